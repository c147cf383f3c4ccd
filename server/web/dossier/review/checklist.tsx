import type { JSX } from 'preact';
import type { ReviewRow } from '../../../domain/model.ts';
import { pointsOf } from '../../../domain/review/checklist.ts';
import { REVIEW_POINTS } from '../../../domain/review/codes.ts';
import { POINT_RESULT, REVIEW_POINT } from '../../../text/reviewLabels.ts';
import { Nothing } from '../../components/days.tsx';
import { Table } from '../../components/parts.tsx';
import { paths } from '../../paths.ts';
import type { DossierPage } from '../model.ts';

/** What was found on the seven points; a way to fill them in while the review runs. */
export function Checklist({
  page,
  review,
  mayCheck,
}: {
  page: DossierPage;
  review: ReviewRow;
  mayCheck: boolean;
}): JSX.Element | null {
  const points = pointsOf(page.reviewing.file.points, review);
  const href = paths.reviewChecklist(page.dossier.document.id, review.id);
  if (points.length === 0)
    return mayCheck ? (
      <p>
        <a class="button button-small" href={href}>
          对照文本填写七项审核清单
        </a>
      </p>
    ) : null;
  return (
    <div class="review-points">
      <h4>七项审核清单</h4>
      <Table label="七项审核清单" head={['审核内容', '结论', '说明']}>
        {REVIEW_POINTS.map((point) => {
          const row = points.find((one) => one.point === point);
          return (
            <tr>
              <td>{REVIEW_POINT[point]}</td>
              <td class="nowrap">
                {row === undefined ? (
                  <Nothing said="没有填写" />
                ) : (
                  <span class={`point point-${row.result}`}>{POINT_RESULT[row.result]}</span>
                )}
              </td>
              <td class="prose">{row?.note ?? ''}</td>
            </tr>
          );
        })}
      </Table>
      {mayCheck ? (
        <p>
          <a href={href}>对照文本继续填写（已填{points.length}项，共七项）</a>
        </p>
      ) : null}
    </div>
  );
}
