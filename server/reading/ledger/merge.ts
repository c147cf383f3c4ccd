import { enactment } from '../../domain/documents/facts.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { Day } from '../../domain/day.ts';
import type { ComparedField, Doubt, Side } from '../../domain/ledger.ts';
import type { Evidence, Metadata } from '../../domain/metadata.ts';
import { flatten } from '../../domain/normalForm.ts';
import type { IssuerCell } from './issuerCell.ts';
import type { LedgerSays } from './row.ts';

/** Facts of a document put together from its row and its text. */
export interface MergedFacts {
  title: string | null;
  docNumber: string | null;
  issuers: IssuerCell[];
  genre: string | null;
  adoptedOn: Day | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  trial: boolean;
}

const blank = (text: string): string => flatten(text);

/** The same title: equal but for marks and blanks, or one the wrapper (关于印发《…》的通知) of the other. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [blank(a), blank(b)];
  return x === y || (Math.min(x.length, y.length) >= 8 && (x.includes(y) || y.includes(x)));
}

/**
 * Puts a row and its file's text together: what the ledger leaves open comes from the text; where both speak and differ, the
 * side in `textCounts` counts and the difference is a doubt with both. Facts that the text says unsurely are doubted too.
 */
export function mergeFacts(
  says: LedgerSays,
  text: Metadata | null,
  evidence: Evidence,
  known: (name: string) => IssuerCell,
  textCounts: readonly ComparedField[],
): { facts: MergedFacts; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const filled: ComparedField[] = [];
  const choose = <T>(
    field: ComparedField,
    ledger: T | null,
    other: T | null,
    same: boolean,
    show: (value: T) => string,
  ): T | null => {
    if (ledger === null) {
      if (other !== null) filled.push(field);
      return other;
    }
    if (other === null || same) return ledger;
    const taken: Side = textCounts.includes(field) ? 'text' : 'ledger';
    doubts.push({ kind: 'differs', field, ledger: show(ledger), other: show(other), taken });
    return taken === 'text' ? other : ledger;
  };
  const title = choose(
    'title',
    says.title,
    text?.title ?? null,
    says.title !== null && text?.title != null && sameTitle(says.title, text.title),
    String,
  );
  const theirs = text?.docNumber ?? null;
  const numbers = new Set(says.numbers.map((number) => docNumberKey(number)));
  const docNumber = choose(
    'docNumber',
    says.docNumber,
    theirs,
    theirs !== null && numbers.has(docNumberKey(theirs)),
    String,
  );
  const printed = (text?.issuers ?? []).map(known);
  const issuers = choose(
    'issuers',
    says.issuers.length === 0 ? null : says.issuers,
    printed.length === 0 ? null : printed,
    sameBodies(says.issuers, printed),
    (list) => list.map((one) => one.name).join('、'),
  );
  const day = (field: 'signedOn' | 'publishedOn' | 'effectiveOn'): Day | null =>
    choose(field, says[field], text?.[field] ?? null, says[field] === (text?.[field] ?? null), String);
  const days = { signedOn: day('signedOn'), publishedOn: day('publishedOn'), effectiveOn: day('effectiveOn') };
  const end = endOf(says, text, days, choose, doubts);
  const unsure = filled.filter((field) => evidence[field]?.some((span) => !span.sure));
  if (unsure.length > 0) doubts.push({ kind: 'file.machine_read', details: { fields: unsure } });
  const facts = {
    title,
    docNumber,
    issuers: issuers ?? [],
    genre: says.genre ?? text?.genre ?? null,
    adoptedOn: says.adoptedOn,
    ...days,
    ...end,
    trial: text?.trial ?? false,
  };
  return { facts, doubts };
}

const sameBodies = (a: readonly IssuerCell[], b: readonly IssuerCell[]): boolean => {
  const keys = (list: readonly IssuerCell[]): string =>
    list
      .map((one) => one.issuerId ?? blank(one.name))
      .sort()
      .join('|');
  return keys(a) === keys(b);
};

type Days = Pick<MergedFacts, 'signedOn' | 'publishedOn' | 'effectiveOn'>;

/** The end: terms are compared by the day they lead to, so that 5年 and the day it means are no disagreement. */
function endOf(
  says: LedgerSays,
  text: Metadata | null,
  days: Days,
  choose: (
    field: 'validUntil',
    ledger: Day | null,
    other: Day | null,
    same: boolean,
    show: (value: Day) => string,
  ) => Day | null,
  doubts: Doubt[],
): Pick<MergedFacts, 'validUntil' | 'validMonths'> {
  const leads = (validUntil: Day | null, validMonths: number | null): Day | null =>
    enactment({ ...days, validUntil, validMonths }).until;
  const ledger = leads(says.term.until, says.term.months);
  const other = text === null ? null : leads(text.validUntil, text.validMonths);
  // 长期有效 beside a text that states an end: the text's end is the safer of the two.
  if (says.term.open && other !== null)
    doubts.push({ kind: 'differs', field: 'validUntil', ledger: '长期有效', other, taken: 'text' });
  const taken = says.term.open ? other : choose('validUntil', ledger, other, ledger === other, String);
  const fromText = taken !== null && taken === other && taken !== ledger;
  const months = fromText
    ? (text?.validMonths ?? null)
    : (says.term.months ?? (ledger === null ? (text?.validMonths ?? null) : null));
  const stated = fromText ? (text?.validUntil ?? null) : ledger === null ? (text?.validUntil ?? null) : says.term.until;
  return { validUntil: stated, validMonths: months };
}
