import { bodiesOf } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { DECIDING_ACTS, OPEN_INTERVIEW } from '../../domain/interview/codes.ts';
import type { InterviewAct, InterviewState } from '../../domain/interview/codes.ts';
import { addUp, rulesOf } from '../../domain/interview/counting.ts';
import { actsOf } from '../../domain/interview/course.ts';
import { tierAbove } from '../../domain/interview/decide.ts';
import type { CountedEvent, InterviewRow, InterviewStepRow } from '../../domain/interview/rows.ts';
import { may, visibility } from '../../domain/may.ts';
import type { AttachmentRow, ProblemEventRow } from '../../domain/model.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import type { Context, InterviewLine, Page } from '../../ports.ts';
import { permit } from '../context.ts';
import { issuerOf } from '../issuers/issuers.ts';
import { eventsOf, interviewOf, isIssuer, seesInterview } from './interviews.ts';
import { reportLimit } from './steps.ts';

/** Measures that an actor may read: the bureau all, a body its own that it was told of. Throws Fault('auth.…') for the rest. */
export async function interviewsFor(
  ctx: Pick<Context, 'interviews'>,
  actor: Actor,
  wanted: { states?: readonly InterviewState[]; issuerId?: number; offset: number; limit: number },
): Promise<Page<InterviewLine>> {
  permit(actor, 'interview.read');
  const seen = visibility(actor);
  const own = seen.kind === 'issuer' ? bodiesOf(seen) : null;
  const asked = wanted.issuerId === undefined ? null : [wanted.issuerId];
  const issuerIds = own && asked ? own.filter((id) => asked.includes(id)) : (own ?? asked);
  return ctx.interviews.page({
    states: wanted.states,
    ...(issuerIds === null ? {} : { issuerIds: [...issuerIds] }),
    told: isIssuer(actor),
    offset: wanted.offset,
    limit: wanted.limit,
  });
}

/** An event that a measure has counted, with what it is about and how it stands today. */
export interface CountedLine {
  counted: CountedEvent;
  event: ProblemEventRow | null;
  title: string | null;
  docNumber: string | null;
}

export interface InterviewView {
  row: InterviewRow;
  issuerName: string;
  events: CountedLine[];
  /** What the events that still stand add up to, by the weights of the decision; less where some were taken out since. */
  standingSum: number;
  steps: InterviewStepRow[];
  papers: AttachmentRow[];
  previous: InterviewRow | null;
  next: InterviewRow | null;
  acts: InterviewAct[];
  /** What the next tier is called; null at the top. */
  above: string | null;
  /** The last day for a report that is demanded today, by the profile; null where the place has set none. */
  limit: Day | null;
  limitCitation: string;
  mayAddPapers: boolean;
}

/** One measure with everything that its reader may see and do. Fault('not.found'). */
export async function interviewView(ctx: Context, actor: Actor, id: number): Promise<InterviewView> {
  const row = await interviewOf(ctx, actor, id);
  const today = ctx.clock.today();
  const { figures, ...period } = periodOn(ctx.rules.profile, today);
  const above = tierAbove(row, rulesOf({ ...period, figures }).tiers)?.measure ?? null;
  const events = await linesOf(ctx, row.events);
  const [previous, next] = await Promise.all([row.previousId, row.nextId].map((other) => related(ctx, actor, other)));
  // Deciding anew on what was put off is done where the events stand, on the body's own page.
  const acts = actsOf(row, actor).filter(
    (act) => !(DECIDING_ACTS as readonly string[]).includes(act) && (act !== 'interview.escalate' || above !== null),
  );
  return {
    row,
    issuerName: (await issuerOf(ctx, row.issuerId)).name,
    events,
    standingSum: addUp(events.filter(({ event }) => event?.excludedAt === null).map(({ counted }) => counted.weight)),
    steps: await ctx.interviews.steps(row.id),
    papers: await ctx.attachments.list({ subject: 'interview', subjectIds: [row.id] }),
    previous: previous ?? null,
    next: next ?? null,
    acts,
    above,
    limit: reportLimit(ctx, today),
    limitCitation: citationOf(figures['interview.report']),
    mayAddPapers: OPEN_INTERVIEW.includes(row.state) && may(actor, 'attachment.add', { issuerId: row.issuerId }),
  };
}

async function related(ctx: Context, actor: Actor, id: number | null): Promise<InterviewRow | null> {
  const row = id === null ? null : await ctx.reader.row('interview', id);
  // A measure that follows is the bureau's own until it is told.
  return row !== null && seesInterview(actor, row) ? row : null;
}

/** Counted events with their documents. */
export async function linesOf(ctx: Pick<Context, 'reader'>, events: readonly CountedEvent[]): Promise<CountedLine[]> {
  const rows = new Map((await eventsOf(ctx, events)).map((event) => [event.id, event]));
  const documents = new Map(
    (await ctx.reader.documentsById([...new Set(events.flatMap((one) => one.documentId ?? []))])).map((one) => [
      one.id,
      one,
    ]),
  );
  return events.map((counted) => {
    const document = counted.documentId === null ? undefined : documents.get(counted.documentId);
    return {
      counted,
      event: rows.get(counted.problemId) ?? null,
      title: document?.title ?? null,
      docNumber: document?.docNumber ?? null,
    };
  });
}
