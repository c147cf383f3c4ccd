import type { JSX } from 'preact';
import type { ReviewRow } from '../../domain/model.ts';
import { ADOPTION, OPINION, REVIEW_STATE } from '../../text/labels.ts';
import { distance } from '../../text/days.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, DayField, RadioField, TextField, options } from '../components/fields.tsx';
import { Caution, Empty, Facts } from '../components/parts.tsx';
import { PAST_REVIEW_PARTS, PastReviewFields } from '../components/pastActs.tsx';
import { HintNote } from '../hints/note.tsx';
import { unknownYears } from '../../domain/calendarYear.ts';
import { provisionalText } from '../../text/provisional.ts';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** `POST /dossiers/:id/reviews` (送审, with `version` of the document). */
export const REVIEW_SUBMIT_FIELDS = ['on'] as const;
/** `…/reviews/record` (with `version` of the document): the names of `PAST_REVIEW_PARTS`. */
export const REVIEW_RECORD_FIELDS = PAST_REVIEW_PARTS;
/** `…/reviews/:reviewId/accept`, `…/supplement`, `…/conclude`, `…/adopt`, with `version` of the review. */
export const REVIEW_ACCEPT_FIELDS = ['on'] as const;
export const REVIEW_SUPPLEMENT_FIELDS = ['note'] as const;
export const REVIEW_CONCLUDE_FIELDS = ['opinion', 'opinionNumber', 'opinionText', 'on'] as const;
export const REVIEW_ADOPT_FIELDS = ['adoption', 'adoptionNote'] as const;

/** 合法性审核: every round, the newest first, with what may be done next. */
export function Reviews({ page }: { page: DossierPage }): JSX.Element {
  const { dossier, today } = page;
  const { document, reviews } = dossier;
  const open = reviews.some((r) => r.state === 'submitted' || r.state === 'accepted' || r.state === 'supplement');
  const ready = document.status === 'draft' || document.status === 'reviewed';
  return (
    <section id="reviews" class="panel" aria-labelledby="reviews-title">
      <h2 id="reviews-title">合法性审核</h2>
      <HintNote page={page} />
      {reviews.length === 0 ? <Empty>{document.origin === 'draft' ? '还没有送审。' : '没有审核记录。'}</Empty> : null}
      {[...reviews].reverse().map((review) => (
        <Review page={page} review={review} />
      ))}
      {ready && !open && allowed(page, 'review.submit') ? (
        <ActForm
          page={page}
          act="review.submit"
          action={paths.reviewSubmit(document.id)}
          version={document.version}
          values={{ on: today }}
          hint="以卷宗里最新的文本送审，送审以后换文本的要重新送审。"
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="送审日期" required />}
        />
      ) : null}
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

/** How far a limit is, and that it is provisional where it runs through a year whose days off are not announced. */
function limitNote(page: DossierPage, { acceptedOn, dueOn, state }: ReviewRow): string | undefined {
  if (dueOn === null || state !== 'accepted') return undefined;
  const unknown = acceptedOn === null ? [] : unknownYears(acceptedOn, dueOn, page.rules.calendar);
  return [distance(page.today, dueOn), ...(unknown.length === 0 ? [] : [provisionalText(unknown)])].join('；');
}

function Review({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const draft = page.dossier.versions.at(-1);
  const changed = r.draftSha256 !== null && draft !== undefined && draft.textSha256 !== r.draftSha256;
  const reviewer = r.reviewerId === null ? null : (page.people.get(r.reviewerId) ?? null);
  const sleeps = r.dueOn === null && r.state === 'accepted' && page.rules.figures['review.maxWorkdays'].value === null;
  return (
    <article class="round">
      <h3>
        <span class={`state state-${r.state}`}>{REVIEW_STATE[r.state]}</span>
        {r.opinion === null ? null : <b class={`opinion opinion-${r.opinion}`}>{OPINION[r.opinion]}</b>}
        {r.fromPaper ? <small>据纸质记录补录</small> : null}
      </h3>
      {changed ? <Caution>送审以后文本有改动，这次意见针对的是改动以前的文本。</Caution> : null}
      <Facts
        facts={[
          { term: '送审', value: <DayCell day={r.submittedOn} /> },
          { term: '受理', value: <DayCell day={r.acceptedOn} />, note: reviewer },
          ...(r.dueOn === null && !sleeps
            ? []
            : [
                {
                  term: '期限',
                  value: <DayCell day={r.dueOn} />,
                  note: sleeps ? <Sleeping name="review.maxWorkdays" /> : limitNote(page, r),
                },
              ]),
          { term: '出具意见', value: <DayCell day={r.concludedOn} />, note: r.opinionNumber },
          ...(r.opinionText === null ? [] : [{ term: '意见内容', value: <span class="prose">{r.opinionText}</span> }]),
          ...(r.adoption === null ? [] : [{ term: '采纳情况', value: ADOPTION[r.adoption], note: r.adoptionNote }]),
        ]}
      />
      <Steps page={page} review={r} />
    </article>
  );
}

function Steps({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const opinion = page.hints?.opinion ?? '';
  const id = page.dossier.document.id;
  const at = { page, id: r.id, version: r.version } as const;
  const can = (act: 'review.accept' | 'review.supplement' | 'review.conclude'): boolean =>
    allowed(page, act, { submittedById: r.submittedById });
  return (
    <div class="acts">
      {(r.state === 'submitted' || r.state === 'supplement') && can('review.accept') ? (
        <ActForm
          {...at}
          act="review.accept"
          action={paths.reviewAccept(id, r.id)}
          values={{ on: page.today }}
          hint="从受理之日起计算审核期限。"
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="受理日期" required />}
        />
      ) : null}
      {r.state === 'accepted' && can('review.conclude') ? (
        <ActForm
          {...at}
          act="review.conclude"
          action={paths.reviewConclude(id, r.id)}
          values={{ on: page.today, opinionText: opinion }}
          fields={(form, scope) => (
            <>
              <RadioField
                form={form}
                scope={scope}
                name="opinion"
                label="审核意见"
                required
                options={options(OPINION)}
              />
              <TextField form={form} scope={scope} name="opinionNumber" label="意见书编号" />
              <DayField form={form} scope={scope} name="on" label="出具日期" required />
              <AreaField
                form={form}
                scope={scope}
                name="opinionText"
                label="意见内容和依据"
                rows={6}
                hint={`意见为“应当予以修改”“不合法”的必填${opinion === '' ? '' : '；采纳的审核提示已经写在里面，可以修改'}`}
              />
            </>
          )}
        />
      ) : null}
      {(r.state === 'submitted' || r.state === 'accepted') && can('review.supplement') ? (
        <ActForm
          {...at}
          act="review.supplement"
          action={paths.reviewSupplement(id, r.id)}
          tone="danger"
          fields={(form, scope) => <AreaField form={form} scope={scope} name="note" label="缺少哪些材料" required />}
        />
      ) : null}
      {r.state === 'concluded' && r.adoption === null && r.opinion !== 'lawful' && allowed(page, 'review.adopt') ? (
        <ActForm
          {...at}
          act="review.adopt"
          action={paths.reviewAdopt(id, r.id)}
          fields={(form, scope) => (
            <>
              <RadioField
                form={form}
                scope={scope}
                name="adoption"
                label="采纳情况"
                required
                options={options(ADOPTION)}
              />
              <AreaField form={form} scope={scope} name="adoptionNote" label="未采纳的理由" hint="没有全部采纳的必填" />
            </>
          )}
        />
      ) : null}
    </div>
  );
}
