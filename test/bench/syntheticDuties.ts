import { PROBLEM_KINDS } from '../../server/domain/codes.ts';
import { addDays, addMonths, day, type Day } from '../../server/domain/day.ts';
import type { DocumentDuties } from '../../server/domain/duties/documentDuties.ts';
import type { DutyProblem } from '../../server/domain/interviews.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';

/** The day that the synthetic county has lived up to. */
export const ON = day('2026-11-22');
const TIERS = ['government', 'department', 'town'] as const;

/** A repeatable stream of numbers in [0, 1) (mulberry32): the same documents in every run. */
function numbers(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function eventOf(documentId: number, id: number, more: Pick<LegalEventRow, 'kind' | 'on' | 'until'>): LegalEventRow {
  return {
    id,
    version: 1,
    documentId,
    scope: 'whole',
    articles: [],
    dayStated: true,
    basisDocumentId: null,
    basisText: null,
    relationId: null,
    recordedById: null,
    knownAt: '2026-11-22T00:00:00.000Z',
    voidedAt: null,
    voidReason: null,
    ...more,
  };
}

export interface Synthetic {
  life: LegalEventRow[];
  document: Omit<DocumentDuties, 'spans'>;
}

/** Ten years of a county: terms, conclusions every two years or not, extensions, repeals, reviews and filings. */
export function synthetic(count: number): Synthetic[] {
  const next = numbers(count);
  return Array.from({ length: count }, (_, i) => {
    const id = i + 1;
    const effectiveOn = addDays(day('2016-11-22'), Math.floor(next() * 3650));
    const until = next() < 0.5 ? addMonths(effectiveOn, 12 * (1 + Math.floor(next() * 5))) : null;
    const life = [eventOf(id, id * 20, { kind: 'enact', on: effectiveOn, until })];
    for (let on = addMonths(effectiveOn, 23); on < ON && next() < 0.7; on = addMonths(on, 24)) {
      life.push(eventOf(id, id * 20 + life.length, { kind: 'continue', on, until: null }));
    }
    if (until && next() < 0.3) {
      life.push(eventOf(id, id * 20 + 15, { kind: 'extend', on: addDays(until, -30), until: addMonths(until, 24) }));
    }
    if (next() < 0.2) {
      const on = addDays(effectiveOn, Math.floor(next() * 3000));
      life.push(eventOf(id, id * 20 + 16, { kind: 'repeal', on, until: null }));
    }
    const accepted = addDays(effectiveOn, -40);
    const open = next() < 0.02;
    const submittedOn: Day | null = next() < 0.95 ? addDays(effectiveOn, 10) : null;
    const document = {
      id,
      issuerId: id % 30,
      tier: TIERS[id % 3]!,
      title: `清河县第${id}号事项管理办法`,
      status: open ? ('in_review' as const) : ('issued' as const),
      signedOn: addDays(effectiveOn, -5),
      publishedOn: effectiveOn,
      effectiveOn,
      registrationNumber: null,
      registrations: [],
      trial: false,
      consultations: [],
      evaluations: [],
      amendments: [],
      events: life,
      reviews: [
        {
          id: id * 3,
          state: open ? ('accepted' as const) : ('concluded' as const),
          acceptedOn: accepted,
          dueOn: addDays(accepted, 21),
          concludedOn: open ? null : addDays(accepted, 10),
          supplementDueOn: null,
        },
      ],
      filings: [
        {
          id: id * 3 + 1,
          line: 'bureau' as const,
          state: submittedOn ? ('closed' as const) : ('due' as const),
          clockFrom: effectiveOn,
          dueOn: addDays(effectiveOn, 15),
          submittedOn,
          receivedOn: submittedOn,
          registeredOn: null,
          stateFrom: submittedOn,
          answerBy: null,
          reviewBy: null,
        },
      ],
    };
    return { life, document };
  });
}

/** `count` problem events over ten years among thirty issuers. */
export function problemsOf(count: number): DutyProblem[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    issuerId: i % 30,
    kind: PROBLEM_KINDS[i % PROBLEM_KINDS.length]!,
    on: addDays(day('2016-11-22'), Math.floor(next() * 3650)),
    note: null,
    excludedAt: null,
  }));
}
