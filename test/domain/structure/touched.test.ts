import { describe, expect, it } from 'vitest';
import { touches } from '../../../server/domain/structure/touched.ts';

describe('whether a reference means a part of a text', () => {
  it.each([
    ['第十五条', '第十五条', true],
    ['第十五条第二款', '第十五条', true],
    ['第十五条之一', '第十五条', false],
    ['第十五条之一', '第十五条之一', true],
    ['第十五条之一第一款', '第十五条之一', true],
    ['第五条', '第十五条', false],
    ['第十五条', '第五条', false],
    ['附件第三条', '第三条', true],
    ['附件2第三条第一项', '第三条', true],
    ['附件', '第三条', false],
    ['第三章', '第三章', true],
    ['第三条', '第三章', false],
  ])('%s and %s: %s', (reference, label, meant) => expect(touches(reference, label)).toBe(meant));
});
