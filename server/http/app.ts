import express, { type Express } from 'express';
import { createStrangers } from '../actions/accounts/strangers.ts';
import { paths } from '../web/paths.ts';
import { accountApi } from './api/accounts.ts';
import { anybody } from './anybody.ts';
import { mountDocs } from './apiDocs.ts';
import { mountApi } from './apiRouter.ts';
import { ASSETS, assets, styleSheets } from './assets.ts';
import { visitorCaching } from './caching.ts';
import { compressed } from './compressed.ts';
import { chromeOf, problemHtml } from './frame.ts';
import { guarded } from './guard.ts';
import { mountHealth, mountMetrics } from './health.ts';
import { createLimits } from './limits.ts';
import { requestLog } from './log.ts';
import { largeMode } from './largeMode.ts';
import { createMetrics } from './metrics.ts';
import { accountPages } from './pages/account.ts';
import { notFound, refusals } from './refusals.ts';
import { addressed, caching, headers, proxies, sameOrigin } from './security.ts';
import { cookieName, sessionLayer } from './session.ts';
import type { AppDeps, Shell } from './shell.ts';
import { signedOutHtml } from './signedOut.ts';
import { BULK_LIMITS, MOST_FILES, uploadLayer } from './upload.ts';
import { who } from './who.ts';

const FORM_BYTES = '2mb';
const JSON_BYTES = '1mb';

/** The service as a list of layers, in the order that a request meets them. */
export function createApp(deps: AppDeps): Express {
  const { context, config } = deps;
  const https = config.baseUrl?.startsWith('https:') ?? false;
  const limits = createLimits(deps.limits);
  const metrics = deps.metrics ?? createMetrics();
  const shell: Shell = {
    upload: guarded('upload.add', uploadLayer(context.files, { fileBytes: config.uploadBytes, files: MOST_FILES })),
    uploadFor: (act, files = 1) => guarded(act, uploadLayer(context.files, { fileBytes: config.uploadBytes, files })),
    bulk: guarded('document.import', uploadLayer(context.files, BULK_LIMITS)),
    signInLimit: limits.signIn,
    letterLimit: limits.letters,
    metrics,
    chrome: (req) => chromeOf(deps.site, req),
  };
  const strangers = createStrangers();
  // The public half reads what is public: it knows no accounts, reads no cookies and keeps no sessions.
  const withAccounts = deps.site.publicOnly !== true;
  const api = [
    ...(withAccounts ? accountApi(context, strangers, shell) : []),
    ...deps.api.flatMap((routes) => routes(shell)),
  ];

  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  if (config.trustProxy !== null) app.set('trust proxy', proxies(config.trustProxy));

  app.use(anybody);
  app.use(largeMode);
  app.use(requestLog(deps.log));
  app.use(metrics.layer);
  app.use(compressed());
  app.use(headers(https));
  app.use(addressed);
  mountHealth(app, deps.ready);
  app.use(paths.asset(''), styleSheets(), assets(deps.assets ?? ASSETS), notFound);
  if (withAccounts) {
    app.use(sessionLayer({ sessions: context.sessions, clock: context.clock, lifeMs: config.sessionMs, https }));
    app.use(who(context));
  }
  app.use(sameOrigin(config.baseUrl));
  app.use(caching);
  if (deps.freshness !== undefined) app.use(visitorCaching(context.clock, deps.freshness));
  app.use(limits.open);
  app.use(express.json({ limit: JSON_BYTES, strict: true }));
  app.use(express.urlencoded({ limit: FORM_BYTES, extended: false, parameterLimit: 2000 }));
  mountMetrics(app, metrics);
  mountApi(app, api);
  mountDocs(app, api, { server: config.baseUrl, cookie: cookieName(https) });
  if (withAccounts) accountPages(context, strangers, deps.demoAccounts ?? [])(app, shell);
  for (const routes of deps.pages) routes(app, shell);
  app.use(notFound);
  app.use(refusals((problem, req) => signedOutHtml(deps.site, problem, req) ?? problemHtml(deps.site, problem, req)));
  return app;
}
