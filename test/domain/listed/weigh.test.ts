import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { isSure, LISTED_DOUBTS, mayConfirm, severityOf } from '../../../server/domain/listed/doubts.ts';
import type { ListedDoubt } from '../../../server/domain/listed/doubts.ts';
import type { ListedItem } from '../../../server/domain/listed/row.ts';
import { weighListed } from '../../../server/domain/listed/weigh.ts';
import { doubtSentence } from '../../../server/text/decision.ts';
import { event } from '../lives.ts';
import { decision, item, NO_MATCH, target, weighed } from './rows.ts';

const repealed = event('repeal', '2024-01-01');
const candidate = { id: 7, title: '清河县停车管理办法', docNumber: null, issuers: [], bornOn: null };
const ranked = { candidate, score: 1, reasons: [], doubts: ['trial' as const] };

describe('doubts about one row', () => {
  it.each<[string, ListedItem, ListedDoubt[]]>([
    ['nothing', item(), []],
    ['kept, with a term that runs', item({ kind: 'continues' }, target('2027-05-31')), []],
    [
      'kept, with the end that we hold',
      item({ kind: 'continues', until: day('2027-05-31') }, target('2027-05-31')),
      [],
    ],
    ['extended in time', item({ kind: 'extends', until: day('2028-12-31') }, target('2026-12-31')), []],
    [
      'extended on the day after its last day',
      item({ kind: 'extends', until: day('2028-12-31') }, target('2026-02-28')),
      [],
    ],
    ['not held', item({}, null), ['not_held']],
    [
      'several that fit',
      item({}, null, { ...NO_MATCH, outcome: 'ambiguous', ranked: [ranked, ranked] }),
      ['ambiguous'],
    ],
    [
      'one that fits with a doubt',
      item({}, null, { ...NO_MATCH, outcome: 'doubtful', ranked: [ranked] }),
      ['doubtful'],
    ],
    ['itself', item({}, target(null, [], 900)), ['target_self']],
    ['repealed before', item({}, target(null, [repealed])), ['ended_before']],
    ['lapsed before, and now repealed', item({}, target('2024-05-31')), ['ended_before']],
    [
      'kept though its term is over: that does not start a term again',
      item({ kind: 'continues' }, target('2024-05-31')),
      ['kept_expired'],
    ],
    [
      'extended though its term is over',
      item({ kind: 'extends', until: day('2028-12-31') }, target('2024-05-31')),
      ['kept_expired'],
    ],
    ['kept though repealed', item({ kind: 'continues' }, target(null, [repealed])), ['ended_before']],
    [
      'kept, with another end than we hold',
      item({ kind: 'continues', until: day('2029-05-31') }, target('2027-05-31')),
      ['end_differs'],
    ],
    ['kept, with an end where we hold none', item({ kind: 'continues', until: day('2029-05-31') }), ['end_differs']],
    ['a shorter end', item({ kind: 'extends', until: day('2026-06-30') }, target('2026-12-31')), ['until_shorter']],
    ['extended without an end', item({ kind: 'extends' }), ['until_missing']],
    ['a condition without a day', item({ kind: 'lapses_unless' }), ['day_missing']],
    ['listed for a change', item({ kind: 'amends', listedUnder: '修改的规范性文件目录' }), ['planned']],
    ['changed in so many words', item({ kind: 'amends' }), []],
    ['articles that are not named', item({ scope: 'articles' }), ['articles_missing']],
    ['a day before the decision', item({ on: day('2026-01-01') }), ['before_decision']],
    [
      'a document that begins later',
      item({ on: day('2026-03-01') }, { ...target(), events: [event('enact', '2026-07-01')] }),
      ['begins_later'],
    ],
    ['a document younger than the decision', item({}, { ...target(), bornOn: day('2026-02-20') }), ['younger']],
  ])('%s', (_, one, doubts) => {
    const row = weighed(one);
    expect(row.doubts).toEqual(doubts);
    for (const doubt of doubts) expect(doubtSentence(row, doubt)).toMatch(/^\S.*[。]$/u);
  });

  it('says that the day is only assumed where the decision states none', () => {
    expect(weighed(item(), decision(null))).toMatchObject({
      doubts: ['day_assumed'],
      event: { on: '2026-02-12', dayStated: false },
    });
    expect(weighed(item({ on: day('2026-04-01') }), decision(null)).doubts).toEqual([]);
  });

  it('are of three severities, and only notes leave a row sure', () => {
    for (const doubt of Object.keys(LISTED_DOUBTS) as ListedDoubt[]) {
      expect(isSure([doubt])).toBe(severityOf(doubt) === 'note');
      expect(mayConfirm([doubt])).toBe(severityOf(doubt) !== 'block');
    }
  });
});

describe('what the document becomes', () => {
  it.each([
    ['repeals', {}, 'repealed', '2026-03-01'],
    ['lapses', {}, 'lapsed', '2026-03-01'],
    ['lapses_unless', { on: day('2026-10-01') }, 'lapsed', '2026-10-01'],
    ['continues', {}, 'in_force', '2019-06-01'],
    ['amends', {}, 'in_force', '2019-06-01'],
    ['extends', { until: day('2030-12-31') }, 'in_force', '2019-06-01'],
  ] as const)('by %s', (kind, more, validity, since) => {
    const row = weighed(item({ kind, ...more }, target('2026-12-31')));
    expect([row.now?.validity, row.becomes?.validity, row.becomes?.since]).toEqual(['in_force', validity, since]);
    if (kind === 'extends') expect(row.becomes?.until).toBe('2030-12-31');
    if (kind === 'continues') expect(row.becomes?.until).toBe('2026-12-31');
  });

  it('is nothing new where the row is settled', () => {
    for (const state of ['stated', 'noted'] as const)
      expect(weighed(item({ state, targetDocumentId: 7 }))).toMatchObject({ becomes: null, doubts: [] });
  });
});

describe('rows against one another', () => {
  const doubts = (...items: ListedItem[]) => weighListed(decision(), items).map((row) => row.doubts);

  it.each([
    ['the same act', 'repeals', 'repeals', ['twice']],
    ['kept and repealed', 'continues', 'repeals', ['contradiction']],
    ['repealed and lapsed', 'repeals', 'lapses', ['contradiction']],
    ['amended and kept', 'amends', 'continues', []],
  ] as const)('%s', (_, a, b, expected) => {
    expect(doubts(item({ kind: a }), item({ kind: b }))).toEqual([expected, expected]);
  });

  it('are known by number where the document is not held', () => {
    const named = { targetNumberKey: '清政规|2019|3' };
    expect(doubts(item({ ...named, kind: 'continues' }, null), item({ ...named, kind: 'repeals' }, null))).toEqual([
      ['not_held', 'contradiction'],
      ['not_held', 'contradiction'],
    ]);
  });

  it('do not clash over single articles, nor with what has no effect', () => {
    const part = item({ scope: 'articles', articles: ['第九条'] });
    expect(doubts(part, item({ kind: 'continues' }))).toEqual([[], []]);
    expect(doubts(item({ state: 'noted' }), item({ kind: 'continues' }))).toEqual([[], []]);
  });

  it('whatever their order', () => {
    const one = fc.record({
      kind: fc.constantFrom(...RELATION_KINDS.filter((kind) => kind !== 'based_on')),
      held: fc.constantFrom(7, 8),
      until: fc.constantFrom(null, day('2028-12-31')),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (said) => {
        const items = said.map(({ kind, held, until }) =>
          item({ kind, until, on: day('2026-04-01') }, target(null, [], held)),
        );
        const there = new Map(weighListed(decision(), items).map((row) => [row.relation.id, row.doubts]));
        const back = new Map(weighListed(decision(), items.toReversed()).map((row) => [row.relation.id, row.doubts]));
        expect(back).toEqual(new Map([...there].reverse()));
        expect(Object.fromEntries(back)).toEqual(Object.fromEntries(there));
      }),
      { numRuns: 100 },
    );
  });
});
