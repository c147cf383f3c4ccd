import { docNumberKey, findDocNumbers } from '../../domain/docNumber.ts';
import { flatten } from '../../domain/normalForm.ts';
import type { LedgerSays } from './row.ts';

/** A file that came with a ledger, as far as matching is concerned. */
export interface MatchFile {
  /** Its name with the folders it lay in. */
  name: string;
  text: string;
  title: string | null;
  docNumber: string | null;
}

/** Why a file is a row's: the surest reason of the pair. */
export const MATCH_HOW = [
  'stated',
  'number_in_name',
  'number',
  'title_in_name',
  'title',
  'number_in_text',
  'title_in_text',
] as const;
export type MatchHow = (typeof MATCH_HOW)[number];

export interface RowMatch {
  file: number | null;
  how: MatchHow | null;
  /** Files between which nothing decides. */
  candidates: number[];
}

/** What each reason is worth; two lesser ones together outweigh no surer one. */
const WORTH: Record<MatchHow, number> = {
  stated: 64,
  number_in_name: 16,
  number: 16,
  title: 12,
  title_in_name: 12,
  number_in_text: 4,
  title_in_text: 4,
};
/** Where in a text its own number and title stand. */
const OPENING = 600;
/** Shorter titles are parts of too many others. */
const SHORTEST = 6;

interface Keyed {
  base: string;
  stem: string;
  names: Set<string>;
  own: string | null;
  title: string;
  numbers: Set<string>;
  opening: string;
}

const baseOf = (name: string): string => name.split('/').at(-1) ?? name;
const stemOf = (base: string): string => base.replace(/\.[A-Za-z0-9]{1,5}$/, '');
const keysIn = (text: string): Set<string> => new Set(findDocNumbers(text).map((one) => one.key));

function keyed(file: MatchFile): Keyed {
  const base = baseOf(file.name);
  const opening = file.text.slice(0, OPENING);
  return {
    base: flatten(base),
    stem: flatten(stemOf(base)),
    // File systems know no 〔〕: 清政发[2020]5号, 清政发2020-5号.
    names: new Set([
      ...keysIn(stemOf(base)),
      ...keysIn(stemOf(base).replace(/(\p{Script=Han})((?:19|20)\d{2})[-_ 年]?(\d{1,4})号?/u, '$1〔$2〕$3号')),
    ]),
    own: file.docNumber === null ? null : docNumberKey(file.docNumber),
    title: file.title === null ? '' : flatten(file.title),
    numbers: keysIn(opening),
    opening: flatten(opening),
  };
}

/** All reasons for which a file may be a row's. */
function reasons(title: string, keys: ReadonlySet<string>, stated: readonly string[], file: Keyed): MatchHow[] {
  const found: MatchHow[] = [];
  if (stated.some((name) => name === file.base || name === file.stem)) found.push('stated');
  if ([...keys].some((key) => file.names.has(key))) found.push('number_in_name');
  if (file.own !== null && keys.has(file.own)) found.push('number');
  const bare = file.stem.replace(/^\d{1,4}/, '');
  if (title.length >= SHORTEST && (file.stem.includes(title) || (bare.length >= 8 && title.includes(bare))))
    found.push('title_in_name');
  if (title.length >= SHORTEST && file.title === title) found.push('title');
  if (!found.includes('number') && [...keys].some((key) => file.numbers.has(key))) found.push('number_in_text');
  if (!found.includes('title') && title.length >= SHORTEST && file.opening.includes(title)) found.push('title_in_text');
  return found;
}

interface Pair {
  row: number;
  file: number;
  worth: number;
  how: MatchHow;
}

/**
 * Gives each row its file: by the stated name, by 文号 and title in the file's name and in its text. The best pairs go first; a
 * row between equally good files, or a file between equally good rows, is left to a person.
 */
export function matchFiles(rows: readonly LedgerSays[], files: readonly MatchFile[]): RowMatch[] {
  const keyedFiles = files.map(keyed);
  const near = neighbours(keyedFiles);
  const all = keyedFiles.map((_, at) => at);
  const pairs: Pair[] = [];
  rows.forEach((says, row) => {
    const title = says.title === null ? '' : flatten(says.title);
    const keys = new Set(says.numbers.flatMap((number) => docNumberKey(number) ?? []));
    const stated = statedNames(says.file);
    const exact = near([...keys, ...stated, title]);
    // Every text is searched for the title only where nothing exact leads to a file.
    for (const at of exact.length > 0 ? exact : all) {
      const why = reasons(title, keys, stated, keyedFiles[at]!);
      if (why.length > 0)
        pairs.push({ row, file: at, worth: why.reduce((sum, how) => sum + WORTH[how], 0), how: why[0]! });
    }
  });
  return settle(rows.length, pairs);
}

/** Names in the column 附件, whole and without their ending. */
function statedNames(cell: string | null): string[] {
  const names = (cell ?? '').split(/[、;；\n]+/).flatMap((name) => baseOf(name.trim()) || []);
  return names.flatMap((name) => [flatten(name), flatten(stemOf(name))]);
}

/** Files by everything that can lead to them exactly. */
function neighbours(files: readonly Keyed[]): (keys: readonly string[]) => number[] {
  const byKey = new Map<string, Set<number>>();
  const add = (key: string, at: number): void => {
    if (key === '') return;
    byKey.set(key, (byKey.get(key) ?? new Set()).add(at));
  };
  files.forEach((file, at) => {
    for (const key of [...file.names, ...file.numbers, file.own ?? '', file.title, file.base, file.stem]) add(key, at);
  });
  return (keys) => [...new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]))];
}

function settle(rows: number, pairs: Pair[]): RowMatch[] {
  const matches = Array.from({ length: rows }, (): RowMatch => ({ file: null, how: null, candidates: [] }));
  const rowDone = new Set<number>();
  const fileDone = new Set<number>();
  const byWorth = grouped(pairs);
  for (const worth of [...byWorth.keys()].sort((a, b) => b - a)) {
    const open = byWorth.get(worth)!.filter(({ row, file }) => !rowDone.has(row) && !fileDone.has(file));
    const ofRow = counted(open.map((pair) => pair.row));
    const ofFile = counted(open.map((pair) => pair.file));
    for (const { row, file, how } of open) {
      if (ofRow.get(row) === 1 && ofFile.get(file) === 1) {
        matches[row] = { file, how, candidates: [] };
        fileDone.add(file);
      } else matches[row]!.candidates.push(file);
      rowDone.add(row);
    }
    // What two rows want equally is nobody's until a person says whose.
    for (const { file } of open) fileDone.add(file);
  }
  return matches;
}

const counted = (values: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

function grouped(pairs: readonly Pair[]): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.worth);
    if (group) group.push(pair);
    else groups.set(pair.worth, [pair]);
  }
  return groups;
}
