import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSplitRows } from '../../../server/reading/splitRows.ts';

describe('rows that a page break has cut', () => {
  it('are put together cell by cell, with the way back', () => {
    const text =
      '序号\t文件名称\t文号\n1\t关于印发《清河县科技创新奖\t清科规〔2021〕\n\t励办法》的通知\t1号\n2\t清河县渡口管理规定\t清交规〔2021〕2号';
    const joined = joinSplitRows(text);
    expect(joined?.text).toBe(
      '序号\t文件名称\t文号\n1\t关于印发《清河县科技创新奖励办法》的通知\t清科规〔2021〕1号\n2\t清河县渡口管理规定\t清交规〔2021〕2号',
    );
    for (let i = 0; i < (joined?.text.length ?? 0); i++) {
      const sign = joined?.text[i] ?? '';
      if (!/[\t\n]/.test(sign)) expect(text[joined?.at[i] ?? -1]).toBe(sign);
    }
  });

  it.each([
    ['a row of its own under one number', '1\t清河县甲办法\t清政规〔2021〕1号\n\t清河县乙办法\t清政规〔2021〕2号'],
    ['no table', '第一条 停车应当有序。\n第二条 本办法自公布之日起施行。'],
    ['an indented line', '清河县人民政府\n\t二〇二六年三月一日'],
    ['nothing', ''],
  ])('%s is left alone', (_, text) => expect(joinSplitRows(text)).toBeNull());

  it('keep every sign of the text', () => {
    const cell = fc.stringMatching(/^[甲乙《》（）号通知办法1-9]{0,6}$/);
    const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('\t'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const joined = joinSplitRows(text);
        if (joined === null) return;
        const signs = (said: string): string => [...said.replace(/[\t\n]/g, '')].sort().join('');
        expect(signs(joined.text)).toBe(signs(text));
        expect(joined.at).toHaveLength(joined.text.length);
      }),
    );
  });
});
