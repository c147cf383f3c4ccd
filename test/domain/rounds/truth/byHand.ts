import type { Validity } from '../../../../server/domain/codes.ts';
import { addDays, type Day } from '../../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../../server/domain/model.ts';
import type { Conclusion, Strike } from '../../../../server/domain/rounds/codes.ts';
import { event } from '../../lives.ts';
import { DAYS, FIRST } from '../../duties/truth/histories.ts';
import { dayAt, indexOf, livedThrough } from '../../duties/truth/validity.ts';

/** A document as a clerk has it on a card. */
export interface Card {
  id: number;
  issuer: number;
  drafter: number | null;
  town: boolean;
  /** 公布, else the first day in force. */
  born: Day;
  events: readonly LegalEventRow[];
}

/** What the decision of a round says. */
export interface Decision {
  regular: boolean;
  cutOff: Day;
  issuers: readonly number[];
  towns: boolean;
  basis: number | null;
  strike: Strike;
  on: Day;
}

export interface Said {
  conclusion: Conclusion | null;
  amendBy: Day | null;
  lapseUnless: boolean;
}

const LAST = indexOf(FIRST) + DAYS + 2300;
const known = new WeakMap<readonly LegalEventRow[], Validity[]>();
/** Every day of a life, found by living through it. */
export function livedBy(events: readonly LegalEventRow[]): readonly Validity[] {
  const lived = known.get(events) ?? livedThrough(events, LAST);
  known.set(events, lived);
  return lived;
}

const goesOn = (validity: Validity | undefined): boolean => validity === 'in_force' || validity === 'suspended';
export const aliveOn = (events: readonly LegalEventRow[], on: Day): boolean => goesOn(livedBy(events)[indexOf(on)]);

/** The last day before the first one on which it is dead, of a document that is alive on `on`; null where none comes. */
export function lastAlive(events: readonly LegalEventRow[], on: Day): Day | null {
  const lived = livedBy(events);
  for (let i = indexOf(on); i <= LAST; i++) if (!goesOn(lived[i])) return dayAt(i - 1);
  return null;
}

/** 12 was taken over by 13, 14 by nobody. */
const ANSWERS: Readonly<Record<number, number | null>> = { 11: 11, 12: 13, 13: 13, 14: null };

/** Whether a round is about a document of this body and tier that was published by its cut-off day. */
export function concerned(card: Card, { cutOff, issuers, towns }: Decision): boolean {
  const bodies = [card.issuer, card.drafter, ANSWERS[card.drafter ?? card.issuer]];
  return (
    card.born <= cutOff && (!towns || card.town) && (issuers.length === 0 || bodies.some((id) => issuers.includes(id!)))
  );
}

/** The documents that a round finds on the day on which they are looked for: those that live, and those that are still to come. */
export const found = (cards: readonly Card[], decision: Decision, today: Day): number[] =>
  cards
    .filter((card) => concerned(card, decision))
    .filter((card) => aliveOn(card.events, today) || livedBy(card.events)[indexOf(today)] === 'upcoming')
    .map((card) => card.id);

/** What a decision does to a document on its day of effect: it cannot stand, ends it, leaves it, or speaks of what is dead already. */
export type Fate = 'blocked' | 'dies' | 'stays' | 'dead';

/** Tried by living through the days with the end and without it. */
function fateOf(card: Card, said: Said, on: Day): Fate {
  const { conclusion, amendBy, lapseUnless } = said;
  const now = livedBy(card.events)[indexOf(on)];
  if (conclusion === null || now === 'upcoming' || on < card.born) return 'blocked';
  const ends = conclusion === 'repeal' || conclusion === 'lapse';
  if (!goesOn(now)) return ends ? 'dead' : 'blocked';
  if (ends) return aliveOn([...card.events, event(conclusion, on)], on) ? 'blocked' : 'dies';
  if (conclusion === 'amend' && (amendBy === null ? lapseUnless : amendBy < on)) return 'blocked';
  return 'stays';
}

export interface Foretold {
  listed: Map<number, Fate>;
  /** Would die if the decision says so, because nobody listed them. */
  fallThrough: number[];
}

/** What a clerk with all the cards says will happen. */
export function foretell(cards: readonly Card[], decision: Decision, items: ReadonlyMap<number, Said>): Foretold {
  const { on } = decision;
  const listed = new Map<number, Fate>();
  const fallThrough: number[] = [];
  for (const card of cards) {
    const said = items.get(card.id);
    if (said !== undefined) listed.set(card.id, fateOf(card, said, on));
    else if (decision.regular && card.id !== decision.basis && concerned(card, decision)) {
      const end = { conclusion: 'lapse' as const, amendBy: null, lapseUnless: false };
      if (fateOf(card, end, on) === 'dies') fallThrough.push(card.id);
    }
  }
  return { listed, fallThrough };
}

/** Last day in force that a catalogue should print; the condition that this very decision sets is printed beside it. */
export const lastDayPrinted = (events: readonly LegalEventRow[], own: ReadonlySet<number>, on: Day): Day | null =>
  aliveOn(events, on)
    ? lastAlive(
        events.filter((one) => !(one.kind === 'conditional_lapse' && own.has(one.id))),
        on,
      )
    : null;

export const dayBefore = (on: Day): Day => addDays(on, -1);
