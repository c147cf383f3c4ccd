import type { JSX } from 'preact';
import type { EvaluationConclusion } from '../../domain/evaluation/codes.ts';
import type { TermAct } from '../../domain/term/course.ts';
import { TERM_ACT } from '../../text/term.ts';
import { paths } from '../paths.ts';
import type { EvaluationModel } from './model.ts';

/** What a conclusion leads to, where it is an act on the term. */
const LEADS: Partial<Record<EvaluationConclusion, TermAct>> = {
  extend: 'term.extend',
  amend: 'term.renew',
  let_lapse: 'term.end',
};

/** A conclusion changes no validity by itself: the way to the act that does. */
export function NextStep({ page }: { page: EvaluationModel }): JSX.Element | null {
  const { row, document, term } = page;
  if (row.conclusion === null) return null;
  const act = LEADS[row.conclusion];
  const href =
    act !== undefined && term.acts.includes(act)
      ? paths.term(document.id, { act: act.slice(5) })
      : act === 'term.extend' && term.mayDraft
        ? paths.term(document.id, {}, 'draft')
        : row.conclusion === 'repeal'
          ? paths.dossier(document.id, 'events')
          : null;
  return (
    <p class="hint">
      评估结论本身不改变文件的效力。
      {href === null ? null : (
        <>
          下一步：
          <a href={href}>
            {act === undefined
              ? '登记废止'
              : act === 'term.extend' && !term.acts.includes(act)
                ? '起草延长的通知'
                : TERM_ACT[act]}
          </a>
        </>
      )}
    </p>
  );
}
