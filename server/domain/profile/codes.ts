/** Closed lists that only a jurisdiction profile speaks of; labels are in `text/profileLabels.ts`. */

/** 程序证据 (domain.md §2; 国办发〔2018〕37号(三), 公平竞争审查条例, 廉洁性评估). */
export const EVIDENCE_KINDS = [
  'assessment',
  'consultation',
  'hearing',
  'competition',
  'integrity',
  'legality',
  'deliberation',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * What a document can be, for the evidence that it needs. A document may be several at once; `every` is each document,
 * `government` each one issued by a government or its office. `market`: closely tied to 市场主体 or about economic activity of
 * 经营者; `contested`: major public interest, serious split or stability risk.
 */
export const DOCUMENT_CLASSES = ['every', 'government', 'important', 'major', 'market', 'contested'] as const;
export type DocumentClass = (typeof DOCUMENT_CLASSES)[number];

/** Days of a document that can start a clock: 公布, or 签署 (成文, 印发) (domain.md §2: 公布日 is not one thing). */
export const CLOCK_STARTS = ['published', 'signed'] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** Materials of a filing (domain.md §4). */
export const FILING_MATERIALS = [
  'report',
  'text',
  'explanation',
  'basis',
  'review_opinion',
  'electronic',
  'changing_decision',
  'announcement',
] as const;
export type FilingMaterial = (typeof FILING_MATERIALS)[number];

/** Materials of a request for 合法性审核 (国办发〔2018〕115号(五)). */
export const REVIEW_MATERIALS = [
  'draft',
  'explanation',
  'basis',
  'consultation',
  'own_opinion',
  'competition',
  'integrity',
] as const;
export type ReviewMaterial = (typeof REVIEW_MATERIALS)[number];

/** What is counted for the rates of a bulletin (domain.md §4); a rate is one of these ÷ another. */
export const RATE_COUNTS = [
  'issued',
  'filed',
  'timely',
  'proper',
  'published',
  'unlawful',
  'remedied',
  'reviewed',
  'self_corrected',
  'received',
  'registered',
] as const;
export type RateCount = (typeof RATE_COUNTS)[number];

/** Terms differ by what a document is: ordinary, 暂行/试行 or for a stage of work, 通告, implementing a law or 行政法规. */
export const TERM_KINDS = ['ordinary', 'trial', 'notice', 'implementing'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How often a list or a bulletin is due. */
export const RHYTHMS = ['month', 'quarter', 'half_year', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];
