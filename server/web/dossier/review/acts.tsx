import type { JSX } from 'preact';
import type { Act } from '../../../domain/acts.ts';
import type { ReviewRow } from '../../../domain/model.ts';
import { REVIEW_COURSE } from '../../../domain/review/course.ts';
import type { ReviewAct } from '../../../domain/review/course.ts';
import { hasSent } from '../../../domain/review/handle.ts';
import { REVIEW_MATERIALS } from '../../../domain/profile/codes.ts';
import { REVIEW_MATERIAL } from '../../../text/profileCodeLabels.ts';
import { REVIEW_OUTCOME, NUMBER_CHOICE } from '../../../text/reviewLabels.ts';
import { AreaField, DayField, RadioField, SelectField, TextField, options } from '../../components/fields.tsx';
import { paths } from '../../paths.ts';
import { ActForm } from '../actForm.tsx';
import { type DossierPage, allowed } from '../model.ts';
import { AdoptForm } from './adopt.tsx';
import { CounselActs } from './counsel.tsx';

/** Whether the person of the page may take an act on a review as it stands. */
export function mayOn(page: DossierPage, review: ReviewRow, act: ReviewAct): boolean {
  const { actor } = page.chrome;
  const { status } = page.dossier.document;
  const issued = status === 'issued' || status === 'filed';
  const runs = act === 'review.adopt' ? status === 'reviewed' || status === 'draft' : status === 'in_review';
  if (REVIEW_COURSE[act][review.state] === undefined) return false;
  if (!runs && !(issued && review.emergencyId !== null)) return false;
  const sent = actor.kind === 'user' && hasSent(review, page.reviewing.file.steps, actor.id);
  if (!allowed(page, act satisfies Act, { submittedById: sent ? actor.id : review.submittedById })) return false;
  const elsewhere = actor.kind === 'user' && actor.role === 'reviewer' && review.reviewerId !== null;
  return act === 'review.assign' || !elsewhere || review.reviewerId === actor.id;
}

/** What may be done with a review next. */
export function ReviewActs({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const id = page.dossier.document.id;
  const at = { page, id: r.id, version: r.version } as const;
  const can = (act: ReviewAct): boolean => mayOn(page, r, act);
  const opinion = page.hints?.opinion ?? '';
  return (
    <div class="acts">
      {can('review.accept') ? (
        <ActForm
          {...at}
          act="review.accept"
          action={paths.reviewAccept(id, r.id)}
          values={{ on: page.today }}
          hint={r.acceptedOn === null ? '从受理之日起计算审核期限。' : '重新受理以后继续计算审核期限。'}
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="受理日期" required />}
        />
      ) : null}
      {can('review.conclude') ? (
        <ActForm
          {...at}
          act="review.conclude"
          action={paths.reviewConclude(id, r.id)}
          values={{ on: page.today, opinionText: opinion }}
          hint="七项审核清单填完以后才能出具。"
          fields={(form, scope) => (
            <>
              <RadioField
                form={form}
                scope={scope}
                name="outcome"
                label="审核意见"
                required
                options={options(REVIEW_OUTCOME)}
              />
              <TextField form={form} scope={scope} name="opinionNumber" label="意见书编号" hint={NUMBER_CHOICE} />
              <DayField form={form} scope={scope} name="on" label="出具日期" required />
              <AreaField
                form={form}
                scope={scope}
                name="opinionText"
                label="意见内容和依据"
                rows={6}
                hint={`意见不是“合法”的必填${opinion === '' ? '' : '；采纳的审核提示已经写在里面，可以修改'}`}
              />
            </>
          )}
        />
      ) : null}
      <CounselActs page={page} review={r} mayAsk={can('review.consult')} mayAnswer={can('review.answer')} />
      {can('review.supplement') ? <Supplement page={page} review={r} /> : null}
      {can('review.resubmit') ? (
        <ActForm
          {...at}
          act="review.resubmit"
          action={paths.reviewResubmit(id, r.id)}
          values={{ on: page.today }}
          hint="补充的材料先在上面登记；需要改稿的，先在“文本与原件”里上传新的一稿。以最新的文本重新报送。"
          fields={(form, scope) => (
            <>
              <DayField form={form} scope={scope} name="on" label="重新报送日期" required />
              <AreaField form={form} scope={scope} name="note" label="补正说明" rows={2} />
            </>
          )}
        />
      ) : null}
      {can('review.assign') ? <Assign page={page} review={r} /> : null}
      {can('review.adopt') && r.opinion !== 'lawful' ? <AdoptForm page={page} review={r} /> : null}
      {can('review.withdraw') && r.emergencyId === null ? (
        <ActForm
          {...at}
          act="review.withdraw"
          action={paths.reviewWithdraw(id, r.id)}
          values={{ on: page.today }}
          tone="danger"
          fields={(form, scope) => (
            <>
              <DayField form={form} scope={scope} name="on" label="撤回日期" required />
              <AreaField form={form} scope={scope} name="reason" label="撤回的理由" required rows={2} />
            </>
          )}
        />
      ) : null}
    </div>
  );
}

function Supplement({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const missing: readonly string[] = page.reviewing.details.get(r.id)?.materials.missing ?? [];
  return (
    <ActForm
      page={page}
      id={r.id}
      version={r.version}
      act="review.supplement"
      action={paths.reviewSupplement(page.dossier.document.id, r.id)}
      values={{ on: page.today, missing: missing.join('\n') }}
      tone="danger"
      hint="从退回之日起暂停计算审核期限。"
      fields={(form, scope) => (
        <>
          <DayField form={form} scope={scope} name="on" label="退回日期" required />
          <fieldset class="field">
            <legend>缺少的材料</legend>
            {REVIEW_MATERIALS.map((material) => (
              <label>
                <input
                  type="checkbox"
                  name="missing"
                  value={material}
                  checked={(form.values['missing'] ?? '').split('\n').includes(material)}
                />
                {REVIEW_MATERIAL[material]}
              </label>
            ))}
          </fieldset>
          <AreaField form={form} scope={scope} name="note" label="补正要求" required />
        </>
      )}
    />
  );
}

function Assign({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element | null {
  const { actor } = page.chrome;
  if (actor.kind !== 'user') return null;
  const self = actor.role === 'reviewer';
  const { steps } = page.reviewing.file;
  const others = page.reviewing.reviewers.filter(
    (one) => one.id !== r.reviewerId && !hasSent(r, steps, one.id) && (!self || one.id === actor.id),
  );
  if (others.length === 0) return null;
  return (
    <ActForm
      page={page}
      id={r.id}
      version={r.version}
      act="review.assign"
      action={paths.reviewAssign(page.dossier.document.id, r.id)}
      button={self ? '由我办理' : r.reviewerId === null ? '分派审核人' : '改派审核人'}
      values={{ reviewerId: String(others[0]!.id) }}
      fields={(form, scope) => (
        <>
          <SelectField
            form={form}
            scope={scope}
            name="reviewerId"
            label="审核人"
            required
            options={others.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <TextField
            form={form}
            scope={scope}
            name="reason"
            label="理由"
            required={r.reviewerId !== null}
            hint={r.reviewerId === null ? '首次分派可以不填' : '改派的理由'}
          />
        </>
      )}
    />
  );
}
