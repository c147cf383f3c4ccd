import { z } from 'zod';
import { VALIDITIES } from '../domain/codes.ts';
import type { Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { considered } from '../domain/query.ts';
import { SORTS } from '../domain/search.ts';
import type { SearchRequest } from '../domain/search.ts';
import { blank, dayField, idField, many } from './schemas/fields.ts';

/** How a search is asked for in an address, beside its words and its page. */
export const SEARCH_SHAPE = {
  on: blank(dayField),
  validity: many(z.enum([...VALIDITIES, 'all'])),
  issuer: many(idField),
  year: many(z.coerce.number().int().min(1900).max(2999)),
  genre: many(z.string().max(50)),
  subject: many(z.string().max(50)),
  sort: blank(z.enum(SORTS)),
} as const;
type Asked = z.output<z.ZodObject<typeof SEARCH_SHAPE>>;

/** Characters that a query may have at the door; the search itself considers the first few hundred. */
export const MOST_QUERY = 10_000;

/** Words in the address of a page: what is beyond what the search considers would only be carried on by every link. What is no text is none. */
export const pageWords = z.string().catch('').default('').transform(considered);

/** The request for an asked search; without a validity it is for what is in force. An empty list filters nothing. */
export function searchRequest(
  asked: Asked & { q: string },
  today: Day,
  page: { offset: number; limit: number },
): Omit<SearchRequest, 'visibility'> {
  const listed = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values);
  const validity: SearchRequest['validity'] = asked.validity.includes('all')
    ? 'all'
    : (listed(asked.validity as Validity[]) ?? ['in_force']);
  return {
    q: asked.q,
    on: asked.on ?? today,
    validity,
    issuerIds: listed(asked.issuer),
    years: listed(asked.year),
    genres: listed(asked.genre),
    subjects: listed(asked.subject),
    sort: asked.sort,
    ...page,
  };
}
