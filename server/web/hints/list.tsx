import type { JSX } from 'preact';
import { hintKey } from '../../domain/hints.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import type { ReviewRow } from '../../domain/model.ts';
import { HINT_KIND, HINT_STRENGTH, HINT_VERDICT } from '../../text/hintLabels.ts';
import { hintSentence } from '../../text/hintSentences.ts';
import { InstantText } from '../components/days.tsx';
import { ErrorSummary, TextField, Version } from '../components/fields.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { byKind, hintMarkId, hintName } from './model.ts';

export interface HintListProps {
  documentId: number;
  hints: readonly JudgedHint[];
  /** The review under which the person may judge; null: only reading. */
  review: Pick<ReviewRow, 'id' | 'version'> | null;
  people: ReadonlyMap<number, string>;
  failed: { key: string; form: Form<string> } | null;
}

/** Hints by kind, each with its words, what they may be, the rule, and what was said of it. */
export function HintList(props: HintListProps): JSX.Element {
  return (
    <>
      {byKind(props.hints).map(({ kind, hints }) => (
        <section class="hint-group" aria-labelledby={`hints-${kind}`}>
          <h3 id={`hints-${kind}`}>
            {HINT_KIND[kind]}
            <span class="count-plain">{hints.length}</span>
          </h3>
          <ul class="hint-list">
            {hints.map((hint) => (
              <Hint {...props} hint={hint} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Hint(props: HintListProps & { hint: JudgedHint }): JSX.Element {
  const { hint } = props;
  const name = hintName(hint);
  return (
    <li class={`hint-item hint-${hint.verdict?.verdict ?? 'open'}`} id={name} data-name={name}>
      <p class="hint-words">
        <span class={`hint-strength hint-strength-${hint.strength}`}>{HINT_STRENGTH[hint.strength]}</span>
        <a href={`#${hintMarkId(hint)}`} data-evidence={name}>
          {hint.article === null ? null : `${hint.article} `}“{shortened(hint.quote)}”
        </a>
      </p>
      <p>{hintSentence(hint)}。</p>
      <Rule hint={hint} />
      <Said hint={hint} people={props.people} />
      <Judge {...props} />
    </li>
  );
}

const LONGEST = 48;
const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** The rule that a hint comes from; of a cited law also what else became of it. */
function Rule({ hint }: { hint: JudgedHint }): JSX.Element | null {
  if (hint.citation === null) return null;
  const law = hint.kind === 'law' ? hint.details['law'] : null;
  return (
    <p class="rule">
      依据：{hint.citation}{' '}
      {law === null || law === undefined ? null : <a href={paths.laws({ q: String(law) })}>查法律变动表</a>}
    </p>
  );
}

function Said({ hint, people }: { hint: JudgedHint; people: HintListProps['people'] }): JSX.Element | null {
  const { verdict } = hint;
  if (verdict === null) return null;
  return (
    <p class={`hint-said hint-said-${verdict.verdict}`}>
      <b>{HINT_VERDICT[verdict.verdict]}</b>
      {verdict.reason === null ? null : <span>{verdict.reason}</span>}
      <small>
        {people.get(verdict.judgedById) ?? ''} <InstantText at={verdict.judgedAt} />
      </small>
    </p>
  );
}

function Judge(props: HintListProps & { hint: JudgedHint }): JSX.Element | null {
  const { hint, review, documentId, failed } = props;
  if (review === null) return null;
  const key = hintKey(hint);
  const form = failed?.key === key ? failed.form : { values: { reason: hint.verdict?.reason ?? '' }, errors: [] };
  const scope = hintName(hint);
  return (
    <details class="hint-judge" open={hint.verdict === null || failed?.key === key}>
      <summary>{hint.verdict === null ? '处理' : '改变处理'}</summary>
      <ErrorSummary errors={form.errors} scope={scope} />
      <form method="post" action={paths.hintJudge(documentId, review.id)}>
        <Version version={review.version} />
        <input type="hidden" name="key" value={key} />
        <TextField form={form} scope={scope} name="reason" label="修改意见，或者不成立的理由（选填）" />
        <p class="hint-buttons">
          {(['adopted', 'dismissed'] as const).map((verdict) => (
            <button
              type="submit"
              name="verdict"
              value={verdict}
              class={`button button-small${verdict === 'adopted' ? ' button-primary' : ''}`}
            >
              {HINT_VERDICT[verdict]}
              <span class="unseen">：{shortened(hint.quote)}</span>
            </button>
          ))}
        </p>
      </form>
    </details>
  );
}
