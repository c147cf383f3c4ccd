import type { Actor } from '../domain/actor.ts';

/** What every page needs to draw its frame. */
export interface Chrome {
  actor: Actor;
  /** Name of the county, e.g. `清河县`. */
  county: string;
  /** Path of this request with its query string, for signing in and coming back. */
  path: string;
  /** One-time messages after an act, shown above the page. */
  notices: readonly Notice[];
  /** True for the process that only reads what is public: no sign-in is offered. */
  publicOnly?: boolean;
  /** True for the demo county. */
  demo?: boolean;
  /** The address of this page in the other size of letters, and whether this is the large one. */
  size?: { large: boolean; other: string };
  /** Notices on the desk that wait for this person. */
  waiting?: number;
}

export interface Notice {
  tone: 'done' | 'warning' | 'error';
  text: string;
  link?: { href: string; text: string };
}

export interface NavItem {
  href: string;
  text: string;
  count?: number;
}

/** Whether `href` is the part of the site that `path` is in. */
export function isHere(href: string, path: string): boolean {
  const bare = path.split(/[?#]/)[0] ?? '/';
  return href === '/' ? bare === '/' : bare === href || bare.startsWith(`${href}/`);
}
