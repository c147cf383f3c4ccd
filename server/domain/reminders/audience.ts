import type { FlagRow, NoticeRow } from '../model.ts';
import { concerns, mayHold, type Person } from './concerns.ts';
import { latestOf, reasonOf } from './step.ts';

export type Told = Pick<NoticeRow, 'id' | 'userId' | 'step' | 'createdAt' | 'handedToId'>;

/** Notices of a flag by the person who was told. */
export function byPerson<N extends Pick<NoticeRow, 'userId'>>(notices: readonly N[]): Map<number, N[]> {
  const map = new Map<number, N[]>();
  for (const notice of notices) {
    const of = map.get(notice.userId);
    if (of) of.push(notice);
    else map.set(notice.userId, [notice]);
  }
  return map;
}

/**
 * Whether a duty is on a person's desk: told by itself or handed over, and not handed on to a colleague who can still hold it.
 * A colleague whose account ended or changed gives it back: nothing is left with nobody.
 */
export function holds(
  person: Person,
  duty: Pick<FlagRow, 'kind'>,
  answers: readonly number[],
  told: ReadonlyMap<number, readonly Told[]>,
  people: ReadonlyMap<number, Person>,
): boolean {
  const own = told.get(person.id) ?? [];
  const given = own.some((notice) => reasonOf(notice.step) !== 'ladder') && mayHold(person, duty, answers);
  if (!concerns(person, duty, answers) && !given) return false;
  const to = latestOf(own)?.handedToId ?? null;
  if (to === null) return true;
  const colleague = people.get(to);
  return colleague === undefined || !mayHold(colleague, duty, answers);
}
