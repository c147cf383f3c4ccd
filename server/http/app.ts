import express, { type Express, type Request, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import type { AccountsContext } from '../actions/accounts/context.ts';
import { createStrangers } from '../actions/accounts/strangers.ts';
import type { Files } from '../ports.ts';
import type { Chrome } from '../web/chrome.ts';
import { paths } from '../web/paths.ts';
import { accountApi } from './api/accounts.ts';
import { mountDocs } from './apiDocs.ts';
import type { ApiRoute } from './apiRoute.ts';
import { mountApi } from './apiRouter.ts';
import { ASSETS, assets } from './assets.ts';
import { chromeOf, problemHtml, type Site } from './frame.ts';
import { mountHealth, mountMetrics, type Readiness } from './health.ts';
import { createLimits, type Limits } from './limits.ts';
import { requestLog } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { accountPages, type DemoAccount } from './pages/account.ts';
import { notFound, refusals } from './refusals.ts';
import { caching, headers, sameOrigin } from './security.ts';
import { cookieName, sessionLayer } from './session.ts';
import { MOST_FILES, uploadLayer } from './upload.ts';
import { anybody, who } from './who.ts';

/** What the service's doors are built from. */
export interface AppDeps {
  context: AccountsContext & { files: Pick<Files, 'temporary'> };
  config: { baseUrl: string | null; sessionMs: number; trustProxy: string | null; uploadBytes: number };
  log: Logger;
  /** Page routes, each a function that puts its routes on the router. */
  pages: readonly ((router: Router, shell: Shell) => void)[];
  /** API routes beside those of accounts. */
  api: readonly ((shell: Shell) => readonly ApiRoute[])[];
  site: Site;
  /** Accounts of the demo county, shown on the sign-in page of the demo only. */
  demoAccounts?: readonly DemoAccount[];
  ready: () => Promise<Readiness>;
  limits?: Limits;
  metrics?: Metrics;
  /** Folder of the static files; default `server/web/assets`. */
  assets?: string;
}

/** What routes may use of the shell. */
export interface Shell {
  /** Reads files of a form to temporary ones: `receivedFiles(req)`. */
  upload: RequestHandler;
  /** Strict limit for routes that check a password. */
  signInLimit: RequestHandler;
  metrics: Metrics;
  /** The frame of a page for this request; takes the one-time messages that wait. */
  chrome(req: Request): Promise<Chrome>;
}

const FORM_BYTES = '2mb';
const JSON_BYTES = '1mb';

/** `express` wants a number of proxies as a number; everything else is an address or a list of them. */
const proxies = (said: string): string | number => (/^\d+$/.test(said) ? Number(said) : said);

/** The service as a list of layers, in the order that a request meets them. */
export function createApp(deps: AppDeps): Express {
  const { context, config } = deps;
  const https = config.baseUrl?.startsWith('https:') ?? false;
  const limits = createLimits(deps.limits);
  const metrics = deps.metrics ?? createMetrics();
  const shell: Shell = {
    upload: uploadLayer(context.files, { fileBytes: config.uploadBytes, files: MOST_FILES }),
    signInLimit: limits.signIn,
    metrics,
    chrome: (req) => chromeOf(deps.site, req),
  };
  const strangers = createStrangers();
  const api = [...accountApi(context, strangers, shell), ...deps.api.flatMap((routes) => routes(shell))];

  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  if (config.trustProxy !== null) app.set('trust proxy', proxies(config.trustProxy));

  app.use(anybody);
  app.use(requestLog(deps.log));
  app.use(metrics.layer);
  app.use(headers(https));
  mountHealth(app, deps.ready);
  app.use(paths.asset(''), assets(deps.assets ?? ASSETS), notFound);
  app.use(sessionLayer({ sessions: context.sessions, clock: context.clock, lifeMs: config.sessionMs, https }));
  app.use(who(context));
  app.use(sameOrigin(config.baseUrl));
  app.use(caching);
  app.use(limits.open);
  app.use(express.json({ limit: JSON_BYTES, strict: true }));
  app.use(express.urlencoded({ limit: FORM_BYTES, extended: false, parameterLimit: 2000 }));
  mountMetrics(app, metrics);
  mountApi(app, api);
  mountDocs(app, api, { server: config.baseUrl, cookie: cookieName(https) });
  accountPages(context, strangers, deps.demoAccounts ?? [])(app, shell);
  for (const routes of deps.pages) routes(app, shell);
  app.use(notFound);
  app.use(refusals((problem, req) => problemHtml(deps.site, problem, req)));
  return app;
}
