import type { Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { TextVersionRow } from '../domain/model.ts';
import { wordingsOf } from '../domain/wordings.ts';
import type { Standing } from '../text/standing.ts';
import { told } from '../text/standingOn.ts';
import type { Names } from '../text/standingOn.ts';

/** The standing of one wording on a day: 已修改 once the next one has begun, 尚未施行 before it begins itself, else that of its document. */
export function supersededOn(
  on: Day,
  text: Pick<TextVersionRow, 'id'>,
  { versions, events }: Pick<Dossier, 'versions' | 'events'>,
  standing: Standing,
  names: Names,
): Standing {
  const wording = wordingsOf(versions).find(({ version }) => version.id === text.id);
  const next = wording?.to == null ? null : wordingsOf(versions)[wording.nth]!.from;
  const eventOn = (day: Day) => events.find((event) => event.voidedAt === null && event.on === day);
  const simple = { dayStated: true, held: null, publishedLater: null, publishedStated: true, besides: [] };
  const alone = { on, until: null, endsByTerm: false, ...simple };
  if (next !== null && next <= on) {
    const because = eventOn(next);
    const cause = because === undefined ? null : told(because, names);
    return { ...alone, validity: 'superseded', since: next, cause, next: null };
  }
  if (wording?.from != null && wording.from > on) {
    const because = eventOn(wording.from);
    return {
      ...alone,
      validity: 'upcoming',
      since: null,
      cause: null,
      next: because === undefined ? null : told(because, names),
    };
  }
  return standing;
}
