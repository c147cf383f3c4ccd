import type { Day } from '../../domain/day.ts';
import type { DocumentRow, LegalEventRow } from '../../domain/model.ts';
import type { Figures } from '../../domain/profile.ts';
import type { TermRule } from '../../domain/profile/terms.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import type { TermAct } from '../../domain/term/course.ts';
import type { TermFinding } from '../../domain/term/judge.ts';
import type { TermLimit } from '../../domain/term/limits.ts';
import type { TermStanding } from '../../domain/term/standing.ts';
import type { Standing } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';
import type { NamedDocument } from '../components/parts.tsx';

/** `GET /dossiers/:id/term`: the wish as it is previewed. */
export const TERM_FIELDS = ['on', 'until', 'basis', 'basisText'] as const;

/** How the term of a document stands, as the dossier and the page of the term show it. */
export interface TermInfo {
  standing: TermStanding;
  limits: readonly TermLimit[];
  figures: Figures;
  rule: TermRule;
  evaluations: readonly EvaluationRow[];
  acts: readonly TermAct[];
  mayDraft: boolean;
}

/** What the public page says on a day now, and what it will say. */
export interface TermDay {
  on: Day;
  now: Standing;
  then: Standing;
}

/** The preview of a wish. */
export interface TermPreview {
  findings: readonly TermFinding[];
  /** The sentence of the refusal; null where it can be recorded. */
  refusal: string | null;
  days: readonly TermDay[];
  /** Intervals of validity before and after. */
  spans: { now: readonly TermSpan[]; then: readonly TermSpan[] };
  met: readonly LegalEventRow[];
  basis: NamedDocument | null;
}

export interface TermSpan {
  from: Day;
  to: Day;
  validity: Standing['validity'];
}

/** `GET /dossiers/:id/term`. */
export interface TermPage {
  chrome: Chrome;
  today: Day;
  document: DocumentRow;
  term: TermInfo;
  act: TermAct;
  form: Form<string>;
  /** The last day that the rules suggest; null where they set no term. */
  suggested: Day | null;
  preview: TermPreview | null;
  /** Documents that may be meant, where the basis was not found. */
  candidates: readonly { id: number; title: string; docNumber: string | null }[] | null;
  /** The form of the draft, with what was wrong with it. */
  draft: Form<string>;
}
