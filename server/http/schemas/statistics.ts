import { z } from 'zod';
import { TIERS } from '../../domain/codes.ts';
import { YEAR_COUNTS } from '../../domain/yearNumbers/counts.ts';
import { blank, dayField, idField } from './fields.ts';

const year = z.coerce.number().int().min(1949).max(2999);

/** The two times of year numbers. */
const TIMES = {
  on: blank(dayField).meta({ description: '统计到哪一天，默认今天' }),
  known: blank(dayField).meta({ description: '按哪一天掌握的情况统计，默认现在' }),
};
export const NUMBERS_QUERY = z.object({
  ...TIMES,
  tier: blank(z.enum(TIERS)),
  year: blank(year).meta({ description: '分机关统计的年份，默认统计日所在的年份' }),
});
export const REPORT_QUERY = z.object({
  ...TIMES,
  year: blank(year).meta({ description: '报告的年份，默认上一年' }),
});
export const SCORECARD_QUERY = z.object({ ...TIMES, year: blank(year) });
export const COUNT_PARAMS = z.object({ count: z.enum(YEAR_COUNTS) });
/** Which of the documents of a figure; without a year those of the year of the legal day. */
export const NUMBER_LIST_QUERY = z.object({
  ...TIMES,
  year: blank(z.union([z.literal('unknown'), year])).meta({ description: '年份；unknown 为日期不详的；默认今年' }),
  tier: blank(z.enum(TIERS)),
  issuer: blank(idField),
});
export const NUMBER_LIST_PAGE = NUMBER_LIST_QUERY.extend({
  ...COUNT_PARAMS.shape,
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});
