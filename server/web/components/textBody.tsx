import type { JSX, VNode } from 'preact';
import type { Article } from '../../domain/model.ts';
import { placesOf } from '../../domain/structure/places.ts';
import { anchors, flatSections, placeAnchors } from './articles.ts';
import { lineClass } from './lineClass.ts';
import { type Line, type Piece, type Span, cut, linesOf } from './textSpans.ts';

export interface TextBodyProps {
  text: string;
  articles: readonly Article[];
  spans?: readonly Span[];
  /** Lines equal to one of these are set as title, number or signature. */
  title?: string;
  docNumber?: string | null;
  issuers?: readonly string[];
  /** Level of the headings for 编, 章 and 节. */
  level?: 3 | 4;
  /** False where the text is shown a second time on a page, so that ids stay unique. */
  anchored?: boolean;
  /** What is said beneath a part of what happened to it alone; no words of the text. */
  notes?: ReadonlyMap<Article, readonly string[]>;
  /** Only this stretch of a text that is divided, with the anchors that it has in the whole. */
  part?: Line;
}

/**
 * The text of a document in its reading face. Every character of the original is in the page, in order, once: the text nodes
 * together equal `text`. Articles and what lies within them are anchored (`#第三条`, `#第三条第二款第（一）项`, `#一、（二）`), spans are marked.
 */
export function TextBody(props: TextBodyProps): JSX.Element {
  const { text, articles, anchored = true } = props;
  const ids = anchors(articles);
  const labels: Span[] = articles
    .filter((a) => a.kind === '条' && text.startsWith(a.label, a.start))
    .map((a) => ({ start: a.start, end: a.start + a.label.length, kind: 'label', id: ids.get(a) }));
  const { lineIds, inline } = anchored ? placeIds(text, articles) : { lineIds: new Map<number, string>(), inline: [] };
  const { start, end } = props.part ?? { start: 0, end: text.length };
  const spans = [...labels, ...inline, ...(props.spans ?? [])]
    .filter((s) => s.start < end && s.end > start)
    .sort((a, b) => a.start - b.start);
  const shown = flatSections(text.length, articles)
    .filter((section) => section.start < end && section.end > start)
    .map((section) => ({
      article: section.article,
      start: Math.max(start, section.start),
      end: Math.min(end, section.end),
      goesOn: section.start < start,
    }));
  return (
    <div class="text" lang="zh-CN">
      {shown.map((section) => {
        const { article } = section;
        const within = spans.filter((s) => s.start < section.end && s.end > section.start);
        const heading = article !== null && article.kind !== '条' && !section.goesOn;
        const lines = renderLines(props, section, within, {
          heading,
          inArticle: article !== null && !heading,
          lineIds,
        });
        if (article === null) return <div class="passage">{lines}</div>;
        return (
          <section
            class={article.kind === '条' ? 'article' : 'chapter'}
            id={anchored && !section.goesOn ? ids.get(article) : undefined}
          >
            {lines}
            <PartNotes said={props.notes?.get(article)} />
          </section>
        );
      })}
    </div>
  );
}

/** What happened to a part alone: the rule is read with it, not from the banner above. */
const PartNotes = ({ said = [] }: { said?: readonly string[] }): JSX.Element => (
  <>
    {said.map((sentence) => (
      <p class="part-note" role="note">
        <b>注：</b>
        {sentence}
      </p>
    ))}
  </>
);

function renderLines(
  props: TextBodyProps,
  range: Line,
  spans: readonly Span[],
  { heading, inArticle, lineIds }: { heading: boolean; inArticle: boolean; lineIds: ReadonlyMap<number, string> },
): (VNode | string)[] {
  const { text } = props;
  const out: (VNode | string)[] = [];
  let headed = !heading;
  for (const line of linesOf(text, range.start, range.end)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') {
      out.push(words);
    } else {
      const inner = cut(text, line, spans).map((piece) => renderPiece(piece));
      const id = lineIds.get(line.start + words.length - words.trimStart().length);
      if (headed)
        out.push(
          <p id={id} class={heading || inArticle ? undefined : lineClass(props, line)}>
            {inner}
          </p>,
        );
      else out.push(props.level === 4 ? <h4>{inner}</h4> : <h3>{inner}</h3>);
      headed = true;
    }
    if (line.end < range.end) out.push('\n');
  }
  return out;
}

/** Anchors below the articles: of lines that a place opens, and of the first sign of places that stand within a line. */
function placeIds(text: string, articles: readonly Article[]): { lineIds: Map<number, string>; inline: Span[] } {
  const lineIds = new Map<number, string>();
  const inline: Span[] = [];
  for (const [place, id] of placeAnchors(placesOf(text, articles))) {
    if (/[编章节条]/.test(place.kind)) continue;
    if (/(?:^|\n)\s*$/.test(text.slice(Math.max(0, place.start - 20), place.start)) && !lineIds.has(place.start))
      lineIds.set(place.start, id);
    else inline.push({ start: place.start, end: place.start + 1, kind: 'place', id });
  }
  return { lineIds, inline };
}

const markClass = (span: Span): string => {
  if (span.kind === 'risk') return `evidence-mark risk-mark risk-${span.strength ?? 'reference'}`;
  return span.sure === true ? 'evidence-mark sure' : 'evidence-mark';
};

function renderPiece(piece: Piece): VNode | string {
  return piece.spans.reduceRight<VNode | string>((inner, span) => {
    const first = piece.opens.has(span);
    if (span.kind === 'label') {
      return (
        <a class="article-label" href={`#${span.id ?? ''}`}>
          {inner}
        </a>
      );
    }
    if (span.kind === 'place') return <span id={first ? span.id : undefined}>{inner}</span>;
    if (span.kind === 'hit') {
      return (
        <mark class="hit" id={first ? span.id : undefined}>
          {inner}
        </mark>
      );
    }
    return (
      <mark class={markClass(span)} id={first ? span.id : undefined} data-field={span.field}>
        {inner}
      </mark>
    );
  }, piece.text);
}
