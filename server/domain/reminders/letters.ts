import { addDays, addMonths, day, yearOf, type Day } from '../day.ts';
import type { ExpiryLetterRow, LetteredDocument } from './rows.ts';

/** A quarter of a year. */
export interface Quarter {
  year: number;
  number: 1 | 2 | 3 | 4;
  from: Day;
  to: Day;
}

/** The quarter of a year by its number. */
export function quarterOf(year: number, number: 1 | 2 | 3 | 4): Quarter {
  const from = day(`${String(year).padStart(4, '0')}-${String(number * 3 - 2).padStart(2, '0')}-01`);
  return { year, number, from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarter that a day is in. */
export const quarterAt = (on: Day): Quarter =>
  quarterOf(yearOf(on), (Math.floor((Number(on.slice(5, 7)) - 1) / 3) + 1) as Quarter['number']);

/** The quarter after the one that a day is in: what letters at a quarter's end are about (厦门's practice, domain.md §9). */
export const nextQuarter = (on: Day): Quarter => quarterAt(addDays(quarterAt(on).to, 1));

/** The quarter that has ended last before a day. */
export const lastQuarter = (on: Day): Quarter => quarterAt(addDays(quarterAt(on).from, -1));

/** A document that ends, with who issued it. */
export interface EndingDocument extends LetteredDocument {
  issuerId: number | null;
}

/** What one body is to be told: the documents that it answers for, by their last day. */
export interface LetterDraft {
  issuerId: number;
  documents: LetteredDocument[];
}

/** One letter for each body that answers (`headOf`) for documents that end; documents of no known body are left over. */
export function lettersOf(
  documents: readonly EndingDocument[],
  headOf: (issuerId: number) => number,
): { letters: LetterDraft[]; unaddressed: EndingDocument[] } {
  const letters = new Map<number, LetteredDocument[]>();
  const unaddressed: EndingDocument[] = [];
  for (const { issuerId, ...document } of documents) {
    if (issuerId === null) {
      unaddressed.push({ issuerId, ...document });
      continue;
    }
    const head = headOf(issuerId);
    letters.set(head, [...(letters.get(head) ?? []), document]);
  }
  const byDay = (a: LetteredDocument, b: LetteredDocument): number =>
    a.until < b.until ? -1 : a.until > b.until ? 1 : a.documentId - b.documentId;
  return {
    letters: [...letters].map(([issuerId, list]) => ({ issuerId, documents: list.sort(byDay) })),
    unaddressed,
  };
}

const keyOf = (documents: readonly LetteredDocument[]): string =>
  JSON.stringify(documents.map(({ documentId, until }) => [documentId, until]));

/** Whether a body has had just this letter: the same documents with the same days. */
export const isWritten = (draft: LetterDraft, written: readonly ExpiryLetterRow[]): ExpiryLetterRow | null =>
  written.findLast((row) => row.issuerId === draft.issuerId && keyOf(row.documents) === keyOf(draft.documents)) ?? null;

/** The pattern of the numbers of 到期提示函, from the bureau's code without its ending: 清司提〔2026〕1号. The form is our own choice; no rule sets it. */
export const letterPattern = (stem: string): string => `${stem}提〔{year}〕{serial}号`;
