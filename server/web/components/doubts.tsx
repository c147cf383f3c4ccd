import type { JSX } from 'preact';
import type { UploadPageRow } from '../../domain/model.ts';

/** Characters of the text shown on either side of a doubtful stretch. */
const AROUND = 8;

/** The doubtful stretches of a page, each in its place in the text. With the script a click selects it in the field. */
export function DoubtList(props: { doubts: UploadPageRow['doubts']; text: string }): JSX.Element | null {
  const { doubts, text } = props;
  if (doubts.length === 0) return null;
  return (
    <section class="scan-doubts" aria-labelledby="doubts-title">
      <h2 id="doubts-title">存疑的字</h2>
      <ol tabIndex={0} aria-labelledby="doubts-title">
        {doubts.map(({ start, end }, n) => (
          <li data-doubt={String(n)} data-start={String(start)} data-end={String(end)}>
            {oneLine(text.slice(Math.max(0, start - AROUND), start))}
            <mark>{text.slice(start, end)}</mark>
            {oneLine(text.slice(end, end + AROUND))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
