import { flatten } from './normalForm.ts';

/** One wanted (or unwanted) word: as typed, and in flat form, by which it is matched as a phrase. */
export interface Word extends Spelling {
  /** Other wordings of which any one will do, as in `新房|信访`. */
  or: Spelling[];
}

export interface Spelling {
  raw: string;
  flat: string;
}

/** A word in all its wordings. */
export const wordingsOf = (word: Word): Spelling[] => [word, ...word.or];

/** A query as understood: everything in it is wanted together. */
export interface Query {
  /** What was considered: at most `LONGEST` signs, trimmed. */
  text: string;
  words: Word[];
  excluded: Word[];
  /** 文号: values, as typed. */
  numbers: string[];
  /** 机关: and 标题: values. */
  issuers: Word[];
  titles: Word[];
}

/** Longer queries are cut here: nobody types more, and every sign costs time. */
export const LONGEST = 200;
const MOST_WORDS = 24;

/** What is considered of a query; never half a pair of surrogates at its end. */
export const considered = (q: string): string => q.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');

/** 文号:2023 6号 names one number, in whatever bracket style and with a blank in it. */
const SPLIT_NUMBER = /(文号[:：]\s?[^\s"“]*\d{4}[〕\]】)）]?)[\s\u3000]+(第?\d{1,5}号?)(?=$|[\s\u3000])/gu;
const PART = /([-－])?(?:(文号|机关|标题)[:：]\s?)?(?:"([^"]*)"|“([^”]*)”|([^\s\u3000]+))/gu;

/** Whether nothing of what was typed can be looked for: signs alone. Everything is listed then, and the page says so. */
export function saysNothing(q: string): boolean {
  if (q.trim() === '') return false;
  const { words, excluded, numbers, issuers, titles } = parseQuery(q);
  return words.length + excluded.length + numbers.length + issuers.length + titles.length === 0;
}

/** Reads the query language: words, "a phrase", -unwanted, 文号: 机关: 标题:. What does not fit is read as plain words; never throws. */
export function parseQuery(q: string): Query {
  const text = considered(q).trim();
  const query: Query = { text, words: [], excluded: [], numbers: [], issuers: [], titles: [] };
  const seen = new Set<string>();
  const read = text.replace(SPLIT_NUMBER, '$1·$2');
  for (const m of read.matchAll(PART)) {
    const [whole, minus, field, straight, curly, plain] = m;
    const raw = straight ?? curly ?? plain ?? '';
    const word = wordOf(raw, plain !== undefined);
    if (word === null || seen.has(whole) || seen.size >= MOST_WORDS) continue;
    seen.add(whole);
    if (minus !== undefined && startsWord(read, m.index)) query.excluded.push(word);
    else if (field === '文号') query.numbers.push(raw.replace('·', ' '));
    else if (field === '机关') query.issuers.push(word);
    else if (field === '标题') query.titles.push(word);
    else query.words.push(word);
  }
  return query;
}

/** The word that `raw` is; null when nothing of it can be matched. Only an unquoted word has wordings (`A|B`). */
function wordOf(raw: string, plain: boolean): Word | null {
  const spellings = (plain ? raw.split('|') : [raw])
    .map((part): Spelling => ({ raw: part, flat: flatten(part) }))
    .filter(({ flat }) => flat !== '');
  const [first, ...or] = spellings;
  return first === undefined ? null : { ...first, or };
}

/** A minus excludes only at the start of a word; `2022-07-28` is one word because the run before it has taken it. */
function startsWord(text: string, at: number): boolean {
  return at === 0 || /[\s\u3000"”]/.test(text[at - 1]!);
}

/** Whether nothing at all is asked for, so that the answer is a list. */
export function isEmpty(query: Query): boolean {
  return (
    query.words.length + query.numbers.length + query.issuers.length + query.titles.length + query.excluded.length === 0
  );
}
