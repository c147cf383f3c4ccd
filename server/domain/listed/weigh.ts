import { addDays } from '../day.ts';
import type { Day } from '../day.ts';
import { eventRow } from '../documents/parts.ts';
import { causedEvent } from '../documents/relations.ts';
import type { Candidate } from '../matching/match.ts';
import type { LegalEventRow, RelationRow } from '../model.ts';
import { lastDay } from '../lastDay.ts';
import { validityOn } from '../validity.ts';
import type { ValidityAnswer } from '../validity.ts';
import type { ListedDoubt } from './doubts.ts';
import { standOf } from './row.ts';
import type { Decision, HeldTarget, ListedItem, ListedRow } from './row.ts';

const ENDED = new Set(['lapsed', 'repealed', 'revoked']);
const NOBODY = { byId: null, at: '' };
/** Not among the rows of any life. */
const PROPOSED_ID = -1;

/** Weighs all rows of a decision, each by itself and against the others. */
export function weighListed<C extends Candidate>(decision: Decision, items: readonly ListedItem<C>[]): ListedRow<C>[] {
  const clashes = clashesOf(items);
  return items.map((item) => {
    const { relation, target } = item;
    const stand = standOf(relation);
    const event = causedEvent({ ...relation, state: 'stated' }, decision.by);
    const now = target && validityOn(decision.today, { events: target.events, versions: [] });
    const after = target && stand === 'proposed' && event?.on ? withEvent(target, event) : null;
    const becomes = after && event?.on ? validityOn(event.on, { events: after, versions: [] }) : null;
    const doubts = stand === 'recorded' || stand === 'noted' ? [] : doubtsOf(decision, item, event?.on ?? null);
    if (stand === 'proposed') doubts.push(...(clashes.get(relation.id) ?? []));
    return { ...item, stand, event, now, becomes, doubts };
  });
}

function withEvent(target: HeldTarget, event: NonNullable<ReturnType<typeof causedEvent>>): LegalEventRow[] {
  return [...target.events, { ...eventRow(target.id, event, NOBODY, () => PROPOSED_ID), version: 1 }];
}

function doubtsOf<C extends Candidate>(decision: Decision, item: ListedItem<C>, on: Day | null): ListedDoubt[] {
  const { relation, match, target } = item;
  const doubts: ListedDoubt[] = [];
  if (target === null) {
    if (match.outcome === 'ambiguous') doubts.push('ambiguous');
    else if (match.outcome === 'doubtful') doubts.push('doubtful');
    else doubts.push('not_held');
  } else if (target.id === decision.by.id) doubts.push('target_self');
  if (relation.kind === 'extends' && relation.until === null) doubts.push('until_missing');
  else if (on === null) doubts.push('day_missing');
  else if (relation.on === null && decision.by.effectiveOn === null) doubts.push('day_assumed');
  if (relation.scope === 'articles' && relation.articles.length === 0) doubts.push('articles_missing');
  // A list names what is to be changed; what is changed here stands in words of its own.
  if (relation.kind === 'amends' && relation.listedUnder !== null) doubts.push('planned');
  if (on !== null && decision.bornOn !== null && on < decision.bornOn) doubts.push('before_decision');
  if (target !== null && target.id !== decision.by.id && on !== null)
    doubts.push(...ofLife(decision, relation, target, on));
  return doubts;
}

/** What the target's own life says against the act. */
function ofLife(decision: Decision, relation: RelationRow, target: HeldTarget, on: Day): ListedDoubt[] {
  const doubts: ListedDoubt[] = [];
  const life = { events: target.events, versions: [] };
  const eve = validityOn(addDays(on, -1), life);
  if (target.bornOn !== null && decision.bornOn !== null && target.bornOn > decision.bornOn) doubts.push('younger');
  if (ENDED.has(eve.validity))
    doubts.push(keeps(relation) && eve.validity === 'lapsed' && byTerm(eve) ? 'kept_expired' : 'ended_before');
  else if (eve.validity === 'upcoming' && validityOn(on, life).validity === 'upcoming') doubts.push('begins_later');
  // A lapse under a condition is no term: who publishes anew in time does not meet it.
  const last = lastDay(
    life.events.filter((event) => event.kind !== 'conditional_lapse'),
    addDays(on, -1),
  );
  if (relation.kind === 'continues' && relation.until !== null && relation.until !== last) doubts.push('end_differs');
  if (relation.kind === 'extends' && relation.until !== null && last !== null && relation.until <= last)
    doubts.push('until_shorter');
  return doubts;
}

const keeps = (relation: RelationRow): boolean => relation.kind === 'continues' || relation.kind === 'extends';
const byTerm = (answer: ValidityAnswer): boolean =>
  answer.because !== null && ['enact', 'extend', 'renew'].includes(answer.because.kind);

const ENDS = new Set(['repeals', 'lapses']);
const KEEPS = new Set(['continues', 'extends']);

/** Rows that say the same twice, or that cannot both be: kept and repealed, repealed and lapsed. */
function clashesOf(items: readonly ListedItem[]): Map<number, ListedDoubt[]> {
  const groups = new Map<string, RelationRow[]>();
  for (const { relation, target } of items) {
    const named = relation.targetNumberKey ?? relation.targetTitleKey;
    const key = target ? `#${target.id}` : named;
    if (key === null || relation.state === 'noted') continue;
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  const clashes = new Map<number, ListedDoubt[]>();
  for (const group of groups.values())
    for (const one of group) {
      const others = group.filter((other) => other !== one);
      const found: ListedDoubt[] = [];
      if (others.some((other) => sameAct(one, other))) found.push('twice');
      if (others.some((other) => !sameAct(one, other) && excludes(one, other))) found.push('contradiction');
      if (found.length > 0) clashes.set(one.id, found);
    }
  return clashes;
}

const sameAct = (a: RelationRow, b: RelationRow): boolean =>
  a.kind === b.kind && a.scope === b.scope && a.articles.join('、') === b.articles.join('、');

function excludes(a: RelationRow, b: RelationRow): boolean {
  if (a.scope === 'articles' || b.scope === 'articles') return false;
  const ends = [a, b].filter((one) => ENDS.has(one.kind)).length;
  return ends === 2 || (ends === 1 && [a, b].some((one) => KEEPS.has(one.kind)));
}
