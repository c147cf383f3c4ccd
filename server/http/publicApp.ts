import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { Fault } from '../domain/fault.ts';
import type { Clock, IntakeFolder } from '../ports.ts';
import { paths } from '../web/paths.ts';
import { rememberAnswers } from './answers.ts';
import { anybody } from './anybody.ts';
import { mountDocs } from './apiDocs.ts';
import { mountApi } from './apiRouter.ts';
import { ASSETS, assets, styleSheets } from './assets.ts';
import { publicCaching } from './caching.ts';
import type { Freshness } from './caching.ts';
import { compressed } from './compressed.ts';
import { chromeOf, problemHtml } from './frame.ts';
import type { Site } from './frame.ts';
import { mountHealth, mountMetrics } from './health.ts';
import type { Readiness } from './health.ts';
import { createLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { requestLog } from './log.ts';
import { largeMode } from './largeMode.ts';
import { createMetrics } from './metrics.ts';
import { publicSideApi, publicSidePages } from './publicSide.ts';
import type { PublicSide } from './publicSide.ts';
import { notFound, refusals } from './refusals.ts';
import { addressed, headers, proxies, sameOrigin } from './security.ts';
import type { Shell } from './shell.ts';
import { uploadLayer } from './upload.ts';

const FORM_BYTES = '256kb';

export interface PublicAppDeps {
  side: PublicSide;
  clock: Clock;
  freshness: Freshness;
  folder: Pick<IntakeFolder, 'temporary'>;
  config: { baseUrl: string | null; trustProxy: string | null; uploadBytes: number };
  site: () => Site;
  log: Logger;
  ready: () => Promise<Readiness>;
  /** Default `LIMITS`. */
  limits?: Limits;
}

const closed = (): never => {
  throw new Fault('not.found');
};

/** The public half as a list of layers: it reads no cookie, knows no account and keeps no session. */
export function createPublicApp({ side, clock, config, log, ...deps }: PublicAppDeps): Express {
  const https = config.baseUrl?.startsWith('https:') ?? false;
  const limits = createLimits(deps.limits);
  const metrics = createMetrics();
  const upload = uploadLayer(deps.folder, { fileBytes: config.uploadBytes, files: 1 });
  const shell: Shell = {
    upload: closed,
    uploadFor: () => upload,
    bulk: closed,
    signInLimit: limits.signIn,
    letterLimit: limits.letters,
    metrics,
    chrome: (req) => chromeOf(deps.site(), req),
  };
  const api = publicSideApi(side)(shell);

  const app = express();
  app.disable('x-powered-by');
  // Ours is known before the page is made.
  app.set('etag', false);
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  if (config.trustProxy !== null) app.set('trust proxy', proxies(config.trustProxy));

  app.use(anybody);
  app.use(largeMode);
  app.use(requestLog(log));
  app.use(metrics.layer);
  app.use(compressed());
  app.use(headers(https));
  app.use(addressed);
  mountHealth(app, deps.ready);
  app.use(paths.asset(''), styleSheets(), assets(ASSETS), notFound);
  app.use(sameOrigin(config.baseUrl));
  app.use(limits.open);
  mountMetrics(app, metrics);
  app.use(publicCaching(clock, deps.freshness));
  app.use(rememberAnswers(clock, deps.freshness));
  app.use(express.json({ limit: FORM_BYTES, strict: true }));
  app.use(express.urlencoded({ limit: FORM_BYTES, extended: false, parameterLimit: 200 }));
  mountApi(app, api);
  mountDocs(app, api, { server: config.baseUrl, cookie: null });
  for (const routes of publicSidePages(side)) routes(app, shell);
  app.use(notFound);
  app.use(refusals((problem, req) => problemHtml(deps.site(), problem, req)));
  return app;
}
