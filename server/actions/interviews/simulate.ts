import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { rulesOf } from '../../domain/interview/counting.ts';
import type { CountingRules } from '../../domain/interview/counting.ts';
import { simulate } from '../../domain/interview/simulate.ts';
import type { Simulated } from '../../domain/interview/simulate.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';

export interface SimulatedLine extends Simulated<ProblemEventRow> {
  issuerName: string;
}

export interface SimulatedSpan {
  from: Day;
  to: Day;
}

/**
 * Who would have been a candidate when in a span of past days under rules that are tried out, beside those that hold today. Nothing is
 * written. Refuses a span that is not over or runs backwards: Fault('day.future'), Fault('day.order').
 */
export async function simulateInterviews(
  ctx: Pick<Context, 'reader' | 'rules' | 'clock'>,
  actor: Actor,
  span: SimulatedSpan,
  tried: CountingRules,
): Promise<SimulatedLine[]> {
  permit(actor, 'interview.simulate', {});
  const today = ctx.clock.today();
  if (span.to > today) throw new Fault('day.future', { field: 'to', on: span.to });
  if (span.to < span.from) throw new Fault('day.order', { field: 'to', on: span.to, notBefore: span.from });
  const present = rulesOf(periodOn(ctx.rules.profile, today));
  const names = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  return simulate(await ctx.reader.problems(), span, tried, present).map((one) => ({
    ...one,
    issuerName: names.get(one.issuerId) ?? '',
  }));
}
