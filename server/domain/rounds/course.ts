import type { Act } from '../acts.ts';
import { Fault } from '../fault.ts';
import type { ItemState, RoundState } from './codes.ts';
import type { CleanupItemRow, CleanupRoundRow } from './rows.ts';

/** What can be done to a round as a whole. */
export const ROUND_ACTS = [
  'round.edit',
  'round.add',
  'round.open',
  'round.transfer',
  'round.submit',
  'round.send_back',
  'round.decide',
  'round.publish',
  'round.close',
  'round.undo',
] as const satisfies readonly Act[];
export type RoundAct = (typeof ROUND_ACTS)[number];

/** Where each act leads from each state; what is not here is refused. A published round is never changed: it is undone as a whole. */
export const ROUND_COURSE: Readonly<Record<RoundState, Partial<Record<RoundAct, RoundState>>>> = {
  preparing: { 'round.edit': 'preparing', 'round.add': 'preparing', 'round.open': 'open', 'round.close': 'closed' },
  open: { 'round.add': 'open', 'round.transfer': 'open', 'round.submit': 'checked', 'round.close': 'closed' },
  checked: { 'round.send_back': 'open', 'round.decide': 'decided', 'round.close': 'closed' },
  decided: {
    'round.decide': 'decided',
    'round.send_back': 'open',
    'round.publish': 'published',
    'round.close': 'closed',
  },
  published: { 'round.undo': 'undone' },
  closed: {},
  undone: {},
};

/** What can be done to one document of a round. */
export const ITEM_ACTS = [
  'round.answer',
  'round.return',
  'round.accept',
  'round.remove',
] as const satisfies readonly Act[];
export type ItemAct = (typeof ITEM_ACTS)[number];

export const ITEM_COURSE: Readonly<Record<ItemState, Partial<Record<ItemAct, ItemState>>>> = {
  asked: { 'round.answer': 'answered', 'round.remove': 'removed' },
  answered: {
    'round.answer': 'answered',
    'round.return': 'returned',
    'round.accept': 'accepted',
    'round.remove': 'removed',
  },
  returned: { 'round.answer': 'answered', 'round.remove': 'removed' },
  accepted: { 'round.return': 'returned', 'round.remove': 'removed' },
  removed: {},
};

/** The states of a round in which its documents move. */
const MOVES: Readonly<Record<ItemAct, readonly RoundState[]>> = {
  'round.answer': ['open'],
  'round.return': ['open'],
  'round.accept': ['open'],
  'round.remove': ['preparing', 'open'],
};

/** The state that an act leads to; Fault('round.state', {state, act}) where it cannot be done. */
export function roundAfter(round: Pick<CleanupRoundRow, 'state'>, act: RoundAct): RoundState {
  const next = ROUND_COURSE[round.state][act];
  if (next === undefined) throw new Fault('round.state', { state: round.state, act });
  return next;
}

/** The state of a document after an act; Fault('round.state') and Fault('round.item_state', {state, act}). */
export function itemAfter(
  round: Pick<CleanupRoundRow, 'state'>,
  item: Pick<CleanupItemRow, 'id' | 'state'>,
  act: ItemAct,
): ItemState {
  if (!MOVES[act].includes(round.state)) throw new Fault('round.state', { state: round.state, act });
  const next = ITEM_COURSE[item.state][act];
  if (next === undefined) throw new Fault('round.item_state', { id: item.id, state: item.state, act });
  return next;
}
