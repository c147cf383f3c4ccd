import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../server/extract/contract.ts';
import { readPdf } from '../../server/extract/pdf/read.ts';
import { linesAt, pagesPdf, type Placed } from './support/pdf.ts';

const LEFT = 80;
const WIDTH = 26 * 16;

/** Sets paragraphs as an office does: first line in by two characters, 26 characters of 16 points to the line. */
function set(paragraphs: string[], top = 760): Placed[] {
  const lines: Placed[] = [];
  let y = top;
  for (const paragraph of paragraphs) {
    let rest = paragraph;
    for (let first = true; rest; first = false) {
      const count = first ? 24 : 26;
      lines.push({ text: rest.slice(0, count), x: first ? LEFT + 32 : LEFT, y });
      rest = rest.slice(count);
      y -= 28;
    }
  }
  return lines;
}

const read = (pages: (Placed[] | string)[]) =>
  readPdf(pagesPdf(pages.map((page) => (typeof page === 'string' ? page : linesAt(page)))), READ_LIMITS);
const linesOf = async (...pages: (Placed[] | string)[]) => (await read(pages)).text.split('\n');

const LONG =
  '为了规范本县行政规范性文件的制定和监督管理，维护法制统一，保护公民、法人和其他组织的合法权益，根据有关法律、法规，结合本县实际，制定本办法。';
const OTHER = '本县行政区域内行政规范性文件的起草、审核、决定、公布、备案、清理及其监督管理工作，适用本办法的规定。';

describe('paragraphs', () => {
  it('wrapped lines are joined, indented ones begin anew', async () => {
    expect(await linesOf(set([LONG, OTHER, '（一）短的一项；', LONG]))).toEqual([
      LONG,
      OTHER,
      '（一）短的一项；',
      LONG,
    ]);
  });

  it('a paragraph goes on over the end of a page, and its page begins in the middle of it', async () => {
    const lines = set([LONG, OTHER]);
    const rest = lines.slice(2).map((line) => ({ ...line, y: line.y + 56 }));
    const { text, pageStarts } = await read([lines.slice(0, 2), rest]);
    expect(text.split('\n')).toEqual([LONG, OTHER]);
    expect(pageStarts).toEqual([0, 50]);
    expect(text.slice(50)).toBe(`${LONG.slice(50)}\n${OTHER}`);
  });

  it('titles in the middle, signature and date at the right stay lines of their own', async () => {
    const title = [
      { text: '清河县人民政府关于修改', x: LEFT + 120, y: 780, size: 16 },
      { text: '《清河县停车管理办法》的决定', x: LEFT + 96, y: 752, size: 16 },
    ];
    const end = [
      { text: '清河县人民政府', x: LEFT + WIDTH - 176, y: 500 },
      { text: '2025年3月1日', x: LEFT + WIDTH - 160, y: 472 },
    ];
    const body = set([LONG, OTHER], 700);
    expect(await linesOf([...title, ...body, ...end])).toEqual([
      ...title.map((line) => line.text),
      LONG,
      OTHER,
      ...end.map((line) => line.text),
    ]);
  });

  it('a column of short lines is not joined', async () => {
    const lines = ['清河县司法局', '清河县财政局', '清河县审计局'].map((text, at) => ({
      text,
      x: LEFT,
      y: 700 - at * 28,
    }));
    expect(await linesOf([...set([LONG]), ...lines.map((line) => ({ ...line, y: line.y - 120 }))])).toEqual([
      LONG,
      ...lines.map((line) => line.text),
    ]);
  });
});

describe('running heads, feet and page numbers', () => {
  const page = (number: number, foot: (number: number) => Placed[]) => [
    { text: '清河县人民政府公报', x: LEFT, y: 810, size: 10 },
    ...set([LONG, `${'甲乙丙丁戊'[number]}项内容各页不同。`]),
    ...foot(number + 1),
  ];
  it.each<[string, (number: number) => string]>([
    ['— 3 —', (number) => `— ${number} —`],
    ['第3页 共9页', (number) => `第${number}页 共5页`],
    ['3/9', (number) => `${number}/5`],
    ['3', (number) => `${number}`],
  ])('%s', async (_, foot) => {
    const pages = [0, 1, 2, 3, 4].map((at) => page(at, (number) => [{ text: foot(number), x: 290, y: 40, size: 10 }]));
    const lines = await linesOf(...pages);
    expect(lines).toEqual([0, 1, 2, 3, 4].flatMap((at) => [LONG, `${'甲乙丙丁戊'[at]}项内容各页不同。`]));
  });

  it('odd and even pages may differ; a number in the text stays', async () => {
    const pages = [0, 1, 2, 3, 4, 5].map((at) => [
      { text: at % 2 ? '行政规范性文件汇编' : '清河县司法局', x: LEFT, y: 810, size: 10 },
      ...set([LONG, '2025', `${'甲乙丙丁戊己'[at]}`]),
    ]);
    expect(await linesOf(...pages)).toEqual([0, 1, 2, 3, 4, 5].flatMap((at) => [LONG, '2025', '甲乙丙丁戊己'[at]]));
  });
});

describe('tables', () => {
  /** A grid with columns at `xs` and rows at `ys`. */
  const grid = (xs: number[], ys: number[]) =>
    [
      ...xs.map((x) => `${x} ${ys[0]} m ${x} ${ys.at(-1)} l S`),
      ...ys.map((y) => `${xs[0]} ${y} m ${xs.at(-1)} ${y} l S`),
    ].join('\n');
  const cells: Placed[] = [
    { text: '序号', x: 84, y: 684, size: 12 },
    { text: '事项', x: 144, y: 684, size: 12 },
    { text: '责任单位', x: 304, y: 684, size: 12 },
    { text: '1', x: 84, y: 650, size: 12 },
    { text: '建立行政规范性文件目录', x: 144, y: 658, size: 12 },
    { text: '并及时公布', x: 144, y: 642, size: 12 },
    { text: '县司法局', x: 304, y: 650, size: 12 },
  ];

  it('with lines: a row a line, wrapped cells joined, text before and after in its place', async () => {
    const page = `${grid([80, 140, 300, 420], [700, 675, 635])}\n${linesAt([...set(['前文如下所述：'], 760), ...cells, ...set(['后文。'], 600)])}`;
    expect(await linesOf(page)).toEqual([
      '前文如下所述：',
      '序号\t事项\t责任单位',
      '1\t建立行政规范性文件目录并及时公布\t县司法局',
      '后文。',
    ]);
  });

  it('lines drawn as thin boxes, as Chromium does', async () => {
    const boxes = [80, 140, 300, 420]
      .map((x) => `${x} 635 0.7 65 re f`)
      .concat([700, 675, 635].map((y) => `80 ${y} 340 0.7 re f`));
    expect(await linesOf(`${boxes.join('\n')}\n${linesAt(cells)}`)).toEqual([
      '序号\t事项\t责任单位',
      '1\t建立行政规范性文件目录并及时公布\t县司法局',
    ]);
  });

  it('a cell over two rows leaves its place empty below', async () => {
    const lines = [
      '80 700 m 420 700 l S',
      '200 670 m 420 670 l S',
      '80 640 m 420 640 l S',
      '80 700 m 80 640 l S',
      '200 700 m 200 640 l S',
      '300 700 m 300 640 l S',
      '420 700 m 420 640 l S',
    ];
    const texts: Placed[] = [
      { text: '一类区域', x: 90, y: 665, size: 12 },
      { text: '人民路', x: 210, y: 680, size: 12 },
      { text: '3元', x: 310, y: 680, size: 12 },
      { text: '解放街', x: 210, y: 650, size: 12 },
      { text: '2元', x: 310, y: 650, size: 12 },
    ];
    expect(await linesOf(`${lines.join('\n')}\n${linesAt(texts)}`)).toEqual(['一类区域\t人民路\t3元', '\t解放街\t2元']);
  });

  it('without lines: cells by their gaps', async () => {
    const rows = [0, 1, 2].flatMap((at): Placed[] => [
      { text: `清府规〔2025〕${at + 1}号`, x: 80, y: 700 - at * 24, size: 12 },
      { text: '现行有效', x: 260, y: 700 - at * 24, size: 12 },
    ]);
    expect(await linesOf(rows)).toEqual([
      '清府规〔2025〕1号\t现行有效',
      '清府规〔2025〕2号\t现行有效',
      '清府规〔2025〕3号\t现行有效',
    ]);
  });
});

describe('what a page may hold besides', () => {
  it('look-alikes become characters, full-width and circled forms stay', async () => {
    expect(await linesOf([{ text: '⺠政局⻅第⼆⾏①１２㈠', x: 80, y: 700 }])).toEqual(['民政局见第二行①１２㈠']);
  });

  it('text printed twice for boldness is read once; a slanted watermark is not read', async () => {
    const twice = linesAt([
      { text: '清河县', x: 80, y: 700 },
      { text: '清河县', x: 80.4, y: 700 },
      { text: '公告', x: 128, y: 700 },
    ]);
    const watermark = `BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <${Buffer.from('内部', 'utf16le').swap16().toString('hex')}> Tj ET`;
    expect(await linesOf(`${twice}\n${watermark}`)).toEqual(['清河县公告']);
  });

  it('a page turned on its side is read along its lines', async () => {
    const turned = set([LONG, OTHER]).map(
      ({ text, x, y }) =>
        `BT /F1 16 Tf 0 1 -1 0 ${842 - y} ${x} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`,
    );
    expect(await linesOf(turned.join('\n'))).toEqual([LONG, OTHER]);
  });

  it('pages without text are named', async () => {
    const result = await read([set([LONG]), '0 0 10 10 re f', set([OTHER])]);
    expect(result.warnings).toEqual([{ code: 'text.pagesWithoutText', details: { pages: [2] } }]);
    expect(result.pageStarts).toEqual([0, LONG.length, LONG.length + 1]);
  });
});
