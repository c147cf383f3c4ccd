import type { EventKind, ProblemKind, Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, ProblemEventRow } from '../model.ts';
import type { Stretch } from '../rates/facts.ts';
import type { AsOf } from '../rates/standing.ts';
import type { RateRow } from '../rates/table.ts';

/** Problem events of one kind: how many count, and how many of them are contested and not yet decided. */
export interface KindCount {
  kind: ProblemKind;
  count: number;
  contested: number;
}

/** The figures of a bulletin, as they were reckoned: counts of all, by tier and by issuer, problem events, and the stock. */
export interface BulletinFigures {
  rows: RateRow[];
  /** Old stock without any record of a filing, which is not counted. */
  leftOut: number;
  problems: KindCount[];
  /** Of each issuer that has any, the most first. */
  issuers: { issuerId: number; name: string; tier: Tier; count: number }[];
  /** 政府信息公开年报: in force on the last day, issued and ended in the time. */
  stock: { tier: Tier; inForce: number; issued: number }[];
  ended: { kind: EventKind; count: number }[];
}

type Event = Pick<
  ProblemEventRow,
  'kind' | 'on' | 'issuerId' | 'recordedAt' | 'excludedAt' | 'contestedAt' | 'decidedAt'
>;

const by = (at: Instant | null, knownAt: Instant): boolean => at !== null && at <= knownAt;

/** Events of a stretch as they were known: recorded by then and not yet taken out. What has no instant was always known. */
export const knownEvents = <E extends Event>(events: readonly E[], { from, to }: Stretch, { on, knownAt }: AsOf): E[] =>
  events.filter(
    (one) =>
      one.on >= from &&
      one.on <= to &&
      one.on <= on &&
      (one.recordedAt === null || one.recordedAt <= knownAt) &&
      !by(one.excludedAt, knownAt),
  );

/** Whether an event was contested and not yet decided. */
export const openContest = (one: Event, knownAt: Instant): boolean =>
  by(one.contestedAt, knownAt) && !by(one.decidedAt, knownAt);

/** Known events by kind, the most first. */
export function kindCounts(events: readonly Event[], knownAt: Instant): KindCount[] {
  const counts = new Map<ProblemKind, KindCount>();
  for (const one of events) {
    const row = counts.get(one.kind) ?? { kind: one.kind, count: 0, contested: 0 };
    counts.set(one.kind, {
      ...row,
      count: row.count + 1,
      contested: row.contested + (openContest(one, knownAt) ? 1 : 0),
    });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** A number that is another one when it is reckoned again. `what` names it by its place. */
export interface Deviation {
  what: string;
  issued: unknown;
  again: unknown;
}

/** What differs between the figures of a bulletin and the same reckoned again for the same two times; nothing when they agree. */
export function deviations(issued: unknown, again: unknown, what = ''): Deviation[] {
  if (Object.is(issued, again)) return [];
  if (typeof issued !== 'object' || typeof again !== 'object' || issued === null || again === null)
    return [{ what, issued: issued ?? null, again: again ?? null }];
  const names = [...new Set([...Object.keys(issued), ...Object.keys(again)])];
  return names.flatMap((name) =>
    deviations(
      (issued as Record<string, unknown>)[name],
      (again as Record<string, unknown>)[name],
      what === '' ? name : `${what}.${name}`,
    ),
  );
}

/** Whether a time is over: its figures may still come in, but nothing more is issued in it. */
export const isOver = ({ toDay }: { toDay: Day }, today: Day): boolean => toDay < today;
