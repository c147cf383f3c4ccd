import type { JSX } from 'preact';
import type { Article } from '../../domain/model.ts';
import { placesOf } from '../../domain/structure/places.ts';
import { anchors, placeAnchors } from './articles.ts';

interface Line {
  id: string;
  text: string;
  sub: boolean;
}

/**
 * The headings of a text, or of a part of it, with their anchors: its 编 章 节, or in a text without any the first line of its
 * points 一、二、.
 */
export function contentsOf(
  text: string,
  articles: readonly Article[],
  part: { start: number; end: number } = { start: 0, end: text.length },
): Line[] {
  const within = ({ start }: { start: number }): boolean => start >= part.start && start < part.end;
  const headed = articles.filter((a) => a.kind !== '条');
  if (headed.length > 0 || articles.length > 0) {
    const ids = anchors(articles);
    return headed.filter(within).map((a) => ({
      id: ids.get(a) ?? '',
      text: text.slice(a.start, a.end).split('\n')[0]?.trim() ?? a.label,
      sub: a.kind === '节',
    }));
  }
  return [...placeAnchors(placesOf(text, articles))]
    .filter(([place]) => place.cite === place.label && within(place))
    .map(([place, id]) => ({ id, text: headOf(text.slice(place.start, place.end)), sub: false }));
}

/** What a point says before its first stop; at most 30 characters. */
function headOf(point: string): string {
  const head = /^[^\n。；：]+/.exec(point.trim())?.[0].trim() ?? '';
  return head.length > 30 ? `${head.slice(0, 29)}…` : head;
}

export function Contents({ text, articles }: { text: string; articles: readonly Article[] }): JSX.Element | null {
  const lines = contentsOf(text, articles);
  if (lines.length < 2) return null;
  return (
    <section class="contents">
      <h2>目录</h2>
      <ol>
        {lines.map((line) => (
          <li class={`contents-${line.sub ? 'sub' : 'top'}`}>
            <a href={`#${line.id}`}>{line.text}</a>
          </li>
        ))}
      </ol>
    </section>
  );
}
