import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { articlesOf } from '../../server/reading/articles.ts';
import { akomaNtoso } from '../../server/text/akn/document.ts';
import { standingOn } from '../../server/text/standingOn.ts';
import { aknSchema } from '../support/aknSchema.ts';

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** Reads XML; throws where it is not well formed. */
function read(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const HIERARCHY = ['part', 'chapter', 'section', 'article', 'paragraph', 'point', 'indent', 'hcontainer'];

const all = (node: Node): Node[] => [node, ...node.children.flatMap(all)];
const wordsOf = (node: Node): string =>
  node.name === 'num' || node.name === 'heading' || node.name === 'p' ? node.text : node.children.map(wordsOf).join('');
const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '');
/** Signs that XML cannot hold are left out of the file. */
const held = (text: string): string =>
  bare(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ''));

const written = (text: string, more: Partial<Parameters<typeof akomaNtoso>[0]> = {}): string =>
  akomaNtoso({
    facts: {
      id: 7,
      title: '清河县<集市>管理办法',
      docNumber: '清政发〔2024〕3号',
      genre: '办法',
      signedOn: day('2024-01-10'),
      publishedOn: day('2024-01-15'),
      effectiveOn: day('2024-02-01'),
    },
    issuers: [{ id: 1, name: '清河县人民政府' }],
    text: { id: 9, startsOn: null, text, articles: articlesOf(text) },
    nth: 1,
    firstStartsOn: null,
    standing: standingOn(day('2026-11-22'), [], new Map()),
    events: [
      { kind: 'enact', on: day('2024-02-01'), basis: null },
      { kind: 'amend', on: day('2025-02-01'), basis: { documentId: 8, title: '关于修改的决定', docNumber: null } },
      { kind: 'extend', on: day('2025-03-01'), basis: { documentId: 9, title: '关于延长的通知', docNumber: null } },
      { kind: 'lapse', on: null, basis: null },
    ],
    relations: [
      {
        ...{ kind: 'repeals', direction: 'out' },
        other: { documentId: 3, title: '清河县集市管理暂行办法', docNumber: null },
      },
      { kind: 'amends', direction: 'in', other: { documentId: 8, title: '关于修改的决定', docNumber: null } },
      { kind: 'based_on', direction: 'out', other: { documentId: null, title: null, docNumber: '清政发〔2001〕1号' } },
    ],
    address: 'https://guibei.example/documents/7',
    wordingAddress: 'https://guibei.example/documents/7/versions/9',
    fileAddress: 'https://guibei.example/documents/7/akn.xml?on=2026-11-22',
    addressOf: (id) => `https://guibei.example/documents/${id}`,
    today: day('2026-11-22'),
    ...more,
  });
const exported = (text: string): Node => read(written(text));

const body = (root: Node): Node[] =>
  root.children[0]!.children.filter(({ name }) => /preamble|body|conclusions/.test(name));

const TEXT = `清河县人民政府关于印发《清河县集市管理办法》的通知
各乡镇：
第一章 总则
第一条 为了管理集市，制定本办法。
第二条 设立集市应当符合下列条件：
（一）有固定的场地；
（二）有下列设施：
1.消防设施；
2.排水设施。
　　前款所称场地由乡镇人民政府确定。
第二章 附则
第三条 本办法自2024年2月1日起施行。

清河县人民政府
2024年1月10日
`;

describe('Akoma Ntoso', () => {
  const root = exported(TEXT);
  const schema = aknSchema();
  afterAll(() => schema.close());

  it.each([
    ['an act with chapters', TEXT, {}],
    ['no text', '', {}],
    ['a text without articles', '一、甲\n二、乙\n', {}],
    ['blanks', ' \n\t\n', {}],
    ['nobody named', TEXT, { issuers: [], events: [], relations: [] }],
    [
      'nothing dated',
      TEXT,
      {
        facts: {
          ...{ id: 7, title: '某', docNumber: null, genre: null, signedOn: null, publishedOn: null, effectiveOn: null },
        },
      },
    ],
  ] as [string, string, object][])('is valid Akoma Ntoso 3.0: %s', (_, text, more) => {
    expect(schema.wrong(written(text, more))).toEqual([]);
  });

  it.each([
    ['a part without a name', (file: string) => file.replace(' eId="art_1"', '')],
    ['a name twice', (file: string) => file.replace('eId="art_1"', 'eId="art_3"')],
    ['no author', (file: string) => file.replaceAll(/<FRBRauthor [^>]*\/>/g, '')],
    [
      'parts in another order',
      (file: string) => file.replace(/(<preface>.*<\/preface>)(<preamble>.*<\/preamble>)/s, '$2$1'),
    ],
    ['a day that does not exist', (file: string) => file.replace('date="2024-02-01"', 'date="2024-02-30"')],
    ['content beside parts', (file: string) => file.replace('<intro>', '<content><p/></content><intro>')],
    ['an unknown element', (file: string) => file.replace('<body>', '<body><table/>')],
  ])('the schema finds %s', (_, spoil) => {
    const file = written(TEXT);
    expect(spoil(file)).not.toBe(file);
    expect(schema.wrong(spoil(file))).not.toEqual([]);
  });

  it('says who changed it: the basis of an event, and no document that it merely rests on', () => {
    const named = (name: string) => all(root).filter((node) => node.name === name);
    expect(named('activeRef').map(({ attributes }) => attributes['href'])).toEqual([
      'https://guibei.example/documents/3',
    ]);
    expect(named('passiveRef').map(({ attributes }) => attributes['showAs'])).toEqual([
      '《关于修改的决定》',
      '《关于延长的通知》',
    ]);
    expect(named('TLCReference').map(({ attributes }) => attributes['name'])).toEqual(['制定依据']);
    // No entry points at itself: an address of an entry is that of what it stands for.
    for (const tag of ['TLCReference', 'activeRef', 'passiveRef', 'original'])
      for (const { attributes } of named(tag)) expect(attributes['href']).not.toMatch(/^#/);
    expect(named('eventRef').map(({ attributes }) => [attributes['type'], attributes['source']])).toEqual([
      ['generation', '#original'],
      ['amendment', '#ref_2'],
      ['amendment', '#ref_4'],
    ]);
  });

  describe('work, expression and manifestation', () => {
    const first = { id: 9, startsOn: null, text: TEXT, articles: articlesOf(TEXT) };
    const later = (startsOn: string, nth: number) => ({ text: { ...first, id: 20, startsOn: day(startsOn) }, nth });
    const frbr = (more: Parameters<typeof written>[1]) => {
      const file = written(TEXT, more);
      expect(schema.wrong(file)).toEqual([]);
      const level = (name: string) => all(read(file)).find((node) => node.name === name)!.children;
      const said = (name: string, part: string, key = 'value') =>
        level(name).find((node) => node.name === part)?.attributes[key];
      const of = (name: string) => ({ this: said(name, 'FRBRthis')!, uri: said(name, 'FRBRuri')! });
      return {
        work: of('FRBRWork'),
        expression: of('FRBRExpression'),
        manifestation: of('FRBRManifestation'),
        aliases: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map((name) => said(name, 'FRBRalias')),
        nth: said('FRBRExpression', 'FRBRversionNumber'),
        master: said('FRBRExpression', 'FRBRmasterExpression', 'href'),
        contains: read(file).children[0]!.attributes['contains'],
        original: all(read(file)).find((node) => node.name === 'original')!.attributes['href'],
      };
    };

    it('name each other, and their addresses', () => {
      expect(frbr({})).toEqual({
        work: { this: '/akn/cn/act/2024-01-15/7/!main', uri: '/akn/cn/act/2024-01-15/7' },
        expression: {
          this: '/akn/cn/act/2024-01-15/7/zho@2024-02-01/!main',
          uri: '/akn/cn/act/2024-01-15/7/zho@2024-02-01',
        },
        manifestation: {
          this: '/akn/cn/act/2024-01-15/7/zho@2024-02-01/!main.xml',
          uri: '/akn/cn/act/2024-01-15/7/zho@2024-02-01.akn',
        },
        aliases: [
          'https://guibei.example/documents/7',
          'https://guibei.example/documents/7/versions/9',
          'https://guibei.example/documents/7/akn.xml?on=2026-11-22',
        ],
        nth: '1',
        // The first wording is the master expression itself: the standard wants no element there.
        master: undefined,
        contains: 'originalVersion',
        original: '/akn/cn/act/2024-01-15/7/zho@2024-02-01',
      });
    });

    it.each([
      ['a later wording', later('2025-02-01', 2), '/akn/cn/act/2024-01-15/7/zho@2025-02-01'],
      ['one that begins on the day of the first', later('2024-02-01', 2), '/akn/cn/act/2024-01-15/7/zho@2024-02-01-v2'],
    ])('%s names the first as its master', (_, more, uri) => {
      const original = frbr({});
      const one = frbr(more);
      expect(one.work).toEqual(original.work);
      expect(one.expression.uri).toBe(uri);
      expect(one.master).toBe(original.expression.uri);
      expect(one.original).toBe(original.expression.uri);
      expect(one.contains).toBe('singleVersion');
      expect(one.nth).toBe('2');
      for (const [below, above] of [
        [one.expression, one.work],
        [one.manifestation, one.expression],
      ] as const)
        expect([below.uri, below.this].every((name) => name.startsWith(above.uri))).toBe(true);
    });
  });

  it('is built with names that occur once, and points at nothing else', () => {
    const names = all(root).flatMap(({ attributes }) => attributes['eId'] ?? []);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const referred = all(root).flatMap(({ attributes }) => [
      attributes['source'],
      attributes['refersTo'],
      attributes['as'],
    ]);
    expect(referred.filter((one) => one?.startsWith('#') && !names.includes(one.slice(1)))).toEqual([]);
  });

  it('names chapters, articles, paragraphs, points and what is below them', () => {
    const parts = all(root).filter(({ name }) => HIERARCHY.includes(name));
    expect(parts.map(({ name, attributes }) => `${name} ${attributes['eId']}`)).toEqual([
      'chapter chp_1',
      'article art_1',
      'article art_2',
      'paragraph art_2__para_1',
      'point art_2__para_1__point_1',
      'point art_2__para_1__point_2',
      'indent art_2__para_1__point_2__indent_1',
      'indent art_2__para_1__point_2__indent_2',
      'paragraph art_2__para_2',
      'chapter chp_2',
      'article art_3',
    ]);
    expect(all(root).find(({ name }) => name === 'heading')?.text).toBe('总则');
  });

  it('holds every sign of the text once, in order', () => {
    expect(bare(body(root).map(wordsOf).join(''))).toBe(bare(TEXT));
  });

  const PARTS = [
    '第一条 甲。\n',
    '第二条 乙：\n',
    '（一）丙；\n',
    '（二）丁。\n',
    '1.戊\n',
    '一、己\n',
    '第一章 总则\n',
    '附件：1.庚\n',
    '2024年1月1日\n',
    '<&"\u0007\n',
    '  \n',
    '第三条第二款',
  ];
  it('does so for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 }),
        (parts) => {
          const text = parts.join('');
          const xml = written(text);
          expect(schema.wrong(xml)).toEqual([]);
          const file = read(xml);
          expect(bare(body(file).map(wordsOf).join(''))).toBe(held(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
