import type { Request, RequestHandler, Response } from 'express';
import type { Freshness } from './caching.ts';
import type { Clock } from '../ports.ts';

interface Answer {
  body: string | Buffer;
  headers: Record<string, string>;
  size: number;
  again: ((req: Request) => void) | undefined;
}

/** Says what has to be done each time that this answer is given, also when it is given from memory: a search is counted. */
export function eachTime(req: Request, res: Response, act: (req: Request) => void): void {
  act(req);
  res.locals['again'] = act;
}

/** Pages that are the same for everybody until something changes, and that count, join and draw the most. */
const SAME_FOR_ALL =
  /^\/(?:$|search$|catalogue(?:\.csv)?$|documents\/\d+$|feeds\/(?:changes|published)\.atom$|sitemap\.xml$|api\/v1\/public\/(?:search|documents\/\d+|issuers|validity-counts)$)/;
const KEPT = ['content-type', 'content-disposition'] as const;
/** Bytes of answers that are kept, and of one of them: our own choice. */
const MOST_BYTES = 48 * 1024 * 1024;
const MOST_OF_ONE = 1024 * 1024;

/**
 * Answers once more what was answered before, as long as neither the day nor what is published has changed. Only what anybody may
 * keep (it bears our tag) is kept; what was asked for longest ago goes first.
 */
export function rememberAnswers(clock: Pick<Clock, 'today'>, of: Freshness, mostBytes = MOST_BYTES): RequestHandler {
  const known = new Map<string, Answer>();
  let bytes = 0;
  let stamp = '';
  return (req, res, next) => {
    if (req.method !== 'GET' || !SAME_FOR_ALL.test(req.path)) return next();
    const now = `${of.version()}/${clock.today()}`;
    if (now !== stamp) {
      known.clear();
      bytes = 0;
      stamp = now;
    }
    // Without a set address the pages write out the one that they were asked under.
    const key = `${req.protocol} ${req.get('host') ?? ''} ${req.originalUrl}`;
    const found = known.get(key);
    if (found !== undefined) {
      known.delete(key);
      known.set(key, found);
      found.again?.(req);
      res.set(found.headers).send(found.body);
      return;
    }
    const send = res.send.bind(res);
    res.send = (body: unknown) => {
      const kept = typeof body === 'string' || Buffer.isBuffer(body);
      const size = kept ? Buffer.byteLength(body) + key.length : Infinity;
      // The state may have moved on while the page was made.
      const same = `${of.version()}/${clock.today()}` === now && now === stamp;
      if (kept && same && res.statusCode === 200 && res.get('ETag') !== undefined && size <= MOST_OF_ONE) {
        const headers = Object.fromEntries(
          KEPT.flatMap((name) => {
            const value = res.get(name);
            return value === undefined ? [] : [[name, value]];
          }),
        );
        bytes += size - (known.get(key)?.size ?? 0);
        const again = res.locals['again'] as Answer['again'];
        known.set(key, { body, headers, size, again });
        for (const [oldest, { size: freed }] of known) {
          if (bytes <= mostBytes) break;
          known.delete(oldest);
          bytes -= freed;
        }
      }
      return send(body);
    };
    next();
  };
}
