import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propose } from '../../server/reading/propose.ts';
import { unspace } from '../../server/reading/unspace.ts';
import { JOINT, NOTICE, ORDER, PAGE, RULE } from './papers.ts';

const spaced = (text: string): string => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ');

describe('letter-spaced texts', () => {
  test.each([
    ['a notice with its rule', NOTICE],
    ['a web page', PAGE],
    ['an order', ORDER],
  ])('%s says the same', (_, text) => {
    const { metadata, evidence } = propose(spaced(text));
    expect(metadata).toEqual(propose(text).metadata);
    expect(evidence.title![0]!.quote).toContain(' ');
  });

  test('blanks beside marks go too, those beside digits and Latin stay', () => {
    const text = `${spaced('各乡镇人民政府和县级有关部门应当认真执行本通知的各项要求，及时报告有关情况和存在的问题建议').repeat(2)} ， 请 于 2023 年 底 前 报 PDF 版`;
    expect(unspace(text)!.text).toMatch(/问题建议，请于 2023 年底前报 PDF 版$/);
  });

  test.each([
    ['通 知\n各乡镇人民政府：'],
    ['第三章 附 则'],
    ['县　长　张 某'],
    ['清河县财政局 清河县水利局 清河县司法局 清河县教育局 清河县民政局 清河县公安局 清河县审计局'],
    ['A B C D E F G H 1 2 3 4 5 6'],
  ])('a text set solid stays as it is: %s', (text) => {
    expect(unspace(text)).toBeNull();
  });

  test('one spaced line in a text set solid is closed up', () => {
    const title = '清河县人民政府办公室关于印发《清河县集贸市场管理办法》的通知';
    const text = `${spaced(title)}\n清政办发〔2023〕13号\n各乡镇人民政府：\n现将有关事项通知如下，请认真贯彻执行。\n清河县人民政府办公室\n2023年4月6日`;
    const { metadata, evidence } = propose(text);
    expect(metadata).toMatchObject({ title, genre: '通知', issuers: ['清河县人民政府办公室'], signedOn: '2023-04-06' });
    expect(evidence.title![0]!.quote).toBe(spaced(title));
  });
});

test('every quote is the very span of the spaced text, and closing up drops blanks only', () => {
  const papers = [NOTICE, PAGE, ORDER, RULE, JOINT];
  fc.assert(
    fc.property(
      fc.constantFrom(...papers),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 300 }),
      (paper, from, length) => {
        const text = paper.slice(0, from) + spaced(paper.slice(from, from + length)) + paper.slice(from + length);
        for (const spans of Object.values(propose(text).evidence)) {
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.quote);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
        const closed = unspace(text);
        if (closed === null) return;
        expect(closed.at).toHaveLength(closed.text.length);
        expect([...closed.at].map((i) => text[i]).join('')).toBe(closed.text);
        expect(closed.text.replace(/[ \t\u3000]/g, '')).toBe(text.replace(/[ \t\u3000]/g, ''));
      },
    ),
    { numRuns: 60 },
  );
});
