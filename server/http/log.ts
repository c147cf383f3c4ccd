import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { barePath } from './request.ts';

/** The service's log: one JSON object a line, to standard error so that the command line's output stays clean. */
export function createLog(level: string, stream: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** Addresses that are a secret themselves: whoever reads the log could open the calendar. */
const SECRET_PATH = /^(\/calendars\/).+/;

interface Asked extends IncomingMessage {
  originalUrl?: string;
  actor?: { kind: string; id?: number };
}

/**
 * Gives each request an id (ours: what a client sends is not trusted) and writes one line when it is answered. Neither
 * query strings nor cookies, bodies, tokens or addresses are written.
 */
export function requestLog(logger: Logger): RequestHandler {
  const layer = pinoHttp<Asked, ServerResponse>({
    logger,
    genReqId: (_, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => QUIET.has(barePath(req.url ?? '')) },
    customLogLevel: (_, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: barePath(req.url).replace(SECRET_PATH, '$1…'),
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customProps: (req) => (req.actor?.kind === 'user' ? { userId: req.actor.id } : {}),
  });
  return (req, res, next) => {
    layer(req, res);
    next();
  };
}
