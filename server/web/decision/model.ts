import type { Day } from '../../domain/day.ts';
import type { DocumentLine } from '../../domain/dossier.ts';
import type { ListedRow } from '../../domain/listed/row.ts';
import type { Instant } from '../../domain/model.ts';
import type { Ranked } from '../../domain/matching/match.ts';
import type { Validity } from '../../domain/codes.ts';
import type { Shown } from '../../text/decision.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';

/** A row as the page shows it. */
export interface DecisionRow {
  row: ListedRow;
  /** What goes back with a tick, so that a row that has changed since is noticed. */
  seen: string;
  ticked: boolean;
}

/** A held document that a row may mean. */
export interface MeantDocument {
  id: number;
  title: string;
  docNumber: string | null;
  validity: Validity | null;
  /** Null for one that a person looked up. */
  ranked: Pick<Ranked, 'reasons' | 'doubts'> | null;
}

/** The panel in which one row is corrected, or a new one added. */
export interface DecisionEdit {
  /** Null: a new row. */
  row: DecisionRow | null;
  /** Names of `RELATION_EDIT_FIELDS`. */
  form: Form<string>;
  meant: readonly MeantDocument[];
  q: string;
}

/** What the lists leave out. */
export interface UnlistedSection {
  /** The decision's own clause; null: it has none, and nothing here can be ticked. */
  clause: { quote: string; kind: 'repeals' | 'lapses' } | null;
  /** The rule of the jurisdiction that speaks of them. */
  citation: string | null;
  on: Day | null;
  issuedUntil: Day | null;
  cutOffStated: boolean;
  documents: readonly Pick<
    DocumentLine,
    | 'id'
    | 'title'
    | 'docNumber'
    | 'issuerName'
    | 'publishedOn'
    | 'signedOn'
    | 'effectiveOn'
    | 'validity'
    | 'since'
    | 'validUntil'
  >[];
  ticked: ReadonlySet<number>;
}

/**
 * 核对所列文件, `GET /dossiers/:id/decision`: `take` (`relationId:seen`) and `strike` (document id) of the ticked go to
 * `POST …/decision/confirm`, with `version` of the document.
 */
export interface DecisionPage {
  chrome: Chrome;
  documentId: number;
  title: string;
  docNumber: string | null;
  version: number;
  /** First day of the document itself; null: not known. */
  ownDay: Day | null;
  /** False while it is a draft: nothing can be confirmed yet. */
  issued: boolean;
  /** What the person may do here. */
  may: { confirm: boolean; edit: boolean; add: boolean; read: boolean; withdraw: boolean };
  show: Shown;
  counts: Readonly<Record<Shown, number>>;
  rows: readonly DecisionRow[];
  edit: DecisionEdit | null;
  unlisted: UnlistedSection | null;
  confirmations: readonly { at: Instant; rows: number; linked: number }[];
  /** What was wrong with the last confirmation or withdrawal. */
  errors: Form<string>['errors'];
}
