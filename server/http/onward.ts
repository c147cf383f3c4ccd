import { paths } from '../web/paths.ts';

const HERE = 'http://here.invalid';

/** Where to go after signing in: the path that was asked for if it is one of this site, else the desk. */
export function onward(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || !URL.canParse(next, HERE)) return paths.desk();
  const url = new URL(next, HERE);
  // `//elsewhere` and `/\elsewhere` are other hosts to a browser.
  if (url.origin !== HERE || url.pathname.startsWith('//')) return paths.desk();
  return url.pathname + url.search;
}
