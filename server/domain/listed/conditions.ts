import type { Day } from '../day.ts';
import type { LegalEventRow } from '../model.ts';

/** A lapse under a condition that still lies ahead, and what has been recorded since that may have met the condition. */
export interface OpenCondition {
  lapse: LegalEventRow & { on: Day };
  metBy: LegalEventRow & { on: Day };
}

const MEETS = new Set(['renew', 'amend']);
type Dated = LegalEventRow & { on: Day };
const dated = (event: LegalEventRow): event is Dated => event.on !== null && event.voidedAt === null;

/**
 * 逾期未重新公布则失效, and the document has been published anew or amended in time since that was recorded: the lapse would
 * come all the same. Whether the condition is met is for a person to say, who then takes the lapse back.
 */
export function conditionsMet(events: readonly LegalEventRow[], today: Day): OpenCondition[] {
  const live = events.filter(dated);
  return live
    .filter((event) => event.kind === 'conditional_lapse' && event.on > today)
    .flatMap((lapse) => {
      const metBy = live.find(
        (one) => MEETS.has(one.kind) && one.scope === 'whole' && one.on < lapse.on && one.knownAt > lapse.knownAt,
      );
      return metBy ? [{ lapse, metBy }] : [];
    });
}
