import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListed } from '../../../server/reading/listed.ts';
import type { ListedDocument } from '../../../server/reading/listed.ts';
import { propose } from '../../../server/reading/propose.ts';
import { AMENDED, annexed, chapter, decision, inMarks, KEPT, LAPSED, LAYOUTS, REPEALED, table } from './papers.ts';
import type { Paper } from './papers.ts';

const read = (text: string) => readListed(text, propose(text).metadata);
const marks = (title: string | null): string => (title ?? '').replace(/[〈《]/g, '《').replace(/[〉》]/g, '》');
const told = (one: ListedDocument): string[] => [one.kind, marks(one.title), one.docNumber ?? ''];
const expected = (kind: string, papers: readonly Paper[]): string[][] =>
  papers.map((p) => [kind, p.title, p.number ?? '']);
const FOUR = [
  ...expected('continues', KEPT),
  ...expected('amends', AMENDED),
  ...expected('repeals', REPEALED),
  ...expected('lapses', LAPSED),
];

describe('a decision with four annexes', () => {
  it.each(Object.entries(LAYOUTS))('in %s', (_, list) => {
    const text = annexed(list);
    const { documents } = read(text);
    expect(documents.map(told)).toEqual(FOUR);
    expect([...new Set(documents.map((one) => one.listedUnder?.replace(/\s/g, '')))]).toEqual([
      '附件1继续有效的规范性文件目录（4件）',
      '附件2需要修改的规范性文件目录（2件）',
      '附件3废止的规范性文件目录（3件）',
      '附件4宣布失效的规范性文件目录（3件）',
    ]);
    for (const { place, title } of documents)
      expect(text.slice(place?.start, place?.end)).toContain((title ?? '').slice(0, 8));
    expect(documents.filter((one) => one.planned).map((one) => one.kind)).toEqual(['amends', 'amends']);
  });

  it.each(['numbered rows', 'rows in one run'])('in one line: %s', (name) => {
    const { documents } = read(annexed(LAYOUTS[name]!).replace(/\n/g, ' '));
    expect(documents.map(told)).toEqual(FOUR);
  });
});

describe('lists in the text itself', () => {
  it('chapter by chapter', () => {
    const says = `一、下列规范性文件继续有效：\n${chapter(KEPT)}\n二、下列规范性文件予以修改：\n${chapter(AMENDED)}\n三、下列规范性文件予以废止：\n${chapter(REPEALED)}\n四、下列规范性文件宣布失效：\n${chapter(LAPSED)}`;
    expect(read(decision(says)).documents.map(told)).toEqual(FOUR);
  });

  it('in sentences', () => {
    const [a, b, c] = REPEALED.map(inMarks);
    const says = `一、决定废止下列规范性文件：（一）${a}；（二）${b}；（三）${c}。\n二、宣布下列规范性文件失效：${LAPSED.map(inMarks).join('、')}。`;
    expect(read(decision(says)).documents.map(told)).toEqual([
      ...expected('repeals', REPEALED),
      ...expected('lapses', LAPSED),
    ]);
  });

  it('with a conclusion for each row', () => {
    const verdict = new Map([
      ...KEPT.map((p) => [p, '继续有效'] as const),
      ...AMENDED.map((p) => [p, '修改'] as const),
      ...REPEALED.map((p) => [p, '废止'] as const),
      ...LAPSED.map((p) => [p, '失效'] as const),
    ]);
    const rows = table([...verdict.keys()], '清理结论', (p) => verdict.get(p) ?? '');
    expect(read(decision('清理结果目录见附件。', `附件\n规范性文件清理结果目录\n${rows}`)).documents.map(told)).toEqual(
      FOUR,
    );
  });

  it('by government and departments', () => {
    const list = LAYOUTS['a table']!;
    const annexes = `附件1\n县政府继续有效的规范性文件目录\n${list(KEPT.slice(0, 2))}\n附件2\n县政府部门继续有效的规范性文件目录\n一、县住房和城乡建设局\n${list(KEPT.slice(2))}\n附件3\n县政府部门废止的规范性文件目录\n（一）县发展和改革局（1件）\n${list(REPEALED.slice(0, 1))}\n（二）县农业农村局（2件）\n${list(REPEALED.slice(1))}`;
    expect(read(decision('目录见附件。', annexes)).documents.map(told)).toEqual([
      ...expected('continues', KEPT),
      ...expected('repeals', REPEALED),
    ]);
  });
});

describe('days', () => {
  const days = (text: string) => read(text).documents.map((one) => [one.kind, one.on, one.until]);
  const list = LAYOUTS['a table']!;

  it('of one annex, not of the others', () => {
    const says = '一、列入附件1的规范性文件自2026年4月1日起废止。\n二、列入附件2的规范性文件宣布失效。';
    const annexes = `附件1\n废止的规范性文件目录\n${list(REPEALED)}\n附件2\n宣布失效的规范性文件目录\n${list(LAPSED)}`;
    expect(days(decision(says, annexes))).toEqual([
      ...REPEALED.map(() => ['repeals', '2026-04-01', null]),
      ...LAPSED.map(() => ['lapses', null, null]),
    ]);
  });

  it('in the heading', () => {
    const says = `现决定宣布下列规范性文件自2026年1月1日起失效：\n${chapter(LAPSED)}`;
    expect(days(decision(says))).toEqual(LAPSED.map(() => ['lapses', '2026-01-01', null]));
  });

  it('in the sentence, but not that of the document itself', () => {
    const both = REPEALED.slice(0, 2).map(inMarks).join('、');
    expect(days(decision(`自2026年6月1日起废止${both}。`))).toEqual([
      ['repeals', '2026-06-01', null],
      ['repeals', '2026-06-01', null],
    ]);
    expect(days(decision(`本决定自2026年6月1日起施行，${both}同时废止。`))).toEqual([
      ['repeals', null, null],
      ['repeals', null, null],
    ]);
  });

  it('in a column of each row', () => {
    const kept = table(KEPT, '有效期至', (_, i) => `${2027 + i}年12月31日`);
    expect(days(decision('目录见附件。', `附件\n继续有效的规范性文件目录\n${kept}`))).toEqual(
      KEPT.map((_, i) => ['continues', null, `${2027 + i}-12-31`]),
    );
    const gone = table(REPEALED, '废止日期', (_, i) => `2026年${i + 4}月1日`);
    expect(days(decision('目录见附件。', `附件\n废止的规范性文件目录\n${gone}`))).toEqual(
      REPEALED.map((_, i) => ['repeals', `2026-0${i + 4}-01`, null]),
    );
    const longer = table(KEPT, '有效期延长至', (_, i) => `${2027 + i}年12月31日`);
    expect(days(decision('决定延长下列文件的有效期。', `附件\n延长有效期的规范性文件目录\n${longer}`))).toEqual(
      KEPT.map((_, i) => ['extends', null, `${2027 + i}-12-31`]),
    );
  });
});

describe('conditions', () => {
  it('a deadline for what is to be amended makes one item of each, with both days', () => {
    const says =
      '列入附件的规范性文件，由起草单位修改后于2026年9月30日前重新公布，逾期未公布的，自2026年10月1日起宣布失效。';
    const annexes = `附件\n修改后重新公布的规范性文件目录\n${LAYOUTS['a table']!(AMENDED)}`;
    const { documents } = read(decision(says, annexes));
    expect(documents.map((one) => [...told(one), one.on, one.until])).toEqual(
      expected('lapses_unless', AMENDED).map((row) => [...row, '2026-10-01', '2026-09-30']),
    );
  });

  it.each([
    ['凡未列入附件1的规范性文件，一律废止，不再引用和执行。', 'repeals'],
    ['未列入继续有效目录的规范性文件，不得作为行政管理的依据。', 'lapses'],
    ['除附件1所列文件外，其他规范性文件自本决定施行之日起一律停止执行。', 'repeals'],
  ])('what is not listed: %s', (says, kind) => {
    const { unlisted, issuedUntil } = read(
      decision(says, `附件1\n继续有效的规范性文件目录\n${LAYOUTS['a table']!(KEPT)}`),
    );
    expect([unlisted?.kind, issuedUntil]).toEqual([kind, '2025-12-31']);
    expect(says).toContain(unlisted?.quote.slice(0, 12));
  });

  it('nothing of the kind in an ordinary decision', () => {
    expect(read(annexed(LAYOUTS['a table']!)).unlisted).toBeNull();
  });
});

describe('marks inside a title', () => {
  it.each([
    ['清河县实施《中华人民共和国水土保持法》办法', '清政发〔2011〕20号'],
    ['关于印发《清河县会议费管理办法》和《清河县培训费管理办法》的通知', '清财发〔2014〕12号'],
    ['清河县民政局关于印发〈清河县临时救助办法〉的通知', '清民发〔2016〕7号'],
  ])('belong to it: %s', (title, number) => {
    for (const row of [`1.${title}（${number}）`, `1\t${title}\t${number}`, `1    ${title}    ${number}`]) {
      const text = decision(
        '目录见附件。',
        `附件\n废止的规范性文件目录\n${row}\n2.清河县城市照明管理规定（清政发〔2010〕3号）`,
      );
      expect(read(text).documents.map(told)[0]).toEqual(['repeals', marks(title), number]);
    }
  });
});

it('what an amending decision changes under a bare heading', () => {
  const text = `清河县人民政府关于修改《清河县停车管理办法》等二件规范性文件的决定\n一、修改《清河县停车管理办法》\n将第三条修改为：“停车应当有序。”\n二、《清河县养犬管理规定》\n1.删去第四条。\n2.条文顺序作相应调整。\n本决定自公布之日起施行。\n`;
  expect(read(text).documents.map(told)).toEqual(
    expected('amends', [
      { title: '清河县停车管理办法', number: null },
      { title: '清河县养犬管理规定', number: null },
    ]),
  );
});

it('never throws, and every place lies in the text', () => {
  const text = annexed(LAYOUTS['a table']!);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(400), fc.string({ unit: 'binary', maxLength: 12 }), (at, cut, put) => {
      const broken = text.slice(0, at) + put + text.slice(at + cut);
      for (const { place } of readListed(broken, {}).documents) {
        if (place === null) continue;
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeGreaterThan(place.start);
        expect(place.end).toBeLessThanOrEqual(broken.length);
      }
    }),
    { numRuns: 60 },
  );
});
