import { flatten } from '../domain/normalForm.ts';
import { wordingsOf } from '../domain/query.ts';
import type { Word } from '../domain/query.ts';
import type { Entry } from './catalogue.ts';
import { isThread } from './numbers.ts';

/** What bodies are called for short, wherever they are; the longer ones first. */
const CALLED: readonly [RegExp, string][] = [
  [/^国办$/u, '国务院办公厅'],
  [/^央行$|^人行(?=$|.{2})/u, '中国人民银行'],
  [/^两高$/u, '最高人民'],
  [/^最高法$/u, '最高人民法院'],
  [/^最高检$/u, '最高人民检察院'],
  [/人大常委会?$/u, '人民代表大会常务委员会'],
  [/人大$/u, '人民代表大会'],
  [/政府办$|府办(?:公室)?$/u, '人民政府办公'],
  [/(?<!人民)政府(?=$|办公)/u, '人民政府'],
  [/(?<=.)(?<!人民)检察院$/u, '人民检察院'],
  [/(?<=.)中院$/u, '中级人民法院'],
  [/(?<=.)高院$/u, '高级人民法院'],
];
/** 第十三届 in the name of a congress: nobody asks for it. */
const SESSION = /第[一二三四五六七八九十〇零百]{1,4}届/gu;
const PLACES = /^(?:[^省市县区州盟旗]{1,7}(?:省|市|县|区|州|盟|旗))+$/u;
/** Says of which state a body is, which all of its kind are. */
const STATE = /^(?:中华人民共和国|中国|国家)(?=.{3})/u;
/** What kind of body a name ends with: the dictionary would join it to the word before it (管理局). */
const KIND = /(?:委员会|办公[厅室]|总局|总署|中心|[局厅部署院会])$/u;
/** What joins the parts of a name. */
const JOINS = /^[和与及]$/u;
/** A name is shortened by what stands between two of its parts: so many words, no more. */
const MOST_SKIPPED = 2;
/** Shorter names shorten everything. */
const SHORTEST = 3;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Makes the test whether a row is of a body asked for by 机关: its name, or a name or code that we know for it, holds what was typed; or what was typed is the name
 * with the places above it (云川省清河县人民政府), or shortens it as people do (清河县住建局, 卫健委, 市人大常委会).
 */
export function createBodyTest(word: Word): (entry: Entry) => boolean {
  const tests = wordingsOf(word).map(({ flat }) => createNameTest(flat));
  const known = new Map<string, boolean>();
  return ({ flatIssuers, issuers }) => {
    let is = known.get(flatIssuers);
    if (is === undefined) {
      const names = issuers.map(({ name }) => flatten(name));
      known.set(flatIssuers, (is = tests.some((test) => test(flatIssuers, names))));
    }
    return is;
  };
}

function createNameTest(typed: string): (all: string, names: readonly string[]) => boolean {
  const meant = CALLED.reduce((name, [called, full]) => name.replace(called, full), typed);
  return (all, names) =>
    all.includes(typed) ||
    names.some((name) => {
      const plain = name.replace(SESSION, '');
      if (plain.includes(meant) || (name !== '' && isBelow(typed, name))) return true;
      return meant.length >= SHORTEST && shortens(meant, plain);
    });
}

/** Whether `typed` is `name` with places before it. */
const isBelow = (typed: string, name: string): boolean =>
  typed.length > name.length && typed.endsWith(name) && PLACES.test(typed.slice(0, -name.length));

/** Whether `short` is made of beginnings (or first and last signs) of the words of a part of `name`, in order, and ends with one of them. */
export function shortens(short: string, name: string): boolean {
  if (!isThread(short, name)) return false;
  const body = name.replace(STATE, '');
  const kind = KIND.exec(body)?.[0] ?? '';
  const words = [...WORDS.segment(body.slice(0, body.length - kind.length))].map(({ segment }) => segment);
  if (kind !== '') words.push(kind);
  return words.some((_, first) => continues(short.replace(STATE, ''), words, first, false));
}

function continues(rest: string, words: readonly string[], from: number, begun: boolean): boolean {
  if (rest === '') return true;
  for (let at = from, skipped = 0; at < words.length && skipped <= MOST_SKIPPED; at++) {
    for (const taken of piecesOf(words[at]!, !begun))
      if (rest.startsWith(taken) && continues(rest.slice(taken.length), words, at + 1, true)) return true;
    if (!begun) return false;
    if (!JOINS.test(words[at]!)) skipped++;
  }
  return false;
}

/** What may stand for a word of a name: its beginnings, its first and last sign, of a place at the beginning or a 委员会 its last sign. */
function piecesOf(word: string, first: boolean): string[] {
  const pieces = Array.from(word, (_, i) => word.slice(0, i + 1)).reverse();
  if (word.length > 2) pieces.push(word[0]! + word.at(-1)!);
  if (word === '委员会' || (first && /[省市县区州盟旗]$/u.test(word))) pieces.push(word.at(-1)!);
  return pieces;
}
