import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Fault } from '../domain/fault.ts';

/** How often one address may ask. Our own choice: far above what people do, far below what guessing needs. */
export interface Limits {
  /** Failed sign-ins of one address in a quarter of an hour (an office shares one address). */
  signIns: number;
  /** Requests of one address a minute by the public; signed-in people are not counted. */
  requests: number;
  /** Comments and the like that one address sends in an hour without signing in. */
  letters?: number;
}

const LETTERS = 60;

const LIMITS: Limits = { signIns: 60, requests: 6000, letters: LETTERS };

const MINUTE = 60_000;

function limited(
  windowMs: number,
  limit: number,
  more: { onlyFailures?: boolean; onlyPublic?: boolean },
): RequestHandler {
  return rateLimit({
    windowMs,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (req) => ipKeyGenerator(req.ip ?? ''),
    skipSuccessfulRequests: more.onlyFailures === true,
    skip: (req) => more.onlyPublic === true && req.by !== 'none',
    // The service may stand behind a proxy that we are not told to trust: then all count as one address, which is safe.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_req, _res, next) => next(new Fault('rate.limited', { seconds: Math.ceil(windowMs / 1000) })),
  });
}

/** Layers that throw Fault('rate.limited', {seconds}). */
export function createLimits(limits: Limits = LIMITS): {
  signIn: RequestHandler;
  open: RequestHandler;
  letters: RequestHandler;
} {
  return {
    signIn: limited(15 * MINUTE, limits.signIns, { onlyFailures: true }),
    letters: limited(60 * MINUTE, limits.letters ?? LETTERS, { onlyPublic: true }),
    open: limited(MINUTE, limits.requests, { onlyPublic: true }),
  };
}
