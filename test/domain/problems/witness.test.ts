import { describe, expect, it } from 'vitest';
import { update } from '../../../server/domain/change.ts';
import type { Change, Write } from '../../../server/domain/change.ts';
import {
  FILING_OUTCOMES,
  FILING_STATES,
  OPINIONS,
  ORIGINS,
  PROBLEM_KINDS,
  STATUSES,
} from '../../../server/domain/codes.ts';
import type { FilingOutcome, ProblemKind } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { paperFiling, paperReview } from '../../../server/domain/documents/paper.ts';
import type { PastFiling, PastReview } from '../../../server/domain/documents/paper.ts';
import type { FilingRow, ProblemEventRow, ReviewRow } from '../../../server/domain/model.ts';
import { problemKey, problemWrite } from '../../../server/domain/problems/event.ts';
import { unreviewed, witness } from '../../../server/domain/problems/witness.ts';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { addedTo, AT, documentRow, filingRow, problemRow, reviewRow, TODAY } from '../rows.ts';

const RULES = { profile: qingheProfile(), calendar: seededCalendar(), today: TODAY };
const due = day('2026-11-16');
const late = day('2026-11-17');

interface Before {
  filings?: FilingRow[];
  reviews?: ReviewRow[];
  problems?: ProblemEventRow[];
}
const after = (before: Before, ...writes: Write[]) =>
  witness(
    { document: documentRow({ status: 'issued' }), filings: [], reviews: [], problems: [], ...before },
    { act: 'filing.submit', documents: [1], writes } as Change,
    RULES,
  );
const kinds = (before: Before, ...writes: Write[]) =>
  after(before, ...writes).facts.map((fact) => `${fact.kind} ${fact.on}`);

describe('a step of a filing', () => {
  it.each(FILING_STATES)('is late when the line was %s before', (state) => {
    const sent = (submittedOn: typeof due, dueOn: typeof due | null = due) => {
      const filing = filingRow({ state, dueOn });
      return kinds({ filings: [filing] }, update('filing', filing, { state: 'submitted', submittedOn }));
    };
    // Only the first sending can be late: what is sent again after a supplement was in time once.
    expect(sent(late)).toEqual(state === 'due' ? ['filing.late 2026-11-17'] : []);
    expect(sent(due)).toEqual([]);
    expect(sent(late, null)).toEqual([]);
  });

  const PROVES: Partial<Record<FilingOutcome, ProblemKind>> = {
    returned: 'filing.refused',
    approved_after_correction: 'filing.corrected',
    revoked: 'document.revoked',
  };
  it.each(FILING_OUTCOMES)('with the outcome %s', (outcome) => {
    const filing = filingRow({ state: 'submitted' });
    const set = { state: 'closed', closedOn: TODAY, outcome, opinionText: '越权' } as const;
    const { facts } = after({ filings: [filing] }, update('filing', filing, set));
    const kind = PROVES[outcome];
    const source = { table: 'filing', id: filing.id };
    expect(facts).toEqual(kind === undefined ? [] : [{ kind, on: TODAY, note: '越权', source }]);
  });

  it('back to its sender is one each time', () => {
    const back = (version: number) => {
      const filing = filingRow({ state: 'submitted', version });
      return after({ filings: [filing] }, update('filing', filing, { state: 'supplement', opinionText: '缺依据' }))
        .facts[0];
    };
    const [first, second] = [back(2), back(5)];
    expect(first).toMatchObject({ kind: 'filing.supplemented', on: TODAY, note: '缺依据' });
    expect(problemKey('filing.supplemented', first!.source)).not.toBe(
      problemKey('filing.supplemented', second!.source),
    );
  });

  it('received, or sent in on a line that has no limit, proves nothing', () => {
    const filing = filingRow({ state: 'submitted', dueOn: due });
    expect(kinds({ filings: [filing] }, update('filing', filing, { receivedOn: late }))).toEqual([]);
  });
});

describe('a line that was thought never sent', () => {
  const missed = problemRow({ kind: 'filing.missed', key: 'filing.missed:document:1:bureau', on: late });
  const paper = (submittedOn: PastFiling['submittedOn']): Write =>
    paperFiling(
      1,
      {
        line: 'bureau',
        clockFrom: null,
        dueOn: null,
        submittedOn,
        receivedOn: null,
        outcome: null,
        filingNumber: null,
        closedOn: null,
      },
      () => 90,
    );

  it.each([
    ['on paper in time', due, ['补录的备案记录表明没有漏报'], []],
    ['on paper too late', late, ['已补报，改按迟报备案计'], ['filing.late']],
    ['on paper without a day', null, [], []],
  ] as const)('was sent in %s', (_, on, reasons, facts) => {
    const seen = after({ problems: [missed] }, paper(on));
    expect(seen.dropped.map((row) => row.reason)).toEqual(reasons);
    expect(seen.facts.map((fact) => fact.kind)).toEqual(facts);
  });

  it('is sent in late: one event, not two', () => {
    const filing = filingRow({ state: 'due', dueOn: due, line: 'bureau' });
    const sent = update('filing', filing, { state: 'submitted', submittedOn: TODAY });
    const seen = after({ filings: [filing], problems: [missed] }, sent);
    expect([seen.dropped.length, seen.facts.map((fact) => fact.kind)]).toEqual([1, ['filing.late']]);
    const excluded = { ...missed, state: 'excluded' } as const;
    expect(after({ filings: [filing], problems: [excluded] }, sent).dropped).toEqual([]);
    const other = { ...missed, key: 'filing.missed:document:1:congress' };
    expect(after({ filings: [filing], problems: [other] }, sent).dropped).toEqual([]);
  });
});

describe('an opinion', () => {
  const accepted = reviewRow({ state: 'accepted', acceptedOn: day('2026-11-02') });
  const concluded = (set: Partial<ReviewRow>, review = accepted) =>
    kinds({ reviews: [review] }, update('review', review, { state: 'concluded', ...set }));

  it.each(OPINIONS)('%s in good time', (opinion) => {
    // 应当予以修改 that is followed is the system at work.
    expect(concluded({ opinion, concludedOn: day('2026-11-16') })).toEqual(
      opinion === 'unlawful' ? ['review.unlawful 2026-11-16'] : [],
    );
  });

  it.each([
    ['2026-11-06', ['review.too_fast 2026-11-06']],
    ['2026-11-09', []],
  ])('of %s against the least of five working days since 2 November', (on, expected) => {
    expect(concluded({ opinion: 'lawful', concludedOn: day(on) })).toEqual(expected);
  });

  it('is not measured where no day of acceptance is known', () => {
    expect(concluded({ opinion: 'lawful', concludedOn: TODAY }, reviewRow({ state: 'accepted' }))).toEqual([]);
  });

  const past = (opinion: PastReview['opinion']): Write =>
    paperReview(
      1,
      {
        submittedOn: null,
        acceptedOn: null,
        concludedOn: due,
        opinion,
        opinionNumber: null,
        opinionText: null,
        adoption: null,
        adoptionNote: null,
      },
      () => 91,
    );
  it.each([
    ['lawful', 1],
    ['amend', 1],
    ['unlawful', 0],
    [null, 0],
  ] as const)('%s from paper answers for a review that was thought skipped', (opinion, dropped) => {
    const skipped = problemRow({ kind: 'review.skipped' });
    expect(after({ problems: [skipped] }, past(opinion)).dropped).toHaveLength(dropped);
  });
});

describe('an opinion from paper that was not followed', () => {
  const of = (more: Partial<PastReview>): string[] => {
    const base = { submittedOn: null, acceptedOn: null, opinionNumber: null, opinionText: null } as const;
    const said = {
      ...base,
      concludedOn: due,
      opinion: 'amend',
      adoption: 'rejected',
      adoptionNote: null,
      ...more,
    } as PastReview;
    return kinds(
      {},
      paperReview(1, said, () => 92),
    );
  };
  it.each([
    ['without a word why', {}, true],
    ['in part, without a word why', { adoption: 'partly' }, true],
    ['with the reason', { adoptionNote: '上位法已经修改' }, false],
    ['with blanks for a reason', { adoptionNote: '  ' }, true],
    ['but was', { adoption: 'adopted' }, false],
    ['of which nothing is known', { adoption: null }, false],
    ['that found nothing', { opinion: 'lawful' }, false],
    ['on a day that is not known', { concludedOn: null }, false],
    ['before records are demanded', { concludedOn: day('2025-12-31') }, false],
  ] as [string, Partial<PastReview>, boolean][])('%s', (_, more, event) => {
    expect(of(more)).toEqual(event ? [`opinion.unexplained ${due}`] : []);
  });
});

describe('a document put on record without any review', () => {
  const fresh = day('2026-03-01');
  it.each(STATUSES)('as %s', (status) => {
    const facts = unreviewed({ id: 1, status, origin: 'stock', publishedOn: fresh }, false, RULES);
    expect(facts.map((fact) => fact.kind)).toEqual(status === 'issued' || status === 'filed' ? ['review.skipped'] : []);
  });
  it.each(ORIGINS)('from %s', (origin) => {
    const facts = unreviewed({ id: 1, status: 'issued', origin, publishedOn: fresh }, false, RULES);
    expect(facts).toHaveLength(origin === 'stock' ? 1 : 0);
  });
  it.each([
    ['older than what is demanded', day('2025-12-31'), false],
    ['without a day', null, false],
    ['with a review', fresh, true],
  ] as const)('is no event: %s', (_, publishedOn, reviewed) => {
    expect(unreviewed({ id: 1, status: 'issued', origin: 'stock', publishedOn }, reviewed, RULES)).toEqual([]);
  });
});

describe('an event', () => {
  const by = { act: 'problem.record', byId: 5, at: AT } as const;
  it.each(PROBLEM_KINDS)('%s is written against the issuer that we hold, with what proves it', (kind) => {
    const fact = { kind, on: TODAY, note: null, source: { table: 'filing', id: 31, again: 2 } } as const;
    const write = problemWrite({ id: 1, issuerId: 7 }, fact, 61, by);
    const { version: _, ...row } = problemRow({
      kind,
      key: `${kind}:filing:31:2`,
      act: 'problem.record',
      sourceTable: 'filing',
      sourceId: 31,
      recordedById: 5,
      recordedAt: AT,
    });
    expect(addedTo({ writes: write ? [write] : [] }, 'problemEvent')).toEqual([row]);
    expect(problemWrite({ id: 1, issuerId: null }, fact, 61, by)).toBeNull();
  });
});
