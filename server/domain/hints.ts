import type { Day } from './day.ts';
import type { IssuerKind } from './codes.ts';
import type { Figures } from './profile.ts';

/**
 * Every remark that the machine can make on a text, as `kind.what` (M13, M1): the part before the dot is its kind. Each code has its
 * sentence in `text/hintSentences.ts`.
 */
export const HINT_CODES = [
  'issuer.kind',
  'issuer.name',
  'penalty.fine',
  'penalty.confiscation',
  'penalty.suspension',
  'penalty.revocation',
  'penalty.detention',
  'licence.approval',
  'licence.certificate',
  'licence.filing',
  'coercion.measure',
  'coercion.execution',
  'coercion.utilities',
  'levy.charge',
  'levy.fee',
  'levy.deposit',
  'proof.demanded',
  'rights.denied',
  'rights.blacklist',
  'rights.remedy',
  'duty.insurance',
  'duty.membership',
  'duty.cost',
  'competition.local',
  'competition.tax',
  'competition.preference',
  'competition.designated',
  'competition.outsider',
  'competition.quota',
  'power.disclaimer',
  'power.final',
  'law.ended',
  'law.ended_later',
  'law.revised_later',
  'effect.missing',
  'effect.retroactive',
  'effect.past',
  'term.missing',
  'term.contradiction',
  'term.too_long',
  'naming.mixed',
  'interpretation.odd',
  'numbering.gap',
  'numbering.repeat',
  'reference.missing',
  'blank.left',
] as const;
export type HintCode = (typeof HINT_CODES)[number];

/** Kinds of hints in the order in which a reviewer reads them. */
export const HINT_KINDS = [
  'issuer',
  'penalty',
  'licence',
  'coercion',
  'levy',
  'proof',
  'rights',
  'duty',
  'competition',
  'power',
  'law',
  'effect',
  'term',
  'naming',
  'interpretation',
  'numbering',
  'reference',
  'blank',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

export const kindOf = (code: HintCode): HintKind => code.slice(0, code.indexOf('.')) as HintKind;

/** How much a hint weighs: `clear` 多半应当修改, `likely` 请核对, `reference` 供参考. */
export const HINT_STRENGTHS = ['clear', 'likely', 'reference'] as const;
export type HintStrength = (typeof HINT_STRENGTHS)[number];

/** What a reviewer says of a hint: taken into the opinion, or found to be none. */
export const HINT_VERDICTS = ['adopted', 'dismissed'] as const;
export type HintVerdict = (typeof HINT_VERDICTS)[number];

/** A proposal to the reviewer, never a finding: the very words, what they may be, and the rule that says so. */
export interface RiskHint {
  kind: HintKind;
  code: HintCode;
  strength: HintStrength;
  /** UTF-16 offsets into the text that was read; `quote` is `text.slice(start, end)`. */
  start: number;
  end: number;
  quote: string;
  /** Label of the article that it stands in. */
  article: string | null;
  /** The rule, exactly; null for plain sense and good form. */
  citation: string | null;
  /** Names and days that the sentence needs. */
  details: Readonly<Record<string, string | number | null>>;
}

/** What is known of a document beside its text. */
export interface HintFacts {
  title: string | null;
  genre: string | null;
  docNumber: string | null;
  /** As printed; `kind` null where we hold no such body. */
  issuers: readonly { name: string; kind: IssuerKind | null }[];
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  trial: boolean;
  /** Not yet issued: blanks for number and days are as they should be. */
  draft: boolean;
  /** The day of asking; null where nobody asks on a day: the latest that is known then counts. */
  today: Day | null;
  figures: Pick<
    Figures,
    | 'issuer.eligibleKinds'
    | 'term.months'
    | 'term.trialMonths'
    | 'term.noticeMonths'
    | 'term.maxMonths'
    | 'term.trialMaxMonths'
    | 'term.noticeMaxMonths'
    | 'term.countFrom'
  >;
}

/** What names a hint within one text, whatever else is found there: its verdict is kept under this. */
export const hintKey = (hint: Pick<RiskHint, 'code' | 'start' | 'end'>): string =>
  `${hint.code}@${hint.start}-${hint.end}`;

/** The day that a document is judged by: of publication, else of signing; null for a draft. */
export const dayOfIssue = (facts: Pick<HintFacts, 'draft' | 'publishedOn' | 'signedOn'>): Day | null =>
  facts.draft ? null : (facts.publishedOn ?? facts.signedOn);
