import type { FilingLine } from '../../domain/codes.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { materialsOf, missingMaterials } from '../../domain/filing/materials.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';

/** Refuses to send a filing whose materials a rule demands and that are not there: Fault('filing.materials_missing', {missing, citation}). */
export async function demandMaterials(
  ctx: Pick<Context, 'attachments' | 'rules' | 'clock'>,
  dossier: Dossier,
  line: FilingLine,
): Promise<void> {
  const { document } = dossier;
  const day = document.publishedOn ?? document.signedOn ?? ctx.clock.today();
  const papers = await ctx.attachments.list({ documentId: document.id });
  const materials = materialsOf(dossier, line, papers, periodOn(ctx.rules.profile, day).figures);
  if (!materials?.demanded) return;
  const missing = missingMaterials(materials);
  if (missing.length > 0) throw new Fault('filing.materials_missing', { missing, citation: materials.citation });
}
