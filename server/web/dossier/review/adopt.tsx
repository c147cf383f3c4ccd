import type { JSX } from 'preact';
import { hintKey } from '../../../domain/hints.ts';
import type { ReviewRow } from '../../../domain/model.ts';
import { followable } from '../../../domain/review/opinion.ts';
import type { ReviewPoint } from '../../../domain/review/codes.ts';
import { ADOPTION } from '../../../text/labels.ts';
import { REVIEW_POINT_SHORT } from '../../../text/reviewLabels.ts';
import { AreaField, RadioField, options } from '../../components/fields.tsx';
import { paths } from '../../paths.ts';
import { ActForm } from '../actForm.tsx';
import type { DossierPage } from '../model.ts';

/** What a key of `followable` says, in words. */
export function followedLabel(page: DossierPage, review: ReviewRow, key: string): string {
  const { points, verdicts } = page.reviewing.file;
  if (key.startsWith('point:')) {
    const point = key.slice('point:'.length) as ReviewPoint;
    const note = points.find((row) => row.reviewId === review.id && row.point === point)?.note ?? '';
    return `${REVIEW_POINT_SHORT[point]}：${note}`;
  }
  const hint = verdicts.find((row) => row.reviewId === review.id && `hint:${hintKey(row)}` === key);
  return hint === undefined
    ? ''
    : `${hint.article ?? ''}“${hint.quote}”${hint.reason === null ? '' : `：${hint.reason}`}`;
}

/** 采纳情况: all, part with the parts, or none; with the reason for what is not followed. */
export function AdoptForm({ page, review: r }: { page: DossierPage; review: ReviewRow }): JSX.Element {
  const { points, verdicts } = page.reviewing.file;
  const keys = followable(r, points, verdicts);
  return (
    <ActForm
      page={page}
      id={r.id}
      version={r.version}
      act="review.adopt"
      action={paths.reviewAdopt(page.dossier.document.id, r.id)}
      button={r.adoption === null ? '登记采纳情况' : '更正采纳情况'}
      values={{
        adoption: r.adoption ?? '',
        adoptionNote: r.adoptionNote ?? '',
        taken: (r.taken ?? []).join('\n'),
      }}
      hint="印发以前登记；印发以后不能再改。没有采纳的，理由会提交审议会议。"
      fields={(form, scope) => (
        <>
          <RadioField form={form} scope={scope} name="adoption" label="采纳情况" required options={options(ADOPTION)} />
          {keys.length === 0 ? null : (
            <fieldset class="field field-wide">
              <legend>部分采纳的，采纳了哪些</legend>
              {keys.map((key) => (
                <label>
                  <input
                    type="checkbox"
                    name="taken"
                    value={key}
                    checked={(form.values['taken'] ?? '').split('\n').includes(key)}
                  />
                  {followedLabel(page, r, key)}
                </label>
              ))}
            </fieldset>
          )}
          <AreaField form={form} scope={scope} name="adoptionNote" label="未采纳的理由" hint="没有全部采纳的必填" />
        </>
      )}
    />
  );
}
