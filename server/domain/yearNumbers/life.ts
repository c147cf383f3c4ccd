import type { EventKind, Tier, Validity } from '../codes.ts';
import type { Day } from '../day.ts';
import { foldLife } from '../life.ts';
import { countsFrom } from '../lifeEvents.ts';
import type { LegalEventRow } from '../model.ts';
import type { ValiditySpan } from '../validity.ts';
import type { ActCount, Beside } from './counts.ts';

/** A document with its legal events, voided ones too, as it was known at one time. */
export interface LivedDocument {
  id: number;
  title: string;
  docNumber: string | null;
  tier: Tier;
  /** 主办机关: a joint document is counted once, under the body that leads. */
  issuerId: number | null;
  publishedOn: Day | null;
  signedOn: Day | null;
  /** Why it is not counted; null: it is. */
  beside: Beside | null;
  /** The stored fold of its events, where that is at hand; null: to be folded. */
  spans: readonly ValiditySpan[] | null;
  events: readonly LegalEventRow[];
}

/** Something that was done to a document and took effect on a day; null: nobody knows the day. */
export interface Moment {
  count: ActCount;
  on: Day | null;
}

/** Into or out of force on a day. `lapse`: whether the term ran out or it was declared. */
export interface Turn {
  on: Day;
  from: Validity;
  to: Validity;
  lapse: Extract<ActCount, 'declared_lapsed' | 'conditionally_lapsed' | 'expired'> | null;
}

/** A document as it is counted: when it was made, what was done to it, and its turns into and out of force. */
export interface CountedLife extends Pick<
  LivedDocument,
  'id' | 'title' | 'docNumber' | 'tier' | 'issuerId' | 'beside'
> {
  /** 公布, else 成文. */
  madeOn: Day | null;
  moments: readonly Moment[];
  turns: readonly Turn[];
  spans: readonly ValiditySpan[];
}

const OF_WHOLE: Partial<Record<EventKind, ActCount>> = {
  amend: 'amended',
  continue: 'kept',
  extend: 'extended',
  renew: 'renewed',
  suspend: 'suspended',
  repeal: 'repealed',
  lapse: 'declared_lapsed',
  conditional_lapse: 'conditionally_lapsed',
  revoke: 'revoked',
};
/** An end of some articles leaves the document in force: it is told apart from its end. */
const OF_ARTICLES: Partial<Record<EventKind, ActCount>> = {
  amend: 'amended',
  continue: 'kept',
  repeal: 'partly_repealed',
  lapse: 'partly_repealed',
  conditional_lapse: 'partly_repealed',
  revoke: 'partly_repealed',
};
const LAPSES: ReadonlySet<EventKind> = new Set(['lapse', 'conditional_lapse']);
const ENDS: ReadonlySet<EventKind> = new Set(['repeal', 'lapse', 'conditional_lapse', 'revoke']);

/** A document as it is counted. */
export function countedLife(document: LivedDocument): CountedLife {
  const { id, title, docNumber, tier, issuerId, beside } = document;
  const events = document.events.filter((event) => event.voidedAt === null);
  const spans = document.spans ?? foldLife(events);
  const madeOn = document.publishedOn ?? document.signedOn;
  const turns = turnsOf(spans, events);
  const expired = turns.flatMap(({ on, lapse }): Moment[] => (lapse === 'expired' ? [{ count: 'expired', on }] : []));
  return {
    id,
    title,
    docNumber,
    tier,
    issuerId,
    beside,
    madeOn,
    moments: [{ count: 'made', on: madeOn }, ...momentsOf(events), ...expired],
    turns,
    spans,
  };
}

function momentsOf(events: readonly LegalEventRow[]): Moment[] {
  const renewed = new Set(events.flatMap((one) => (one.kind === 'renew' && one.scope === 'whole' ? [one.on] : [])));
  return events.flatMap((one) => {
    const count = (one.scope === 'whole' ? OF_WHOLE : OF_ARTICLES)[one.kind];
    // What is published anew on the day of its end was renewed, not ended.
    if (count === undefined || (ENDS.has(one.kind) && one.on !== null && renewed.has(one.on))) return [];
    return [{ count, on: one.on }];
  });
}

function turnsOf(spans: readonly ValiditySpan[], events: readonly LegalEventRow[]): Turn[] {
  return spans.slice(1).map(({ from: on, validity: to }, i) => ({
    on,
    from: spans[i]!.validity,
    to,
    lapse: to === 'lapsed' ? lapseOn(on, events) : null,
  }));
}

/** Whether a document lapsed on a day because it was declared, or because its term had run out. The fold knows; most need no fold. */
function lapseOn(on: Day, events: readonly LegalEventRow[]): Turn['lapse'] {
  const declared = events.filter((one) => LAPSES.has(one.kind) && one.scope === 'whole' && countsFrom(one) === on);
  if (declared.length === 0) return 'expired';
  const because = foldLife(events).find((stretch) => stretch.from === on)?.because;
  if (because?.kind === 'lapse') return 'declared_lapsed';
  return because?.kind === 'conditional_lapse' ? 'conditionally_lapsed' : 'expired';
}

/** The validity of a counted document on a day. */
export function standsOn(life: Pick<CountedLife, 'spans'>, on: Day): Validity {
  let standing: Validity = 'unknown';
  for (const span of life.spans) {
    if (span.from > on) break;
    standing = span.validity;
  }
  return standing;
}

/** Whether a document belongs to the stock of a day: made by then, of no known day, or with effect from before it was made. */
export const heldOn = (life: Pick<CountedLife, 'madeOn' | 'turns'>, on: Day): boolean =>
  life.madeOn === null || life.madeOn <= on || life.turns.some((turn) => turn.on <= on && turn.to !== 'upcoming');
