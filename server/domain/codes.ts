/**
 * The closed lists of the house. Types, checks, labels (`text/labels.ts`) and tests derive from them:
 * a code without a label does not compile.
 */

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

/** 问题事件 with a legal footing (domain.md §7); weights are profile values. */
export const PROBLEM_KINDS = [
  'review.skipped',
  'review.unlawful',
  'review.too_fast',
  'opinion.unexplained',
  'filing.missed',
  'filing.late',
  'filing.supplemented',
  'filing.refused',
  'filing.corrected',
  'rectification.overdue',
  'document.revoked',
  'reconsideration.corrected',
  'court.unlawful',
  'cleanup.missed',
  'publication.missing',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** 问题事件: recorded, contested by its issuer, upheld, or taken out of the counts. */
export const PROBLEM_STATES = ['recorded', 'contested', 'upheld', 'excluded'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** Who asks for a check of a document: 公民和组织的审查建议, 法院司法建议, 行政复议附带审查. */
export const SUGGESTION_SOURCES = ['public', 'court', 'reconsideration'] as const;
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number];

/** 审查建议 from its coming in to its end. */
export const SUGGESTION_STATES = ['received', 'accepted', 'declined', 'merged', 'transferred', 'answered'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** What came of it: nothing found, put right by the issuer, put to the issuer in writing, ordered to be put right or not applied. */
export const SUGGESTION_OUTCOMES = ['no_problem', 'self_corrected', 'advised', 'ordered'] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

/** 备案情况通报: written by the clerk, issued by the leader; one that was wrong is withdrawn, never changed. */
export const BULLETIN_STATES = ['draft', 'issued', 'withdrawn'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

/** The time that a bulletin covers. */
export const BULLETIN_SPANS = ['quarter', 'half_year', 'year'] as const;
export type BulletinSpan = (typeof BULLETIN_SPANS)[number];

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

/** What the daily scan can flag. */
export const FLAG_KINDS = [
  'cleanup.due',
  'cleanup.overdue',
  'cleanup.task_due',
  'cleanup.task_overdue',
  'cleanup.round_overdue',
  'expiry.soon',
  'expiry.past',
  'review.overdue',
  'review.follow_up',
  'filing.overdue',
  'filing.acceptance_overdue',
  'filing.resubmission_overdue',
  'filing.review_overdue',
  'filing.explanation_overdue',
  'filing.correction_overdue',
  'filing.revocation_overdue',
  'registration.overdue',
  'registration.undecided',
  'publication.overdue',
  'interview.due',
  'interview.meeting',
  'interview.report_due',
  'interview.report_overdue',
  'suggestion.overdue',
  'evaluation.due',
  'evaluation.overdue',
  'hand_in.due',
  'trial.due',
  'trial.overdue',
  'amend.due',
  'amend.overdue',
  'review.supplement_overdue',
  'consultation.unpublished',
  'routine.due',
  'routine.overdue',
  'supporting.due',
  'supporting.overdue',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export const MAIL_STATES = ['waiting', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How two documents are alike: the same text, nearly the same, one within the other, versions of one document, one matter. */
export const LIKENESS_KINDS = ['same', 'near', 'part', 'version', 'matter'] as const;
export type LikenessKind = (typeof LIKENESS_KINDS)[number];

/** What a person found when comparing two documents. */
export const COMPARISON_OUTCOMES = ['no_conflict', 'conflict'] as const;
export type ComparisonOutcome = (typeof COMPARISON_OUTCOMES)[number];

/** 三统一: `voided` once its number was made void. */
export const REGISTRATION_STATES = ['requested', 'registered', 'published', 'refused', 'withdrawn', 'voided'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** Why a document is not registered: not a 规范性文件, the review advises against it, a step or a paper is missing. */
export const REGISTRATION_REFUSALS = [
  'not_normative',
  'review_against',
  'procedure_missing',
  'materials_missing',
  'other',
] as const;
export type RegistrationRefusal = (typeof REGISTRATION_REFUSALS)[number];

/** What a series of numbers numbers: 统一登记编号, 备案编号, 审核意见书 numbers, 文号, papers of 约谈 and other measures. */
export const SERIES_KINDS = ['registration', 'filing', 'opinion', 'doc_number', 'interview'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** A number once given is used or void; it is never free again. */
export const NUMBER_STATES = ['used', 'void'] as const;
export type NumberState = (typeof NUMBER_STATES)[number];
