import type { JSX } from 'preact';
import type { ReviewRow } from '../../../domain/model.ts';
import { isOpenReview } from '../../../domain/review.ts';
import { ADOPTION, OPINION, REVIEW_STATE } from '../../../text/labels.ts';
import { REVIEW_OUTCOME } from '../../../text/reviewLabels.ts';
import { DayCell } from '../../components/days.tsx';
import { Caution, Facts } from '../../components/parts.tsx';
import { paths } from '../../paths.ts';
import type { DossierPage } from '../model.ts';
import { mayOn, ReviewActs } from './acts.tsx';
import { followedLabel } from './adopt.tsx';
import { Checklist } from './checklist.tsx';
import { Clock, Steps } from './clock.tsx';
import { Counsels } from './counsel.tsx';
import { Materials } from './materials.tsx';

/** One review: where it stands, what it was sent in with, what was found, and what may be done next. */
export function Round({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const reviewer = r.reviewerId === null ? null : (page.people.get(r.reviewerId) ?? null);
  return (
    <article class="round" id={`review-${r.id}`}>
      <h3>
        <span class={`state state-${r.state}`}>{REVIEW_STATE[r.state]}</span>
        {r.opinion === null ? null : <b class={`opinion opinion-${r.opinion}`}>{OPINION[r.opinion]}</b>}
        {r.fromPaper ? <small>据纸质记录补录</small> : null}
        {r.emergencyId === null ? null : <small>紧急情况印发后补办</small>}
      </h3>
      <Changed page={page} review={r} />
      <Steps page={page} review={r} />
      <Facts
        facts={[
          { term: '送审', value: <DayCell day={r.submittedOn} /> },
          { term: '受理', value: <DayCell day={r.acceptedOn} /> },
          ...(reviewer === null ? [] : [{ term: '审核人', value: reviewer }]),
          ...(r.state !== 'concluded' ? [] : conclusion(page, r)),
        ]}
      />
      {isOpenReview(r) ? <Clock page={page} review={r} /> : null}
      <Materials page={page} review={r} />
      <Counsels page={page} review={r} />
      <Checklist page={page} review={r} mayCheck={mayOn(page, r, 'review.check')} />
      <ReviewActs page={page} review={r} />
    </article>
  );
}

function conclusion(page: DossierPage, r: ReviewRow) {
  const detail = page.reviewing.details.get(r.id);
  const used = detail === undefined || r.acceptedOn === null ? undefined : `用时${detail.clock.used}个工作日`;
  const taken = (r.taken ?? []).map((key) => followedLabel(page, r, key));
  return [
    { term: '出具意见', value: <DayCell day={r.concludedOn} />, note: used },
    ...(r.outcome === null ? [] : [{ term: '处理意见', value: REVIEW_OUTCOME[r.outcome] }]),
    {
      term: '意见书',
      value: r.opinionNumber,
      note: r.fromPaper ? undefined : (
        <a href={paths.reviewPaper(page.dossier.document.id, r.id)}>下载意见书（Word）</a>
      ),
    },
    ...(r.opinionText === null ? [] : [{ term: '意见内容', value: <span class="prose">{r.opinionText}</span> }]),
    ...(r.adoption === null
      ? []
      : [
          {
            term: '采纳情况',
            value: ADOPTION[r.adoption],
            note: [
              r.adoptionNote,
              ...(r.adoption === 'partly' && taken.length > 0 ? [`采纳：${taken.join('；')}`] : []),
            ]
              .filter((one) => one !== null)
              .join('；'),
          },
        ]),
  ];
}

/** A changed draft is not a reviewed draft: what changed, and the one act that settles it. */
function Changed({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element | null {
  const { document, versions, reviews } = page.dossier;
  const draft = versions.at(-1);
  const last = reviews.at(-1)?.id === r.id;
  if (r.draftSha256 === null || draft === undefined || draft.textSha256 === r.draftSha256) return null;
  const link = <a href={paths.reviewChanges(document.id, r.id)}>看改动了什么</a>;
  const settled = r.opinion === 'amend' && r.adoption !== null;
  return (
    <Caution>
      {r.state === 'supplement'
        ? '退回补正以后换了文本，重新报送时以最新的文本审核。'
        : '送审以后文本有改动，这次意见针对的是改动以前的文本。'}
      {link}
      {last && r.state === 'concluded' && document.status === 'reviewed'
        ? settled
          ? '。按“应当予以修改”的意见修改的，可以印发；另有改动的，请重新送审。'
          : r.opinion === 'amend'
            ? '。按意见修改的，请登记采纳情况；另有改动的，请重新送审。'
            : '。印发以前请以最新的文本重新送审。'
        : null}
    </Caution>
  );
}
