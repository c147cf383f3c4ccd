/**
 * The closed lists of the house. Types, checks, labels (`text/labels.ts`) and tests derive from them:
 * a code without a label does not compile. Lists of one subject stand in its own folder.
 */
export * from './bulletin/codes.ts';
export * from './duties/codes.ts';
export * from './numbers/codes.ts';
export * from './problems/codes.ts';
export * from './registration/codes.ts';
export * from './suggestion/codes.ts';

/** Procedure status: moved only by a person's recorded act. */
export const STATUSES = ['draft', 'in_review', 'reviewed', 'issued', 'filed', 'abandoned'] as const;
export type Status = (typeof STATUSES)[number];

/** Validity on a day: computed from legal events, never stored for "today". `in_force` alone means 现行有效. */
export const VALIDITIES = [
  'in_force',
  'upcoming',
  'superseded',
  'suspended',
  'lapsed',
  'repealed',
  'revoked',
  'unknown',
] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Legal events of a document's life (design §1.2). */
export const EVENT_KINDS = [
  'enact',
  'amend',
  'extend',
  'continue',
  'renew',
  'suspend',
  'resume',
  'repeal',
  'lapse',
  'conditional_lapse',
  'revoke',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How one document speaks of another. */
export const RELATION_KINDS = [
  'repeals',
  'lapses',
  'extends',
  'continues',
  'amends',
  'lapses_unless',
  'based_on',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/**
 * How far what a document says of another is settled: read by the machine and confirmed by nobody (no effect, not public);
 * confirmed, with effect on the document that it means once that is held; kept as printed, without effect.
 */
export const RELATION_STATES = ['proposed', 'stated', 'noted'] as const;
export type RelationState = (typeof RELATION_STATES)[number];

/** Kinds of bodies; which of them may issue is a profile value (M1). */
export const ISSUER_KINDS = [
  'government',
  'government_office',
  'department',
  'town',
  'subdistrict',
  'dispatched_organ',
  'authorised',
  'coordinating',
  'temporary',
  'dispatched_body',
  'internal',
] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];

/** 政府 / 部门 / 镇街: the practical tiers that filings and figures are split by. */
export const TIERS = ['government', 'department', 'town'] as const;
export type Tier = (typeof TIERS)[number];

/** Roles of design §3; the anonymous public has none of them. */
export const ROLES = ['issuer', 'clerk', 'reviewer', 'leader', 'admin', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Where a document's record came from. */
export const ORIGINS = ['draft', 'stock', 'import'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What an upload is meant to become. */
export const UPLOAD_PURPOSES = ['draft', 'issued'] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/** `ocr`: its pages that are pictures are being read, one after the other. */
export const UPLOAD_STATES = ['waiting', 'ocr', 'ready', 'refused', 'confirmed', 'discarded'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** A page of an upload that OCR reads: `unread` where it could not, `checked` once a person has held the text against the picture. */
export const PAGE_STATES = ['waiting', 'read', 'unread', 'checked'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** 合法性审核: states of one review. */
export const REVIEW_STATES = ['submitted', 'accepted', 'supplement', 'concluded', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The three opinions of 国办发〔2018〕115号(六). */
export const OPINIONS = ['lawful', 'amend', 'unlawful'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const ADOPTIONS = ['adopted', 'partly', 'rejected'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

/** 备案 lines: 上级政府, 同级人大常委会, 本级司法局. */
export const FILING_LINES = ['superior', 'congress', 'bureau'] as const;
export type FilingLine = (typeof FILING_LINES)[number];

/**
 * 备案 on one line: 待报送, 已报送, 已接收待核对, 暂缓登记, 待补正, 已登记在审查, 待说明, 待纠正 after a 建议书, 已提请撤销, 已报告纠正, 已办结.
 */
export const FILING_STATES = [
  'due',
  'submitted',
  'received',
  'deferred',
  'supplement',
  'registered',
  'explaining',
  'advised',
  'escalated',
  'corrected',
  'closed',
] as const;
export type FilingState = (typeof FILING_STATES)[number];

export const FILING_OUTCOMES = ['registered', 'approved', 'approved_after_correction', 'returned', 'revoked'] as const;
export type FilingOutcome = (typeof FILING_OUTCOMES)[number];

/** A bulk import from its reading to its end; `ready` waits for a person, `failed` says why. */
export const IMPORT_STATES = [
  'reading',
  'ready',
  'importing',
  'done',
  'failed',
  'discarded',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How two documents are alike: the same text, nearly the same, one within the other, versions of one document, one matter. */
export const LIKENESS_KINDS = ['same', 'near', 'part', 'version', 'matter'] as const;
export type LikenessKind = (typeof LIKENESS_KINDS)[number];

/** What a person found when comparing two documents. */
export const COMPARISON_OUTCOMES = ['no_conflict', 'conflict'] as const;
export type ComparisonOutcome = (typeof COMPARISON_OUTCOMES)[number];
