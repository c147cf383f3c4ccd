import type { RequestHandler, Response } from 'express';
import type { Instant } from '../domain/model.ts';
import { midnightOf } from '../domain/instant.ts';
import { addDays } from '../domain/day.ts';
import type { Clock } from '../ports.ts';

/** What tells whether anything that the public is shown has changed. */
export interface Freshness {
  /** Moves with every change of what the public is shown. */
  version(): number | string;
  /** When that was; null where nobody knows. */
  changedAt(): Instant | null;
}

/**
 * Seconds for which an answer need not be asked for again: our own choice, so short that what is withdrawn is gone from every
 * screen within a minute. Asking again costs next to nothing (304).
 */
const MOST_SECONDS = 60;

/** An answer that was made for one reader (a form with its key) or that is a refusal: kept by nobody. */
export function unkept(res: Response): void {
  res.set('Cache-Control', 'no-store');
  res.removeHeader('ETag');
  res.removeHeader('Last-Modified');
}

/** What changes without the public copy: open data are written after it. */
const BESIDE = /^\/(?:open-data$|dumps\/)/;

/**
 * Lets browsers and proxies keep what the public is shown: until it changes, at most to the next midnight in Shanghai, when validity
 * changes by the date alone. The answer is fresh as long as neither the day nor what is published has changed, which is known before any page is made.
 */
export function publicCaching(clock: Pick<Clock, 'ms' | 'today'>, of: Freshness): RequestHandler {
  // Another release may word its pages otherwise.
  const started = clock.ms().toString(36);
  return (req, res, next) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || BESIDE.test(req.path)) return next();
    const today = clock.today();
    const midnight = midnightOf(addDays(today, 1));
    const left = Math.max(0, Math.floor((midnight - clock.ms()) / 1000));
    res.set('Cache-Control', `public, max-age=${Math.min(MOST_SECONDS, left)}, must-revalidate`);
    res.set('ETag', `W/"${started}.${of.version()}.${today}"`);
    const since = midnightOf(today);
    const changed = of.changedAt();
    if (changed !== null) res.set('Last-Modified', new Date(Math.max(since, Date.parse(changed))).toUTCString());
    // By the tag alone: a day has no part in `If-Modified-Since` of what changed within a second.
    if (req.get('If-None-Match') !== undefined && req.fresh) return void res.status(304).end();
    next();
  };
}

/** Addresses of the public side within the whole service; what lies behind signing in is none of them. */
const PUBLIC_SIDE =
  /^\/(?:$|(?:search|documents|catalogue|consultations|bulletins|cleanup-results|feeds|help|api\/v1\/public)(?:[/.]|$)|sitemap\.xml$|robots\.txt$)/;

/** The same in the whole service, for visitors who have not signed in, on public pages alone. */
export function visitorCaching(clock: Pick<Clock, 'ms' | 'today'>, of: Freshness): RequestHandler {
  const layer = publicCaching(clock, of);
  return (req, res, next) => (req.by === 'none' && PUBLIC_SIDE.test(req.path) ? layer(req, res, next) : next());
}
