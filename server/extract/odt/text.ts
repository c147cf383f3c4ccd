import { tableText, type TableText } from '../html/table.ts';
import { tidyLine } from '../tidy.ts';
import { walkXml, type XmlAttributes } from '../xml.ts';
import { listCounter, listStyleReader, type ListStyles } from './lists.ts';

/** Elements whose content is no text of the document: deletions, comments, marks, names of pictures. */
const MUTE = new Set([
  'tracked-changes',
  'annotation',
  'note-citation',
  'number',
  'ruby-text',
  'sequence-decls',
  'variable-decls',
  'forms',
  'scripts',
  'title',
  'desc',
  'hidden-text',
  'font-face-decls',
  'binary-data',
  'covered-table-cell',
]);
const MOST_SPACES = 1_000;

/** Paragraphs and table rows of the body of content.xml, in order, with the numbers that lists give them; footnotes at the end. */
export function contentText(xml: Buffer, styles: ListStyles): string[] {
  const lines: string[] = [];
  const notes: string[] = [];
  const tables: TableText[] = [];
  const open: string[] = []; // a paragraph may hold a text box or note with paragraphs of its own
  const hiddenSpans: boolean[] = [];
  const hidden = new Set<string>();
  const readStyle = listStyleReader(styles);
  const counter = listCounter(styles);
  let inBody = false;
  let mute = 0;
  let inNotes = 0;
  // An item counts with its first paragraph: one that only holds an inner list has no number.
  let item: { start: string | undefined } | null = null;
  let style = '';

  const add = (text: string) => {
    if (open.length > 0 && !hiddenSpans.includes(true)) open.push((open.pop() ?? '') + text);
  };
  const flush = (paragraph: string) => {
    const line = tidyLine(paragraph.replace(/\t/g, ' '));
    if (!line) return;
    if (inNotes > 0) notes.push(line);
    else if (tables.length > 0) tables.at(-1)?.add(line);
    else lines.push(line);
  };
  const breakLine = () => {
    if (open.length === 0) return;
    flush(open.pop() ?? '');
    open.push('');
  };
  const heading = (name: string, a: XmlAttributes) =>
    name === 'h' && a['is-list-header'] !== 'true' ? counter.heading(Number(a['outline-level'])) : '';
  const openElement = (name: string, a: XmlAttributes) => {
    if (name === 'p' || name === 'h') {
      open.push(item ? counter.item(item.start) : heading(name, a));
      item = null;
    } else if (name === 'span') hiddenSpans.push(hidden.has(a['style-name'] ?? ''));
    else if (name === 's') add(' '.repeat(Math.min(MOST_SPACES, Number(a['c'] ?? 1) || 1)));
    else if (name === 'tab') add('\t');
    else if (name === 'line-break') breakLine();
    else if (name === 'note-body') inNotes += 1;
    else if (name === 'list') counter.open(a);
    else if (name === 'list-item') item = { start: a['start-value'] };
    else if (name === 'table') tables.push(tableText());
    else if (name === 'table-row') tables.at(-1)?.row();
    else if (name === 'table-cell')
      tables.at(-1)?.cell(Number(a['number-rows-spanned']), Number(a['number-columns-spanned']));
  };
  const closeElement = (name: string) => {
    if (name === 'p' || name === 'h') flush(open.pop() ?? '');
    else if (name === 'span') hiddenSpans.pop();
    else if (name === 'note-body') inNotes -= 1;
    else if (name === 'list') counter.close();
    else if (name === 'list-item') item = null;
    else if (name === 'table') tables.pop()?.lines().forEach(flushRow);
  };
  const flushRow = (row: string) => void (tables.at(-1) ? tables.at(-1)?.add(row) : lines.push(row));

  walkXml(xml, {
    open(name, attributes) {
      if (mute > 0 || MUTE.has(name)) {
        mute += 1;
        return;
      }
      if (name === 'body') inBody = true;
      if (inBody) openElement(name, attributes);
      else readStyle(name, attributes);
      if (name === 'style') style = attributes['name'] ?? '';
      if (name === 'text-properties' && attributes['display'] === 'none') hidden.add(style);
    },
    text(text) {
      if (mute === 0 && inBody) add(text.replace(/[\t\r\n ]+/g, ' '));
    },
    close(name) {
      if (mute > 0) mute -= 1;
      else if (inBody) closeElement(name);
    },
  });
  return [...lines, ...notes];
}
