import { Fault } from '../../domain/fault.ts';
import { charsetPage, decodeBytes } from './codePages.ts';
import { collector } from './collector.ts';
import { CHARACTERS, isSilent, PARAGRAPH_ENDS } from './destinations.ts';
import { tokens } from './tokens.ts';

/** What a group changes ends with it. */
interface Group {
  silent: boolean;
  hidden: boolean;
  deleted: boolean;
  /** In a footnote; in the group with the number of a list paragraph; in the table of fonts. */
  note: boolean;
  label: boolean;
  fonts: boolean;
  font: number;
  /** Font for East Asian text (\dbch\afN), and whether an \af now would name it. */
  eastFont: number;
  east: boolean;
  /** How many characters after \u stand in for those who cannot read it. */
  fallback: number;
}

const DEEPEST = 1_000;

/**
 * Text of an RTF file: paragraphs with the numbers that their program wrote, table rows, results of fields, text boxes; footnotes at the end; hidden and
 * deleted text, pictures, headers and footers left out. Throws Fault('file.damaged') for one that is cut or nests without end.
 */
export function readRtf(bytes: Buffer): string {
  const pages = new Map<number, number | null>(); // font → code page
  const outer: Group[] = [];
  let group: Group = {
    silent: false,
    hidden: false,
    deleted: false,
    note: false,
    label: false,
    fonts: false,
    font: -1,
    eastFont: -1,
    east: false,
    fallback: 1,
  };
  let documentPage = 1252;
  let defaultFont = 0;
  let optional = false;
  let opening = false;
  let skip = 0;
  let intable = false;
  let label = '';
  let run: number[] = [];
  const out = collector(() => intable);

  const put = (text: string) => {
    if (group.silent || group.hidden || group.deleted) return;
    if (group.label) label += text;
    else out.add(text);
  };
  const flush = () => {
    if (run.length === 0) return;
    const fonts = [group.font < 0 ? defaultFont : group.font, group.eastFont];
    put(decodeBytes(run, [...fonts.map((font) => pages.get(font) ?? null), documentPage]));
    run = [];
  };
  const close = () => {
    const ended = group;
    group = outer.pop() ?? group;
    if (ended.label && !group.label) {
      out.label(label);
      label = '';
    }
    out.note(group.note);
  };
  const destination = (word: string) => {
    if (word === 'fonttbl') group = { ...group, fonts: true };
    if (word === 'footnote') {
      group = { ...group, note: true };
      out.note(true);
    } else if (word === 'listtext' || word === 'pntext') group = { ...group, label: true };
    // \upr gives a text twice: without Unicode, then with it as \ud.
    else if (word === 'ud') group = { ...group, silent: outer.at(-2)?.silent ?? false };
    else if (isSilent(word, optional)) group = { ...group, silent: true };
  };
  const format = (word: string, value: number | null) => {
    if (word === 'f' && value !== null) group = { ...group, font: value };
    else if (word === 'dbch' || word === 'loch' || word === 'hich') group = { ...group, east: word === 'dbch' };
    else if (word === 'af' && group.east && value !== null) group = { ...group, eastFont: value };
    else if (word === 'uc') group = { ...group, fallback: value ?? 1 };
    else if (word === 'v') group = { ...group, hidden: value !== 0 };
    else if (word === 'deleted') group = { ...group, deleted: value !== 0 };
    else if (word === 'plain') group = { ...group, hidden: false, deleted: false };
    else if (word === 'ansicpg' && value !== null) documentPage = value;
    else if (word === 'deff' && value !== null) defaultFont = value;
    else if (word === 'fcharset' && group.fonts) pages.set(group.font, charsetPage(value ?? 0));
    else if (word === 'cpg' && group.fonts && value !== null) pages.set(group.font, value);
    else if (word === 'pard' && !group.silent) intable = false;
    else if (word === 'intbl' && !group.silent) intable = true;
  };
  const text = (word: string, value: number | null) => {
    if (word === 'u' && value !== null) {
      put(String.fromCharCode(value < 0 ? value + 65_536 : value));
      skip = group.fallback;
    } else if (CHARACTERS[word] !== undefined) put(CHARACTERS[word]);
    else if (group.silent || group.deleted || group.label) return;
    else if (PARAGRAPH_ENDS.has(word)) out.paragraph();
    else if (word === 'cell') out.cell();
    else if (word === 'row') out.row();
    // A table within a cell becomes lines of that cell.
    else if (word === 'nestcell') out.add(' ');
    else if (word === 'nestrow') out.paragraph();
  };

  for (const token of tokens(bytes)) {
    if (token.kind === 'byte') {
      opening = false;
      if (skip > 0) skip -= 1;
      else if (!group.silent) run.push(token.byte);
      continue;
    }
    flush();
    if (token.kind === 'open') {
      outer.push(group);
      if (outer.length > DEEPEST) throw new Fault('file.damaged', { reason: 'depth' });
      [opening, optional, skip] = [true, false, 0];
    } else if (token.kind === 'close') {
      if (outer.length === 0) break;
      [opening, optional, skip] = [false, false, 0];
      close();
      if (outer.length === 0) break;
    } else if (token.kind === 'optional') optional = opening;
    else {
      if (opening) destination(token.word);
      [opening, optional] = [false, false];
      skip = 0;
      format(token.word, token.value);
      text(token.word, token.value);
    }
  }
  flush();
  if (outer.length > 0) throw new Fault('file.damaged', { reason: 'cut' });
  return out.lines().join('\n');
}
