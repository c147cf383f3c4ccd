import type { Request, Router } from 'express';
import { Fault } from '../domain/fault.ts';
import type { Metrics } from './metrics.ts';

/** Name of a part → whether it can work. */
export type Readiness = Record<string, boolean>;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A request from this machine itself; one that a proxy passes on comes from elsewhere. */
const isLocal = (req: Request): boolean =>
  LOOPBACK.has(req.socket.remoteAddress ?? '') &&
  req.get('X-Forwarded-For') === undefined &&
  req.get('Forwarded') === undefined;

/** `/healthz`: the process answers. `/readyz`: its parts can work. */
export function mountHealth(router: Router, ready: () => Promise<Readiness>): void {
  router.get('/healthz', (_req, res) => {
    res.type('text').send('ok\n');
  });
  router.get('/readyz', async (_req, res) => {
    const parts = await ready();
    const ok = Object.values(parts).every(Boolean);
    res.status(ok ? 200 : 503).json({ ok, parts });
  });
}

/** `/metrics`, for this machine and for the admin; to others it does not exist. */
export function mountMetrics(router: Router, metrics: Metrics): void {
  router.get('/metrics', async (req, res) => {
    const { actor } = req;
    if (!isLocal(req) && !(actor.kind === 'user' && actor.role === 'admin')) throw new Fault('not.found');
    res.set('Content-Type', metrics.contentType).send(await metrics.text());
  });
}
