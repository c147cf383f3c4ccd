import type { Request, RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Act } from '../domain/acts.ts';
import type { AccountsContext } from '../actions/accounts/context.ts';
import type { Files } from '../ports.ts';
import type { Chrome } from '../web/chrome.ts';
import type { ApiRoute } from './apiRoute.ts';
import type { Freshness } from './caching.ts';
import type { Site } from './frame.ts';
import type { Readiness } from './health.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';

/** An account of the demo county, shown on its sign-in page. */
export interface DemoAccount {
  login: string;
  password: string;
  who: string;
}

/** What the service's doors are built from. */
export interface AppDeps {
  context: AccountsContext & { files: Pick<Files, 'temporary'> };
  config: { baseUrl: string | null; sessionMs: number; trustProxy: string | null; uploadBytes: number };
  log: Logger;
  site: Site;
  /** Page routes, each a function that puts its routes on the router. */
  pages: readonly ((router: Router, shell: Shell) => void)[];
  /** API routes beside those of accounts. */
  api: readonly ((shell: Shell) => readonly ApiRoute[])[];
  ready: () => Promise<Readiness>;
  demoAccounts?: readonly DemoAccount[];
  /** Tells whether what the public sees has changed; without it pages are made for every question. */
  freshness?: Freshness;
  /** Default `LIMITS`. */
  limits?: Limits;
  metrics?: Metrics;
  /** Folder of the static files; default `server/web/assets`. */
  assets?: string;
}

/** What routes may use of the shell. */
export interface Shell {
  /** Reads files of a form to temporary ones (`receivedFiles(req)`), for who may add uploads at all. */
  upload: RequestHandler;
  /** The same for one file of a form (or `files` at most), for who may do the act to anything at all. */
  uploadFor(act: Act, files?: number): RequestHandler;
  /** The same for bulk imports: more and larger files, for who may import. */
  bulk: RequestHandler;
  /** Strict limit for routes that check a password. */
  signInLimit: RequestHandler;
  /** Limit for forms that the public sends. */
  letterLimit: RequestHandler;
  metrics: Metrics;
  /** The frame of a page for this request; takes the one-time messages that wait. */
  chrome(req: Request): Promise<Chrome>;
}
