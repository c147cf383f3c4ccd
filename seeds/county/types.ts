import { z } from 'zod';
import * as C from '../../server/domain/codes.ts';
import { isDay } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';

const day = z.custom<Day>(isDay, 'not a day');
const dayOrNull = day.nullable().default(null);

/** A body of the fictional county; `parent` and `successor` are keys of other bodies. */
export const issuerSeed = z.strictObject({
  key: z.string(),
  name: z.string(),
  shortNames: z.array(z.string()).default([]),
  codes: z.array(z.string()).default([]),
  kind: z.enum(C.ISSUER_KINDS),
  tier: z.enum(C.TIERS),
  parent: z.string().nullable().default(null),
  ownReviewer: z.boolean().default(false),
  activeFrom: dayOrNull,
  activeTo: dayOrNull,
  successor: z.string().nullable().default(null),
});

/** A document as another one names it: by the key of one that we hold, or as printed. */
export const targetSeed = z.union([
  z.string(),
  z.strictObject({ title: z.string().nullable().default(null), docNumber: z.string().nullable().default(null) }),
]);

/** An event after the enactment (which follows from `effectiveOn` and `validUntil`). `basis` is a document key or a text. */
export const eventSeed = z.strictObject({
  kind: z.enum(C.EVENT_KINDS),
  on: day,
  until: dayOrNull,
  scope: z.enum(['whole', 'articles']).default('whole'),
  articles: z.array(z.string()).default([]),
  basis: z.string().nullable().default(null),
});

export const reviewSeed = z.strictObject({
  submittedOn: day,
  acceptedOn: dayOrNull,
  /** Hand-counted last day for the opinion, given only where the review is still running. */
  dueOn: dayOrNull,
  concludedOn: dayOrNull,
  opinion: z.enum(C.OPINIONS).nullable().default(null),
  opinionNumber: z.string().nullable().default(null),
  opinionText: z.string().nullable().default(null),
  adoption: z.enum(C.ADOPTIONS).nullable().default(null),
  adoptionNote: z.string().nullable().default(null),
});

export const filingSeed = z.strictObject({
  line: z.enum(C.FILING_LINES),
  clockFrom: day,
  dueOn: day,
  submittedOn: dayOrNull,
  receivedOn: dayOrNull,
  outcome: z.enum(C.FILING_OUTCOMES).nullable().default(null),
  filingNumber: z.string().nullable().default(null),
  opinionText: z.string().nullable().default(null),
  closedOn: dayOrNull,
});

/** 三统一: as far as it has come. With `fromPaper` the document's own number was given on paper. */
export const registrationSeed = z.strictObject({
  requestedOn: dayOrNull,
  registeredOn: dayOrNull,
  /** 代字 in the number. */
  code: z.string().nullable().default(null),
  publishedOn: dayOrNull,
  place: z.string().nullable().default(null),
  fromPaper: z.boolean().default(false),
});

/** `issuer` is a key; left out, the problem is the first issuer's. */
export const problemSeed = z.strictObject({
  kind: z.enum(C.PROBLEM_KINDS),
  on: day,
  note: z.string(),
  issuer: z.string().optional(),
});

export const relationSeed = z.strictObject({
  kind: z.enum(C.RELATION_KINDS),
  target: targetSeed,
  scope: z.enum(['whole', 'articles']).default('whole'),
  articles: z.array(z.string()).default([]),
});

export const FILE_KINDS = ['pdf', 'docx', 'html', 'txt'] as const;

/**
 * How the file is made: PDF by LibreOffice or Chromium (with Noto CJK, which it embeds as large Type 3 fonts with radical
 * look-alikes, or with WenQuanYi); pages and plain text in UTF-8 or GB18030.
 */
export const MAKERS = ['libreoffice', 'chromium', 'chromium-noto', 'utf-8', 'gb18030'] as const;

export const versionSeed = z.strictObject({
  /** Name in `seeds/county/texts` without its ending. */
  text: z.string(),
  file: z.string(),
  fileKind: z.enum(FILE_KINDS),
  made: z.enum(MAKERS).default('utf-8'),
  startsOn: day,
});

export const documentSeed = z.strictObject({
  key: z.string().regex(/^[a-z]+-\d{4}-[a-z-]+$/),
  /** Name in `seeds/documents`; left out, the key with the kind's ending. */
  file: z.string().default(''),
  fileKind: z.enum(FILE_KINDS),
  made: z.enum(MAKERS).default('utf-8'),
  title: z.string(),
  docNumber: z.string().nullable(),
  registrationNumber: z.string().nullable().default(null),
  issuers: z.array(z.string()).min(1),
  genre: z.string(),
  tier: z.enum(C.TIERS),
  adoptedOn: dayOrNull,
  signedOn: dayOrNull,
  publishedOn: dayOrNull,
  effectiveOn: dayOrNull,
  validUntil: dayOrNull,
  /** Term from effect in months, only where the text states one. */
  validMonths: z.number().int().positive().nullable().default(null),
  trial: z.boolean().default(false),
  status: z.enum(C.STATUSES).default('issued'),
  isPublic: z.boolean().default(true),
  /** The very words that say when it takes effect and how long it holds; null where the text says nothing. */
  clauses: z
    .strictObject({ effect: z.string().nullable().default(null), term: z.string().nullable().default(null) })
    .default({ effect: null, term: null }),
  /** Validity on 2026-11-22, reckoned by hand; null for what was never issued. */
  expected: z.enum(C.VALIDITIES).nullable(),
  events: z.array(eventSeed).default([]),
  /** null: not on file. */
  review: reviewSeed.nullable().default(null),
  filings: z.array(filingSeed).default([]),
  /** null: not on file. */
  registration: registrationSeed.nullable().default(null),
  problems: z.array(problemSeed).default([]),
  relations: z.array(relationSeed).default([]),
  /** Wordings after the first one; the first is the document's own file. */
  versions: z.array(versionSeed).default([]),
});

export type IssuerSeed = z.infer<typeof issuerSeed>;
export type DocumentSeed = z.infer<typeof documentSeed>;
export type FileKind = (typeof FILE_KINDS)[number];
export type Maker = (typeof MAKERS)[number];

/** What `makeCounty` wrote: the file's hash, and the hash of what it was made from. */
export interface FileRecord {
  file: string;
  bytes: number;
  sha256: string;
  sourceSha256: string;
}

export interface County {
  issuers: IssuerSeed[];
  documents: DocumentSeed[];
}
