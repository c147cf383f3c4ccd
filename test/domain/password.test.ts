import { describe, expect, it } from 'vitest';
import { LOCK_RULES, lockMinutes } from '../../server/domain/lockout.ts';
import { passwordFlaws } from '../../server/domain/password.ts';

describe('passwordFlaws', () => {
  it.each([
    ['清河县司法局的好密码', 'wang', []],
    ['correct horse battery', 'wang', []],
    ['Kx7-plum-17', 'wang', []],
    ['ninechars', 'wang', ['short']],
    ['密码太短', 'wang', ['short']],
    ['x1y2z3'.repeat(40), 'wang', ['long']],
    ['wangxiaoming', 'WangXiaoming', ['login']],
    ['my-Wangxiaoming-1', 'wangxiaoming', ['login']],
    ['linda-and-li-1', 'li', []],
    ['1234567890', 'wang', ['common']],
    ['１２３４５６７８９０', 'wang', ['common']],
    ['Password123', 'wang', ['common']],
    ['aaaaaaaaaaaa', 'wang', ['monotone']],
    ['abababababab', 'wang', ['monotone']],
  ])('%s for %s', (password, login, flaws) => {
    expect(passwordFlaws(password, login)).toEqual(flaws);
  });
});

describe('lockMinutes', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 15],
    [6, 30],
    [7, 60],
    [9, 240],
    [40, 240],
  ])('after %i failures: %i minutes', (failures, minutes) => {
    expect(lockMinutes(failures, LOCK_RULES)).toBe(minutes);
  });
});
