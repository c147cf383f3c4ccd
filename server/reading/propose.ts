import { daysBetween } from '../domain/day.ts';
import type { Evidence, Metadata, Proposal, ReadingContext } from '../domain/metadata.ts';
import { readClauses } from './clauses/read.ts';
import { genreOf } from './genre.ts';
import { readHead } from './head.ts';
import { readLaidOut } from './layouts.ts';
import { placedIn } from './relaid.ts';

/**
 * Reads a document's text and proposes its metadata, each value with the span it rests on. What `context` knows (a ledger's title, number or
 * days) stands in for what the text leaves open or says unsurely. Never throws; linear in the length of the text.
 */
export function propose(text: string, context: ReadingContext = {}): Proposal {
  return readLaidOut(text, (laidOut) => read(laidOut, context), placedIn);
}

function read(text: string, context: ReadingContext): Proposal {
  const { metadata, evidence, printedOn } = readHead(text);
  const reposted = doubtLaterPosting(metadata, evidence);
  fillFrom(context, metadata, evidence);
  const { evidence: clauses, ...said } = readClauses(text, {
    ...metadata,
    // 自公布之日 means the first publication
    ...(reposted ? { publishedOn: null } : {}),
    ...known(context),
    printedOn,
    guessed: guessedDays(evidence),
  });
  return { metadata: { ...metadata, ...said }, evidence: { ...evidence, ...clauses } };
}

/** A document is published soon after it is signed (days); a page dated later, or earlier, tells when it was put there. */
const SOON = 90;
const LONG = 400;

/**
 * Two days that disagree are not sure. Returns whether the page's day is that of a later posting: one that nothing calls 发布 is then no day of
 * publication at all.
 */
function doubtLaterPosting(metadata: Metadata, evidence: Evidence): boolean {
  const { signedOn, publishedOn } = metadata;
  if (signedOn === null || publishedOn === null) return false;
  const gap = daysBetween(signedOn, publishedOn);
  if (gap >= 0 && gap <= SOON) return false;
  const [span] = evidence.publishedOn ?? [];
  if (gap > LONG && span?.sure === false) {
    metadata.publishedOn = null;
    delete evidence.publishedOn;
    return true;
  }
  const fields = gap < 0 ? (['publishedOn', 'signedOn'] as const) : (['publishedOn'] as const);
  for (const field of fields) evidence[field] = evidence[field]?.map((one) => ({ ...one, sure: false }));
  return gap > 0;
}

/** Days of the head that rest on an unsure rule. */
const guessedDays = (evidence: Evidence): ('signedOn' | 'publishedOn')[] =>
  (['signedOn', 'publishedOn'] as const).filter((field) => evidence[field]?.some((span) => !span.sure));

const KNOWABLE = ['title', 'docNumber', 'genre', 'signedOn', 'publishedOn'] as const;

/** Takes over what the text does not surely say; a value from elsewhere has no span. */
function fillFrom(context: ReadingContext, metadata: Metadata, evidence: Evidence): void {
  const take = <F extends (typeof KNOWABLE)[number]>(field: F): void => {
    const value = context[field];
    if (value === null || value === undefined || evidence[field]?.every((span) => span.sure)) return;
    metadata[field] = value as Metadata[F];
    delete evidence[field];
  };
  KNOWABLE.forEach(take);
  if (metadata.genre === null && metadata.title !== null) metadata.genre = genreOf(metadata.title)?.genre ?? null;
}

/** What the caller states, without its gaps. */
const known = (context: ReadingContext): ReadingContext =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== null && value !== undefined));
