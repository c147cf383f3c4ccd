import { z } from 'zod';
import { EVENT_KINDS, FILING_LINES, ISSUER_KINDS, PROBLEM_KINDS } from '../../server/domain/codes.ts';
import { isDay, type Day } from '../../server/domain/day.ts';
import {
  completeProfile,
  FIGURE_KINDS,
  type FigureName,
  type Figures,
  type Profile,
  type ProfileSource,
} from '../../server/domain/profile.ts';

const dayText = z.custom<Day>(isDay, '不是有效日期（应为 YYYY-MM-DD）');
const months = z.int().min(1).max(600);
const days = z.int().min(0).max(3650);
const ladder = z
  .array(days)
  .min(1)
  .refine((steps) => new Set(steps).size === steps.length, '提醒天数不得重复');
const start = z.enum(['effective', 'published']);
const lines = z.array(z.enum(FILING_LINES));

/** A figure: what is unset has no value; what claims a text must name it; what is ours names none. */
function figure<T extends z.ZodType>(value: T) {
  return z
    .strictObject({
      value,
      source: z.string().min(1).nullable(),
      kind: z.enum(FIGURE_KINDS),
      note: z.string().min(1).optional(),
    })
    .refine((f) => (f.kind === 'statute' || f.kind === 'local') === (f.source !== null), {
      message: 'statute 与 local 须注明出处，ours 与 unset 不得标注出处',
      path: ['source'],
    })
    .refine((f) => (f.kind === 'unset') === ((f as { value: unknown }).value === null), {
      message: '未设定（unset）的值须为 null，其余不得为 null',
      path: ['value'],
    });
}

const tiers = z
  .array(z.strictObject({ measure: z.string().min(1), threshold: z.number().positive() }))
  .min(1)
  .refine((all) => all.every((t, i) => i === 0 || all[i - 1]!.threshold < t.threshold), '门槛须逐级升高');

const figures = {
  'cleanup.months': figure(months),
  'cleanup.countFrom': figure(start),
  'cleanup.restartedBy': figure(z.array(z.enum(EVENT_KINDS))),
  'cleanup.ladderDays': figure(ladder),
  'expiry.ladderDays': figure(ladder),
  'expiry.evaluationMonths': figure(months.nullable()),
  'term.countFrom': figure(start),
  'term.months': figure(months.nullable()),
  'term.trialMonths': figure(months.nullable()),
  'term.noticeMonths': figure(months.nullable()),
  'effect.minDays': figure(days.nullable()),
  'review.minWorkdays': figure(days),
  'review.maxWorkdays': figure(days),
  'filing.countFrom': figure(z.enum(['published', 'signed'])),
  'filing.days.superior': figure(days),
  'filing.days.congress': figure(days),
  'filing.days.bureau': figure(days),
  'filing.lines.government': figure(lines),
  'filing.lines.department': figure(lines),
  'filing.lines.town': figure(lines),
  'filing.demandedFrom': figure(dayText),
  'issuer.eligibleKinds': figure(z.array(z.enum(ISSUER_KINDS)).min(1)),
  'interview.windowMonths': figure(months),
  'interview.weights': figure(z.record(z.enum(PROBLEM_KINDS), z.number().min(0))),
  'interview.tiers': figure(tiers),
  'reminder.overdueDays': figure(ladder),
} satisfies { [N in FigureName]: z.ZodType<Figures[N]> };

/** Names of all figures, in the order in which a profile is shown. */
export const FIGURE_NAMES = Object.keys(figures) as FigureName[];

/** A profile as written in `seeds/profiles/*.json` and by `guibei profile check`. */
export const profileSourceSchema: z.ZodType<ProfileSource> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  region: z.string().min(1),
  inherits: z.string().nullable().default(null),
  versions: z.array(z.strictObject({ fromDay: dayText, figures: z.strictObject(figures).partial() })).min(1),
});

/**
 * Parsed JSON of a profile → the complete profile. `base` is the profile it inherits from, null for none. Throws ZodError
 * for a wrong shape or figure, Fault('profile.incomplete') and Fault('profile.base') as `completeProfile` does.
 */
export function readProfile(json: unknown, base: Profile | null): Profile {
  return completeProfile(profileSourceSchema.parse(json), base, FIGURE_NAMES);
}
