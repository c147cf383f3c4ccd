import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleLines } from '../../server/text/papers/titleLines.ts';

describe('a title in lines', () => {
  it.each([
    [['行政规范性文件备案登记表']],
    [['清河县人民政府关于《清河县城市', '供水用水管理办法》的备案报告']],
    [['关于报送二〇二六年第三季度目录', '《甲乙丙丁》的函']],
    [['关于《清河县科学技术局关于印发', '〈清河县科技创新奖励办法〉', '的通知》实施情况的评估报告']],
    [['清河县2026年法治政府建设年度报告', '（行政规范性文件部分）']],
    [['清河县现行有效行政规范性文件目录', '（截至2026年11月23日）']],
    [['清河县人民政府关于公布', '行政规范性文件清理结果的通知']],
  ])('%j', (lines) => expect(titleLines(lines.join(''))).toEqual(lines));

  it('loses nothing and never parts at a bracket', () => {
    const signs = fc.constantFrom('县', '办法', '《', '》', '（', '）', '2', '、');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 90 }), (parts) => {
        const lines = titleLines(parts.join(''));
        expect(lines.join('')).toBe(parts.join(''));
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[》）、]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[《（]$/);
      }),
    );
  });
});
