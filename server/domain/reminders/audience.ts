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
 * Whether a person is told of the next rungs of a duty: whom it concerns or to whom it was handed over, and who has not handed it
 * on to a colleague who can still hold it. A colleague whose account ended or changed gives it back: nothing is left with nobody.
 * A leader who was told that nobody answered is told of the next silence, not of the next rung.
 */
export function holds(
  person: Person,
  duty: Pick<FlagRow, 'kind'>,
  answers: readonly number[],
  told: ReadonlyMap<number, readonly Told[]>,
  people: ReadonlyMap<number, Person>,
): boolean {
  const own = told.get(person.id) ?? [];
  const given = own.some((notice) => reasonOf(notice.step) === 'handed') && mayHold(person, duty, answers);
  if (!concerns(person, duty, answers) && !given) return false;
  const to = latestOf(own)?.handedToId ?? null;
  if (to === null) return true;
  const colleague = people.get(to);
  return colleague === undefined || !mayHold(colleague, duty, answers);
}
