/**
 * What may be wrong with a listed act. `block`: it cannot be confirmed before it is put right; `ask`: a person must have
 * looked at it; `note`: it is said, and nothing more.
 */
export const LISTED_DOUBTS = {
  target_self: 'block',
  until_missing: 'block',
  day_missing: 'block',
  ambiguous: 'ask',
  doubtful: 'ask',
  younger: 'ask',
  twice: 'ask',
  contradiction: 'ask',
  ended_before: 'ask',
  kept_expired: 'ask',
  end_differs: 'ask',
  until_shorter: 'ask',
  begins_later: 'ask',
  planned: 'ask',
  articles_missing: 'ask',
  before_decision: 'ask',
  not_held: 'note',
  day_assumed: 'note',
} as const;
export type ListedDoubt = keyof typeof LISTED_DOUBTS;
export type Severity = (typeof LISTED_DOUBTS)[ListedDoubt];

export const severityOf = (doubt: ListedDoubt): Severity => LISTED_DOUBTS[doubt];

/** Whether every doubt of a row is only said, so that it may be ticked for the person. */
export const isSure = (doubts: readonly ListedDoubt[]): boolean => doubts.every((one) => severityOf(one) === 'note');
/** Whether nothing stands in the way of confirming a row, once a person has looked at it. */
export const mayConfirm = (doubts: readonly ListedDoubt[]): boolean =>
  doubts.every((one) => severityOf(one) !== 'block');
