import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import type { Dossier } from '../dossier.ts';
import type { DocumentRow, FilingRow, ProblemEventRow, ReviewRow } from '../model.ts';
import { periodOn, type Profile } from '../profile.ts';
import { reviewClock } from '../review/clock.ts';
import type { ReviewStepRow } from '../review/rows.ts';
import type { Calendar } from '../workdays.ts';
import type { ProblemFact } from './event.ts';
import { registrationFact } from './witnessRegistration.ts';

export interface WitnessRules {
  profile: Profile;
  calendar: Calendar;
  today: Day;
}

/** What a change proves of the issuer, and events of before that it shows to be none. */
export interface Witnessed {
  facts: ProblemFact[];
  /** Events that are to be taken out, each with the reason. */
  dropped: { problem: ProblemEventRow; reason: string }[];
}

type File = Pick<Dossier, 'document' | 'reviews' | 'filings' | 'problems'> & {
  /** Steps of the reviews, for the time that they took without that of 补正. */
  reviewSteps?: readonly ReviewStepRow[];
  /** Whether it is a 重大行政决策, which has a longer least time. */
  major?: boolean;
};

/**
 * Reads from the writes of a change what it proves (domain.md §7): the only place where events come from what people do.
 * `file` is the document's file before the change.
 */
export function witness(file: File, change: Change, rules: WitnessRules): Witnessed {
  const seen: Witnessed = { facts: [], dropped: [] };
  for (const write of change.writes) {
    if (write.table === 'filing') {
      const before = write.op === 'insert' ? null : file.filings.find((row) => row.id === write.id);
      if (write.op === 'insert') pastFiling(file, write.row, seen);
      else if (write.op === 'update' && before) filingStep(file, before, write.set, rules.today, seen);
      else if (write.op === 'update') freshStep(file, change, write.id, write.set, rules.today, seen);
    }
    if (write.table === 'review' && write.op === 'update') {
      const before = file.reviews.find((row) => row.id === write.id);
      if (before) reviewStep(file, before, write.set, rules, seen);
    }
    if (write.table === 'review' && write.op === 'insert') pastReview(file, write.row, rules, seen);
    if (write.table === 'registration' && write.op === 'insert') {
      const late = registrationFact(write.row);
      if (late) seen.facts.push(late);
    }
  }
  return seen;
}

const missedOf = (file: File, line: FilingRow['line']): ProblemEventRow | undefined =>
  file.problems.find(
    (row) => row.state !== 'excluded' && row.key === `filing.missed:document:${file.document.id}:${line}`,
  );

/** A line that was recorded as never sent in has been sent in: in time as it turns out, or late, which is another event. */
function sentAfterAll(file: File, filing: Pick<FilingRow, 'line'>, late: boolean, seen: Witnessed): void {
  const problem = missedOf(file, filing.line);
  if (problem) seen.dropped.push({ problem, reason: late ? '已补报，改按迟报备案计' : '补录的备案记录表明没有漏报' });
}

function filingStep(file: File, filing: FilingRow, set: Partial<FilingRow>, today: Day, seen: Witnessed): void {
  const source = { table: 'filing', id: filing.id } as const;
  if (set.state === 'submitted' && set.submittedOn && filing.state === 'due') {
    const late = filing.dueOn !== null && set.submittedOn > filing.dueOn;
    if (late) seen.facts.push({ kind: 'filing.late', on: set.submittedOn, note: null, source });
    sentAfterAll(file, filing, late, seen);
  }
  // Each sending back is one: the same line may be sent back again.
  if (set.state === 'supplement')
    seen.facts.push({
      kind: 'filing.supplemented',
      on: today,
      note: set.opinionText ?? null,
      source: { ...source, again: filing.version },
    });
  if (set.state !== 'closed' || !set.closedOn) return;
  const kind = set.outcome ? OUTCOMES[set.outcome] : undefined;
  if (kind !== undefined) seen.facts.push({ kind, on: set.closedOn, note: set.opinionText ?? null, source });
}

const OUTCOMES: Partial<Record<NonNullable<FilingRow['outcome']>, ProblemFact['kind']>> = {
  returned: 'filing.refused',
  approved_after_correction: 'filing.corrected',
  revoked: 'document.revoked',
};

/** A line that had no row yet gets one and is sent in within the same change. */
function freshStep(file: File, change: Change, id: number, set: Partial<FilingRow>, today: Day, seen: Witnessed): void {
  const made = change.writes.find((write) => write.table === 'filing' && write.op === 'insert' && write.row.id === id);
  if (made?.op === 'insert' && made.table === 'filing') filingStep(file, { ...made.row, version: 1 }, set, today, seen);
}

/** A filing recorded from paper answers for a line that was thought to be missing. */
function pastFiling(file: File, filing: Omit<FilingRow, 'version'>, seen: Witnessed): void {
  const missed = missedOf(file, filing.line);
  if (!missed || !filing.fromPaper || filing.submittedOn === null) return;
  const late = filing.submittedOn >= missed.on;
  sentAfterAll(file, filing, late, seen);
  const source = { table: 'filing', id: filing.id } as const;
  if (late) seen.facts.push({ kind: 'filing.late', on: filing.submittedOn, note: null, source });
}

/** 不合法, and an opinion before the least of working days (国办发〔2018〕115号(五)). A followed 应当予以修改 proves nothing. */
function reviewStep(
  file: File,
  review: ReviewRow,
  set: Partial<ReviewRow>,
  rules: WitnessRules,
  seen: Witnessed,
): void {
  if (set.state !== 'concluded' || !set.concludedOn || !set.opinion) return;
  const source = { table: 'review', id: review.id } as const;
  const on = set.concludedOn;
  if (set.opinion === 'unlawful')
    seen.facts.push({ kind: 'review.unlawful', on, note: set.opinionText ?? null, source });
  // An emergency is excepted from the times of review.
  if (review.acceptedOn === null || review.emergencyId !== null) return;
  const { figures } = periodOn(rules.profile, review.acceptedOn);
  const least = (file.major ? figures['review.majorMinWorkdays'].value : null) ?? figures['review.minWorkdays'].value;
  const { used } = reviewClock(review, file.reviewSteps ?? [], on, rules.calendar);
  if (least !== null && used < least) seen.facts.push({ kind: 'review.too_fast', on, note: null, source });
}

/** A review from paper shows that the document was not issued unreviewed; one that was not followed says why, or proves it. */
function pastReview(file: File, review: Omit<ReviewRow, 'version'>, rules: WitnessRules, seen: Witnessed): void {
  if (!review.fromPaper || review.opinion === null) return;
  const skipped = file.problems.find((row) => row.kind === 'review.skipped' && row.state !== 'excluded');
  if (skipped && review.opinion !== 'unlawful') seen.dropped.push({ problem: skipped, reason: '已补录合法性审核记录' });
  const { opinion, adoption, adoptionNote, concludedOn } = review;
  const unexplained =
    opinion !== 'lawful' && (adoption === 'rejected' || adoption === 'partly') && !adoptionNote?.trim();
  const since = periodOn(rules.profile, rules.today).figures['filing.demandedFrom'].value;
  // What is older than what is demanded of the record is a finding for people.
  if (unexplained && concludedOn !== null && concludedOn >= since)
    seen.facts.push({
      kind: 'opinion.unexplained',
      on: concludedOn,
      note: null,
      source: { table: 'review', id: review.id },
    });
}

/** Facts about a document that has just been put on record as issued. */
export type Recorded = Pick<DocumentRow, 'id' | 'status' | 'origin' | 'publishedOn'>;

/**
 * A document published since `filing.demandedFrom` that is put on record one by one without any review, where the profile of
 * its day demands one. What came in bulk, and what is older, is a finding for people and no event.
 */
export function unreviewed(document: Recorded, reviewed: boolean, rules: WitnessRules): ProblemFact[] {
  const { publishedOn } = document;
  if (reviewed || !isIssued(document.status) || document.origin !== 'stock' || publishedOn === null) return [];
  const { figures } = periodOn(rules.profile, publishedOn);
  const demanded = figures['procedure.legality'].value?.includes('every') ?? false;
  if (!demanded || publishedOn < figures['filing.demandedFrom'].value) return [];
  const note = '补录时没有合法性审核记录';
  return [{ kind: 'review.skipped', on: publishedOn, note, source: { table: 'document', id: document.id } }];
}
