import type { Request } from 'express';
import type { Actor } from '../domain/actor.ts';

declare module 'express-serve-static-core' {
  interface Request {
    /** Who asks; set for every request before any route. */
    actor: Actor;
    /** How the actor showed who they are; `none` for the public. */
    by: 'session' | 'token' | 'none';
  }
}

/** Whether the answer is for a program (problem+json, no redirects) or for a person (a page). */
export const isApi = (req: Pick<Request, 'originalUrl'>): boolean => /^\/api(?:[/?]|$)/.test(req.originalUrl);

/** Path without its query: search words and other personal data stay out of logs and metrics. */
export const barePath = (url: string): string => url.split('?', 1)[0] ?? url;
