import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { RELATION, RELATION_BACK } from '../../text/labels.ts';
import type { RelationLine } from '../models.ts';
import { DocumentName, Empty } from './parts.tsx';
import { ValidityMark } from './validity.tsx';

interface RelationsProps {
  relations: readonly RelationLine[];
  staff?: boolean;
  /** The day that links to the others carry along. */
  on?: Day;
  /** The address of the page that lists all of them; without it this one does. */
  all?: string;
}

/** What this document says of others, and what others say of it. */
export function Relations(props: RelationsProps): JSX.Element {
  const { relations, all } = props;
  const cut = all !== undefined && relations.length > MOST_LINES;
  if (relations.length === 0) return <Empty>没有记录与其他文件的关系。</Empty>;
  if (relations.length <= MOST_OPEN) return <Lines {...props} />;
  return (
    <>
      <p>{countsText(relations)}</p>
      <details>
        <summary>{cut ? `列出前${MOST_LINES}件` : `列出全部${relations.length}件`}</summary>
        <Lines {...props} relations={cut ? relations.slice(0, MOST_LINES) : relations} />
      </details>
      {cut ? (
        <p>
          <a href={all}>列出全部{relations.length}件</a>
        </p>
      ) : null}
    </>
  );
}

/** More than this is counted, and listed when asked for. */
const MOST_OPEN = 12;
/** More than this is left to a page of its own, so that every page stays light: our own choice. */
export const MOST_LINES = 60;

/** `继续有效30件，废止12件`. */
function countsText(relations: readonly RelationLine[]): string {
  const counts = new Map<string, number>();
  for (const r of relations) {
    const word = r.direction === 'out' ? RELATION[r.kind] : RELATION_BACK[r.kind];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word}${count}件`).join('，');
}

function Lines({ relations, staff, on }: RelationsProps): JSX.Element {
  return (
    <ul class="relations">
      {relations.map((r) => (
        <li>
          <span class="relation-kind">{r.direction === 'out' ? RELATION[r.kind] : RELATION_BACK[r.kind]}</span>
          <span class="relation-other">
            <DocumentName named={r.other} staff={staff} on={on} />
            {r.scope === 'articles' ? (
              <small>（{r.articles.length === 0 ? '部分内容' : r.articles.join('、')}）</small>
            ) : null}
          </span>
          {r.other.documentId === null ? <small class="not-held-note">本库未收录</small> : null}
          {r.validity === null ? null : <ValidityMark validity={r.validity} />}
        </li>
      ))}
    </ul>
  );
}
