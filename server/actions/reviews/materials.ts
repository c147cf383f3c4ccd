import type { Dossier } from '../../domain/dossier.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Day } from '../../domain/day.ts';
import type { ReviewMaterial } from '../../domain/profile/codes.ts';
import { materialsHeld, missingMaterials, papersOf } from '../../domain/review/materials.ts';
import type { Context } from '../../ports.ts';

export interface Materials {
  /** Null: the bureau has set nothing. */
  demanded: readonly ReviewMaterial[] | null;
  held: ReadonlySet<ReviewMaterial>;
  missing: ReviewMaterial[];
}

/** Which materials a review has and lacks, by the profile of the day `on`; `reviewId` null: those that wait for the next one. */
export async function materialsOf(
  ctx: Pick<Context, 'procedure' | 'rules'>,
  dossier: Pick<Dossier, 'document' | 'versions'>,
  papers: readonly AttachmentRow[],
  reviewId: number | null,
  on: Day,
): Promise<Materials> {
  const { evidence, consultations } = await ctx.procedure.procedureFile(dossier.document.id);
  const held = materialsHeld(papersOf(papers, reviewId), {
    draft: dossier.versions.length > 0,
    evidence,
    consulted: consultations.some((one) => one.withdrawnOn === null && one.resultOn !== null),
  });
  const demanded = periodOn(ctx.rules.profile, on).figures['review.materials'].value;
  return { demanded, held, missing: missingMaterials(demanded, held) };
}
