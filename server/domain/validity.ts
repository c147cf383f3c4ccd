import type { Validity } from './codes.ts';
import type { Day } from './day.ts';

/** One interval of the fold over all days: from `from` to `to`, both inclusive. */
export interface ValiditySpan {
  from: Day;
  to: Day;
  validity: Validity;
}
