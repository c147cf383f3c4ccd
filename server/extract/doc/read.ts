import WordExtractor from 'word-extractor';
import { Fault } from '../../domain/fault.ts';
import type { ReadWarning } from '../contract.ts';
import { tidyLine } from '../tidy.ts';
import { checkChains } from './chains.ts';
import { fibOf, numbersParagraphs } from './header.ts';

/** What word-extractor gives; its types leave the options out. */
interface Parts {
  getBody(options: Options): string;
  getFootnotes(options: Options): string;
  getEndnotes(options: Options): string;
  getTextboxes(options: Options): string;
}
interface Options {
  filterUnicode: boolean;
  includeHeadersAndFooters: boolean;
}

/** With filterUnicode it would write “” and — as ASCII. */
const AS_WRITTEN: Options = { filterUnicode: false, includeHeadersAndFooters: false };

/**
 * Text of a Word 97–2003 file (.doc, and what WPS writes as .wps): paragraphs, a table row a line, footnotes, endnotes and text boxes at the end; deleted
 * revisions, comments, headers and footers left out. Throws Fault: file.encrypted, file.unsupported (Word 95 and older), file.damaged.
 */
export async function readDoc(bytes: Buffer): Promise<{ text: string; warnings: ReadWarning[] }> {
  checkChains(bytes);
  const fib = fibOf(bytes);
  if (fib?.encrypted) throw new Fault('file.encrypted');
  if (fib?.old) throw new Fault('file.unsupported', { kind: 'doc95' });
  const document: Parts = await new WordExtractor().extract(bytes).catch(damaged);
  const parts = [
    document.getBody(AS_WRITTEN),
    document.getFootnotes(AS_WRITTEN),
    document.getEndnotes(AS_WRITTEN),
    document.getTextboxes(AS_WRITTEN),
  ];
  const lines = parts.flatMap((part) => rowsWhole(plain(part).split(/[\n\r\f\v]/))).map(tidyLine);
  const warnings: ReadWarning[] = numbersParagraphs(bytes) ? [{ code: 'text.numbersLost' }] : [];
  return { text: lines.filter(Boolean).join('\n'), warnings };
}

const MOST_CELL_LINES = 20;

/**
 * Lines with the rows of tables put together again: each cell ends in a tab, so that a line with a tab that does not end in one broke off within a cell of
 * several paragraphs, if a line that does follows. Paragraphs of a row's first cell cannot be told from those before the table.
 */
function rowsWhole(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').replace(/^\t+(?=[^\t]+$)/, '');
    const ends = lines.slice(at, at + MOST_CELL_LINES).findIndex((next) => next.endsWith('\t'));
    const broken = line.includes('\t') && ends > 0;
    out.push(broken ? lines.slice(at, at + ends + 1).join(' ') : line);
    if (broken) at += ends;
  }
  return out;
}

/** Hyphens that never break are U+001E in Word; for those that may (U+001F) word-extractor writes the word `undefined`. */
function plain(part: string): string {
  return part.replaceAll('\u001E', '-').replaceAll('undefined', '');
}

function damaged(error: unknown): never {
  throw new Fault('file.damaged', { reason: error instanceof Error ? error.message : String(error) });
}
