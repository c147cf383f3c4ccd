import type { ReadingContext } from '../domain/metadata.ts';
import { readListed as readClausesListed } from './clauses/readListed.ts';
import type { ListedReading } from './clauses/readListed.ts';
import { readLaidOut } from './layouts.ts';
import type { Relaid } from './relaid.ts';

export type { ListedDocument, ListedReading, UnlistedRule } from './clauses/readListed.ts';

/**
 * What a text does to other documents, one by one as it names or lists them, with the places in `text`; `context` is what is
 * known of the document that speaks. Pure; never throws.
 */
export const readListed = (text: string, context: ReadingContext): ListedReading =>
  readLaidOut(text, (laidOut) => readClausesListed(laidOut, context), placedIn);

function placedIn(_text: string, relaid: Relaid, { documents, unlisted, issuedUntil }: ListedReading): ListedReading {
  const back = ({ start, end }: { start: number; end: number }) => ({
    start: relaid.at[start]!,
    end: relaid.at[end - 1]! + 1,
  });
  return {
    documents: documents.map((one) => ({ ...one, place: one.place && back(one.place) })),
    unlisted: unlisted && { ...unlisted, place: back(unlisted.place) },
    issuedUntil,
  };
}
