import { z } from 'zod';
import { PROBLEM_KINDS, TIERS } from '../../domain/codes.ts';
import { isDay, type Day } from '../../domain/day.ts';
import { RATE_COUNTS } from '../../domain/profile/codes.ts';
import { isGrammar } from '../../domain/profile/grammar.ts';
import { DURATION_UNITS, type PlainShape, type Shape } from '../../domain/profile/shapes.ts';

/** A day that exists. */
export const dayText = z.custom<Day>(isDay, '不是有效日期，应写成 2026-01-31 的样子');

const months = z.int().min(1).max(600);
const days = z.int().min(0).max(3650);
/** 15 alone means 15 calendar days: how profiles were written before limits had units. */
const duration = z.preprocess(
  (value) => (typeof value === 'number' ? { count: value, unit: 'day' } : value),
  z.strictObject({ count: z.int().min(1).max(3650), unit: z.enum(DURATION_UNITS) }),
);
const ladder = z
  .array(days)
  .min(1)
  .refine((steps) => new Set(steps).size === steps.length, '提醒天数不得重复');
const word = z.string().trim().min(1).max(60);
const words = z
  .array(word)
  .min(1)
  .max(60)
  .refine((all) => new Set(all).size === all.length, '同一项写了两次');
const tiers = z
  .array(z.strictObject({ measure: word, threshold: z.number().positive() }))
  .min(1)
  .refine((all) => all.every((tier, i) => i === 0 || all[i - 1]!.threshold < tier.threshold), '门槛须逐级升高');
const grammars = z
  .array(
    z.strictObject({
      tier: z.enum(TIERS),
      pattern: z.string().refine(isGrammar, '编号格式要有一个 {year} 和一个 {serial}，可以有一个 {code}'),
    }),
  )
  .min(1)
  .refine((all) => new Set(all.map((one) => one.tier)).size === all.length, '每个层级只写一种编号格式');
const rate = z
  .strictObject({
    over: z.enum(RATE_COUNTS),
    base: z.enum(RATE_COUNTS),
    better: z.enum(['higher', 'lower']),
    target: z.number().min(0).max(100).nullable(),
  })
  .refine((formula) => formula.over !== formula.base, { message: '分子和分母不能相同', path: ['base'] });

const PLAIN = {
  days,
  workdays: days,
  months,
  copies: z.int().min(0).max(100),
  duration,
  ladder,
  flag: z.boolean(),
  day: dayText,
  yearDay: z
    .string()
    .refine((text) => /^\d{2}-\d{2}$/.test(text) && isDay(`2024-${text}`), '应写成 01-31 的样子（月-日）'),
  words,
  weights: z.record(z.enum(PROBLEM_KINDS), z.number().min(0).max(100)),
  tiers,
  grammars,
  rate,
} satisfies Record<PlainShape, z.ZodType>;

/** The check of a figure's value by its shape. */
export function valueSchema(spec: Shape): z.ZodType {
  if (spec.shape === 'choice') return z.enum(spec.of as readonly [string, ...string[]]);
  if (spec.shape !== 'codes') return PLAIN[spec.shape];
  return z
    .array(z.enum(spec.of as readonly [string, ...string[]]))
    .refine((all) => new Set(all).size === all.length, '同一项选了两次');
}
