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

/** What is asked of the fields of a document. */
export interface Fields {
  /** 文号: values, as typed. */
  numbers: string[];
  /** 机关: and 标题: values. */
  issuers: Word[];
  titles: Word[];
}

/** A query as understood: everything in it is wanted together. */
export interface Query extends Fields {
  /** What was considered: at most `LONGEST` signs, trimmed. */
  text: string;
  words: Word[];
  /** Words that may stand nowhere, and what may not be in the fields (-机关:公安局). */
  excluded: Word[];
  without: Fields;
}

/** Longer queries are cut here: nobody types more, and every sign costs time. */
export const LONGEST = 200;
const MOST_WORDS = 24;

/** What is considered of a query; never half a pair of surrogates at its end. */
export const considered = (q: string): string => q.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');

const COLON = String.raw`[\s\u3000]?[:：∶﹕︰][\s\u3000]?`;
/** 文号:清府规 〔2023〕 6号 and 文号:2023 6号 name one number, in whatever bracket style and with blanks in it. */
const NUMBER_WITH_BLANKS = new RegExp(
  String.raw`(?<=文号${COLON})(?:[\p{Script=Han}A-Za-z]{1,20}[\s\u3000]+)?[^\s\u3000"“]*\d{4}\s?[〕\]】)）］]?年?[\s\u3000]*(?:第?[\s\u3000]?\d{1,5}[\s\u3000]?号?)?(?=$|[\s\u3000])`,
  'gu',
);
const PART = new RegExp(
  String.raw`([-－])?(?:(文号|机关|标题)${COLON})?(?:"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』|([^\s\u3000]+))`,
  'gu',
);
/** Stands for a blank inside a number until the parts are read. */
const BLANK = '·';

/** Whether nothing of what was typed can be looked for: signs alone. Everything is listed then, and the page says so. */
export function saysNothing(q: string): boolean {
  return q.trim() !== '' && isEmpty(parseQuery(q));
}

const noFields = (): Fields => ({ numbers: [], issuers: [], titles: [] });
const asked = ({ numbers, issuers, titles }: Fields): number => numbers.length + issuers.length + titles.length;

/** Reads the query language: words, "a phrase", -unwanted, 文号: 机关: 标题:. What does not fit is read as plain words; never throws. */
export function parseQuery(q: string): Query {
  const text = considered(q).trim();
  const query: Query = { text, words: [], excluded: [], ...noFields(), without: noFields() };
  const seen = new Set<string>();
  const read = text.replace(NUMBER_WITH_BLANKS, (number) => number.trim().replace(/[\s\u3000]+/g, BLANK));
  for (const m of read.matchAll(PART)) {
    const [whole, minus, field, ...values] = m;
    const plain = values.pop();
    const raw = values.find((value) => value !== undefined) ?? plain ?? '';
    const word = wordOf(raw, plain !== undefined);
    if (word === null || seen.has(whole) || seen.size >= MOST_WORDS) continue;
    seen.add(whole);
    const unwanted = minus !== undefined && startsWord(read, m.index);
    const fields = unwanted ? query.without : query;
    if (field === '文号') fields.numbers.push(raw.replaceAll(BLANK, ' '));
    else if (field === '机关') fields.issuers.push(word);
    else if (field === '标题') fields.titles.push(word);
    else (unwanted ? query.excluded : query.words).push(word);
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
  return query.words.length + query.excluded.length + asked(query) + asked(query.without) === 0;
}
