import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { Fault } from '../../domain/fault.ts';
import type { Thing } from '../../domain/may.ts';
import { may } from '../../domain/may.ts';

/** Throws Fault('auth.required') for somebody who has not signed in and Fault('auth.forbidden', {act}) for who has. */
export function assertMay(actor: Actor, act: Act, thing?: Thing): void {
  if (may(actor, act, thing)) return;
  throw new Fault(actor.kind === 'public' ? 'auth.required' : 'auth.forbidden', { act });
}
