import type { Day } from '../../domain/day.ts';
import type { OwedFiling } from '../../domain/filing.ts';
import type { Tier } from '../../domain/codes.ts';
import { limitAfter } from '../../domain/profile/limits.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';

/**
 * The 备案 lines that an issued document owes, by the profile of the day of its issue. A line without a limit or a first day
 * in the profile is owed all the same, without a last day.
 */
export function owedBy(
  ctx: Pick<Context, 'rules' | 'clock'>,
  document: { tier: Tier | null; publishedOn: Day | null; signedOn: Day | null },
): OwedFiling[] {
  const { publishedOn, signedOn } = document;
  const { figures } = periodOn(ctx.rules.profile, publishedOn ?? signedOn ?? ctx.clock.today());
  return figures[`filing.lines.${document.tier ?? 'department'}`].value.map((line) => {
    const start = figures[`filing.countFrom.${line}`].value;
    const clockFrom =
      start === null ? null : start === 'signed' ? (signedOn ?? publishedOn) : (publishedOn ?? signedOn);
    const days = figures[`filing.days.${line}`].value;
    const dueOn = clockFrom && days && limitAfter(clockFrom, days, ctx.rules.calendar).day;
    return { line, clockFrom, dueOn };
  });
}
