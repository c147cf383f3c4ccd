import { addDays, lastDayOfTerm } from '../day.ts';
import type { Day } from '../day.ts';
import { namingDay } from '../documents/facts.ts';
import type { EventFact } from '../documents/facts.ts';
import { ladderStart } from '../duties/ladder.ts';
import { lastDay } from '../lastDay.ts';
import type { LegalEventRow } from '../model.ts';
import type { Figures } from '../profile.ts';
import { validityOn } from '../validity.ts';
import type { ValidityAnswer } from '../validity.ts';
import type { Contradiction, OutcomeNote } from './codes.ts';
import type { CleanupItemRow } from './rows.ts';
import type { StockLine } from './scope.ts';

/** A conclusion as far as its effect goes. */
export type Said = Pick<CleanupItemRow, 'conclusion' | 'amendBy' | 'lapseUnless'>;

/** The day of effect, the rules of that day, and the decision as events name it. */
export interface Ruling {
  on: Day;
  figures: Pick<Figures, 'cleanup.keptRestartsTerm' | 'expiry.ladderDays'>;
  basis: Pick<EventFact, 'basisDocumentId' | 'basisText'>;
}

/** What a conclusion does to a document, or what stands in its way. */
export interface Outcome {
  events: EventFact[];
  contradiction: Contradiction | null;
  notes: OutcomeNote[];
  /** How the document stands on the day without the conclusion. */
  before: ValidityAnswer;
  /** Last day in force afterwards; null: none is set. */
  until: Day | null;
}

const ENDED = new Set(['lapsed', 'repealed', 'revoked']);
const byTerm = (answer: ValidityAnswer): boolean =>
  answer.because !== null && ['enact', 'extend', 'renew'].includes(answer.because.kind);

/**
 * The legal events of a conclusion. 继续有效 says that the document goes on and does not restart its term, save where the profile says
 * so; 修改 changes nothing by itself, save a lapse that was set for the case that nothing is published in time. A document that has
 * ended already is listed without another event.
 */
export function outcomeOf(
  line: Pick<StockLine, 'validMonths' | 'publishedOn' | 'signedOn' | 'effectiveOn' | 'joint'>,
  events: readonly LegalEventRow[],
  said: Said,
  ruling: Ruling,
): Outcome {
  const { on, basis } = ruling;
  const before = validityOn(on, { events, versions: [] });
  const ended = ENDED.has(before.validity);
  const until = ended ? null : lastDay(events, on);
  const outcome: Outcome = { events: [], contradiction: null, notes: line.joint ? ['joint'] : [], before, until };
  const { conclusion } = said;
  const born = namingDay(line);
  if (conclusion === null) outcome.contradiction = 'missing';
  else if (before.validity === 'upcoming' || before.validity === 'unknown' || (born !== null && on < born))
    outcome.contradiction = 'not_begun';
  else if (ended && (conclusion === 'keep' || conclusion === 'amend'))
    outcome.contradiction = byTerm(before) ? 'term_over' : 'ended';
  else if (conclusion === 'amend' && (said.lapseUnless ? said.amendBy === null || said.amendBy < on : late(said, on)))
    outcome.contradiction = 'amend_day';
  if (outcome.contradiction !== null || conclusion === null) return outcome;
  if (ended) {
    outcome.notes.push('already_ended');
    return outcome;
  }
  if (conclusion === 'keep') return kept(outcome, line, ruling);
  if (conclusion === 'amend') {
    if (said.lapseUnless && said.amendBy !== null)
      outcome.events.push({ kind: 'conditional_lapse', on: addDays(said.amendBy, 1), ...basis });
  } else outcome.events.push({ kind: conclusion, on, ...basis });
  if (conclusion !== 'amend') outcome.until = addDays(on, -1);
  else if (endsSoon(until, ruling)) outcome.notes.push('term_soon');
  return outcome;
}

const late = (said: Said, on: Day): boolean => said.amendBy !== null && said.amendBy < on;
/** Whether people are told of the end already. */
const endsSoon = (until: Day | null, { on, figures }: Ruling): boolean =>
  until !== null && ladderStart(until, figures['expiry.ladderDays'].value) <= on;

function kept(outcome: Outcome, line: Pick<StockLine, 'validMonths'>, ruling: Ruling): Outcome {
  const { on, figures, basis } = ruling;
  outcome.events.push({ kind: 'continue', on, ...basis });
  const restarts = figures['cleanup.keptRestartsTerm'].value === true && outcome.until !== null;
  if (restarts && line.validMonths !== null) {
    const until = lastDayOfTerm(on, line.validMonths);
    outcome.events.push({ kind: 'extend', on, until, ...basis });
    outcome.until = until;
  } else if (restarts) outcome.notes.push('term_unknown');
  if (endsSoon(outcome.until, ruling)) outcome.notes.push('term_soon');
  return outcome;
}
