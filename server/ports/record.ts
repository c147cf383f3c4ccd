/** The record itself: files, the one writer, the reader. */
import type { AuditReads } from './auditLog.ts';
import type { Actor, Visibility } from '../domain/actor.ts';
import type { Change, TableName, Tables } from '../domain/change.ts';
import type { Origin, Status, Tier, UploadState, Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { ChangeTold, DayChange, DocumentLine, DocumentName, Dossier, HistoryEntry } from '../domain/dossier.ts';
import type { HeldIssuer } from '../domain/issuers.ts';
import type { Candidate } from '../domain/matching/match.ts';
import type { ShownMaterial } from '../domain/material/shown.ts';
import type * as M from '../domain/model.ts';
import type { Instant } from '../domain/model.ts';
import type { SearchDoc } from '../domain/search.ts';

/** Originals, addressed by the SHA-256 of their bytes; what is stored is never changed. */
export interface Files {
  /** Moves the file at `path` (a finished upload on the same volume) under its SHA-256 (hex) after fsync. Returns hash and size. */
  take(path: string): Promise<{ sha256: string; size: number }>;
  put(bytes: Uint8Array): Promise<{ sha256: string; size: number }>;
  /** Keeps a copy of somebody else's file, which stays where it is. */
  copy(path: string): Promise<{ sha256: string; size: number }>;
  /** Path of an original that is held; throws Fault('file.missing'). */
  path(sha256: string): Promise<string>;
  has(sha256: string): Promise<boolean>;
  /** A path for a new temporary file on the same volume. */
  temporary(): Promise<string>;
  /** Whether an original was stored before `ms` (milliseconds since the epoch). */
  olderThan(sha256: string, ms: number): Promise<boolean>;
  /** Media type of a file by its content alone. Throws Fault('file.empty') and Fault('file.unsupported', {kind}) for what is no paper. */
  mediaType(path: string): Promise<string>;
  /** Every hash that is held. */
  list(): AsyncIterable<string>;
  /** Removes temporary files last written before `ms`, which a killed process left; returns how many. */
  sweepTemporary(ms: number): Promise<number>;
  remove(sha256: string): Promise<void>;
}

/** One row of the audit log, oldest first when followed. */
export interface AuditEntry {
  seq: number;
  at: Instant;
  actor: string;
  actorId: number | null;
  act: string;
  documents: number[];
  note: string | null;
}

export interface Committed {
  /** Position in the audit log. */
  seq: number;
  at: Instant;
}

/** The only writer. */
export interface Committer {
  /** Reserves `count` ids from the one sequence; gaps are allowed, reuse never. */
  ids(count: number): Promise<number[]>;
  /** State and audit row in one transaction. Throws Fault('conflict.stale', {table, id}) and Fault('store.busy'). */
  commit(change: Change, actor: Actor): Promise<Committed>;
  /** Several independent changes in one transaction, each with its own audit row: bulk import's one fsync for many records. */
  commitAll(changes: readonly Change[], actor: Actor): Promise<Committed[]>;
}

export interface Page<T> {
  total: number;
  rows: T[];
}

/** Rows that name a body, each with the version that it was read in. */
export interface IssuerReferences {
  documents: { id: number; version: number; issuerId: number | null; draftedById: number | null }[];
  documentIssuers: { id: number; version: number; documentId: number }[];
  uploads: { id: number; version: number }[];
  users: { id: number; version: number }[];
  problemEvents: { id: number; version: number }[];
  interviews: { id: number; version: number }[];
  flags: { id: number; version: number; documentId: number | null }[];
  names: { id: number; version: number }[];
}

export interface DocumentFilter {
  visibility: Visibility;
  on: Day;
  validity?: readonly Validity[];
  status?: readonly Status[];
  origin?: Origin;
  /** Issued by one of these, alone or jointly. */
  issuerIds?: readonly number[];
  /** Drafted by one of these for another body. */
  draftedByIds?: readonly number[];
  tier?: Tier;
  year?: number;
  genre?: string;
  /** 主题分类; null: documents without one. */
  subject?: string | null;
  /** Part of a title or 文号. */
  q?: string;
  /** Bears this 文号, by its normal form. */
  numberKey?: string;
  /** Only documents that end between these days. */
  endingFrom?: Day;
  endingTo?: Day;
  sort?: 'newest' | 'oldest' | 'ending' | 'changed';
  offset: number;
  limit: number;
}

/** A held document as a reference may mean it, with the keys that it is found by. */
export type NamedCandidate = Candidate & DocumentName & { numberKey: string | null; titleKey: string };

/** 解读 with the document that it explains. */
export interface Explanation extends ShownMaterial {
  documentTitle: string;
  docNumber: string | null;
}

/** Which 解读 are asked for. */
export interface ExplanationFilter {
  /** Each of them (flat forms) is in the title or the text, in one of its wordings. */
  words?: readonly (readonly string[])[];
  /** None of these (flat forms) is. */
  without?: readonly string[];
  limit: number;
}

/** Everything that actions and pages read. Never writes. */
export interface Reader extends AuditReads {
  row<T extends TableName>(table: T, id: number): Promise<Tables[T] | null>;
  dossier(id: number): Promise<Dossier | null>;
  documents(filter: DocumentFilter): Promise<Page<DocumentLine>>;
  /** Counts by validity on a day, of what `visibility` shows. */
  validityCounts(visibility: Visibility, on: Day): Promise<Record<Validity, number>>;
  /** The interval that holds on a day, for each of the documents, with the day from which anybody could know it; open ends are null. */
  spansOn(
    ids: readonly number[],
    on: Day,
  ): Promise<Map<number, { from: Day | null; to: Day | null; validity: Validity; publicFrom: Day | null }>>;
  /** Documents in force on a day by 政府/部门/镇街, and by issuer. */
  inForceCounts(
    visibility: Visibility,
    on: Day,
  ): Promise<{ tiers: Record<Tier, number>; issuers: Map<number, number> }>;
  /** How many documents each issuer has on file. */
  documentCounts(visibility: Visibility): Promise<Map<number, number>>;
  /** Counts by procedure status under a filter without its status. */
  statusCounts(filter: DocumentFilter): Promise<Partial<Record<Status, number>>>;
  /** Years that have documents, newest first. */
  years(visibility: Visibility): Promise<number[]>;
  /** 主题分类 that documents bear, the most borne first. */
  subjects(visibility: Visibility): Promise<string[]>;
  /** 解读与附件 that are 公开; whether the document itself is public is for the caller to ask. */
  shownMaterials(documentId: number): Promise<ShownMaterial[]>;
  /** 解读 that everybody may read beside public documents, the latest shown first. */
  explanations(filter: ExplanationFilter): Promise<Explanation[]>;
  /** Legal events that took place from `from` to `to`, newest first; of documents that one of `issuerIds` issued, if they are given. */
  changes(
    visibility: Visibility,
    from: Day,
    to: Day,
    limit: number,
    issuerIds?: readonly number[],
  ): Promise<(DocumentLine & ChangeTold)[]>;
  /** Documents in force on one of two days alone, or that came and went in between, the latest first. */
  daysCompared(
    visibility: Visibility,
    from: Day,
    to: Day,
    limit: number,
    issuerIds?: readonly number[],
  ): Promise<DayChange[]>;
  /** Documents that bear this 文号 (by its normal form) or exactly this title. */
  documentsNamed(docNumberKey: string | null, title: string | null): Promise<DocumentName[]>;
  documentByExternalId(externalId: string): Promise<M.DocumentRow | null>;
  /** The external ids of those of `ids` that have one. */
  externalIds(ids: readonly number[]): Promise<Map<number, string>>;
  /** Confirmed relations that name this 文号 or title, by their keys, and are not yet linked to a document. */
  unlinkedRelations(numberKey: string | null, titleKey: string): Promise<M.RelationRow[]>;
  /** Issued documents that bear one of these 文号 or titles, by their keys: one read for hundreds of names. */
  namedLike(numberKeys: readonly string[], titleKeys: readonly string[]): Promise<NamedCandidate[]>;
  documentsById(ids: readonly number[]): Promise<M.DocumentRow[]>;
  /** The legal events of many documents, voided ones too. */
  livesOf(ids: readonly number[]): Promise<Map<number, M.LegalEventRow[]>>;
  /** Issued documents with listed documents that wait for a person, and how many. */
  openDecisions(): Promise<{ document: DocumentName; rows: number }[]>;
  /** Every confirmed relation that is not yet linked and would take effect if it were. */
  openRelations(): Promise<M.RelationRow[]>;
  /** Legal events that name a document as their basis. */
  eventsBasedOn(documentId: number): Promise<M.LegalEventRow[]>;
  /** Where the same bytes or the same text already are. */
  held(fileSha256: string, textSha256: string | null): Promise<{ documents: DocumentName[]; uploads: M.UploadRow[] }>;
  /** Every body, ended ones and doubles too, by its id. */
  issuers(): Promise<HeldIssuer[]>;
  /** Every row that names a body. */
  issuerReferences(issuerId: number): Promise<IssuerReferences>;
  /** Ids of the documents that an issuer issued, alone or jointly. */
  documentsOfIssuer(issuerId: number): Promise<number[]>;
  uploads(filter: {
    states?: readonly UploadState[];
    uploadedById?: number;
    offset: number;
    limit: number;
  }): Promise<Page<M.UploadRow>>;
  history(documentId: number): Promise<HistoryEntry[]>;
  /** Whether a public document shows this original, for the public download. */
  publicOriginal(documentId: number, sha256: string): Promise<M.TextVersionRow | null>;
  /** Every verdict on the hints of a document, in all its reviews, oldest first. */
  hintVerdicts(documentId: number): Promise<M.HintVerdictRow[]>;
  issuerProblems(issuerId: number): Promise<M.ProblemEventRow[]>;
  problems(): Promise<M.ProblemEventRow[]>;
  openReviews(): Promise<(M.ReviewRow & { document: DocumentName })[]>;
  users(): Promise<M.UserRow[]>;
  /** Versions of the profile that were set here, by their first day. */
  profiles(): Promise<M.ProfileRow[]>;
  /** Years of the calendar that were entered here. */
  calendarYears(): Promise<M.CalendarYearRow[]>;
  /** Former names of bodies, by their last day. */
  issuerNames(): Promise<M.IssuerNameRow[]>;
  /** Index rows of one document: none when nothing of it is to be found. */
  searchDocs(documentId: number): Promise<SearchDoc[]>;
  documentIds(): Promise<number[]>;
  /** Comparisons of a document with others, whichever of the two was the one at hand; the latest first. */
  comparisons(documentId: number): Promise<M.ComparisonRow[]>;
  /** Those of `ids` that a visibility shows. */
  visibleAmong(ids: readonly number[], visibility: Visibility): Promise<Set<number>>;
}
