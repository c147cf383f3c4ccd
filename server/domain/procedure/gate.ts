import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { Figures } from '../profile.ts';
import { citationOf } from '../profile.ts';
import type { EvidenceKind } from '../profile/codes.ts';
import { consultationLeast, evidenceDemanded } from '../profile/evidence.ts';
import type { Demand } from '../profile/evidence.ts';
import { limitAfter } from '../profile/limits.ts';
import { clearingReview, isOpenReview } from '../review.ts';
import type { Calendar } from '../workdays.ts';
import { documentClasses, isNormative } from './classes.ts';
import { performersOf, standingEvidence } from './evidence.ts';
import type { ConsultationRow, EvidenceRow, ProcedureFile } from './rows.ts';

/** Where a document is held up: 印发, and 备案 (不经过评估不备案). */
export const GATE_STEPS = ['issue', 'filing'] as const;
export type GateStep = (typeof GATE_STEPS)[number];

export const GATE_STATES = ['present', 'waived', 'flawed', 'missing'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** Why evidence that is there does not count. */
export const GATE_FLAWS = [
  'failed',
  'reviewing',
  'unadopted',
  'wrong_body',
  'too_short',
  'unanswered',
  'before_review',
] as const;
export type GateFlaw = (typeof GATE_FLAWS)[number];

/** One kind of evidence that a document needs, and whether it is there. */
export interface GateLine extends Demand {
  citation: string;
  state: GateState;
  flaw: GateFlaw | null;
  /** What was recorded; null for 合法性审核, for a consultation held here, and for what is missing. */
  row: EvidenceRow | null;
  consultation: ConsultationRow | null;
}

/** What stands between a document and its issue or filing. */
export interface Gate {
  lines: GateLine[];
  /** Kinds that the bureau has set nothing about: not asked for, and said so. */
  unset: EvidenceKind[];
  normative: boolean;
}

/** The rules by which it is judged: those of the day of its issue, of today for a draft. */
export interface GateRules {
  figures: Figures;
  calendar: Calendar;
}

type Known = Pick<Dossier, 'document' | 'reviews'>;
type Found = Pick<GateLine, 'state' | 'flaw' | 'row' | 'consultation'>;

const found = (state: GateState, more: Partial<Found> = {}): Found => ({
  state,
  flaw: null,
  row: null,
  consultation: null,
  ...more,
});
const flawed = (flaw: GateFlaw, more: Partial<Found> = {}): Found => found('flawed', { flaw, ...more });

/** What is demanded of a document by its classes, what is there, and what is missing. */
export function gateOf(dossier: Known, file: ProcedureFile, rules: GateRules): Gate {
  const classes = documentClasses(dossier.document.tier, file);
  const { demanded, unset } = evidenceDemanded(classes, rules.figures);
  const lines = demanded.map((demand) => ({
    ...demand,
    citation: citationOf(demand.figure),
    ...lineOf(demand.evidence, dossier, file, rules),
  }));
  return { lines, unset, normative: isNormative(file) };
}

function lineOf(kind: EvidenceKind, dossier: Known, file: ProcedureFile, rules: GateRules): Found {
  if (kind === 'legality') return ofReview(dossier);
  const row = standingEvidence(file, kind);
  if (row?.state === 'waived') return found('waived', { row });
  if (kind === 'consultation') return ofConsultation(row, dossier, file, rules);
  if (row === null) return found('missing');
  if (row.result === 'failed') return flawed('failed', { row });
  const performers = performersOf(kind, dossier.document.tier);
  if (performers !== null && (row.performer === null || !performers.includes(row.performer)))
    return flawed('wrong_body', { row });
  const opinionOn = clearingReview(dossier.reviews)?.concludedOn ?? null;
  if (kind === 'deliberation' && opinionOn !== null && row.on !== null && row.on < opinionOn)
    return flawed('before_review', { row });
  return found('present', { row });
}

function ofReview({ reviews }: Known): Found {
  if (clearingReview(reviews) !== null) return found('present');
  if (reviews.some(isOpenReview)) return flawed('reviewing');
  const last = reviews.findLast((review) => review.state === 'concluded');
  if (last?.opinion === 'unlawful') return flawed('failed');
  return last?.opinion === 'amend' ? flawed('unadopted') : found('missing');
}

/** A consultation held here counts once its 采纳情况 is published; one on paper as it was recorded. */
function ofConsultation(row: EvidenceRow | null, dossier: Known, file: ProcedureFile, rules: GateRules): Found {
  const least = consultationLeast(documentClasses(dossier.document.tier, file), rules.figures);
  const short = (from: ConsultationRow['fromOn'], to: ConsultationRow['toOn'], reason: string | null): boolean =>
    least !== null && reason === null && to < limitAfter(from, least.value, rules.calendar).day;
  const held = file.consultations.filter((one) => one.withdrawnOn === null);
  const answered = held.findLast((one) => one.resultOn !== null) ?? null;
  const onPaper =
    row === null || row.fromOn === null || row.on === null
      ? null
      : short(row.fromOn, row.on, row.said)
        ? flawed('too_short', { row })
        : found('present', { row });
  const here =
    answered === null
      ? null
      : short(answered.fromOn, answered.toOn, answered.shortReason)
        ? flawed('too_short', { consultation: answered })
        : found('present', { consultation: answered });
  if (here?.state === 'present' || onPaper === null) return here ?? unfinished(held.at(-1) ?? null);
  return onPaper;
}

/** `running` until its 采纳情况 is published; the page says whether it is still open. */
const unfinished = (consultation: ConsultationRow | null): Found =>
  consultation === null ? found('missing') : flawed('unanswered', { consultation });

/** Whether a line lets a document pass. */
export const isMet = ({ state }: Pick<GateLine, 'state'>): boolean => state === 'present' || state === 'waived';

/**
 * The evidence that holds a document up at a step: at 印发 everything that is demanded and not there, 合法性审核 apart (its own rule
 * and the emergency path speak of that); at 备案 the 制度廉洁性评估. Nothing is refused to stock documents: there it is a finding.
 */
export function missingEvidence(dossier: Known, file: ProcedureFile, rules: GateRules, step: GateStep): GateLine[] {
  if (dossier.document.origin !== 'draft') return [];
  const asked = (kind: EvidenceKind): boolean => (step === 'filing' ? kind === 'integrity' : kind !== 'legality');
  return gateOf(dossier, file, rules).lines.filter((line) => asked(line.evidence) && !isMet(line));
}

/**
 * Refuses a step that evidence is missing for: Fault('procedure.incomplete', {step, missing}) names each kind with its rule, and
 * Fault('procedure.not_normative') what was found to be no 行政规范性文件.
 */
export function demandEvidence(dossier: Known, file: ProcedureFile, rules: GateRules, step: GateStep): void {
  if (dossier.document.origin === 'draft' && !isNormative(file)) throw new Fault('procedure.not_normative', {});
  const missing = missingEvidence(dossier, file, rules, step);
  if (missing.length === 0) return;
  throw new Fault('procedure.incomplete', {
    step,
    missing: missing.map(({ evidence, citation, flaw }) => ({ evidence, citation, flaw })),
  });
}
