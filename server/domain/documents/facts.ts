import type { EventKind, RelationKind, Tier } from '../codes.ts';
import { lastDayOfTerm } from '../day.ts';
import type { Day } from '../day.ts';
import { docNumberKey, normalizeDocNumber } from '../docNumber.ts';
import { titleKey } from '../matching/titleParts.ts';
import type { DocumentRow } from '../model.ts';

/** One issuer as a person confirmed it. */
export interface IssuerFact {
  name: string;
  issuerId: number | null;
}

/** What this document says of another, as a person confirmed it. */
export interface RelationFact {
  kind: RelationKind;
  title: string | null;
  docNumber: string | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** New last day of the target, for `extends`; last day to meet the condition, for `lapses_unless`. */
  until?: Day | null;
  /** First day of what it does; null: the first day of the document that says it. */
  on?: Day | null;
  /** The held document it means, when the person has said which. */
  targetDocumentId?: number | null;
}

/** Everything a person confirms about a document: the form of the confirm page, an import record, the demo's manifest. */
export interface DocumentFacts {
  title: string;
  docNumber: string | null;
  registrationNumber: string | null;
  issuers: IssuerFact[];
  genre: string | null;
  /** 主题分类; null: nobody has said. */
  subject: string | null;
  tier: Tier | null;
  adoptedOn: Day | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  trial: boolean;
}

export type FactField = keyof DocumentFacts;

/** A further legal event that comes with a record (import, demo). */
export interface EventFact {
  kind: EventKind;
  on: Day | null;
  until?: Day | null;
  scope?: 'whole' | 'articles';
  articles?: string[];
  basisDocumentId?: number | null;
  basisText?: string | null;
  /** The relation that causes it. */
  relationId?: number | null;
}

/**
 * The days of the `enact` event. Where no effect day is known a document counts from its 公布 day, else its 成文 day, and
 * `dayStated` says that this was assumed (design §1.2). A stated end beats the one computed from the term.
 */
export function enactment(
  facts: Pick<DocumentFacts, 'effectiveOn' | 'publishedOn' | 'signedOn' | 'validUntil' | 'validMonths'>,
): { on: Day | null; until: Day | null; dayStated: boolean } {
  const on = facts.effectiveOn ?? facts.publishedOn ?? facts.signedOn;
  const computed = on !== null && facts.validMonths !== null ? lastDayOfTerm(on, facts.validMonths) : null;
  return { on, until: facts.validUntil ?? computed, dayStated: facts.effectiveOn !== null };
}

/**
 * Edited facts with the end reckoned anew where it was the term's own: whoever moves the first day of a document with a term
 * of five years and leaves the end as it was means the end to move along. An end that was stated stays.
 */
export function withTermMoved(edited: DocumentFacts, before: DocumentFacts): DocumentFacts {
  const reckoned = enactment({ ...before, validUntil: null }).until;
  const untouched = edited.validUntil !== null && edited.validUntil === before.validUntil;
  return untouched && before.validUntil === reckoned && edited.validMonths !== null
    ? { ...edited, validUntil: null }
    : edited;
}

/** The day on which a document came into the world, for telling which of two of the same name another one means. */
export const namingDay = (facts: Pick<DocumentFacts, 'publishedOn' | 'signedOn' | 'effectiveOn'>): Day | null =>
  facts.publishedOn ?? facts.signedOn ?? facts.effectiveOn;

/** The document row's columns for confirmed facts; the 主办机关 is the first issuer, null where we do not hold it. */
export function factColumns(
  facts: DocumentFacts,
): Pick<DocumentRow, Exclude<FactField, 'issuers'> | 'titleKey' | 'docNumberKey' | 'issuerId'> {
  const { issuers, ...columns } = facts;
  const docNumber = facts.docNumber === null ? null : normalizeDocNumber(facts.docNumber);
  return {
    ...columns,
    titleKey: titleKey(facts.title),
    docNumber,
    registrationNumber: facts.registrationNumber === null ? null : normalizeDocNumber(facts.registrationNumber),
    docNumberKey: docNumber === null ? null : docNumberKey(docNumber),
    validUntil: enactment(facts).until,
    issuerId: issuers[0]?.issuerId ?? null,
  };
}
