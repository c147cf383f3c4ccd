import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAWN, FOREVER } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import { flatten } from '../../server/domain/normalForm.ts';
import type { AlikeRequest, SearchAnswer, SearchDoc, SearchRequest } from '../../server/domain/search.ts';
import type { ValiditySpan } from '../../server/domain/validity.ts';
import type { SearchIndex } from '../../server/ports.ts';
import { batchOf, PUBLIC, searchDoc, TODAY } from '../search/world.ts';

/** One index under test, with the store beside it that owns the spans. */
export interface Subject {
  index: SearchIndex;
  /** What the store does in its commit: replaces the spans of these rows. */
  spans(docs: readonly SearchDoc[]): void;
  /** Another process on the same data. */
  another(): Promise<{ index: SearchIndex; spans(docs: readonly SearchDoc[]): void; end(): Promise<void> }>;
  end(): Promise<void>;
}

const d = (s: string): Day => s as Day;

/** What every `SearchIndex` must do, whatever it is made of. */
export function searchIndexContract(open: () => Promise<Subject>): void {
  let subject: Subject;
  beforeEach(async () => {
    subject = await open();
  });
  afterEach(() => subject.end());

  const put = async (docs: readonly SearchDoc[], position = 1): Promise<void> => {
    subject.spans(docs);
    await subject.index.apply(batchOf(docs), position);
  };
  const ask = (request: Partial<SearchRequest>): Promise<SearchAnswer> =>
    subject.index.search({ q: '', on: TODAY, visibility: PUBLIC, ...request });
  const full = async (request: Partial<SearchRequest>): Promise<number[]> =>
    (await ask({ limit: 200, ...request })).hits.filter((h) => h.match === 'full').map((h) => h.documentId);

  describe('finds', () => {
    it('exactly the documents whose flat form holds the phrase', async () => {
      const sign = fc.constantFrom(...'规范管理办法甲乙丙，。 12aB\n〇');
      const text = fc.array(sign, { minLength: 1, maxLength: 40 }).map((s) => s.join(''));
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { minLength: 1, maxLength: 8 }),
          fc.nat(),
          fc.integer({ min: 1, max: 12 }),
          async (texts, at, length) => {
            const docs = texts.map((t, i) => searchDoc({ documentId: i + 1, title: '无', text: t }));
            const emptied = Array.from({ length: 8 }, (_, i) => ({ documentId: i + 1, docs: [] }));
            await subject.index.apply(emptied, 1);
            await put(docs);
            const source = flatten(texts[at % texts.length]!);
            const start = at % Math.max(1, source.length);
            const phrase = source.slice(start, start + length).replaceAll('·', ' ');
            const key = flatten(phrase);
            if (key === '') return;
            const truth = docs.filter((doc) => flatten(doc.text).includes(key)).map((doc) => doc.documentId);
            const answer = await ask({ q: `"${phrase}"`, limit: 200 });
            expect(
              answer.hits
                .filter((h) => h.match === 'full')
                .map((h) => h.documentId)
                .sort(),
            ).toEqual(truth);
            expect(answer.total).toBe(truth.length);
          },
        ),
        { numRuns: 60 },
      );
    });

    it('exactly them among many that hold parts of it', async () => {
      const signs = '管理办法规定。1a';
      let seed = 5;
      const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
      const docs = Array.from({ length: 80 }, (_, i) =>
        searchDoc({
          documentId: i + 1,
          title: '无',
          text: Array.from({ length: 60 }, () => signs[random(signs.length)]!).join(''),
        }),
      );
      await put(docs);
      for (let length = 2; length <= 9; length++) {
        for (const doc of [docs[3]!, docs[40]!, docs[79]!]) {
          const phrase = flatten(doc.text).slice(7, 7 + length);
          const key = flatten(phrase);
          const truth = docs.filter((d) => flatten(d.text).includes(key)).map((d) => d.documentId);
          const found = (await full({ q: `"${phrase}"` })).sort((a, b) => a - b);
          expect([phrase, found]).toEqual([phrase, truth]);
        }
      }
    });

    it('all words of a query, and none that is excluded', async () => {
      await put([
        searchDoc({ documentId: 1, text: '规范性文件应当报送备案。' }),
        searchDoc({ documentId: 2, text: '规范性文件的制定程序。' }),
        searchDoc({ documentId: 3, text: '建设工程竣工验收备案。' }),
      ]);
      expect(await full({ q: '"规范性文件" "备案"' })).toEqual([1]);
      expect(await full({ q: '规范性文件 -备案' })).toEqual([2]);
      expect((await full({ q: '备案' })).sort()).toEqual([1, 3]);
    });

    it('nothing that is excluded and no other body, not even beside few matches', async () => {
      const body = (name: string) => [{ id: 1, name, aliases: [] }];
      await put([
        searchDoc({ documentId: 1, text: '停车泊位的设置。', issuers: body('清河县公安局') }),
        searchDoc({ documentId: 2, text: '停车收费的标准。', issuers: body('清河县公安局') }),
        searchDoc({ documentId: 3, text: '停车场的泊位。', issuers: body('清河县水利局') }),
      ]);
      const near = async (q: string): Promise<number[]> => (await ask({ q })).hits.map((hit) => hit.documentId).sort();
      expect(await near('停车泊位 -收费')).toEqual([1, 3]);
      expect(await near('停车泊位 机关:公安局')).toEqual([1, 2]);
    });

    it('single characters, Latin and digit runs, other widths and traditional characters', async () => {
      await put([
        searchDoc({
          documentId: 1,
          title: '清河县燃气管理办法',
          text: '燃氣經營者應當每２４小時巡查，ＰＭ2.5超标时停止作业。',
        }),
        searchDoc({ documentId: 2, title: '清河县供热管理办法', text: '用热单位应当缴纳热费。' }),
      ]);
      for (const q of ['燃', '燃气经营者', '燃氣經營者', '24小时', '２４小时', 'pm2.5', 'PM2.5超标']) {
        expect([q, await full({ q })]).toEqual([q, [1]]);
      }
    });

    it('a document number in every spelling', async () => {
      await put([
        searchDoc({ documentId: 1, docNumber: '清府规〔2024〕3号', text: '正文。' }),
        searchDoc({ documentId: 2, docNumber: '清府规〔2024〕13号', text: '正文。' }),
      ]);
      for (const q of [
        '清府规〔2024〕3号',
        '清府规[2024]3号',
        '清府规(2024)3',
        '清府规【2024】第3号',
        '清府规 2024 3',
        '清府规2024年3号',
        '清府规〔２０２４〕０３号',
        '文号:清府规〔2024〕3号',
      ]) {
        expect([q, (await ask({ q })).hits[0]?.documentId]).toEqual([q, 1]);
      }
      expect(await full({ q: '清府规〔2024〕3号' })).toEqual([1]);
    });

    it('by title and by issuer where asked so', async () => {
      await put([
        searchDoc({ documentId: 1, title: '清河县养犬管理办法', text: '养犬人应当登记。' }),
        searchDoc({
          documentId: 2,
          title: '清河县物业管理办法',
          text: '物业服务人应当劝阻违规养犬。',
          issuers: [{ id: 2, name: '清河县住房和城乡建设局', aliases: ['县住建局'] }],
        }),
      ]);
      expect(await full({ q: '标题:养犬' })).toEqual([1]);
      expect(await full({ q: '养犬 机关：住建局' })).toEqual([2]);
      expect((await full({ q: '养犬' }))[0]).toBe(1);
    });
  });

  describe('shows', () => {
    it('only what may be seen', async () => {
      const secret = { isPublic: false, text: '内部掌握的裁量口径。' };
      await put([
        searchDoc({ documentId: 1, ...secret, issuers: [{ id: 7, name: '清河县水务局', aliases: [] }] }),
        searchDoc({ documentId: 2, ...secret, issuers: [{ id: 8, name: '清河县林业局', aliases: [] }] }),
        searchDoc({ documentId: 3, text: '公开的裁量口径。' }),
      ]);
      const q = '裁量口径';
      expect(await full({ q })).toEqual([3]);
      expect((await full({ q, visibility: { kind: 'issuer', issuerId: 7 } })).sort()).toEqual([1, 3]);
      expect((await full({ q, visibility: { kind: 'all' } })).sort()).toEqual([1, 2, 3]);
      const answer = await ask({ q });
      expect(answer.facets.issuer.map((f) => f.value)).toEqual([1]);
      expect(JSON.stringify(await ask({ q: '内部掌握' }))).not.toContain('水务局');
      expect(await subject.index.suggest('清河县水', PUBLIC, TODAY, 5)).toEqual([]);
    });

    it('the wording and the state of the asked day', async () => {
      const old = searchDoc({
        documentId: 1,
        versionId: 11,
        text: '罚款五十元。',
        spans: [
          { from: d('2020-01-01'), to: d('2023-12-31'), validity: 'in_force' },
          { from: d('2024-01-01'), to: FOREVER, validity: 'superseded' },
        ],
      });
      const now = searchDoc({
        documentId: 1,
        versionId: 12,
        text: '罚款一百元。',
        spans: [
          { from: d('2023-12-01'), to: d('2023-12-31'), validity: 'upcoming' },
          { from: d('2024-01-01'), to: d('2026-12-31'), validity: 'in_force' },
          { from: d('2027-01-01'), to: FOREVER, validity: 'lapsed' },
        ],
      });
      await put([old, now]);
      const versions = async (request: Partial<SearchRequest>): Promise<number[]> =>
        (await ask({ q: '罚款', ...request })).hits.map((h) => h.versionId);
      expect(await versions({})).toEqual([12]);
      expect(await versions({ on: d('2022-05-01') })).toEqual([11]);
      expect(await versions({ on: d('2019-05-01') })).toEqual([]);
      expect(await versions({ on: d('2027-05-01') })).toEqual([]);
      expect(await versions({ on: d('2027-05-01'), validity: 'all' })).toEqual([12]);
      expect(await versions({ on: d('2027-05-01'), validity: ['superseded', 'lapsed'] })).toEqual([12]);
      expect(await versions({ validity: ['superseded'] })).toEqual([11]);
      // A wording that has not begun is not the one of the day, and the document in force is not 尚未施行.
      const eve = { on: d('2023-12-15') };
      expect(await versions({ ...eve, validity: 'all' })).toEqual([11]);
      expect(await versions({ ...eve, validity: ['upcoming'] })).toEqual([]);
      const { facets } = await ask({ q: '罚款', ...eve, validity: 'all' });
      expect(facets.validity).toEqual([{ value: 'in_force', count: 1 }]);
    });

    it('of a document that has not begun the wording with which it begins, and of one that has ended no wording to come', async () => {
      const upcoming = (to: string, next: ValiditySpan['validity'], from: string): ValiditySpan[] => [
        { from: DAWN, to: d(to), validity: 'upcoming' },
        { from: d(from), to: FOREVER, validity: next },
      ];
      await put([
        searchDoc({
          documentId: 1,
          versionId: 11,
          text: '罚款。',
          spans: upcoming('2027-05-31', 'in_force', '2027-06-01'),
        }),
        searchDoc({
          documentId: 1,
          versionId: 12,
          text: '罚款。',
          spans: upcoming('2028-05-31', 'in_force', '2028-06-01'),
        }),
        searchDoc({
          documentId: 2,
          versionId: 21,
          text: '罚款。',
          spans: [{ from: DAWN, to: FOREVER, validity: 'revoked' }],
        }),
        searchDoc({
          documentId: 2,
          versionId: 22,
          text: '罚款。',
          spans: upcoming('2028-05-31', 'revoked', '2028-06-01'),
        }),
      ]);
      const { hits, total } = await ask({ q: '罚款', validity: 'all' });
      expect(hits.map((hit) => `${hit.versionId} ${hit.validity}`).sort()).toEqual(['11 upcoming', '21 revoked']);
      expect(total).toBe(2);
      expect((await ask({ q: '罚款', validity: ['upcoming'] })).total).toBe(1);
      expect((await ask({ q: '五十元' })).total).toBe(0);
    });

    it('a change of the state at once, before the index has followed', async () => {
      const doc = searchDoc({ documentId: 1, text: '烟花爆竹禁放。' });
      await put([doc]);
      expect((await ask({ q: '烟花爆竹' })).total).toBe(1);
      subject.spans([{ ...doc, spans: [{ from: DAWN, to: FOREVER, validity: 'repealed' }] }]);
      expect((await ask({ q: '烟花爆竹' })).total).toBe(0);
      expect((await ask({ q: '烟花爆竹', validity: ['repealed'] })).total).toBe(1);
    });
  });

  describe('counts', () => {
    it('agree with the lists behind them', async () => {
      const kinds = ['in_force', 'lapsed', 'repealed'] as const;
      const docs = Array.from({ length: 40 }, (_, i) =>
        searchDoc({
          documentId: i + 1,
          text: i % 5 === 0 ? '供水管理。' : '供热管理。',
          genre: ['办法', '通知', '意见'][i % 3]!,
          day: d(`20${10 + (i % 4)}-05-01`),
          issuers: [{ id: (i % 2) + 1, name: ['清河县水务局', '清河县财政局'][i % 2]!, aliases: [] }],
          spans: [{ from: DAWN, to: FOREVER, validity: kinds[i % kinds.length]! }],
        }),
      );
      await put(docs);
      const filters: Partial<SearchRequest>[] = [
        {},
        { validity: 'all' },
        { validity: 'all', years: [2011, 2012] },
        { issuerIds: [2], genres: ['办法'] },
      ];
      for (const filter of filters) {
        const request = { q: '管理', ...filter };
        const { facets, total } = await ask(request);
        expect(total).toBe((await full(request)).length);
        for (const f of facets.validity) expect((await ask({ ...request, validity: [f.value] })).total).toBe(f.count);
        for (const f of facets.issuer) expect((await ask({ ...request, issuerIds: [f.value] })).total).toBe(f.count);
        for (const f of facets.year) expect((await ask({ ...request, years: [f.value] })).total).toBe(f.count);
        for (const f of facets.genre) expect((await ask({ ...request, genres: [f.value] })).total).toBe(f.count);
      }
    });

    it('pages follow one another without gap or repetition', async () => {
      await put(
        Array.from({ length: 57 }, (_, i) =>
          searchDoc({ documentId: i + 1, text: `垃圾分类${'管理'.repeat(i % 7)}。` }),
        ),
      );
      for (const sort of ['relevance', 'newest', 'oldest'] as const) {
        const whole = await full({ q: '垃圾分类', sort });
        const pages: number[] = [];
        for (let offset = 0; offset < 60; offset += 10) {
          pages.push(...(await ask({ q: '垃圾分类', sort, offset, limit: 10 })).hits.map((h) => h.documentId));
        }
        expect(pages).toEqual(whole);
        expect(new Set(pages).size).toBe(57);
      }
    });

    it('leave near matches out, which come only behind few full ones', async () => {
      await put([
        searchDoc({ documentId: 1, title: '清河县犬只登记办法', text: '养犬登记的流程。' }),
        searchDoc({ documentId: 2, title: '清河县养犬办法', text: '养犬应当免疫。' }),
      ]);
      const answer = await ask({ q: '养犬登记' });
      expect(answer.total).toBe(1);
      expect(answer.hits.map((h) => [h.documentId, h.match])).toEqual([
        [1, 'full'],
        [2, 'near'],
      ]);
      await put(Array.from({ length: 10 }, (_, i) => searchDoc({ documentId: i + 10, text: '养犬登记。' })));
      expect((await ask({ q: '养犬登记' })).hits.every((h) => h.match === 'full')).toBe(true);
    });

    it('an empty query lists everything, newest first', async () => {
      await put([
        searchDoc({ documentId: 1, day: d('2020-01-01') }),
        searchDoc({ documentId: 2, day: d('2024-01-01') }),
        searchDoc({ documentId: 3, day: null }),
      ]);
      expect(await full({ q: ' ' })).toEqual([2, 1, 3]);
      expect(await full({ q: '', sort: 'oldest' })).toEqual([3, 1, 2]);
      expect(await full({ q: '', years: [2024] })).toEqual([2]);
    });
  });

  describe('marks', () => {
    it('the words on the original text and names the article', async () => {
      const text = `第一条 ${'总'.repeat(300)}。\n第二条 養 犬 人应当携犬到指定地点登记。`;
      const second = text.indexOf('第二条');
      await put([
        searchDoc({
          documentId: 1,
          title: '关于養犬的办法',
          text,
          articles: [
            { label: '第一条', kind: '条', start: 0, end: second },
            { label: '第二条', kind: '条', start: second, end: text.length },
          ],
        }),
      ]);
      const [hit] = (await ask({ q: '养犬' })).hits;
      const marked = ({ text: s, marks }: { text: string; marks: [number, number][] }): string[] =>
        marks.map(([a, b]) => s.slice(a, b));
      expect(marked(hit!.title)).toEqual(['養犬']);
      expect(marked(hit!.snippet)).toEqual(['養 犬']);
      expect(hit!.article).toBe('第二条');
      expect(text).toContain(hit!.snippet.text);
    });
  });

  describe('follows', () => {
    it('replacement, removal and repetition', async () => {
      const doc = searchDoc({ documentId: 1, text: '旧的内容甲。' });
      await put([doc], 5);
      await put([doc], 5);
      expect(await full({ q: '旧的内容' })).toEqual([1]);
      await put([{ ...doc, text: '新的内容乙。' }], 6);
      expect(await full({ q: '旧的内容甲' })).toEqual([]);
      expect(await full({ q: '新的内容乙' })).toEqual([1]);
      await subject.index.apply([{ documentId: 1, docs: [] }], 7);
      expect((await ask({ q: '' })).total).toBe(0);
      expect(await subject.index.position()).toBe(7);
    });

    it('its position only together with the rows', async () => {
      await put([searchDoc({ documentId: 1, text: '第一批。' })], 3);
      const broken = { ...searchDoc({ documentId: 3 }), title: null as unknown as string };
      await expect(
        subject.index.apply(batchOf([searchDoc({ documentId: 2, text: '第二批。' }), broken]), 9),
      ).rejects.toThrow();
      expect(await subject.index.position()).toBe(3);
      expect((await ask({ q: '第二批' })).total).toBe(0);
      await put([searchDoc({ documentId: 2, text: '第二批。' })], 9);
      expect(await full({ q: '第二批' })).toEqual([2]);
    });

    it('what another process writes', async () => {
      await put([searchDoc({ documentId: 1, text: '本进程写入。' })], 1);
      const other = await subject.another();
      const doc = searchDoc({ documentId: 2, title: '清河县渡口管理办法', text: '另一进程写入。' });
      other.spans([doc]);
      await other.index.apply(
        [
          { documentId: 2, docs: [doc] },
          { documentId: 1, docs: [] },
        ],
        2,
      );
      await other.end();
      await subject.index.refresh();
      expect(await full({ q: '写入' })).toEqual([2]);
      expect(await subject.index.suggest('清河县渡', PUBLIC, TODAY, 3)).toEqual(['清河县渡口管理办法']);
      expect(await subject.index.position()).toBe(2);
    });

    it('and knows where it differs from what it should hold', async () => {
      const docs = [1, 2, 3].map((documentId) => searchDoc({ documentId, text: `第${documentId}篇。` }));
      await put(docs);
      const expected = async function* (rows: SearchDoc[]) {
        yield* rows;
      };
      expect(await subject.index.differences(expected(docs))).toEqual([]);
      const changed = [docs[0]!, { ...docs[1]!, text: '改过的第2篇。' }];
      expect(await subject.index.differences(expected(changed))).toEqual([2, 3]);
    });
  });

  describe('finds documents like another one', () => {
    const pairs = (words: string) =>
      [...words].slice(1).map((sign, i) => ({ pair: `${words[i] ?? ''}${sign}`, weight: 1 }));
    const like = async (request: Partial<AlikeRequest>): Promise<number[]> =>
      (
        await subject.index.alike({
          subject: pairs('渡口渡船'),
          terms: [...pairs('救生衣'), ...pairs('超载航行')],
          visibility: PUBLIC,
          on: TODAY,
          validity: 'all',
          limit: 5,
          ...request,
        })
      ).map((row) => row.documentId);
    const docs = (): SearchDoc[] => [
      searchDoc({ documentId: 1, title: '清河县渡口渡船安全细则', text: '渡船应当配备救生衣，不得超载航行。' }),
      searchDoc({ documentId: 2, title: '清河县水上交通规定', text: '渡口渡船不得超载航行，乘客应当穿着救生衣。' }),
      searchDoc({ documentId: 3, title: '清河县养犬管理规定', text: '携带犬只出户应当束犬链。' }),
      searchDoc({ documentId: 4, title: '白沙镇渡口渡船通告', text: '汛期停渡。', isPublic: false }),
      searchDoc({
        documentId: 5,
        title: '清河县渡口渡船暂行办法',
        text: '渡船应当配备救生衣，不得超载航行。',
        spans: [{ from: DAWN, to: FOREVER, validity: 'repealed' }],
      }),
    ];

    it('by its subject and its words, however few they share', async () => {
      await put(docs());
      expect((await like({})).sort()).toEqual([1, 2, 5]);
      expect((await like({ except: 1 })).sort()).toEqual([2, 5]);
      expect(await like({ limit: 1 })).toHaveLength(1);
      expect(await like({ limit: 0 })).toEqual([]);
      expect(await like({ subject: [], terms: [] })).toEqual([]);
      expect(await like({ subject: pairs('无人提及'), terms: [] })).toEqual([]);
    });

    it('only where they may be read and have the validity asked for', async () => {
      await put(docs());
      expect((await like({ validity: ['in_force'] })).sort()).toEqual([1, 2]);
      expect((await like({ visibility: { kind: 'all' } })).sort()).toEqual([1, 2, 4, 5]);
      const states = await subject.index.alike({
        subject: pairs('渡口渡船'),
        terms: [],
        visibility: PUBLIC,
        on: TODAY,
        validity: ['repealed'],
        limit: 5,
      });
      const [only] = states;
      expect(states).toHaveLength(1);
      expect(only).toMatchObject({
        documentId: 5,
        versionId: 50,
        validity: 'repealed',
        title: '清河县渡口渡船暂行办法',
      });
      // It holds all that was looked for.
      expect(only!.held).toBeGreaterThan(1);
    });

    it('and says how rare their words are', async () => {
      await put(docs());
      const rarity = await subject.index.rarity(['渡口', '犬链', '从未']);
      expect(rarity.get('从未')!).toBeGreaterThan(rarity.get('犬链')!);
      expect(rarity.get('犬链')!).toBeGreaterThan(rarity.get('渡口')!);
      expect(rarity.get('渡口')!).toBeGreaterThan(0);
    });
  });

  it('answers every input', async () => {
    await put([searchDoc({ documentId: 1, text: '正文。' })]);
    const strange = [
      '"',
      '""',
      '-',
      '--',
      '文号:',
      '机关：""',
      '标题:"',
      'a" OR "b',
      `'; DROP TABLE search_row; --`,
      '.*(?:',
      'NEAR(a b)',
      '* AND (',
      '🀄🀄',
      '\ud800',
      '\u202e养犬\u202c',
      '\u0000',
      '养'.repeat(10_000),
      'x '.repeat(5_000),
      '|',
      'a|',
      '〔〕号',
      '%_',
    ];
    for (const q of strange) expect((await ask({ q, validity: 'all' })).total).toBeGreaterThanOrEqual(0);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        expect((await ask({ q })).query).toBe(q);
        await subject.index.suggest(q, PUBLIC, TODAY, 5);
      }),
      { numRuns: 40 },
    );
  });
}
