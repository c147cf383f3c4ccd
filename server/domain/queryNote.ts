/** What is kept of a query: longer ones are cut. */
const LONGEST = 60;
/** Runs of digits that may be a telephone, an identity or an account; a 文号 has at most four. */
const LONG_NUMBER = /\d{7,}/g;
const MAIL = /[^\s@]+@[^\s@]+/g;
const MASK = '…';

/** For how many months notes of queries are kept: our own choice. */
export const QUERY_NOTE_MONTHS = 12;

/**
 * A query as it is counted: one spelling for widths, cases and blanks, and nothing that could name a person by a number or an address. Null for
 * one that asks for nothing.
 */
export function notedQuery(q: string): string | null {
  const plain = q
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, '')
    .replace(MAIL, MASK)
    .replace(LONG_NUMBER, MASK)
    .replace(/\s+/g, ' ')
    .trim();
  const signs = [...plain];
  return signs.length === 0 ? null : signs.slice(0, LONGEST).join('');
}
