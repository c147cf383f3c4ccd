import fc from 'fast-check';
import type { EventKind } from '../../../../server/domain/codes.ts';
import { addDays, type Day } from '../../../../server/domain/day.ts';
import { CONCLUSIONS, STRIKES, type Conclusion, type Strike } from '../../../../server/domain/rounds/codes.ts';
import { FIRST, histories, type History } from '../../duties/truth/histories.ts';

/** What becomes of one document in a round, by the people in it. */
export interface Wish {
  /** Left where the round finds it, taken out, or put in by hand. */
  way: 'left' | 'out' | 'in';
  conclusion: Conclusion | null;
  /** For 修改: days from the day of effect to the last one to publish it anew; negative ones lie before it. */
  amendIn: number | null;
  lapseUnless: boolean;
}

/** What somebody records of a document while a round is under way. */
export interface Meanwhile {
  document: number;
  kind: EventKind;
  /** Days from the day of effect. */
  after: number;
  days: number | null;
}

/** A random round of cleanup: its plan, its decision, and what happens beside it. */
export interface Campaign {
  regular: boolean;
  /** Day on which its documents are looked for, counted from FIRST. */
  begun: number;
  cutBefore: number;
  issuers: number[];
  towns: boolean;
  decidedAfter: number;
  effectAfter: number;
  strike: Strike;
  restarts: boolean;
  /** The held document that is the decision: its place in the county, if any. */
  basis: number | null;
  wishes: Wish[];
  meanwhile: Meanwhile[];
  undone: boolean;
  /** Recorded after its publication and before it is undone. */
  builtOn: Meanwhile | null;
}

/** A document of the county with what a round asks about it beside its life. */
export interface Place {
  history: History;
  issuer: number;
  drafter: number | null;
  town: boolean;
  /** Comes into the books only while the first round is under way. */
  late: boolean;
  validMonths: number | null;
}

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 2 });
/** 11 stands; 12 was taken over by 13; 14 ended with nobody after it. */
const body = fc.constantFrom(11, 11, 12, 13, 14);

const place: fc.Arbitrary<Place> = fc.record({
  history: histories,
  issuer: body,
  drafter: fc.option(body, { freq: 2 }),
  town: fc.boolean(),
  late: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  validMonths: maybe(fc.constantFrom(12, 24, 36)),
});

const meanwhile: fc.Arbitrary<Meanwhile> = fc.record({
  document: fc.nat({ max: 3 }),
  kind: fc.constantFrom('repeal', 'lapse', 'revoke', 'renew', 'extend', 'suspend', 'conditional_lapse', 'continue'),
  // Often on the very day of effect.
  after: fc.oneof(fc.constant(0), fc.integer({ min: -120, max: 120 })),
  days: maybe(fc.integer({ min: 0, max: 500 })),
});

const campaign: fc.Arbitrary<Campaign> = fc.record({
  regular: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  begun: fc.integer({ min: 0, max: 800 }),
  cutBefore: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })),
  issuers: fc.oneof(
    fc.constant<number[]>([]),
    fc.constant<number[]>([]),
    fc.uniqueArray(fc.constantFrom(11, 12, 13, 14), { maxLength: 3 }),
  ),
  towns: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  decidedAfter: fc.nat({ max: 60 }),
  effectAfter: fc.oneof(fc.constant(0), fc.nat({ max: 90 })),
  strike: fc.constantFrom(...STRIKES),
  restarts: fc.boolean(),
  basis: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
  wishes: fc.array(
    fc.record({
      way: fc.constantFrom('left', 'left', 'left', 'out', 'in'),
      conclusion: fc.option(fc.constantFrom(...CONCLUSIONS), { freq: 12 }),
      amendIn: maybe(fc.integer({ min: -5, max: 300 })),
      lapseUnless: fc.boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  ),
  meanwhile: fc.array(meanwhile, { maxLength: 2 }),
  undone: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  builtOn: fc.option(meanwhile, { freq: 2 }),
});

/** A small county and one or two rounds of cleanup over it. */
export interface County {
  places: Place[];
  campaigns: Campaign[];
}
export const counties: fc.Arbitrary<County> = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 4 }),
  campaigns: fc.array(campaign, { minLength: 1, maxLength: 2 }),
});

export const dayOf = (count: number): Day => addDays(FIRST, count);
