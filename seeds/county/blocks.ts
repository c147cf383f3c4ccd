import type { Day } from '../../server/domain/day.ts';
import type { DocumentSeed } from './types.ts';

/** One piece of a 公文, in the order of the page. */
export type Block =
  | {
      kind:
        'mark' | 'number' | 'title' | 'annexTitle' | 'note' | 'to' | 'chapter' | 'article' | 'heading' | 'paragraph';
    }
  | { kind: 'sign' | 'date' | 'label' | 'left' | 'break' }
  | { kind: 'imprint'; right: string }
  | { kind: 'table'; rows: string[][] };

export type Piece = Block & { text: string };

/** `2025-03-12` → `2025年3月12日`. */
export function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

const CHAPTER = /^第[一二三四五六七八九十]+[章节]　/u;
const ARTICLE = /^第[一二三四五六七八九十百]+条　/u;
const HEADING = /^[一二三四五六七八九十]+、[^。；]*$/u;

function plainLine(line: string): Piece {
  if (CHAPTER.test(line)) return { kind: 'chapter', text: line };
  if (ARTICLE.test(line)) return { kind: 'article', text: line };
  if (HEADING.test(line)) return { kind: 'heading', text: line };
  return { kind: 'paragraph', text: line };
}

/**
 * Reads a structured text into pieces. Head and sign-off come from the manifest; a line is a paragraph; marks:
 * `@mark X` (发文机关标志, `none` for no head), `@to`, `@note`, `@left`, `@sign [X]` (X in place of the issuers), `@date X`,
 * `@annex TITLE`, `@part TITLE` (the text that a 令 promulgates; the head then bears no title), `@printed X` (印发 day), `@imprint 抄送…`, and table rows that begin with `|`.
 */
export function pieces(seed: DocumentSeed, issuers: string[], text: string): Piece[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const one = (mark: string): string | undefined =>
    lines.find((line) => line === mark || line.startsWith(`${mark} `))?.slice(mark.length + 1);
  const date = one('@date') ?? (seed.signedOn ? chineseDay(seed.signedOn) : '');
  const head = headOf(seed, issuers, one('@mark'), one('@note'), one('@part') !== undefined);
  const body: Piece[] = [];
  const signOff = (text: string): Piece[] => [
    ...(text ? [text] : issuers).map((name): Piece => ({ kind: 'sign', text: name })),
    ...(date ? [{ kind: 'date', text: date } satisfies Piece] : []),
  ];
  for (const line of lines) {
    const [mark = '', ...rest] = line.startsWith('@') ? line.split(' ') : [''];
    const value = rest.join(' ');
    if (mark === '@to') body.push({ kind: 'to', text: value });
    else if (mark === '@left') body.push({ kind: 'left', text: value });
    else if (mark === '@sign') body.push(...signOff(value));
    else if (mark === '@annex') body.push(...annex(value));
    else if (mark === '@part') body.push({ kind: 'break', text: '' }, { kind: 'annexTitle', text: value });
    else if (mark === '@imprint') {
      if (value) body.push({ kind: 'left', text: value });
      body.push({ kind: 'imprint', text: officeOf(issuers[0] ?? ''), right: `${one('@printed') ?? date}印发` });
    } else if (line.startsWith('|')) addRow(body, line);
    else if (mark === '') body.push(plainLine(line));
  }
  return [...head, ...body];
}

function headOf(
  seed: DocumentSeed,
  issuers: string[],
  mark: string | undefined,
  note: string | undefined,
  bare: boolean,
): Piece[] {
  const head: Piece[] = [];
  if (mark !== 'none') head.push({ kind: 'mark', text: mark ?? `${issuers.join('\n')}文件` });
  if (seed.registrationNumber) head.push({ kind: 'left', text: `登记编号：${seed.registrationNumber}` });
  if (seed.docNumber) head.push({ kind: 'number', text: numberAsPrinted(seed.docNumber, mark) });
  if (!bare) head.push({ kind: 'title', text: seed.title });
  if (note) head.push({ kind: 'note', text: note });
  return head;
}

/** Under a head that already reads 「某机关令」 only 「第N号」 is printed. */
function numberAsPrinted(docNumber: string, mark: string | undefined): string {
  return mark && docNumber.startsWith(mark) ? docNumber.slice(mark.length) : docNumber;
}

const officeOf = (issuer: string): string => (issuer.endsWith('办公室') ? issuer : `${issuer}办公室`);

/** `2. 目录` → 附件2 with its title; a single annex bears no number. */
function annex(value: string): Piece[] {
  const [, number = '', title = ''] = /^(?:(\d+)\. )?(.*)$/u.exec(value) ?? [];
  return [
    { kind: 'break', text: '' },
    { kind: 'label', text: `附件${number}` },
    { kind: 'annexTitle', text: title },
  ];
}

function addRow(body: Piece[], line: string): void {
  const row = line
    .slice(1)
    .split('|')
    .map((cell) => cell.trim());
  const last = body.at(-1);
  if (last?.kind === 'table') last.rows.push(row);
  else body.push({ kind: 'table', text: '', rows: [row] });
}

/** The text as a reader would copy it, one line a piece. */
export function plainText(all: Piece[]): string {
  return all
    .flatMap((piece) => {
      if (piece.kind === 'break') return [];
      if (piece.kind === 'table') return piece.rows.map((row) => row.join('\t'));
      if (piece.kind === 'imprint') return [`${piece.text}　　${piece.right}`];
      return [piece.text];
    })
    .join('\n');
}

/** A title broken where print breaks it, at the end of a word of sense: one issuer a line, then what it is about. */
export function titleLines(title: string): string[] {
  return title.split(/ |(?<=[局府室处会])(?=关于)/u);
}
