import { z } from 'zod';
import { FILING_LINES, TIERS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { yearOf } from '../../domain/day.ts';
import { RATE_COUNTS, RHYTHMS } from '../../domain/profile/codes.ts';
import type { Rhythm } from '../../domain/profile/codes.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import { stretchAt, stretchesIn, stretchOf } from '../../domain/rates/stretches.ts';
import { blank, dayField, idField } from './fields.ts';

/** Which rates are asked for; an odd value of a form is read as if it were not there. */
export const RATES_QUERY = z.object({
  span: z.enum(RHYTHMS).default('year').catch('year').meta({ description: '期间的长短' }),
  year: blank(z.coerce.number().int().min(1949).max(9998)).meta({ description: '默认今年' }),
  number: blank(z.coerce.number().int().min(1).max(12)).meta({ description: '一年里的第几个期间，默认今天所在的' }),
  line: blank(z.enum(FILING_LINES)).meta({ description: '只看一个渠道；默认应报的全部渠道' }),
  tier: blank(z.enum(TIERS)),
  issuer: blank(idField),
  on: blank(dayField).meta({ description: '按哪一天的情况统计，默认今天' }),
});
export const RATE_LIST_QUERY = RATES_QUERY.extend({
  count: z.enum(RATE_COUNTS),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

export interface Span {
  span: Rhythm;
  year: number;
  number: number;
  stretch: Stretch;
}

/** The stretch that is asked for: the one of today where nothing is said, the last of its year where the number is beyond it. */
export function spanOf(asked: { span: Rhythm; year?: number; number?: number }, today: Day): Span {
  const now = stretchAt(asked.span, today);
  const year = asked.year ?? now.year;
  const most = stretchesIn(asked.span);
  const wanted = asked.number ?? (year === yearOf(today) ? now.number : most);
  const number = Math.min(wanted, most);
  return { span: asked.span, year, number, stretch: stretchOf(asked.span, year, number)! };
}
