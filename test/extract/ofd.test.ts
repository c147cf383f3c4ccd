import { describe, expect, it } from 'vitest';
import { READ_LIMITS, type ReadLimits } from '../../server/extract/contract.ts';
import { readFileText } from '../../server/extract/readFileText.ts';
import { fileOf } from './support/files.ts';
import { line, object, ofdEntries, ofdOf, stroke, type OfdParts } from './support/ofd.ts';
import { gbk } from './support/pdf.ts';
import { zipOf } from './support/zip.ts';

const read = (parts: OfdParts, limits: Partial<ReadLimits> = {}) =>
  readFileText(fileOf(ofdOf(parts)), { ...READ_LIMITS, ...limits });
const linesOf = async (...page: string[]) => (await read({ pages: [page.join('')] })).text.split('\n');
const refusalOf = (bytes: Buffer, limits: Partial<ReadLimits> = {}) =>
  readFileText(fileOf(bytes), { ...READ_LIMITS, ...limits }).then(
    () => null,
    (error: unknown) => error,
  );

const ARTICLE =
  '第一条　为了规范全县公共停车泊位的设置使用和管理改善道路交通秩序方便居民和来访群众停放车辆根据有关法律法规的规定结合本县实际制定本办法';

describe('pages in reading order', () => {
  const rows = [ARTICLE.slice(0, 28), ARTICLE.slice(28, 58), ARTICLE.slice(58)];
  const first = [
    line('清河县公共停车泊位管理办法', 60, 40),
    line(rows[0] ?? '', 30, 60),
    line(rows[1] ?? '', 20, 70),
    ...['第二条　甲事项由县公安机关负责。', '第三条　乙事项由县财政局负责。'].map((text, at) =>
      line(text, 30, 90 + at * 10),
    ),
    line('第四条　丙事项由县人民政府确定的部门负责其他事项按', 30, 110),
    line('照职责分工由有关部门按照各自的职责依法予以办理并接', 20, 120),
  ];
  const second = [line('受社会监督。', 20, 40), line('第五条　本办法自2025年5月1日起施行。', 30, 50)];

  it('wrapped lines become paragraphs; what templates repeat goes; a letterhead that stands once stays', async () => {
    const result = await read({
      pages: [first.join(''), second.join('')],
      templates: { 2: line('清河县人民政府公报', 80, 20), 3: line('清河县人民政府文件', 80, 30) },
      uses: ['2"/><ofd:Template TemplateID="3', '2'],
    });
    const lines = result.text.split('\n');
    expect(lines[0]).toBe('清河县人民政府文件');
    expect(lines[1]).toBe('清河县公共停车泊位管理办法');
    expect(lines[2]).toBe(`${rows[0]}${rows[1]}`);
    expect(lines.at(-1)).toBe('第五条　本办法自2025年5月1日起施行。');
    expect(result.text).not.toContain('公报');
    expect(result).toMatchObject({ mediaType: 'application/ofd', pages: 2, method: 'text', warnings: [] });
    expect(result.text.slice(result.pageStarts[1])).toBe('受社会监督。\n第五条　本办法自2025年5月1日起施行。');
  });

  it('pages that say the same are not taken for running heads altogether', async () => {
    const page = line('关于停止执行有关规定的公告', 30, 60);
    expect((await read({ pages: [page, page] })).text).toContain('关于停止执行有关规定的公告');
  });

  it('a ruled table gives rows, whatever the order of its texts', async () => {
    const grid = [40, 60, 80].map((y) => stroke(20, y, 180, y)).concat([20, 60, 180].map((x) => stroke(x, 40, x, 80)));
    const cells = [line('首小时三元', 65, 75), line('区域', 25, 52), line('收费标准', 65, 52), line('一类', 25, 75)];
    expect(await linesOf(...cells, ...grid)).toEqual(['区域\t收费标准', '一类\t首小时三元']);
  });
});

describe('where characters stand', () => {
  const code = (attributes: string, text: string) => `<ofd:TextCode ${attributes}>${text}</ofd:TextCode>`;

  it.each<[string, string, string[]]>([
    ['one object a character', [...'清河县'].map((c, at) => line(c, 20 + at * 5, 40)).join(''), ['清河县']],
    ['no deltas', object(code('X="0" Y="5"', '清河县2025年')), ['清河县2025年']],
    [
      'X and Y of the code before',
      object(code('X="0" Y="5" DeltaX="5"', '清河') + code('Y="15" DeltaX="g 9 5"', '县人民政府文件')),
      ['清河', '县人民政府文件'],
    ],
    ['several codes on a line', object(code('X="10" Y="5" DeltaX="5"', '河县') + code('X="0"', '大清')), ['大清河县']],
    [
      'a CTM that scales',
      object(code('X="0" Y="14" DeltaX="g 2 14"', '清河县'), { size: 14, more: 'CTM="0.35 0 0 0.35 0 0"' }),
      ['清河县'],
    ],
    [
      'a size of 1 and a large CTM',
      object(code('X="0" Y="0" DeltaX="1 1"', '清河县'), { size: 1, more: 'CTM="5 0 0 5 0 0"' }),
      ['清河县'],
    ],
    ['stretched lines', object(code('X="0" Y="5" DeltaX="g 8 6.2"', '清河县人民政府文件')), ['清河县人民政府文件']],
    ['digits set wide', object(code('X="0" Y="5" DeltaX="g 6 5"', '2025年3月')), ['2025年3月']],
    ['a title set wide', object(code('X="0" Y="5" DeltaX="15"', '通知')), ['通　知']],
    ['two columns on a line', line('清河县', 20, 40) + line('临江市', 120, 40), ['清河县\t临江市']],
    ['characters set downwards', object(code('X="0" Y="5" DeltaY="5 5"', '密码区')), ['密码区']],
    ['indented XML', object(code('X="0" Y="5"', '\n      清河县\n    ')), ['清河县']],
    ['entities and CDATA', object(code('X="0" Y="5"', '甲&amp;乙<![CDATA[<丙>]]>')), ['甲&乙<丙>']],
    ['blanks before the text', line('　　清河县', 20, 40), ['清河县']],
    [
      'a slanted watermark',
      line('清河县', 20, 40) + object(code('X="0" Y="5"', '内部资料'), { more: 'CTM="0.7 0.7 -0.7 0.7 0 0"' }),
      ['清河县'],
    ],
    [
      'what is not visible',
      line('清河县', 20, 40) + object(code('X="0" Y="5"', '旧'), { more: 'Visible="false"' }),
      ['清河县'],
    ],
    ['a delta that repeats without end', object(code('X="0" Y="5" DeltaX="g 999999999999 5"', '清河县')), ['清河县']],
    ['numbers that are none', object(code('X="a" Y="NaN" DeltaX="x y"', '清'), { more: 'CTM="1 2"' }), ['清']],
  ])('%s', async (_, page, expected) => {
    expect(await linesOf(page)).toEqual(expected);
  });

  it('a page of turned text reads as one that is not', async () => {
    const turned = ['清河县行政规范性文件目录', '现将清河县行政规范性文件目录予以公布'].map((text, at) =>
      object(code(`X="0" Y="0" DeltaX="g 20 5"`, text), { x: 40 + at * 10, y: 200, more: 'CTM="0 -1 1 0 0 0"' }),
    );
    expect(await linesOf(...turned)).toEqual(['清河县行政规范性文件目录', '现将清河县行政规范性文件目录予以公布']);
  });

  it('composite objects are opened where they stand, but not within themselves', async () => {
    const unit = `<ofd:CompositeGraphicUnit ID="7"><ofd:Content>${line('清河县人民政府盖章处', 0, 5)}<ofd:CompositeObject ResourceID="7" Boundary="0 0 9 9"/></ofd:Content></ofd:CompositeGraphicUnit>`;
    const result = await read({
      pages: [`${line('清河县', 20, 40)}<ofd:CompositeObject ResourceID="7" Boundary="20 80 9 9"/>`],
      common: '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>',
      entries: { 'Doc_0/PublicRes.xml': `<Res>${unit}</Res>` },
    });
    expect(result.text).toBe('清河县\n清河县人民政府盖章处');
  });
});

describe('how locations are written', () => {
  const pages = [line('清河县', 20, 40)];

  it.each<[string, (place: string) => string]>([
    ['relative', (place) => place],
    ['from the root', (place) => `/Doc_0/${place}`],
    ['from the root without a slash', (place) => `Doc_0/${place}`],
    ['with backslashes', (place) => place.replaceAll('/', '\\')],
    ['in another case', (place) => place.toUpperCase()],
    ['with dots', (place) => `./../Doc_0/./${place}`],
    ['beyond the root', (place) => `../../../Doc_0/${place}`],
  ])('%s', async (_, location) => {
    expect((await read({ pages, location })).text).toBe('清河县');
  });

  it.each([
    ['GB18030', (name: string) => gbk(name)],
    ['UTF-8 that nothing marks', (name: string) => Buffer.from(name)],
  ])('under Chinese names in %s', async (_, encodeName) => {
    const entries = ofdEntries({ pages, location: () => '正文/第一页.xml' });
    entries['Doc_0/正文/第一页.xml'] = entries['Doc_0/Pages/Page_0/Content.xml'] ?? '';
    delete entries['Doc_0/Pages/Page_0/Content.xml'];
    expect((await readFileText(fileOf(zipOf(entries, encodeName)), READ_LIMITS)).text).toBe('清河县');
  });
});

describe('what a reader should know', () => {
  it('attachments, signatures and pages without text', async () => {
    const { warnings } = await read({
      pages: [line('清河县', 20, 40), ''],
      body: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      document: '<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>',
      entries: {
        'Doc_0/Signs/Signatures.xml': '<Signatures><Signature ID="1" BaseLoc="x"/></Signatures>',
        'Doc_0/Attachs/Attachments.xml':
          '<Attachments><Attachment ID="1" Name="目录" Format="xlsx"/><Attachment ID="2" Name="说明.docx"/></Attachments>',
      },
    });
    expect(warnings).toEqual([
      { code: 'text.pagesWithoutText', details: { pages: [2] } },
      { code: 'text.attachments', details: { names: ['目录.xlsx', '说明.docx'] } },
      { code: 'text.signed', details: { signatures: 1 } },
    ]);
  });

  it('text that is glyphs only', async () => {
    const glyphs = object(
      '<ofd:CGTransform GlyphCount="3"><ofd:Glyphs>5 6 7</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5"/>',
    );
    const { warnings } = await read({ pages: [line('清河县', 20, 40) + glyphs] });
    expect(warnings).toEqual([{ code: 'text.glyphsWithoutCharacters', details: { pages: [1] } }]);
  });
});

describe('hostile and broken files', () => {
  const pages = [line('清河县', 20, 40)];
  const doctype = `<!DOCTYPE x [<!ENTITY a "${'清'.repeat(99)}">]><Page><Content><Layer><TextObject><TextCode>&a;</TextCode></TextObject></Layer></Content></Page>`;
  const page = 'Doc_0/Pages/Page_0/Content.xml';

  it.each<[string, Buffer, string]>([
    ['a page with a document type', ofdOf({ pages, entries: { [page]: doctype } }), 'file.damaged'],
    ['a page that is no XML', ofdOf({ pages, entries: { [page]: 'no xml' } }), 'file.damaged'],
    ['a page that nests without end', ofdOf({ pages, entries: { [page]: `${'<a>'.repeat(9_999)}` } }), 'file.damaged'],
    ['a page that is not there', ofdOf({ pages, location: () => 'Pages/none.xml' }), 'file.damaged'],
    ['no document', zipOf({ 'OFD.xml': '<OFD/>', x: '' }), 'file.damaged'],
    ['encrypted', ofdOf({ pages, body: '<ofd:Encryptions>Encryptions.xml</ofd:Encryptions>' }), 'file.encrypted'],
    ['no text', ofdOf({ pages: [''] }), 'file.noText'],
    ['too many pages', ofdOf({ pages: Array.from({ length: 6 }, () => pages[0] ?? '') }), 'file.tooManyPages'],
    ['a page that inflates', ofdOf({ pages: [' '.repeat(3_000_000)] }), 'file.bomb'],
    ['too much text', ofdOf({ pages: [line('清'.repeat(2_000), 20, 40)] }), 'file.tooLarge'],
    ['a name that leads out', zipOf({ 'OFD.xml': '<OFD/>', '../../etc/passwd': '' }), 'file.damaged'],
    ['cut in half', ofdOf({ pages }).subarray(0, 500), 'file.damaged'],
  ])('%s', async (_, bytes, code) => {
    const limits = { pages: 5, inflatedBytes: 1_000_000, textChars: 1_000 };
    expect(await refusalOf(bytes, limits)).toMatchObject({ code });
  });

  it('composite objects that multiply come to an end', async () => {
    const twice = '<ofd:CompositeObject ResourceID="7" Boundary="0 0 9 9"/>'.repeat(50);
    const result = await read({
      pages: [line('清河县', 20, 40) + twice],
      common: '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>',
      entries: { 'Doc_0/PublicRes.xml': `<Res><CompositeGraphicUnit ID="7">${twice}</CompositeGraphicUnit></Res>` },
    });
    expect(result.text).toBe('清河县');
  });
});
