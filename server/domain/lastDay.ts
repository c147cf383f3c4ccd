import { FOREVER, type Day } from './day.ts';
import { foldLife, type Stretch } from './life.ts';
import type { LegalEventRow } from './model.ts';

const alive = (stretch: Stretch | undefined): boolean =>
  stretch?.validity === 'in_force' || stretch?.validity === 'suspended';

/** Last day in force (suspensions among them) of a document that is in force on `on`; null where it is not, or no end is in sight. */
export function lastDay(events: readonly LegalEventRow[], on: Day): Day | null {
  const stretches = foldLife(events);
  let at = stretches.findIndex((stretch) => stretch.to >= on);
  if (!alive(stretches[at])) return null;
  while (alive(stretches[at + 1])) at++;
  const { to } = stretches[at]!;
  return to === FOREVER ? null : to;
}
