import type { JSX } from 'preact';
import type { DossierPage } from '../dossier/model.ts';
import { paths } from '../paths.ts';
import { tally } from './model.ts';
import { HintCounts } from './summary.tsx';

/** On the dossier: how many hints the latest draft has, what was done with them, and the way to the text. */
export function HintNote({ page }: { page: DossierPage }): JSX.Element | null {
  const { document, versions } = page.dossier;
  if (versions.length === 0) return null;
  const link = (text: string): JSX.Element => <a href={paths.hints(document.id)}>{text}</a>;
  if (page.hints === null) return <p class="hint">{link('对照文本查看审核提示')}</p>;
  const { hints } = page.hints;
  if (hints.length === 0) return <p class="hint">系统没有在最新文本里找到需要提示的写法。</p>;
  const { all, judged, adopted } = tally(hints);
  return (
    <div class="hint-note">
      <p>
        <b>审核提示 {all} 条</b>
        {judged === 0 ? '' : `，已经处理${judged}条，其中采纳${adopted}条`}。{link('对照文本逐条查看')}
      </p>
      <HintCounts hints={hints} />
    </div>
  );
}
