import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIERS } from '../../../server/domain/codes.ts';
import { addDays, day } from '../../../server/domain/day.ts';
import { stretchOf } from '../../../server/domain/rates/stretches.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { foldLife } from '../../../server/domain/life.ts';
import { ACT_COUNTS, BALANCE_COUNTS, STOCK_COUNTS, YEAR_COUNTS } from '../../../server/domain/yearNumbers/counts.ts';
import { countedLife } from '../../../server/domain/yearNumbers/life.ts';
import { countedUpTo, countsOf, numbersIn, residual, undatedOf } from '../../../server/domain/yearNumbers/tally.ts';
import { bodyRows, undatedRow, yearRows, yearStretch, yearsUpTo } from '../../../server/domain/yearNumbers/years.ts';
import { someLived } from './lives.ts';

const county = fc.array(someLived, { maxLength: 12 });
const someOn = fc.integer({ min: 0, max: 2400 }).map((days) => addDays(day('2020-01-01'), days));
const someYear = fc.integer({ min: 2019, max: 2027 });

describe('year numbers of any county', () => {
  it('balance: what is in force at the end is what was at the start, with what came and without what went', () => {
    fc.assert(
      fc.property(county, someYear, someOn, (documents, year, on) => {
        const numbers = numbersIn(documents.map(countedLife), countedUpTo(yearStretch(year), on));
        // A year that has not begun by the legal day has no first day yet.
        fc.pre(on >= yearStretch(year).from);
        expect(residual(numbers)).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('say of every day what the fold says', () => {
    fc.assert(
      fc.property(county, someOn, (documents, on) => {
        const truth = documents.filter(
          (one) => one.beside === null && validityOn(on, { events: one.events, versions: [] }).validity === 'in_force',
        );
        expect(numbersIn(documents.map(countedLife), countedUpTo({ from: on, to: on }, on)).at_end).toBe(truth.length);
      }),
    );
  });

  it('are the same from the stored fold', () => {
    fc.assert(
      fc.property(someLived, (document) => {
        const spans = foldLife(document.events).map(({ from, to, validity }) => ({ from, to, validity }));
        expect(countedLife({ ...document, spans })).toEqual({ ...countedLife(document), spans });
      }),
    );
  });

  it('add up: tiers to the whole, bodies to the whole', () => {
    fc.assert(
      fc.property(county, someYear, someOn, (documents, year, on) => {
        const lives = documents.map(countedLife);
        const rows = [...yearRows(lives, [year], on), undatedRow(lives)];
        for (const row of rows)
          for (const count of YEAR_COUNTS)
            expect(TIERS.reduce((sum, tier) => sum + row.tiers[tier][count], 0)).toBe(row.all[count]);
        const bodies = [...bodyRows(lives, yearStretch(year), on, (life) => life.issuerId).values()];
        for (const count of YEAR_COUNTS)
          expect(bodies.reduce((sum, numbers) => sum + numbers[count], 0)).toBe(rows[0]?.all[count]);
      }),
    );
  });

  it('of its quarters: turns add up to the year, documents are at most as many', () => {
    fc.assert(
      fc.property(county, someYear, (documents, year) => {
        const lives = documents.map(countedLife);
        const on = day('2030-01-01');
        const whole = numbersIn(lives, countedUpTo(yearStretch(year), on));
        const parts = [1, 2, 3, 4].map((n) => numbersIn(lives, countedUpTo(stretchOf('quarter', year, n)!, on)));
        const sum = (count: (typeof YEAR_COUNTS)[number]) => parts.reduce((total, part) => total + part[count], 0);
        for (const count of ACT_COUNTS) {
          expect(whole[count]).toBeLessThanOrEqual(sum(count));
          expect(whole[count]).toBeGreaterThanOrEqual(Math.max(...parts.map((part) => part[count])));
        }
        for (const count of BALANCE_COUNTS)
          if (!['at_start', 'at_end', 'entered_new', 'entered_other'].includes(count))
            expect(sum(count)).toBe(whole[count]);
        expect(sum('entered_new') + sum('entered_other')).toBe(whole.entered_new + whole.entered_other);
      }),
    );
  });

  it('drop nothing: each act is of a year or of no known day, each document made by then stands somewhere', () => {
    fc.assert(
      fc.property(someLived, (document) => {
        const life = countedLife({ ...document, beside: null });
        const last = day('2030-12-31');
        const years = yearsUpTo([life], last, 40);
        const dated = years.flatMap((year) => countsOf(life, countedUpTo(yearStretch(year), last)));
        for (const { count, on } of life.moments)
          if (on === null || on <= last) expect(on === null ? undatedOf(life) : dated).toContain(count);
        const standing = countsOf(life, countedUpTo(yearStretch(2030), last)).filter(
          (count) => count === 'at_end' || (STOCK_COUNTS as readonly string[]).includes(count),
        );
        expect(standing).toHaveLength(1);
      }),
    );
  });
});
