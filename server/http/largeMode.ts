import type { Request, RequestHandler } from 'express';
import { paths } from '../web/paths.ts';

/** What every address of the large mode begins with. */
const LARGE = paths.large('');

/** Whether the address asks for large letters. */
export const isLarge = (req: Request): boolean => req.originalUrl !== plainAddress(req);

/** The address of a page without the mark of the large mode. */
export function plainAddress({ originalUrl }: Request): string {
  if (!new RegExp(`^${LARGE}(?=[/?]|$)`).test(originalUrl)) return originalUrl;
  // One slash alone: `//host` and `/\host` would lead to another site.
  return `/${originalUrl.slice(LARGE.length).replace(/^[/\\]+/, '')}`;
}

/** Characters of an address that the way to the other size repeats; what is longer was never typed. */
const MOST_REPEATED = 4000;

/** The same page in the other size of letters; from an answer to what was sent, the first page. */
export function otherSize(req: Request): string {
  const here = req.method === 'GET' || req.method === 'HEAD' ? plainAddress(req) : paths.home();
  const plain = here.length > MOST_REPEATED ? here.split('?', 1)[0]! : here;
  return isLarge(req) ? plain : paths.large(plain);
}

/** Links and forms that stay on this site; the way back to small letters and what is no page are left alone. */
const OWN = new RegExp(`(<a data-size="large"[^>]*)|\\b(href|action|formaction)="(/(?!/|assets/))`, 'g');

/** A page whose every way leads on in large letters. Attribute values have no bare quotes, so no text is touched. */
export const inLarge = (html: string): string =>
  html.replace(OWN, (whole, back: string | undefined, name: string, slash: string) =>
    back === undefined ? `${name}="${LARGE}${slash}` : whole,
  );

/**
 * 大字版 without scripts and cookies: every address of ours works behind `/large` too, in large letters, and its links and forms stay there.
 * The permanent addresses that pages print are without it.
 */
export const largeMode: RequestHandler = (req, res, next) => {
  if (!isLarge(req)) return next();
  req.url = plainAddress(req);
  const send = res.send.bind(res);
  res.send = (body: unknown) =>
    send(typeof body === 'string' && /^text\/html\b/.test(res.get('Content-Type') ?? '') ? inLarge(body) : body);
  const location = res.location.bind(res);
  res.location = (url: string) => location(/^\/(?!\/)/.test(url) ? paths.large(url) : url);
  next();
};
