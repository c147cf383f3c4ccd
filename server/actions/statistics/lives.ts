import { bodiesById, type Bodies } from '../../domain/issuers.ts';
import type { Instant } from '../../domain/model.ts';
import { countedLife, type CountedLife } from '../../domain/yearNumbers/life.ts';
import type { Context, YearNumberReader } from '../../ports.ts';

/** Every issued document as it is counted, and every body, as they were known at one time. */
export interface KnownLives {
  lives: readonly CountedLife[];
  bodies: Bodies;
}

/** Two for each page that holds what was known then against what is known now, and two for the next reader. */
const KEPT = 4;
const kept = new WeakMap<YearNumberReader, Map<string, KnownLives>>();

/**
 * What the year numbers are counted from (null: as known now). Kept until the next commit: a page, its workbook and the lists behind
 * its figures ask for the same.
 */
export async function livesKnown(ctx: Pick<Context, 'yearNumbers' | 'feed'>, at: Instant | null): Promise<KnownLives> {
  const key = `${await ctx.feed.head()} ${at ?? 'now'}`;
  const held = kept.get(ctx.yearNumbers) ?? new Map<string, KnownLives>();
  kept.set(ctx.yearNumbers, held);
  const found = held.get(key);
  if (found) return found;
  const known = at === null ? await nowKnown(ctx) : await thenKnown(ctx, at);
  const oldest = held.size < KEPT ? undefined : held.keys().next().value;
  if (oldest !== undefined) held.delete(oldest);
  held.set(key, known);
  return known;
}

async function nowKnown({ yearNumbers }: Pick<Context, 'yearNumbers'>): Promise<KnownLives> {
  const { documents, issuers } = await yearNumbers.now();
  return { lives: documents.map(countedLife), bodies: bodiesById(issuers) };
}

async function thenKnown(ctx: Pick<Context, 'yearNumbers' | 'feed'>, at: Instant): Promise<KnownLives> {
  const { lives } = await livesKnown(ctx, null);
  const { touched, documents, issuers } = await ctx.yearNumbers.asOf(at);
  const same = touched.size === 0 ? lives : lives.filter((life) => !touched.has(life.id));
  return { lives: [...same, ...documents.map(countedLife)], bodies: bodiesById(issuers) };
}
