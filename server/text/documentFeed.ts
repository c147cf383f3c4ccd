import type { EventKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/model.ts';
import { atomFeed, instantOf } from './atom.ts';
import type { AtomEntry } from './atom.ts';
import { dayProse } from './days.ts';
import { frame } from './feed.ts';
import type { FeedFrame } from './feed.ts';
import { EVENT_KIND, VALIDITY } from './labels.ts';
import { titled } from './names.ts';
import { eventDetail } from './standing.ts';
import type { Standing, ToldEvent } from './standing.ts';

/** A document as its own feed tells it: how it stands, and each event of its life. */
export interface FollowedDocument {
  id: number;
  title: string;
  docNumber: string | null;
  standing: Standing;
  events: readonly (ToldEvent & { id: number; on: Day | null; knownAt: Instant })[];
}

/** What sets a term: a document that lapses because of one of these lapses by itself. */
const SETS_TERM: ReadonlySet<EventKind> = new Set(['enact', 'extend', 'renew']);

/**
 * The life of one document for those who rely on it, what was recorded last first: what has happened, what is announced, and the end of
 * its term. An entry is new on the day it is recorded, not on the day from which it holds, so that nobody misses what was recorded late.
 */
export function documentFeed({ id, title, docNumber, standing, events }: FollowedDocument, of: FeedFrame): string {
  const name = titled(title, docNumber);
  const link = of.at(id);
  const told = [...events].reverse().flatMap((event): AtomEntry[] => {
    if (event.on === null) return [];
    const detail = eventDetail(event);
    const basis = event.basis === null ? '' : `，依据${titled(event.basis.title, event.basis.docNumber)}`;
    const what = `${EVENT_KIND[event.kind]}${detail === '' ? '' : `（${detail}）`}`;
    const said = `${event.on > of.today ? '将自' : '自'}${dayProse(event.on)}起${what}`;
    return [
      {
        id: `${link}#event-${event.id}`,
        title: `${said}：${name}`,
        updated: event.knownAt,
        link,
        category: { term: event.kind, label: EVENT_KIND[event.kind] },
        summary: `${said}${basis}。`,
      },
    ];
  });
  // A term runs out by itself: nobody records an event of it.
  const ended = standing.validity === 'lapsed' && standing.cause !== null && SETS_TERM.has(standing.cause.kind);
  const since = standing.since ?? of.today;
  const lapse = {
    id: `${link}#lapsed-${since}`,
    title: `${VALIDITY.lapsed}：${name}`,
    updated: instantOf(since),
    link,
    category: { term: 'lapsed', label: VALIDITY.lapsed },
    summary: `自${dayProse(since)}起${VALIDITY.lapsed}（有效期届满）。`,
  };
  const entries = [...told, ...(ended ? [lapse] : [])];
  entries.sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated));
  return atomFeed({ ...frame(of), entries });
}
