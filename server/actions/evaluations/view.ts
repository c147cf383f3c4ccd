import type { Actor } from '../../domain/actor.ts';
import { bodiesOf } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import {
  EVALUATION_ACTS,
  EVALUATION_COURSE,
  isOpenEvaluation,
  type EvaluationAct,
} from '../../domain/evaluation/course.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import { may, visibility } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { EvaluationFilter, EvaluationLine } from '../../ports/evaluations.ts';
import type { Context, Page } from '../../ports.ts';
import { permit, thingOf } from '../context.ts';
import { termView, type TermView } from '../term/view.ts';
import { evaluationFor } from './handle.ts';

/** One evaluation with everything that its reader may see and do. */
export interface EvaluationView {
  row: EvaluationRow;
  dossier: Dossier;
  term: TermView;
  papers: AttachmentRow[];
  acts: EvaluationAct[];
  mayAddPapers: boolean;
}

/** One evaluation for its page and the API. */
export async function evaluationView(ctx: Context, actor: Actor, id: number): Promise<EvaluationView> {
  const { row, dossier } = await evaluationFor(ctx, actor, id);
  const thing = { ...thingOf(dossier), submittedById: row.reportedById };
  return {
    row,
    dossier,
    term: await termView(ctx, actor, dossier),
    papers: await ctx.attachments.list({ subject: 'evaluation', subjectIds: [row.id] }),
    acts: EVALUATION_ACTS.filter((act) => EVALUATION_COURSE[row.state][act] !== undefined && may(actor, act, thing)),
    mayAddPapers: isOpenEvaluation(row.state) && may(actor, 'attachment.add', thing),
  };
}

/** Evaluations that an actor may read: an issuer those of its own bodies. */
export async function evaluationsFor(
  ctx: Pick<Context, 'evaluations'>,
  actor: Actor,
  filter: Omit<EvaluationFilter, 'issuerIds'>,
): Promise<Page<EvaluationLine>> {
  permit(actor, 'evaluation.read');
  const seen = visibility(actor);
  return ctx.evaluations.page(seen.kind === 'issuer' ? { ...filter, issuerIds: [...bodiesOf(seen)] } : filter);
}
