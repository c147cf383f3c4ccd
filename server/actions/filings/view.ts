import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { limitHistory, type FilingLimit } from '../../domain/filing/limits.ts';
import { materialsOf, type Materials } from '../../domain/filing/materials.ts';
import type { FilingStepRow } from '../../domain/filing/rows.ts';
import type { AttachmentRow, FilingRow } from '../../domain/model.ts';
import { effectGap, gapExplained, type EffectGap } from '../../domain/procedure/effectGap.ts';
import { periodOn, type Figures } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { forAct } from '../context.ts';

/** One filing with its history: steps, limits, materials, papers, and who is on both sides. */
export interface FilingView {
  dossier: Dossier;
  filing: FilingRow;
  steps: FilingStepRow[];
  limits: FilingLimit[];
  materials: Materials | null;
  papers: AttachmentRow[];
  /** The figures of the day of issue. */
  figures: Figures;
  sides: { issuer: string; bureau: string; receiver: string };
  /** 施行间隔 shorter than the rule wants, with the reason on record; null where it is long enough. */
  gap: (EffectGap & { reason: string | null }) | null;
}

/** Who sends and who receives, by their names as far as they are on record. */
async function sidesOf(
  ctx: Pick<Context, 'reader'>,
  dossier: Dossier,
  filing: FilingRow,
): Promise<FilingView['sides']> {
  const bodies = (await ctx.reader.issuers()).filter((row) => row.mergedIntoId === null && row.activeTo === null);
  const issuer = dossier.issuers[0]?.name ?? '制定机关';
  const bureau = bodies.find((row) => row.name.endsWith('司法局'))?.name ?? '本级司法局';
  const government = bodies.find((row) => row.kind === 'government' && row.tier === 'government');
  const above = bodies.find((row) => row.id === government?.parentId)?.name ?? '上一级人民政府';
  const congress =
    government === undefined ? '本级人大常委会' : government.name.replace(/人民政府$/, '人民代表大会常务委员会');
  return { issuer, bureau, receiver: { superior: above, congress, bureau }[filing.line] };
}

/** Everything about one filing for who may read its dossier; else Fault('not.found'). */
export async function filingView(
  ctx: Context,
  actor: Actor,
  documentId: number,
  filingId: number,
): Promise<FilingView> {
  const dossier = await forAct(ctx, actor, 'dossier.read', documentId);
  const filing = dossier.filings.find((row) => row.id === filingId);
  if (!filing) throw new Fault('not.found', { id: filingId });
  const { document } = dossier;
  const { profile, calendar } = ctx.rules;
  const { figures } = periodOn(profile, document.publishedOn ?? document.signedOn ?? ctx.clock.today());
  const gap = effectGap(document, figures);
  const file = await ctx.procedure.procedureFile(documentId);
  const steps = dossier.filingSteps.filter((step) => step.filingId === filingId);
  const papers = await ctx.attachments.list({ documentId });
  return {
    dossier,
    filing,
    steps,
    limits: limitHistory(filing.line, steps, profile, calendar),
    materials: materialsOf(dossier, filing.line, papers, figures),
    papers: papers.filter((paper) => paper.subject === 'filing' && paper.subjectId === filingId),
    figures,
    sides: await sidesOf(ctx, dossier, filing),
    gap: gap === null ? null : { ...gap, reason: gapExplained(file)?.reason ?? null },
  };
}
