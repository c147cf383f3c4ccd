import type { EventKind, IssuerKind, RelationKind, Tier, Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentLine as ListedDocument } from '../domain/dossier.ts';
import type { DocumentRow } from '../domain/model.ts';
import type { ToldEvent } from '../text/standing.ts';

/** A document as a line of a list, with its validity on the day of the list: what `Reader.documents` answers fits. */
export type DocumentLine = Pick<
  ListedDocument,
  'id' | 'title' | 'docNumber' | 'issuerName' | 'validity' | 'since' | 'validUntil'
>;

export interface NamedIssuer {
  id: number | null;
  name: string;
}

/** The confirmed facts of a document that pages show. */
export type DocumentFacts = Pick<
  DocumentRow,
  | 'id'
  | 'title'
  | 'docNumber'
  | 'registrationNumber'
  | 'genre'
  | 'subject'
  | 'tier'
  | 'adoptedOn'
  | 'signedOn'
  | 'publishedOn'
  | 'effectiveOn'
  | 'validUntil'
  | 'validMonths'
  | 'trial'
> & { issuers: readonly NamedIssuer[] };

/** A link between two documents, seen from this one. */
export interface RelationLine {
  id: number;
  version: number;
  kind: RelationKind;
  /** `out`: this document speaks of the other; `in`: the other speaks of this one. */
  direction: 'out' | 'in';
  other: { documentId: number | null; title: string | null; docNumber: string | null };
  scope: 'whole' | 'articles';
  articles: readonly string[];
  /** Validity of the other one on the day of the page, where we hold it. */
  validity: Validity | null;
}

/** A legal event as a line of a document's life. */
export interface EventLine extends ToldEvent {
  id: number;
  version: number;
  dayStated: boolean;
  recordedBy: string | null;
  knownAt: string;
  voidedAt: string | null;
  voidReason: string | null;
}

/** A change of a document that is worth telling on the first page. */
export interface ChangedLine extends DocumentLine {
  on: Day;
  /** `ran_out`: its term came to its end by itself; nobody recorded an event. */
  kind: EventKind | 'ran_out';
  /** The parts that it touched; none: the whole document. */
  parts?: readonly string[];
}

export interface IssuerLine {
  id: number;
  name: string;
  kind: IssuerKind;
  tier: Tier;
  /** Documents in force on the day of the page. */
  inForce: number;
}
