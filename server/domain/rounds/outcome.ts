import { addDays, lastDayOfTerm } from '../day.ts';
import type { Day } from '../day.ts';
import { namingDay } from '../documents/facts.ts';
import type { EventFact } from '../documents/facts.ts';
import { eventRow } from '../documents/parts.ts';
import { ladderStart } from '../duties/ladder.ts';
import { lastDay } from '../lastDay.ts';
import { ENDINGS } from '../lifeEvents.ts';
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
  /** Last day in force afterwards, by all that is on record but for a condition that the conclusion itself sets; null: none is set. */
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
  if (conclusion === 'keep') return kept(outcome, line, events, ruling);
  if (conclusion === 'amend') {
    // What it sets itself is printed beside the end that is on record.
    if (said.lapseUnless && said.amendBy !== null)
      outcome.events.push({ kind: 'conditional_lapse', on: addDays(said.amendBy, 1), ...basis });
    if (endsSoon(until, ruling)) outcome.notes.push('term_soon');
    return outcome;
  }
  const end: EventFact = { kind: conclusion, on, ...basis };
  if (goesOn(validityOn(on, { events: withEvents(events, [end]), versions: [] }))) outcome.contradiction = 'renewed';
  else Object.assign(outcome, { events: [end], until: addDays(on, -1) });
  return outcome;
}

const goesOn = ({ validity }: ValidityAnswer): boolean => validity === 'in_force' || validity === 'suspended';

/** The life with what is planned in it. */
const withEvents = (events: readonly LegalEventRow[], planned: readonly EventFact[]): LegalEventRow[] => [
  ...events,
  ...planned.map((fact): LegalEventRow => ({
    ...eventRow(0, fact, { byId: null, at: '' }, () => Number.MAX_SAFE_INTEGER),
    version: 1,
  })),
];

const late = (said: Said, on: Day): boolean => said.amendBy !== null && said.amendBy < on;
/** Whether people are told of the end already. */
const endsSoon = (until: Day | null, { on, figures }: Ruling): boolean =>
  until !== null && ladderStart(until, figures['expiry.ladderDays'].value) <= on;

function kept(
  outcome: Outcome,
  line: Pick<StockLine, 'validMonths'>,
  events: readonly LegalEventRow[],
  ruling: Ruling,
): Outcome {
  const { on, figures, basis } = ruling;
  outcome.events.push({ kind: 'continue', on, ...basis });
  // A repeal that is on record is no term: it stands, whatever starts again.
  const term = lastDay(
    events.filter((event) => ENDINGS[event.kind] === undefined),
    on,
  );
  const restarts = figures['cleanup.keptRestartsTerm'].value === true && term !== null;
  if (restarts && line.validMonths !== null) {
    outcome.events.push({ kind: 'extend', on, until: lastDayOfTerm(on, line.validMonths), ...basis });
    outcome.until = lastDay(withEvents(events, outcome.events), on);
  } else if (restarts) outcome.notes.push('term_unknown');
  if (endsSoon(outcome.until, ruling)) outcome.notes.push('term_soon');
  return outcome;
}
