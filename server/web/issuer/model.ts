import type { Act } from '../../domain/acts.ts';
import type { Day } from '../../domain/day.ts';
import type { HeldIssuer } from '../../domain/issuers.ts';
import type { IssuerNameRow, IssuerRow, ProblemEventRow } from '../../domain/model.ts';
import type { Chrome } from '../chrome.ts';
import type { NamedDocument } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import type { DocumentLine } from '../models.ts';

/** `POST /issuers/:id/problems`: `documentId` may be empty. */
export const PROBLEM_FIELDS = ['kind', 'on', 'documentId', 'note'] as const;

type Named = { id: number; name: string };

/** `GET /issuers/:id`. */
export interface IssuerModel {
  chrome: Chrome;
  today: Day;
  issuer: HeldIssuer;
  /** Names that it bore before, the latest first. */
  names: readonly IssuerNameRow[];
  parent: Named | null;
  children: readonly Named[];
  successor: Named | null;
  /** Bodies whose work it has taken over, with their last day. */
  predecessors: readonly Pick<IssuerRow, 'id' | 'name' | 'activeTo'>[];
  /** Who may issue in its place; null for a body that may issue itself. */
  instead: { by: readonly Named[]; citation: string } | null;
  documents: readonly DocumentLine[];
  /** How many there are in all; `documents` holds the newest of them. */
  total: number;
  /** What it drafts, or drafted, for others. */
  drafted: number;
  problems: readonly { event: ProblemEventRow; document: NamedDocument | null; weight: number; counts: boolean }[];
  /** The sum that counts, the tier it reaches and how that is reckoned; null where the profile sets no threshold. */
  interview: { sum: number; windowMonths: number; measure: string | null; citation: string } | null;
  /** The other bodies, for choices. */
  others: readonly Named[];
  /** A form that was refused, shown again in its place. */
  failed: { act: Act; form: Form<string> } | null;
}
