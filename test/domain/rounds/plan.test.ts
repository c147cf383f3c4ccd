import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import { eventRow } from '../../../server/domain/documents/parts.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { catalogueDiff, foreseenCatalogue } from '../../../server/domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../../../server/domain/rounds/codes.ts';
import { outcomeOf, type Ruling } from '../../../server/domain/rounds/outcome.ts';
import { planRound, planText, rulingOf } from '../../../server/domain/rounds/plan.ts';
import { publishRound } from '../../../server/domain/rounds/publish.ts';
import { scopeOf } from '../../../server/domain/rounds/scope.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { itemRow, roundRow, stockLine } from './rows.ts';

const ON = day('2026-12-01');
const period = periodOn(qingheProfile(), ON);
const round = roundRow({ state: 'decided', decisionTitle: '决定', effectiveOn: ON, strike: 'lapse' });
const ruling = rulingOf(round, ON, period);
let id = 1000;
const eventOf = (kind: LegalEventRow['kind'], on: Day, until: Day | null = null): LegalEventRow => ({
  ...eventRow(301, { kind, on, until }, { byId: null, at: '2026-01-01T00:00:00.000Z' }, () => id++),
  version: 1,
});
const said = (conclusion: (typeof CONCLUSIONS)[number], more = {}) => ({
  conclusion,
  amendBy: null,
  lapseUnless: false,
  ...more,
});
const line = stockLine({ publishedOn: day('2024-03-01'), validMonths: 36 });
const START = eventOf('enact', day('2024-03-01'), day('2027-02-28'));

describe('a conclusion', () => {
  it.each([
    ['keep', said('keep'), [START], { contradiction: null, kinds: ['continue'], until: '2027-02-28' }],
    ['repeal', said('repeal'), [START], { contradiction: null, kinds: ['repeal'], until: '2026-11-30' }],
    ['lapse', said('lapse'), [START], { contradiction: null, kinds: ['lapse'], until: '2026-11-30' }],
    ['amend', said('amend'), [START], { contradiction: null, kinds: [], until: '2027-02-28' }],
    [
      'amend or lapse',
      said('amend', { amendBy: day('2027-01-31'), lapseUnless: true }),
      [START],
      { contradiction: null, kinds: ['conditional_lapse'], until: '2027-02-28' },
    ],
    [
      'amend or lapse without a day',
      said('amend', { lapseUnless: true }),
      [START],
      { contradiction: 'amend_day', kinds: [], until: '2027-02-28' },
    ],
    [
      'keep what was repealed',
      said('keep'),
      [START, eventOf('repeal', day('2026-10-01'))],
      { contradiction: 'ended', kinds: [], until: null },
    ],
    [
      'keep what ran out between the cut-off and the day of effect',
      said('keep'),
      [eventOf('enact', day('2024-03-01'), day('2026-11-30'))],
      { contradiction: 'term_over', kinds: [], until: null },
    ],
    [
      'repeal what was repealed',
      said('repeal'),
      [START, eventOf('repeal', day('2026-10-01'))],
      { contradiction: null, kinds: [], until: null },
    ],
    [
      'repeal what is published anew on that very day',
      said('repeal'),
      [START, eventOf('renew', ON, day('2030-01-01'))],
      { contradiction: 'renewed', kinds: [], until: '2030-01-01' },
    ],
    [
      'keep what a decision on record repeals: the catalogue prints the day before',
      said('keep'),
      [START, eventOf('repeal', day('2027-01-15'))],
      { contradiction: null, kinds: ['continue'], until: '2027-01-14' },
    ],
    [
      'repeal what has not begun',
      said('repeal'),
      [eventOf('enact', day('2027-01-01'))],
      { contradiction: 'not_begun', kinds: [], until: null },
    ],
  ] as const)('%s', (_, conclusion, events, expected) => {
    const outcome = outcomeOf(line, events, conclusion, ruling);
    expect({
      contradiction: outcome.contradiction,
      kinds: outcome.events.map((event) => event.kind),
      until: outcome.until,
    }).toEqual(expected);
  });

  it('继续有效 restarts a term only where the profile says so', () => {
    const restarts: Ruling = {
      ...ruling,
      figures: {
        ...ruling.figures,
        'cleanup.keptRestartsTerm': { value: true, source: null, kind: 'ours' },
      },
    };
    expect(outcomeOf(line, [START], said('keep'), restarts)).toMatchObject({
      events: [{ kind: 'continue' }, { kind: 'extend', until: '2029-11-30' }],
      until: '2029-11-30',
    });
    // A repeal on record stands, and so does a longer term that runs already.
    expect(outcomeOf(line, [START, eventOf('repeal', day('2027-01-15'))], said('keep'), restarts).until).toBe(
      '2027-01-14',
    );
    const open = eventOf('enact', day('2024-03-01'));
    expect(outcomeOf(line, [open, eventOf('repeal', day('2027-01-15'))], said('keep'), restarts).events).toMatchObject([
      { kind: 'continue' },
    ]);
    expect(outcomeOf(line, [START, eventOf('extend', ON, day('2031-12-31'))], said('keep'), restarts).until).toBe(
      '2031-12-31',
    );
    expect(outcomeOf({ ...line, validMonths: null }, [START], said('keep'), restarts)).toMatchObject({
      events: [{ kind: 'continue' }],
      until: '2027-02-28',
      notes: ['term_unknown', 'term_soon'],
    });
  });
});

describe('a plan', () => {
  const kinds = fc.constantFrom('repeal', 'lapse', 'suspend', 'revoke', 'amend', 'extend', 'continue' as const);
  const dayBefore = fc.integer({ min: 1, max: 900 }).map((n) => addDays(ON, -n));
  const life = fc
    .tuple(
      dayBefore,
      fc.option(fc.integer({ min: 1, max: 1500 })),
      fc.array(fc.tuple(kinds, dayBefore), { maxLength: 3 }),
    )
    .map(([start, term, more]) => [
      eventOf('enact', start, term === null ? null : addDays(start, term)),
      ...more.map(([kind, on]) => eventOf(kind, on, kind === 'extend' ? addDays(on, 700) : null)),
    ]);
  const listed = fc.array(fc.tuple(life, fc.option(fc.constantFrom(...CONCLUSIONS))), { maxLength: 8 });

  it('says exactly what publishing then does to every document, and refuses what cannot be', () => {
    fc.assert(
      fc.property(listed, fc.array(life, { maxLength: 3 }), (lives, left) => {
        const lines = lives.map(([events, conclusion], i) => ({
          line: stockLine({ id: 300 + i, publishedOn: null, signedOn: null, effectiveOn: null }),
          events,
          item: itemRow({ id: 400 + i, documentId: 300 + i, conclusion }),
        }));
        const unlisted = left.map((events, i) => ({
          line: stockLine({ id: 900 + i, publishedOn: null, signedOn: null, effectiveOn: null }),
          events,
        }));
        const plan = planRound(round, ruling, lines, unlisted, new Map());
        const blocked = plan.lines.some((one) => one.outcome.contradiction !== null);
        const by = { byId: 7, on: ON, at: '2026-12-01T01:00:00.000Z', next: () => id++ };
        if (blocked || plan.lines.length === 0) return void expect(() => publishRound(round, plan, null, by)).toThrow();
        const changes = publishRound(round, plan, null, by);
        for (const one of plan.lines) {
          const made = changes
            .flatMap((change) => change.writes)
            .flatMap((write) => (write.op === 'insert' && write.table === 'legalEvent' ? [write.row] : []))
            .filter((row) => row.documentId === one.line.id)
            .map((row) => ({ ...row, version: 1 }));
          const after = validityOn(ON, { events: [...one.events, ...made], versions: [] }).validity;
          const before = one.outcome.before.validity;
          const ends = one.conclusion === 'repeal' || one.conclusion === 'lapse';
          if (!ends) expect(after).toBe(before);
          else expect(['repealed', 'lapsed', 'revoked']).toContain(after);
        }
        // Every document stands in exactly one list, numbered without gaps.
        const catalogue = foreseenCatalogue(plan);
        expect(catalogue).toHaveLength(plan.lines.length);
        for (const list of CONCLUSIONS)
          expect(catalogue.filter((row) => row.list === list).map((row) => row.ordinal)).toEqual(
            catalogue.filter((row) => row.list === list).map((_, i) => i + 1),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('points at documents whose basis ends in the same round', () => {
    const kept = { line, events: [START], item: itemRow({ conclusion: 'keep' }) };
    const base = { line: stockLine({ id: 302 }), events: [START], item: itemRow({ id: 402, conclusion: 'repeal' }) };
    const plan = planRound(round, ruling, [kept, base], [], new Map([[301, [302]]]));
    expect(plan.lines.map((one) => one.outcome.notes)).toEqual([['term_soon', 'basis_ends'], []]);
  });
});

describe('what falls through', () => {
  const left = (events: LegalEventRow[], strike: 'none' | 'repeal') =>
    planRound({ strike }, ruling, [], [{ line, events }], new Map());

  it('is struck where the decision says so', () => {
    expect(left([START], 'none')).toMatchObject({ lines: [], unlisted: [{ line: { id: 301 } }] });
    expect(left([START], 'repeal')).toMatchObject({
      lines: [{ conclusion: 'repeal' }],
      unlisted: [{ line: { id: 301 } }],
    });
  });

  it.each(['none', 'repeal'] as const)('is not what is published anew on that very day (%s)', (strike) => {
    expect(left([START, eventOf('renew', ON)], strike)).toMatchObject({ lines: [], unlisted: [] });
  });

  it('under another name is another plan', () => {
    const kept = (title: string) =>
      planRound(
        round,
        ruling,
        [{ line: { ...line, title }, events: [START], item: itemRow({ conclusion: 'keep' }) }],
        [],
        new Map(),
      );
    expect(planText(kept('甲办法'))).not.toBe(planText(kept('乙办法')));
  });
});

describe('a catalogue beside the one before', () => {
  const row = (documentId: number, list: (typeof CONCLUSIONS)[number]) => ({
    ...foreseenCatalogue(
      planRound(round, ruling, [{ line, events: [START], item: itemRow({ conclusion: 'keep' }) }], [], new Map()),
    )[0]!,
    documentId,
    list,
  });
  it('names what is added, gone and changed', () => {
    const diff = catalogueDiff(
      [row(1, 'keep'), row(2, 'repeal'), row(3, 'keep')],
      [row(2, 'keep'), row(3, 'keep'), row(4, 'amend'), row(5, 'lapse')],
    );
    expect(diff.added.map((one) => one.documentId)).toEqual([1]);
    expect(diff.gone.map((one) => one.documentId)).toEqual([4]);
    expect(diff.changed.map(({ entry, was }) => [entry.documentId, was])).toEqual([[2, 'keep']]);
  });
});

describe('a scope', () => {
  const bodies = new Map();
  const left = (more: Parameters<typeof stockLine>[0]) =>
    scopeOf([stockLine(more)], round, null, bodies, ON).out.map((one) => one.why)[0] ?? 'in';
  it.each([
    ['in force', {}, 'in'],
    ['suspended', { validity: 'suspended' }, 'in'],
    ['on the cut-off day', { publishedOn: day('2026-10-31') }, 'in'],
    ['after the cut-off day', { publishedOn: day('2026-11-01') }, 'after_cutoff'],
    ['repealed', { validity: 'repealed' }, 'ended'],
    ['lapsed', { validity: 'lapsed' }, 'ended'],
    ['without any day', { publishedOn: null, signedOn: null, effectiveOn: null }, 'day_unknown'],
    ['not verified', { validity: 'unknown' }, 'day_unknown'],
  ] as const)('%s', (_, more, expected) => {
    expect(left(more)).toBe(expected);
  });
});
