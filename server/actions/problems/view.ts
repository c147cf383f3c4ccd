import { bodiesOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { rulesOf, standingOf, usesBy } from '../../domain/interview/counting.ts';
import { may, visibility } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { PROBLEM_ACTS, PROBLEM_COURSE } from '../../domain/problems/course.ts';
import type { ProblemAct } from '../../domain/problems/course.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context, Page, ProblemFilter, ProblemLine } from '../../ports.ts';
import { permit } from '../context.ts';
import { seesInterview } from '../interviews/interviews.ts';
import { problemOf, thingOfProblem } from './problems.ts';

/** Events that an actor may read: the bureau all, an issuer those of its own bodies. Throws Fault('auth.…') for the rest. */
export async function problemsFor(
  ctx: Pick<Context, 'problems'>,
  actor: Actor,
  filter: ProblemFilter,
): Promise<Page<ProblemLine>> {
  const seen = visibility(actor);
  if (seen.kind === 'public') permit(actor, 'dossier.read', {});
  if (seen.kind === 'all') return ctx.problems.page(filter);
  const own = seen.kind === 'issuer' ? bodiesOf(seen) : [];
  const issuerIds = filter.issuerIds ? own.filter((id) => filter.issuerIds?.includes(id)) : [...own];
  return ctx.problems.page({ ...filter, issuerIds });
}

export interface ProblemView {
  problem: ProblemLine;
  weight: number;
  counts: boolean;
  papers: AttachmentRow[];
  acts: ProblemAct[];
  mayAddPapers: boolean;
}

/** One event with what its reader may do. Fault('not.found') for what one may not read. */
export async function problemView(ctx: Context, actor: Actor, id: number): Promise<ProblemView> {
  const event = await problemOf(ctx, actor, id);
  const issuer = await ctx.reader.row('issuer', event.issuerId);
  if (issuer === null) throw new Fault('not.found', { id });
  const document = event.documentId === null ? null : await ctx.reader.row('document', event.documentId);
  const today = ctx.clock.today();
  const period = periodOn(ctx.rules.profile, today);
  // What a measure that the reader may not know of has used still counts for the reader.
  const measures = (await ctx.interviews.ofIssuer(event.issuerId)).filter((row) => seesInterview(actor, row));
  const tiers = standingOf([event], today, rulesOf(period), usesBy(measures, today));
  const thing = thingOfProblem(event);
  return {
    problem: {
      event,
      issuerName: issuer.name,
      tier: issuer.tier,
      title: document?.title ?? null,
      docNumber: document?.docNumber ?? null,
    },
    weight: period.figures['interview.weights'].value[event.kind],
    counts: tiers.some(({ events }) => events.length > 0),
    papers: await ctx.attachments.list({ subject: 'problem', subjectIds: [event.id] }),
    acts: PROBLEM_ACTS.filter((act) => PROBLEM_COURSE[event.state][act] !== undefined && may(actor, act, thing)),
    mayAddPapers: event.state !== 'excluded' && may(actor, 'attachment.add', thing),
  };
}
