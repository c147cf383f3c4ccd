import type { Validity } from '../../server/domain/codes.ts';
import { FOREVER } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';

/** The rules of design §1.2 told day by day, with no intervals: the slow truth the fold is held against. `days` follow one another. */
export function byHand(events: readonly LegalEventRow[], days: readonly Day[]): Validity[] {
  const live = events.filter((e) => e.voidedAt === null);
  const start = live.find((e) => e.kind === 'enact')!;
  const undated = (kind: string): boolean => live.some((e) => e.kind === kind && e.scope === 'whole' && e.on === null);
  let until = start.until;
  let begun = false;
  let ended: Validity | null = null;
  let suspensions = live.filter((e) => e.kind === 'suspend' && e.scope === 'whole' && e.on === null);
  if (undated('lapse') || undated('conditional_lapse')) ended = 'lapsed';
  if (undated('repeal')) ended = 'repealed';
  if (undated('revoke')) ended = 'revoked';
  return days.map((today) => {
    const now = (kind: string): LegalEventRow[] =>
      live.filter((e) => e.kind === kind && e.on === today && (e.scope === 'whole' || kind === 'enact'));
    if (!ended) {
      const longest = now('extend')
        .flatMap((e) => e.until ?? [])
        .sort()
        .at(-1);
      if (longest) until = longest;
    }
    const runOut = (): void => {
      if (!ended && until && today > until) ended = 'lapsed';
    };
    runOut();
    if (now('enact').length) begun = true;
    if (now('resume').length) suspensions = [];
    suspensions = [...suspensions, ...now('suspend')].filter((e) => !e.until || e.until >= today);
    if (ended === null || ended === 'lapsed') {
      if (now('revoke').length) ended = 'revoked';
      else if (now('repeal').length) ended = 'repealed';
      else if (now('lapse').length + now('conditional_lapse').length) ended = 'lapsed';
    }
    if (now('renew').length) {
      begun = true;
      ended = null;
      suspensions = [];
      until = now('renew')
        .map((e) => e.until ?? FOREVER)
        .sort()
        .at(-1)!;
    }
    runOut();
    if (ended) return ended;
    if (!begun) return start.on ? 'upcoming' : 'unknown';
    return suspensions.length ? 'suspended' : 'in_force';
  });
}
