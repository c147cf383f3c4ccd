import type { JSX } from 'preact';
import { isOpenReview } from '../../domain/review.ts';
import { papersOf } from '../../domain/review/materials.ts';
import { AreaField, CheckField, DayField } from '../components/fields.tsx';
import { Empty } from '../components/parts.tsx';
import { PAST_REVIEW_PARTS, PastReviewFields } from '../components/pastActs.tsx';
import { HintNote } from '../hints/note.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';
import { Emergencies } from './review/emergency.tsx';
import { Materials } from './review/materials.tsx';
import { Round } from './review/round.tsx';

/** `POST /dossiers/:id/reviews` (送审, with `version` of the document). */
export const REVIEW_SUBMIT_FIELDS = ['on', 'note', 'carry'] as const;
/** `…/reviews/record` (with `version` of the document): the names of `PAST_REVIEW_PARTS`. */
export const REVIEW_RECORD_FIELDS = PAST_REVIEW_PARTS;
export const REVIEW_CONCLUDE_FIELDS = ['outcome', 'opinionNumber', 'opinionText', 'on'] as const;
export const REVIEW_ADOPT_FIELDS = ['adoption', 'adoptionNote'] as const;

/** 合法性审核: every round, the newest first, with what may be done next. */
export function Reviews({ page }: { page: DossierPage }): JSX.Element {
  const { document, reviews } = page.dossier;
  return (
    <section id="reviews" class="panel" aria-labelledby="reviews-title">
      <h2 id="reviews-title">合法性审核</h2>
      <HintNote page={page} />
      {reviews.length === 0 ? <Empty>{document.origin === 'draft' ? '还没有送审。' : '没有审核记录。'}</Empty> : null}
      {[...reviews].reverse().map((review) => (
        <Round page={page} review={review} />
      ))}
      <Emergencies page={page} />
      <Submit page={page} />
      {document.origin !== 'draft' && allowed(page, 'review.record') ? (
        <ActForm
          page={page}
          act="review.record"
          action={paths.reviewRecord(document.id)}
          version={document.version}
          fields={(form, scope) => <PastReviewFields form={form} prefix="" scope={scope} />}
        />
      ) : null}
    </section>
  );
}

/** 送审 with the papers that are ready for it; after an emergency issue, the review that has to follow. */
function Submit({ page }: { page: DossierPage }): JSX.Element | null {
  const { document, reviews } = page.dossier;
  const follows = page.reviewing.emergencies.some((one) => one.followUp === 'waiting' || one.followUp === 'late');
  const ready = document.status === 'draft' || document.status === 'reviewed' || follows;
  if (!ready || reviews.some(isOpenReview) || !allowed(page, 'review.submit')) return null;
  const before = reviews.some((review) => !review.fromPaper);
  const waits = papersOf(page.reviewing.file.papers, null).length > 0;
  return (
    <div class="review-next">
      {/* With an opinion that lets it be issued nothing is asked for, unless somebody has begun to send it in again. */}
      {document.status === 'reviewed' && !waits ? null : <Materials page={page} review={null} />}
      <ActForm
        page={page}
        act="review.submit"
        action={paths.reviewSubmit(document.id)}
        version={document.version}
        values={{ on: page.today, carry: before ? 'yes' : '' }}
        button={follows ? '补送合法性审核' : before ? '重新送审' : undefined}
        hint="以卷宗里最新的文本送审，送审以后换文本的要重新送审。材料不齐的也能送审，审核机构会看到缺什么。"
        fields={(form, scope) => (
          <>
            <DayField form={form} scope={scope} name="on" label="送审日期" required />
            {before ? (
              <CheckField
                form={form}
                scope={scope}
                name="carry"
                label="沿用上一次送审的材料（这次另有同类材料的除外）"
              />
            ) : null}
            <AreaField form={form} scope={scope} name="note" label="送审说明" rows={2} />
          </>
        )}
      />
    </div>
  );
}
