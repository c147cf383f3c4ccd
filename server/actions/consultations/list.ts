import type { Actor } from '../../domain/actor.ts';
import { visibility } from '../../domain/may.ts';
import { CONSULTATION_SHOWS, type ConsultationShow } from '../../domain/procedure/codes.ts';
import type { ConsultationFilter, ConsultationWorkLine, Context, Page } from '../../ports.ts';
import { permit } from '../context.ts';

export interface ConsultationList extends Page<ConsultationWorkLine> {
  show: ConsultationShow;
  counts: Record<ConsultationShow, number>;
}

/** The consultations on drafts that a person may read: those that run, unless another list is asked for, and how long each list is. */
export async function listConsultations(
  ctx: Pick<Context, 'procedure' | 'clock'>,
  actor: Actor,
  asked: Pick<ConsultationFilter, 'q' | 'offset' | 'limit'> & { show?: ConsultationShow },
): Promise<ConsultationList> {
  permit(actor, 'dossier.read');
  const base = { visibility: visibility(actor), on: ctx.clock.today(), q: asked.q };
  const count = async (show: ConsultationShow): Promise<[ConsultationShow, number]> => [
    show,
    (await ctx.procedure.consultationPage({ ...base, show, offset: 0, limit: 1 })).total,
  ];
  const counts = Object.fromEntries(await Promise.all(CONSULTATION_SHOWS.map(count))) as ConsultationList['counts'];
  const show = asked.show ?? (counts.running === 0 && counts.unanswered > 0 ? 'unanswered' : 'running');
  const page = await ctx.procedure.consultationPage({ ...base, show, offset: asked.offset, limit: asked.limit });
  return { ...page, show, counts };
}
