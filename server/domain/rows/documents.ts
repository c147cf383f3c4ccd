import type * as C from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from './base.ts';

/** 行政规范性文件: what has been confirmed about it. Days of effect and end mirror its `enact` event, in the same commit. */
export interface DocumentRow extends Row {
  externalId: string | null;
  title: string;
  /** The title in the form that is the same for all its spellings (`titleKey`). */
  titleKey: string;
  docNumber: string | null;
  docNumberKey: string | null;
  registrationNumber: string | null;
  genre: string | null;
  /** 主题分类, one of the list of `seeds/subjects.json`; null: nobody has said. */
  subject: string | null;
  tier: C.Tier | null;
  /** 主办机关; null while unknown. Joint issuers are in `documentIssuer`. */
  issuerId: number | null;
  /** 起草单位, where another body than the 主办机关 drafted it: a department for its government. */
  draftedById: number | null;
  status: C.Status;
  origin: C.Origin;
  /** Shown to the public once issued. */
  isPublic: boolean;
  /** What the public is told of why it was withdrawn, at its old address; null while it is public, and where nothing is to be said. */
  withdrawnSaid: string | null;
  adoptedOn: Day | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  trial: boolean;
  createdAt: Instant;
  createdById: number | null;
}

/** One issuer of a document as printed; `issuerId` null when we hold no such body. */
export interface DocumentIssuerRow extends Row {
  documentId: number;
  ordinal: number;
  name: string;
  issuerId: number | null;
}

/** 条 (and 章, 节) found in a text: UTF-16 offsets into `TextVersionRow.text`. */
export interface Article {
  label: string;
  kind: '编' | '章' | '节' | '条';
  number: number;
  start: number;
  end: number;
}

/** 文本: one wording of a document, with the day it starts and its original file. */
export interface TextVersionRow extends Row {
  documentId: number;
  ordinal: number;
  /** First day of this wording; null: the document's own first day. */
  startsOn: Day | null;
  fileSha256: string | null;
  fileName: string | null;
  mediaType: string | null;
  pages: number | null;
  text: string;
  textSha256: string;
  articles: Article[];
}
