import type { Request, RequestHandler } from 'express';
import type { Act } from '../domain/acts.ts';
import { Fault } from '../domain/fault.ts';
import { mayAny } from '../domain/may.ts';

/** Throws Fault('auth.required') or Fault('auth.forbidden', {act}) for who can do the act to nothing at all. */
export function assertMayAny(req: Pick<Request, 'actor'>, act: Act): void {
  if (mayAny(req.actor, act)) return;
  throw new Fault(req.actor.kind === 'public' ? 'auth.required' : 'auth.forbidden', { act });
}

/** A layer that costs something, behind the door of an act: strangers do not fill the disk with what is refused afterwards. */
export const guarded =
  (act: Act, layer: RequestHandler): RequestHandler =>
  (req, res, next) => {
    assertMayAny(req, act);
    return layer(req, res, next);
  };
