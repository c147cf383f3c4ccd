import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../server/extract/contract.ts';
import { readPdf } from '../../server/extract/pdf/read.ts';
import { linesAt, pagesPdf, type Placed } from './support/pdf.ts';

const linesOf = async (...pages: string[]) => (await readPdf(pagesPdf(pages), READ_LIMITS)).text.split('\n');

/** One paragraph: first line in by two characters, 26 characters of 16 points to the line. */
function paragraph(text: string, top: number): Placed[] {
  const lines = [text.slice(0, 24), ...(text.slice(24).match(/.{1,26}/gu) ?? [])];
  return lines.map((line, at) => ({ text: line, x: at === 0 ? 112 : 80, y: top - at * 28 }));
}

/** A ruled table of two columns in small type with as many rows as wanted. */
function table(rows: readonly [string, string][]): string {
  const ys = [...rows.keys(), rows.length].map((at) => 640 - at * 22);
  const bottom = ys.at(-1)!;
  const rules = [
    ...ys.map((y) => `80 ${y} m 500 ${y} l S`),
    ...[80, 380, 500].map((x) => `${x} 640 m ${x} ${bottom} l S`),
  ];
  const cells = rows.flatMap(([title, number], at): Placed[] => [
    { text: title, x: 84, y: 626 - at * 22, size: 9 },
    { text: number, x: 384, y: 626 - at * 22, size: 9 },
  ]);
  return `${rules.join('\n')}\n${linesAt(cells)}`;
}

const ROWS = Array.from({ length: 20 }, (_, at): [string, string] => [
  `清河县关于规范第${at + 1}类经营场所管理工作若干事项的通知`,
  `清政发〔2019〕${at + 1}号`,
]);
const FIRST =
  '县人民政府组织对二〇二四年底以前制定的行政规范性文件进行了全面清理，经审议通过，现将清理的结果向社会公布如下。';

describe('a letter with long tables behind it', () => {
  it('joins its paragraphs whatever type the tables are set in', async () => {
    const letter = linesAt([
      ...paragraph(FIRST, 760),
      ...paragraph(`一、${FIRST}`, 620),
      ...paragraph(`二、${FIRST}`, 480),
    ]);
    const text = await linesOf(letter, table(ROWS), table(ROWS));
    expect(text.slice(0, 3)).toEqual([FIRST, `一、${FIRST}`, `二、${FIRST}`]);
    expect(text).toHaveLength(3 + 2 * ROWS.length);
  });

  it('keeps 附件1, 附件2 … at the tops of pages, and still drops running heads', async () => {
    const pages = [1, 2, 3, 4].map((at) =>
      linesAt([
        { text: `清河县人民政府公报第${at}期`, x: 220, y: 800, size: 10 },
        { text: `附件${at}`, x: 80, y: 760 },
        ...paragraph(`${'甲乙丙丁'[at - 1]!.repeat(at * 5)}类文件。${FIRST}`, 700),
      ]),
    );
    const text = await linesOf(...pages);
    expect(text.filter((line) => line.startsWith('附件'))).toEqual(['附件1', '附件2', '附件3', '附件4']);
    expect(text.join('')).not.toContain('公报');
  });

  it('leaves three signatures at the right on three lines', async () => {
    const signed: Placed[] = ['清河县医疗保障局', '清河县民政局', '清河县财政局'].map((text, at) => ({
      text,
      x: 496 - text.length * 16,
      y: 500 - at * 28,
    }));
    const text = await linesOf(linesAt([...paragraph(FIRST, 760), ...paragraph(FIRST, 640), ...signed]));
    expect(text.slice(2)).toEqual(['清河县医疗保障局', '清河县民政局', '清河县财政局']);
  });
});
