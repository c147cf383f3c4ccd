import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { dayBefore } from '../lifeEvents.ts';
import { daysLater } from '../dayNumbers.ts';
import { recordEvent } from '../documents/events.ts';
import type { EventFact } from '../documents/facts.ts';
import { eventRow } from '../documents/parts.ts';
import type { NextId, Recording } from '../documents/parts.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { LegalEventRow } from '../model.ts';
import { demandTerm } from './course.ts';
import type { TermFinding, TermWish } from './judge.ts';
import { termOn, type TermStanding } from './standing.ts';

/** What a decision about a term rests on: a document that we hold, or a decision in words. */
export interface TermBasis {
  basisDocumentId: number | null;
  basisText: string | null;
  /** What the document says of this one, where it is kept as its relation. */
  relationId?: number | null;
}

/**
 * How the term stands when the wish takes effect. An extension in force from the day after the last one leaves no gap and holds, as the
 * fold has it; what counts is the legal day, so that a notice given in time can be recorded late.
 */
export function standingFor({ act, on }: TermWish, events: readonly LegalEventRow[]): TermStanding {
  const standing = termOn(on, events);
  if (act !== 'term.extend' || standing.state !== 'over' || standing.lastDay !== dayBefore(on)) return standing;
  return termOn(standing.lastDay, events);
}

/** The legal event that a wish becomes. 不再延长 is declared for the day after the last one, whatever day it is decided on. */
function termEvent(wish: TermWish, standing: TermStanding, basis: TermBasis): EventFact {
  if (wish.act === 'term.extend') return { kind: 'extend', on: wish.on, until: wish.until, ...basis };
  if (wish.act === 'term.renew') return { kind: 'renew', on: wish.on, until: wish.until, ...basis };
  return { kind: 'lapse', on: standing.lastDay === null ? wish.on : daysLater(standing.lastDay, 1), ...basis };
}

/** Lapses under a condition that lie ahead of a renewal: published anew in time, the document does not fall under them any more. */
export const conditionsAhead = (events: readonly LegalEventRow[], on: Day): LegalEventRow[] =>
  events.filter(
    ({ kind, voidedAt, on: day }) => kind === 'conditional_lapse' && voidedAt === null && day !== null && day > on,
  );

/** A document's events with the wish among them: what the preview shows, by the same code as the commit. */
export function eventsAfter(
  dossier: Pick<Dossier, 'document' | 'events'>,
  wish: TermWish,
  at: string,
): LegalEventRow[] {
  const standing = standingFor(wish, dossier.events);
  const basis = { basisDocumentId: null, basisText: null };
  const row = eventRow(
    dossier.document.id,
    termEvent(wish, standing, basis),
    { byId: null, at },
    () => Number.MAX_SAFE_INTEGER,
  );
  const met = wish.act === 'term.renew' ? new Set(conditionsAhead(dossier.events, wish.on)) : new Set();
  return [...dossier.events.filter((event) => !met.has(event)), { ...row, version: 1 }];
}

/**
 * Records the decision through the one code of legal events. Throws as `demandTerm` does, Fault('term.until_missing'),
 * Fault('term.until_shorter', {until, lastDay}) for an extension that lengthens nothing, Fault('term.basis_missing'), and
 * Fault('term.unexplained') where a finding wants a reason and none is given.
 */
export function changeTerm(
  dossier: Dossier,
  wish: TermWish,
  basis: TermBasis,
  findings: readonly TermFinding[],
  reason: string | null,
  recording: Recording,
  next: NextId,
): Change {
  const standing = standingFor(wish, dossier.events);
  demandTerm(standing, wish.act, wish.on);
  if (basis.basisDocumentId === null && !basis.basisText) throw new Fault('term.basis_missing', {});
  if (wish.act !== 'term.end' && wish.until === null) throw new Fault('term.until_missing', {});
  if (wish.act === 'term.extend' && standing.lastDay !== null && wish.until! <= standing.lastDay)
    throw new Fault('term.until_shorter', { until: wish.until, lastDay: standing.lastDay });
  if (reason === null && findings.some((finding) => finding.explain)) throw new Fault('term.unexplained', {});
  const change = recordEvent(dossier, termEvent(wish, standing, basis), recording, next);
  const met = wish.act === 'term.renew' ? conditionsAhead(dossier.events, wish.on) : [];
  return {
    act: wish.act,
    documents: change.documents,
    writes: [
      ...change.writes,
      // Raises the document's version: of two people who decide on the same term the second is told.
      update('document', dossier.document, {}),
      ...met.map((event) =>
        update('legalEvent', event, { voidedAt: recording.at, voidReason: '已经重新公布，附条件失效的条件不再成立' }),
      ),
    ],
    ...(reason === null ? {} : { note: reason }),
  };
}
