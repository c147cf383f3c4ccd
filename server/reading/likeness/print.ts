import { flatten } from '../../domain/normalForm.ts';
import { shinglesOf } from './shingles.ts';
import type { Shingles } from './shingles.ts';
import { subjectOf } from './subject.ts';
import { candidates, pairsIn } from './terms.ts';

/** A document as far as its likeness to others goes. */
export interface Paper {
  title: string;
  /** By `docNumberKey`; null where it has none. */
  numberKey: string | null;
  /** Issuers under the names that their successors bear today, the 主办机关 first. */
  issuers: readonly string[];
  text: string;
}

/** What a comparison needs of a paper, reckoned once. */
export interface Print {
  paper: Paper;
  /** Signs of the text in flat form. */
  length: number;
  /** Pairs of the words that the title says it is about. */
  subjectPairs: Set<string>;
  /** Pairs of the text that may be among its terms, with how often each comes. */
  pairs: [string, number][];
  shingles: Shingles;
  /** Titles in 《》 that the text names, in flat form. */
  cited: Set<string>;
  /** The title says that it changes, ends or prolongs another paper: no rule of its own to stand beside that one. */
  acts: boolean;
  /** What sets it apart from others of nearly its title: 实施细则 of another rule, the number of a series （二）. */
  place: string;
}

const ACTS =
  /关于.{0,4}(?:修改|修订|修正|废止|停止|暂停|延长|继续|恢复).{0,4}[《〈<].+(?:决定|通知|公告|令|通告)$|关于.{0,6}(?:废止|清理).{0,30}(?:文件|结果).{0,10}$/u;

const IMPLEMENTS = /(?:法|条例|规定|办法|规则)[》〉]?的?实施(?:细则|办法|规定|意见)/u;
const SERIES = /[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** The acts and papers that a text names, without the state's name before them. */
function citedIn(text: string): Set<string> {
  const named = [...text.matchAll(/[《〈]([^《》〈〉]{4,60})[》〉]/g)];
  return new Set(named.map((m) => flatten(m[1]!.replace(/^中华人民共和国/, ''))));
}

/** Pairs of the words that a title says its document is about. */
export const subjectPairsOf = (title: string, issuers: readonly string[]): Set<string> =>
  new Set(subjectOf(title, issuers).flatMap((part) => [...pairsIn(part).keys()]));

/** Reads what comparisons need; linear in the text. */
export function printOf(paper: Paper): Print {
  const flat = flatten(paper.text);
  const title = paper.title.replace(/\s+/g, '');
  const cited = citedIn(paper.text);
  cited.delete(flatten(paper.title));
  return {
    paper,
    length: flat.length,
    subjectPairs: subjectPairsOf(paper.title, paper.issuers),
    pairs: candidates(pairsIn(flat), flat.length),
    shingles: shinglesOf(flat),
    cited,
    acts: ACTS.test(title),
    place: `${IMPLEMENTS.test(title) ? '实施' : ''}${SERIES.exec(title)?.[0] ?? ''}`,
  };
}
