import type { Day } from '../../domain/day.ts';
import { addDays } from '../../domain/day.ts';
import type { OwedFiling } from '../../domain/filing.ts';
import type { Tier } from '../../domain/codes.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';

/** The 备案 lines that an issued document owes, each with the last day, by the profile of the day its clock starts. */
export function owedBy(
  ctx: Pick<Context, 'rules' | 'clock'>,
  document: { tier: Tier | null; publishedOn: Day | null; signedOn: Day | null },
): OwedFiling[] {
  const start = document.publishedOn ?? document.signedOn;
  const { figures } = periodOn(ctx.rules.profile, start ?? ctx.clock.today());
  const clockFrom =
    figures['filing.countFrom'].value === 'signed' ? (document.signedOn ?? document.publishedOn) : start;
  return figures[`filing.lines.${document.tier ?? 'department'}`].value.map((line) => ({
    line,
    clockFrom,
    dueOn: clockFrom === null ? null : addDays(clockFrom, figures[`filing.days.${line}`].value),
  }));
}
