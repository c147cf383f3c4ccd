import type { Article } from '../../domain/model.ts';
import type { TextPart } from '../../domain/structure/parts.ts';

type Part = Pick<Article, 'label' | 'kind' | 'start' | 'end'>;

/** Most signs of a line that names a part. */
const MOST = 28;

const short = (words: string): string => (words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words);

const firstLine = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).trimStart().split('\n', 1)[0]!.trim();

/** What stands in a part of a text: `第二章 管辖 至 第三章 回避（第十三条至第四十条）`; in a text without articles its first words. */
export function partName(text: string, articles: readonly Part[], part: TextPart): string {
  const level = (['章', '编', '节'] as const).find((kind) => articles.some((one) => one.kind === kind));
  const begins = articles.filter(({ start }) => start >= part.start && start < part.end);
  const held = begins.filter(({ kind }) => kind === '条');
  const range = span(held.map(({ label }) => label));
  const titles = begins.filter(({ kind }) => kind === level).map((one) => short(firstLine(text, one)));
  const within = articles
    .filter(({ kind, start, end }) => kind === level && start < part.start && end > part.start)
    .sort((a, b) => b.start - a.start)[0];
  // A part that begins with a chapter, or with the 编 above it, goes on with nothing.
  const opensInside = within !== undefined && begins[0]?.kind !== level && begins[0]?.kind !== '编';
  const headings = span([...(opensInside ? [`${short(firstLine(text, within))}（续）`] : []), ...titles], ' 至 ');
  if (headings === '') return range === '' ? short(firstLine(text, part)) : range;
  return range === '' ? headings : `${headings}，${range}`;
}

const span = (names: readonly string[], to = '至'): string =>
  names.length === 0 ? '' : names.length === 1 ? names[0]! : `${names[0]}${to}${names.at(-1)}`;
