import type { JSX } from 'preact';
import type { Dossier } from '../../domain/dossier.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import type { ReviewRow, TextVersionRow } from '../../domain/model.ts';
import { POINT_OF } from '../../domain/review/checklist.ts';
import { REVIEW_POINTS } from '../../domain/review/codes.ts';
import type { ReviewPoint } from '../../domain/review/codes.ts';
import { HINT_VERDICT } from '../../text/hintLabels.ts';
import { hintSentence } from '../../text/hintSentences.ts';
import { POINT_RESULT, REVIEW_POINT } from '../../text/reviewLabels.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, ErrorSummary, RadioField, Version, options } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { hintMarkId, hintName } from '../hints/model.ts';
import { paths } from '../paths.ts';
import { HintedText } from '../hints/text.tsx';

/** `GET` and `POST /dossiers/:id/reviews/:reviewId/checklist`, with `version` of the review: `result.<point>`, `note.<point>`. */
export interface ReviewChecklistPage {
  chrome: Chrome;
  dossier: Pick<Dossier, 'document' | 'issuers'>;
  review: Pick<ReviewRow, 'id' | 'version'>;
  text: Pick<TextVersionRow, 'text' | 'articles'>;
  hints: readonly JudgedHint[];
  form: Form<string>;
  /** Points whose words were proposed from adopted hints and not yet saved. */
  proposed: readonly ReviewPoint[];
  mayCheck: boolean;
}

/** The seven points beside the text and its hints. */
export function ReviewChecklistPage(page: ReviewChecklistPage): JSX.Element {
  const { document } = page.dossier;
  return (
    <Layout
      chrome={page.chrome}
      title={`审核清单：${document.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.reviews(), text: '合法性审核' },
        { href: paths.dossier(document.id, 'reviews'), text: document.title },
        { text: '七项审核清单' },
      ]}
    >
      <h1>七项审核清单</h1>
      <p class="lead">
        逐项对照送审文本填写，可以分次保存；七项填完以后才能出具审核意见。
        <a href={paths.hints(document.id)}>逐条处理审核提示</a>
        ，采纳的提示会带到对应的一项里。
      </p>
      <div class="confirm hints-page">
        <HintedText name="送审文本" text={page.text} hints={page.hints} dossier={page.dossier} />
        <section aria-labelledby="points-title">
          <h2 id="points-title">审核内容</h2>
          <ErrorSummary errors={page.form.errors} scope="points" />
          <form method="post" action={paths.reviewChecklist(document.id, page.review.id)} data-guard>
            <Version version={page.review.version} />
            {REVIEW_POINTS.map((point, i) => (
              <Point page={page} point={point} number={i + 1} />
            ))}
            {page.mayCheck ? (
              <p class="form-end">
                <button type="submit" class="button button-primary">
                  保存清单
                </button>
              </p>
            ) : null}
          </form>
        </section>
      </div>
    </Layout>
  );
}

function Point({
  page,
  point,
  number,
}: {
  page: ReviewChecklistPage;
  point: ReviewPoint;
  number: number;
}): JSX.Element {
  const hints = page.hints.filter((hint) => POINT_OF[hint.kind] === point && hint.verdict?.verdict !== 'dismissed');
  const field = { form: page.form, scope: 'points' };
  return (
    <section class="review-point" aria-labelledby={`point-${point}`}>
      <h3 id={`point-${point}`}>
        {number}. {REVIEW_POINT[point]}
      </h3>
      {hints.length === 0 ? null : (
        <ul class="plain point-hints">
          {hints.map((hint) => (
            <li>
              <a href={`#${hintMarkId(hint)}`} data-evidence={hintName(hint)}>
                {hint.article === null ? '' : `${hint.article} `}“{hint.quote.slice(0, 40)}”
              </a>
              <small>
                {hintSentence(hint)}
                {hint.verdict === null ? '（提示，还没有处理）' : `（${HINT_VERDICT[hint.verdict.verdict]}）`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {page.proposed.includes(point) ? <Caution>下面的结论和说明由采纳的提示带出，请核对后保存。</Caution> : null}
      <RadioField {...field} name={`result.${point}`} label="结论" options={options(POINT_RESULT)} />
      <AreaField {...field} name={`note.${point}`} label="说明" rows={2} hint="有问题的必填：哪一条、什么问题、依据" />
    </section>
  );
}
