import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { Fault } from '../domain/fault.ts';
import { openReads } from './openReads.ts';
import { isApi } from './request.ts';

/**
 * Headers for the browser: nothing from elsewhere, nothing inline. HSTS and the upgrade of insecure requests only where the
 * site is served by https: an intranet that speaks http must keep working.
 */
export function headers(https: boolean): RequestHandler {
  const safe = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // Not `no-referrer`: under it browsers send `Origin: null` with our own forms, and over http there is no Sec-Fetch-Site.
    referrerPolicy: { policy: 'same-origin' },
  });
  return (req, res, next) => safe(req, res, (error) => (error === undefined ? openReads(req, res, next) : next(error)));
}

/** A request for the server as a whole (`OPTIONS *`) or for another one is for no page of ours: Fault('not.found'). */
export const addressed: RequestHandler = (req, _res, next) =>
  next(req.path.startsWith('/') ? undefined : new Fault('not.found'));

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** What the public sends as JSON: it is done in nobody's name, and another site's page cannot send JSON without saying where it comes from. */
const PUBLIC_API = /^\/api\/v1\/public\//;

/** RFC 8058: mail programs end a subscription by themselves, without a word on where they come from. The link's token is the key. */
const ONE_CLICK = /^\/subscriptions\/\d+\/end$/;

/**
 * Refuses acts that another site's page makes a browser do: Fault('auth.origin'). Browsers say where a request comes from
 * (Sec-Fetch-Site over https and on localhost, Origin everywhere); a request that says nothing is no browser's and
 * is refused too, but for what anybody may send as JSON. Programs with a bearer token are not asked: no browser adds the token by itself.
 */
export function sameOrigin(baseUrl: string | null): RequestHandler {
  const ownHost = baseUrl === null ? null : hostOf(baseUrl);
  return (req, _res, next) => {
    if (SAFE.has(req.method) || (isApi(req) && req.by === 'token') || ONE_CLICK.test(req.path)) return next();
    const site = req.get('Sec-Fetch-Site');
    const origin = req.get('Origin');
    if (site === undefined && origin === undefined && PUBLIC_API.test(req.path)) return next();
    const from = origin === undefined ? null : hostOf(origin);
    const own = from !== null && (from === ownHost || from === req.get('Host'));
    // `none` is the person's own doing, such as sending a form again from the address bar.
    if (site === undefined ? own : site === 'same-origin' || site === 'none') return next();
    throw new Fault('auth.origin');
  };
}

/** What a signed-in person sees is kept by no cache; the rest is asked for again each time (ETag). */
export const caching: RequestHandler = (req, res, next) => {
  res.set('Cache-Control', req.by === 'none' ? 'no-cache' : 'no-store');
  res.vary('Cookie');
  next();
};

/** `express` wants a number of proxies as a number; everything else is an address or a list of them. */
export const proxies = (said: string): string | number => (/^\d+$/.test(said) ? Number(said) : said);
