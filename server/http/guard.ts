import type { Request, RequestHandler } from 'express';
import type { Act } from '../domain/acts.ts';
import { Fault } from '../domain/fault.ts';
import { mayAny } from '../domain/may.ts';

/** Throws Fault('auth.required') or Fault('auth.forbidden', {act}) for who can do the act to nothing at all. */
export function assertMayAny(req: Pick<Request, 'actor'>, act: Act): void {
  if (mayAny(req.actor, act)) return;
  throw new Fault(req.actor.kind === 'public' ? 'auth.required' : 'auth.forbidden', { act });
}

/** The door of a route: stands before layers that cost something, such as `shell.upload`. The action decides about the thing. */
export const guard =
  (act: Act): RequestHandler =>
  (req, _res, next) => {
    assertMayAny(req, act);
    next();
  };

/** The door of pages that are for signed-in people, whatever their role. */
export const signedInOnly: RequestHandler = (req, _res, next) => {
  if (req.actor.kind !== 'user') throw new Fault('auth.required');
  next();
};
