import type { JSX } from 'preact';
import type { RiskHint } from '../../domain/hints.ts';
import { HINT_KIND } from '../../text/hintLabels.ts';
import { byKind } from './model.ts';

/** Hints in one line: how many of each kind; those for reference are counted apart. */
export function HintCounts({ hints }: { hints: readonly RiskHint[] }): JSX.Element {
  const plain = hints.filter((hint) => hint.strength === 'reference').length;
  return (
    <p class="hint-counts">
      {byKind(hints).map(({ kind, hints: some }) => (
        <span class="hint-count">
          {HINT_KIND[kind]}
          <b>{some.length}</b>
        </span>
      ))}
      {plain === 0 ? null : <small>其中{plain}条仅供参考</small>}
    </p>
  );
}

/** At intake: how much there is to look at once the document is on file; nothing where there is nothing. */
export function HintSummary({ hints }: { hints: readonly RiskHint[] }): JSX.Element | null {
  if (hints.length === 0) return null;
  return (
    <section class="hint-note" aria-labelledby="hints-title">
      <h2 id="hints-title">审核提示{hints.length}条</h2>
      <HintCounts hints={hints} />
      <p class="hint">系统在正文里找到可能需要修改的写法。确认保存以后，在卷宗里对照原文逐条查看，送审以前可以先改。</p>
    </section>
  );
}
