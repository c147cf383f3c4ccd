import type { JSX } from 'preact';
import type { ReviewRow } from '../../../domain/model.ts';
import { isOpenReview } from '../../../domain/review.ts';
import { papersOf } from '../../../domain/review/materials.ts';
import { REVIEW_MATERIAL } from '../../../text/profileCodeLabels.ts';
import { Papers } from '../../components/papers.tsx';
import { Caution } from '../../components/parts.tsx';
import { Sleeping } from '../../components/sleeping.tsx';
import { paths } from '../../paths.ts';
import { type DossierPage, allowed } from '../model.ts';
import type { MaterialsView } from './model.ts';

/** Which of the demanded materials are there. */
function Demanded({ materials }: { materials: MaterialsView }): JSX.Element {
  const { demanded, held, missing } = materials;
  if (demanded === null) return <Sleeping name="review.materials" />;
  return (
    <>
      <ul class="checks" aria-label="应当报送的材料">
        {demanded.map((material) => (
          <li class={held.has(material) ? 'check-there' : 'check-missing'}>
            {REVIEW_MATERIAL[material]}
            <small>{held.has(material) ? '已有' : '缺'}</small>
          </li>
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <Caution>缺少{missing.map((one) => REVIEW_MATERIAL[one]).join('、')}，审核机构可以退回补正。</Caution>
      )}
    </>
  );
}

/** Papers of a review, or those that wait for the next one. */
export function Materials({ page, review }: { page: DossierPage; review: ReviewRow | null }): JSX.Element | null {
  const { file, waiting, details } = page.reviewing;
  const id = review?.id ?? null;
  const materials = review === null ? waiting : details.get(review.id)?.materials;
  const documentId = page.dossier.document.id;
  const open = review === null || isOpenReview(review);
  if (materials === undefined || review?.fromPaper === true) return null;
  return (
    <div class="review-materials">
      <h4>{review === null ? '准备送审的材料' : '送审材料'}</h4>
      {open ? <Demanded materials={materials} /> : null}
      <Papers
        place={{ documentId, subject: 'review', subjectId: id }}
        papers={papersOf(file.papers, id)}
        people={page.people}
        mayAdd={open && allowed(page, 'attachment.add')}
        mayRemove={open && review?.state !== 'accepted' && allowed(page, 'attachment.remove')}
        back={paths.dossier(documentId, 'reviews')}
        title="材料"
      />
    </div>
  );
}
