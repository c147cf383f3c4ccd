import type { Article } from '../../domain/model.ts';
import { xml } from '../atom.ts';
import { element, lines } from './element.ts';
import { partTree } from './tree.ts';
import type { Part } from './tree.ts';

/** What the parts of a Chinese text are called in Akoma Ntoso. */
const NAMES = {
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'point',
  目: 'indent',
  点: 'point',
  文: 'hcontainer',
} as const satisfies Record<Part['kind'], string>;

/** Preamble, body and conclusions of an act: the whole text, each sign of it once. */
export function bodyOf(text: string, articles: readonly Article[]): string[] {
  const { before, parts, after } = partTree(text, articles);
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  if (parts.length === 0) {
    const words = lines(text);
    const content = element('content', {}, ...(words.length === 0 ? ['<p/>'] : words));
    return [element('body', {}, element('hcontainer', { name: 'text', eId: 'text' }, content))];
  }
  const [lead, tail] = [lines(cut(before)), lines(cut(after))];
  return [
    ...(lead.length === 0 ? [] : [element('preamble', {}, ...lead)]),
    element('body', {}, ...parts.map((part) => partXml(text, part))),
    ...(tail.length === 0 ? [] : [element('conclusions', {}, ...tail)]),
  ];
}

function partXml(text: string, part: Part): string {
  const { heading, words } = headed(part, text.slice(part.words.start, part.words.end));
  const said = lines(words);
  const num = part.num === null ? '' : element('num', {}, xml(text.slice(part.num.start, part.num.end).trim()));
  const inner =
    part.parts.length === 0
      ? [element('content', {}, ...(said.length === 0 ? ['<p/>'] : said))]
      : [...(said.length === 0 ? [] : [element('intro', {}, ...said)]), ...part.parts.map((one) => partXml(text, one))];
  return element(NAMES[part.kind], { name: part.kind === '文' ? 'text' : null, eId: part.eId }, num, heading, ...inner);
}

/** The rest of the line behind the label of a 编, 章 or 节 is its heading. */
function headed({ kind }: Part, words: string): { heading: string; words: string } {
  if (!/[编章节]/.test(kind)) return { heading: '', words };
  const feed = words.indexOf('\n');
  const line = (feed < 0 ? words : words.slice(0, feed)).trim();
  return {
    heading: line === '' ? '' : element('heading', {}, xml(line)),
    words: feed < 0 ? '' : words.slice(feed),
  };
}
