import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Act } from '../domain/acts.ts';

export interface Metrics {
  /** Times every request under its route's pattern. */
  layer: RequestHandler;
  /** Counts one act that was committed. */
  acted(act: Act): void;
  /** The Prometheus text. */
  text(): Promise<string>;
  contentType: string;
}

const routeOf = (req: Request): string => {
  const route = req.route as { path?: unknown } | undefined;
  return typeof route?.path === 'string' ? route.path : 'none';
};

/** A registry of its own, so that several apps can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'guibei_' });
  const seconds = new Histogram({
    name: 'guibei_http_request_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const acts = new Counter({
    name: 'guibei_acts_total',
    help: 'Acts committed, by their name',
    labelNames: ['act'] as const,
    registers: [registry],
  });
  return {
    layer(req, res, next) {
      const stop = seconds.startTimer();
      res.once('finish', () => {
        stop({ method: req.method, route: routeOf(req), status: String(res.statusCode) });
      });
      next();
    },
    acted: (act) => acts.inc({ act }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
