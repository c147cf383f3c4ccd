import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../server/extract/docx/numberFormat.ts';
import { readDocx } from '../../server/extract/docx/read.ts';
import { openZip } from '../../server/extract/zip.ts';
import { docxOf, numbered, paragraph } from './support/docx.ts';

const limits = { inflatedBytes: 1024 * 1024, entries: 100 };
const linesOf = async (bytes: Buffer) => (await readDocx(await openZip(bytes, limits))).split('\n');

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, abstract: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;

describe('numbers that Word makes', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}</w:abstractNum>` +
    list(1, 0) +
    list(2, 1) +
    list(3, 2) +
    list(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');

  it('stand at the head of their paragraphs, level by level, and count on over other text', async () => {
    const body = [
      numbered('为了规范管理，制定本办法。', 1),
      numbered('下列情形除外：', 1),
      numbered('应急管理；', 1, 1),
      numbered('人事任免。', 1, 1),
      paragraph('（未编号的一段）'),
      numbered('本办法自印发之日起施行。', 1),
      numbered('再列：', 1, 1),
    ];
    expect(await linesOf(docxOf(body.join(''), { numbering }))).toEqual([
      '第一条　为了规范管理，制定本办法。',
      '第二条　下列情形除外：',
      '（一）应急管理；',
      '（二）人事任免。',
      '（未编号的一段）',
      '第三条　本办法自印发之日起施行。',
      '（一）再列：',
    ]);
  });

  it('take digits for outer levels from those levels, start anew where told, and leave bullets out', async () => {
    const body = [
      numbered('总体要求', 2),
      numbered('目标', 2, 1),
      numbered('任务', 2, 1),
      numbered('保障', 2),
      numbered('点', 3),
      numbered('续编', 4),
      numbered('再续', 4),
    ];
    expect(await linesOf(docxOf(body.join(''), { numbering }))).toEqual([
      '一、总体要求',
      '1.1　目标',
      '1.2　任务',
      '二、保障',
      '点',
      '第七条　续编',
      '第八条　再续',
    ]);
  });

  it('come from the style of a paragraph and from what that is based on; numId 0 takes them away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Tiao"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="TiaoB"><w:basedOn w:val="Tiao"/></w:style>';
    const none = '<w:pStyle w:val="Tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [
      paragraph('甲', '<w:pStyle w:val="Tiao"/>'),
      paragraph('乙', none),
      paragraph('丙', '<w:pStyle w:val="TiaoB"/>'),
    ];
    expect(await linesOf(docxOf(body.join(''), { numbering, styles }))).toEqual(['第一条　甲', '乙', '第二条　丙']);
  });

  it.each([
    ['chineseCounting', [1, 10, 11, 20, 101, 110, 1005], '一 十 十一 二十 一百零一 一百一十 一千零五'],
    ['chineseLegalSimplified', [1, 25], '壹 贰拾伍'],
    ['ideographDigital', [2025], '二〇二五'],
    ['ideographTraditional', [1, 3, 11], '甲 丙 11'],
    ['decimalEnclosedCircleChinese', [1, 20, 21], '① ⑳ 21'],
    ['decimalFullWidth', [12], '１２'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['upperRoman', [4, 19, 2024], 'IV XIX MMXXIV'],
    ['decimalZero', [7], '07'],
    ['unheardOf', [7], '7'],
  ])('count in %s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
  });
});

describe('what is text and what is not', () => {
  it('deleted revisions are left out, inserted ones stay; text boxes are read', async () => {
    const deleted =
      '<w:p><w:r><w:t>保存期限为</w:t></w:r><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins><w:r><w:t>五</w:t></w:r></w:ins><w:r><w:t>年。</w:t></w:r></w:p>';
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('内部资料')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(await linesOf(docxOf(deleted + box))).toEqual(['保存期限为五年。', '内部资料']);
  });

  it('a table gives rows; a cell over two rows leaves its place empty below', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = [
      `<w:tr>${cell('一类', '<w:vMerge w:val="restart"/>')}${cell('人民路')}${cell('3元')}</w:tr>`,
      `<w:tr>${cell('', '<w:vMerge/>')}${cell('解放街')}${cell('2元')}</w:tr>`,
    ];
    expect(await linesOf(docxOf(`<w:tbl>${rows.join('')}</w:tbl>`))).toEqual(['一类\t人民路\t3元', '\t解放街\t2元']);
  });
});
