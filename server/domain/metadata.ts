import type { Day } from './day.ts';

/** Another document as a text names it: as printed, year brackets normalised to 〔〕; at least one of the two is known. */
export interface DocumentRef {
  title: string | null;
  docNumber: string | null;
}

export interface RepealRef extends DocumentRef {
  scope: 'whole' | 'articles';
  /** Labels as printed (`第九条`), empty when parts are repealed without being named. */
  articles?: string[];
}

export interface ExtensionRef extends DocumentRef {
  /** New last day in force of the target. */
  until: Day | null;
}

/** A document set aside for a time (暂停执行), as a whole or in the articles named. */
export interface SuspensionRef extends RepealRef {
  /** First day without effect. */
  from: Day | null;
  /** Last day without effect; null: until further notice. */
  until: Day | null;
}

export interface ConditionalLapse {
  targets: DocumentRef[];
  condition: string;
  deadline: Day | null;
  lapsesOn: Day | null;
}

/** What the machine proposes about a document (design §4). `null` when the text leaves it open. */
export interface Metadata {
  title: string | null;
  docNumber: string | null;
  issuers: string[];
  genre: string | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  /** Last day in force, inclusive. */
  validUntil: Day | null;
  /** Term in months from effect, only when the text states a term. */
  validMonths: number | null;
  trial: boolean;
  repeals: RepealRef[];
  lapses: DocumentRef[];
  extends: ExtensionRef[];
  continues: DocumentRef[];
  amends: DocumentRef[];
  suspends: SuspensionRef[];
  conditionalLapse: ConditionalLapse | null;
  /** Titles named as basis (根据/依据/依照) in the preamble or article 1, without 《》. */
  citesLaws: string[];
}

export type MetadataField = keyof Metadata;

/** The span of text a proposal rests on: UTF-16 offsets into the text it was read from. */
export interface EvidenceSpan {
  /** Index into the list, for list fields. */
  item?: number;
  start: number;
  end: number;
  quote: string;
  /** True only when the rule that found it is one that hardly ever errs. */
  sure: boolean;
}

export type Evidence = Partial<Record<MetadataField, EvidenceSpan[]>>;

export interface Proposal {
  metadata: Metadata;
  evidence: Evidence;
}

/** What is already known about the document from elsewhere (ledger, wrapper) when its text is read. */
export interface ReadingContext {
  title?: string | null;
  docNumber?: string | null;
  genre?: string | null;
  signedOn?: Day | null;
  publishedOn?: Day | null;
}

/** A proposal that knows nothing. */
export function emptyMetadata(): Metadata {
  return {
    title: null,
    docNumber: null,
    issuers: [],
    genre: null,
    signedOn: null,
    publishedOn: null,
    effectiveOn: null,
    validUntil: null,
    validMonths: null,
    trial: false,
    repeals: [],
    lapses: [],
    extends: [],
    continues: [],
    amends: [],
    suspends: [],
    conditionalLapse: null,
    citesLaws: [],
  };
}
