import { Parser } from 'htmlparser2';
import { tidyLine } from '../tidy.ts';
import { BLOCKS, isMute } from './elements.ts';
import { tableText, type TableText } from './table.ts';

export interface HtmlText {
  title: string;
  lines: string[];
}

const LINE_BREAK_IN_SOURCE = /[^\S\u3000\u00A0]*\n[^\S\u3000\u00A0]*/g;
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
  'track',
  'param',
]);

/**
 * Paragraphs and table rows of HTML, in order. `furniture` leaves out what belongs to the page and not to the document; `numbered` writes the numbers of
 * ordered lists out.
 */
export function htmlText(html: string, { furniture, numbered }: { furniture: boolean; numbered: boolean }): HtmlText {
  const lines: string[] = [];
  const tables: TableText[] = [];
  const within: string[] = [];
  const lists: number[] = [];
  let muteFrom = -1;
  let paragraph = '';
  let title = '';

  const put = (line: string) => (tables.at(-1) ? tables.at(-1)?.add(line) : lines.push(line));
  const flush = () => {
    const line = tidyLine(paragraph.replace(/\t/g, ' '));
    if (line) put(line);
    paragraph = '';
  };
  /** Each line of text set in lines is a paragraph. */
  const setLines = () => {
    for (const line of paragraph.split('\n')) {
      paragraph = line;
      flush();
    }
  };
  const openTable = (name: string, attributes: Record<string, string>) => {
    if (name === 'table') tables.push(tableText());
    else if (name === 'tr') tables.at(-1)?.row();
    else if (name === 'td' || name === 'th')
      tables.at(-1)?.cell(Number(attributes['rowspan']), Number(attributes['colspan']));
  };
  const openList = (name: string, attributes: Record<string, string>) => {
    if (name === 'ol') lists.push(Number(attributes['start'] ?? 1) - 1);
    else if (name === 'ul') lists.push(NaN);
    else if (name === 'li' && numbered && lists.length > 0) {
      const number = (lists.pop() ?? 0) + 1;
      lists.push(number);
      if (Number.isInteger(number)) paragraph += `${number}. `;
    }
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'br') flush();
        if (VOID.has(name)) return;
        const mute = muteFrom < 0 && isMute(name, attributes, within, furniture);
        within.push(name);
        if (mute) muteFrom = within.length;
        if (muteFrom >= 0) return;
        if (BLOCKS.has(name)) flush();
        openTable(name, attributes);
        openList(name, attributes);
      },
      ontext(text) {
        if (within.at(-1) === 'title') title += text;
        if (muteFrom < 0) paragraph += within.includes('pre') ? text : unwrapped(paragraph, text);
        if (muteFrom < 0 && within.at(-1) === 'pre') setLines();
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const heard = muteFrom < 0;
        if (within.length === muteFrom) muteFrom = -1;
        within.pop();
        if (!heard) return;
        if (BLOCKS.has(name)) flush();
        if (name === 'ol' || name === 'ul') lists.pop();
        if (name === 'table') tables.pop()?.lines().forEach(put);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  flush();
  for (let open = tables.pop(); open; open = tables.pop()) open.lines().forEach(put);
  return { title: tidyLine(title), lines };
}

/** Text with the line breaks of its source gone: between Han characters and their punctuation they are nothing, elsewhere a space. */
function unwrapped(before: string, text: string): string {
  return text.replace(LINE_BREAK_IN_SOURCE, (gap, at: number) => {
    const left = text[at - 1] ?? before.at(-1) ?? '';
    const right = text[at + gap.length] ?? '';
    return left.charCodeAt(0) > 0x2e80 && (right === '' || right.charCodeAt(0) > 0x2e80) ? '' : ' ';
  });
}
