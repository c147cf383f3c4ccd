import type { JSX } from 'preact';
import type { ReviewRow } from '../../../domain/model.ts';
import type { ReviewCounselRow } from '../../../domain/review/rows.ts';
import { COUNSEL_KIND, COUNSEL_USE } from '../../../text/reviewLabels.ts';
import { DayCell } from '../../components/days.tsx';
import { AreaField, DayField, RadioField, SelectField, TextField, options } from '../../components/fields.tsx';
import { Facts } from '../../components/parts.tsx';
import { paths } from '../../paths.ts';
import { ActForm } from '../actForm.tsx';
import type { DossierPage } from '../model.ts';

export const ANSWER_FIELDS = ['counselId', 'answeredOn', 'opinion', 'use', 'useNote'] as const;

/** 专家协审 and 法律顾问: who was asked, what they said, whether it was taken up. */
export function Counsels({ page, review }: { page: DossierPage; review: ReviewRow }): JSX.Element | null {
  const rows = page.reviewing.file.counsels.filter((row) => row.reviewId === review.id);
  if (rows.length === 0) return null;
  return (
    <div class="review-counsels">
      <h4>专家、法律顾问意见</h4>
      {rows.map((row) => (
        <Counsel row={row} />
      ))}
    </div>
  );
}

function Counsel({ row }: { row: ReviewCounselRow }): JSX.Element {
  return (
    <Facts
      facts={[
        {
          term: COUNSEL_KIND[row.kind],
          value: `${row.name}${row.organization === null ? '' : `（${row.organization}）`}`,
        },
        { term: '征询', value: <DayCell day={row.askedOn} />, note: row.question },
        {
          term: '意见',
          value: row.opinion === null ? '还没有答复' : <span class="prose">{row.opinion}</span>,
          note: row.answeredOn === null ? undefined : <DayCell day={row.answeredOn} />,
        },
        ...(row.use === null ? [] : [{ term: '吸收情况', value: COUNSEL_USE[row.use], note: row.useNote }]),
      ]}
    />
  );
}

/** Asking somebody, and putting the answer on record. */
export function CounselActs(props: {
  page: DossierPage;
  review: ReviewRow;
  mayAsk: boolean;
  mayAnswer: boolean;
}): JSX.Element | null {
  const { page, review: r } = props;
  const id = page.dossier.document.id;
  const at = { page, id: r.id, version: r.version } as const;
  const open = page.reviewing.file.counsels.filter((row) => row.reviewId === r.id && row.answeredOn === null);
  return (
    <>
      {props.mayAsk ? (
        <ActForm
          {...at}
          act="review.consult"
          action={paths.reviewConsult(id, r.id)}
          values={{ askedOn: page.today, kind: 'counsel' }}
          fields={(form, scope) => (
            <>
              <RadioField
                form={form}
                scope={scope}
                name="kind"
                label="征询谁"
                required
                options={options(COUNSEL_KIND)}
              />
              <TextField form={form} scope={scope} name="name" label="姓名" required />
              <TextField form={form} scope={scope} name="organization" label="单位" />
              <DayField form={form} scope={scope} name="askedOn" label="征询日期" required />
              <AreaField form={form} scope={scope} name="question" label="征询的问题" required />
            </>
          )}
        />
      ) : null}
      {props.mayAnswer && open.length > 0 ? (
        <ActForm
          {...at}
          act="review.answer"
          action={paths.reviewAnswer(id, r.id)}
          values={{ answeredOn: page.today, counselId: String(open[0]!.id) }}
          fields={(form, scope) => (
            <>
              <SelectField
                form={form}
                scope={scope}
                name="counselId"
                label="谁的意见"
                required
                options={open.map((row) => ({ value: String(row.id), label: `${COUNSEL_KIND[row.kind]} ${row.name}` }))}
              />
              <DayField form={form} scope={scope} name="answeredOn" label="答复日期" required />
              <AreaField form={form} scope={scope} name="opinion" label="意见" required rows={4} />
              <RadioField
                form={form}
                scope={scope}
                name="use"
                label="吸收情况"
                required
                options={options(COUNSEL_USE)}
              />
              <AreaField
                form={form}
                scope={scope}
                name="useNote"
                label="说明"
                hint="没有全部吸收的，写明理由"
                rows={2}
              />
            </>
          )}
        />
      ) : null}
    </>
  );
}
