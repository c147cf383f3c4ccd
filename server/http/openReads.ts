import type { RequestHandler } from 'express';

/** Addresses that are the same for everybody, whoever asks and with whatever cookie: programs of any site may read them. */
const OPEN =
  /^\/(?:api\/v1\/(?:public\/|openapi\.json$)|feeds\/|dumps\/|documents\/\d+\/(?:akn\.xml|changes\.atom)$|sitemap\.xml$)/;
const READ = 'GET, HEAD, OPTIONS';
/** What a reader in a browser may send and see beyond what browsers allow by themselves. */
const SENT = 'Accept, If-None-Match, If-Modified-Since, Range';
const SEEN = 'ETag, Last-Modified, Content-Disposition, Content-Range, RateLimit, RateLimit-Policy, Retry-After';
/** How long a browser may remember what it may do: a day, our own choice. */
const REMEMBERED = '86400';

/** Lets pages of other sites read open data (CORS). They are sent no cookies along, and writing stays closed to them. */
export const openReads: RequestHandler = (req, res, next) => {
  if (!OPEN.test(req.path)) return next();
  const asksFirst = req.method === 'OPTIONS' && req.get('Access-Control-Request-Method') !== undefined;
  if (!asksFirst && req.method !== 'GET' && req.method !== 'HEAD') return next();
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': SEEN,
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (!asksFirst) return next();
  res.set({
    'Access-Control-Allow-Methods': READ,
    'Access-Control-Allow-Headers': SENT,
    'Access-Control-Max-Age': REMEMBERED,
  });
  res.status(204).end();
};
