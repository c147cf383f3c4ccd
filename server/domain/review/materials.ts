import { standing } from '../attachments.ts';
import type { AttachmentRow } from '../model.ts';
import { REVIEW_MATERIALS, type ReviewMaterial } from '../profile/codes.ts';
import type { EvidenceRow } from '../procedure/rows.ts';

type Paper = Pick<AttachmentRow, 'subject' | 'subjectId' | 'kind' | 'removedAt'>;

/** Papers that a review has, or that wait for the next one (`reviewId` null). */
export const papersOf = <P extends Paper>(papers: readonly P[], reviewId: number | null): P[] =>
  papers.filter((paper) => paper.subject === 'review' && paper.subjectId === reviewId);

/** What else stands for a material: the draft's own text, and evidence of procedure that is on file. */
export interface HeldElsewhere {
  draft: boolean;
  evidence: readonly Pick<EvidenceRow, 'kind' | 'withdrawnAt'>[];
  /** A consultation was held here and its 采纳情况 published. */
  consulted: boolean;
}

/** Materials that are there: as papers, as the text itself, or as recorded 程序证据. */
export function materialsHeld(papers: readonly Paper[], elsewhere: HeldElsewhere): Set<ReviewMaterial> {
  const kinds = new Set<string>(standing(papers).map((paper) => paper.kind));
  for (const row of elsewhere.evidence) if (row.withdrawnAt === null) kinds.add(row.kind);
  if (elsewhere.consulted) kinds.add('consultation');
  if (elsewhere.draft) kinds.add('draft');
  return new Set(REVIEW_MATERIALS.filter((material) => kinds.has(material)));
}

/** Materials that the profile demands and that are not there (国办发〔2018〕115号(五)); none where it sets nothing. */
export const missingMaterials = (
  demanded: readonly ReviewMaterial[] | null,
  held: ReadonlySet<ReviewMaterial>,
): ReviewMaterial[] => (demanded ?? []).filter((material) => !held.has(material));
