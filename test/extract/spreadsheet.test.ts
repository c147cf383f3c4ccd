import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../server/extract/contract.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { readFileSheets, readFileText } from '../../server/extract/readFileText.ts';
import { fileOf, fixture } from './support/files.ts';
import { xlsxOf, xlsxParts } from './support/xlsx.ts';
import { zipOf } from './support/zip.ts';

const limits = { ...READ_LIMITS, inflatedBytes: 8 * 1024 * 1024 };
const reader = createTextReader();
afterAll(() => reader.close());

const textOf = async (bytes: Buffer) => (await readFileText(fileOf(bytes), limits)).text;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('a workbook as text', () => {
  it('is one line a row, cells by tabs, days as days, each sheet under its name', async () => {
    const bytes = xlsxOf([
      {
        name: '县政府',
        rows: [
          ['序号', '标题', '日期', '比例'],
          [1, '清河县停车管理办法', { n: 45047, style: 1 }, { n: 0.5, style: 3 }],
          [],
          [2, '分\n行', null, { n: 45047.5, style: 2 }],
        ],
      },
      { name: '部门', rows: [['清河县教育局']] },
    ]);
    expect(await textOf(bytes)).toBe(
      '【县政府】\n序号\t标题\t日期\t比例\n1\t清河县停车管理办法\t2023-05-01\t50%\n2\t分 行\t\t2023-05-01 12:00:00\n\n【部门】\n清河县教育局',
    );
  });

  it('leaves out a name that the program gave', async () => {
    expect(await textOf(xlsxOf([{ name: 'Sheet1', rows: [['清河县']] }]))).toBe('清河县');
  });

  it('shows the last value of a formula and never reckons one', async () => {
    const sheet = {
      name: 'Sheet1',
      rows: [[{ f: 'HYPERLINK("http://evil.example","x")', v: '已有的值' }, { f: '1+1', v: 7 }, '=1+1', '@清河']],
    };
    expect(await textOf(xlsxOf([sheet]))).toBe('已有的值\t7\t=1+1\t@清河');
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const [sheet] = await readFileSheets(
      fileOf(xlsxOf([{ name: 'a', rows: [[{ n: 43585, style: 1 }]] }], true)),
      limits,
    );
    expect(sheet?.rows).toEqual([{ number: 1, cells: ['2023-05-01'] }]);
  });
});

describe('a workbook cell by cell', () => {
  it('tells row numbers, merged cells and hidden sheets', async () => {
    const bytes = xlsxOf([
      { name: '台账', rows: [['标题行'], [], ['甲', null, '乙']], merges: ['A1:C1', 'A3:A4'] },
      { name: '参数', hidden: true, rows: [['x']] },
    ]);
    expect(await reader.sheets(fileOf(bytes))).toEqual([
      {
        name: '台账',
        hidden: false,
        rows: [
          { number: 1, cells: ['标题行'] },
          { number: 3, cells: ['甲', '', '乙'] },
        ],
        merges: [
          { top: 1, left: 0, bottom: 1, right: 2 },
          { top: 3, left: 0, bottom: 4, right: 0 },
        ],
      },
      { name: '参数', hidden: true, rows: [{ number: 1, cells: ['x'] }], merges: [] },
    ]);
  });

  it('reads Excel 97 and WPS tables', async () => {
    const [sheet] = await reader.sheets(fixture('ledger.xls'));
    expect(sheet?.rows.map((row) => row.cells)).toEqual([
      ['标题', '文号', '公布日期'],
      ['清河县停车管理办法', '清政发〔2023〕5号', '2023-05-01'],
    ]);
    expect((await reader.read(fixture('ledger.xls'))).mediaType).toBe('application/vnd.ms-excel');
  });

  it('says what is no workbook', async () => {
    expect(await refusalOf(reader.sheets(fixture('notice.docx')))).toMatchObject({ code: 'file.unsupported' });
    expect(await refusalOf(reader.sheets(fileOf('标题,文号\n甲,乙')))).toMatchObject({
      code: 'file.unsupported',
      details: { kind: 'plain' },
    });
  });
});

describe('hostile workbooks', () => {
  const plain = [{ name: '台账', rows: [['清河县停车管理办法']] }];

  it('keep their macros, embedded objects and external links to themselves', async () => {
    const parts = {
      ...xlsxParts(plain),
      'xl/vbaProject.bin': Buffer.alloc(3_000, 1),
      'xl/embeddings/oleObject1.bin': Buffer.alloc(3_000, 2),
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook r:id="rId1"/></externalLink>',
    };
    expect(await textOf(zipOf(parts))).toBe('【台账】\n清河县停车管理办法');
    const outside = readFileText(fileOf(zipOf({ ...parts, '../../escape.xml': '<x/>' })), limits);
    expect(await refusalOf(outside)).toMatchObject({ code: 'file.damaged' });
  });

  it('do not make their entities anything', async () => {
    const parts = xlsxParts(plain);
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    parts['xl/worksheets/sheet1.xml'] =
      `<?xml version="1.0"?>${entities}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&f;清河</t></is></c></row></sheetData></worksheet>`;
    const text = await textOf(zipOf(parts)).catch(() => '');
    expect(text).not.toContain('aaaaaaaaaaaa');
    expect(text).not.toContain('root:');
  });

  it.each<[string, () => Buffer, string]>([
    [
      'that inflate without end',
      () => zipOf({ ...xlsxParts(plain), 'xl/sharedStrings.xml': Buffer.alloc(9 << 20, 32) }),
      'file.bomb',
    ],
    [
      'with a cell at the far corner of many rows',
      () => {
        const rows = Array.from({ length: 400 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
        const parts = xlsxParts(plain);
        parts['xl/worksheets/sheet1.xml'] = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
        return zipOf(parts);
      },
      'file.bomb',
    ],
    ['without a sheet', () => zipOf({ ...xlsxParts([]) }), 'file.noText'],
    [
      'whose workbook is no XML',
      () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
      'file.',
    ],
    [
      'under a password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'file.encrypted',
    ],
    ['of Excel 97 cut short', () => readFileSync(fixture('ledger.xls')).subarray(0, 2_000), 'file.'],
  ])('%s are refused', async (_name, bytes, code) => {
    expect(await refusalOf(readFileText(fileOf(bytes()), limits))).toMatchObject({
      code: expect.stringMatching(`^${code}`) as unknown,
    });
  });

  it('with their only cell in the last row are read at once', async () => {
    const parts = xlsxParts(plain);
    parts['xl/worksheets/sheet1.xml'] =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="B1048576" t="str"><v>末行</v></c></row></sheetData></worksheet>';
    expect(await readFileSheets(fileOf(zipOf(parts)), limits)).toMatchObject([
      { rows: [{ number: 1048576, cells: ['', '末行'] }] },
    ]);
  });
});
