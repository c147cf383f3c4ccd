import { simplified } from './simplified.ts';

/** A stretch of a text that does not belong to it, and what stands there instead (mostly nothing). */
export interface Debris {
  start: number;
  end: number;
  put: string;
}

/** 規(guī)范: the reading of a sign that a converting web site printed behind it, always a traditional one: 湴(bàn)仔村 says how a name is read. */
const TONED = /(?<=\p{Script=Han})[（(][a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[)）]/gu;
/** The same without a tone: 們(men). In a text without such damage it is an abbreviation. */
const TONELESS =
  /(?<=\p{Script=Han})[（(](?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[aeiouü]|ai|ei|ao|ou|an|en|ang|eng|ong|i[ae]|iao|iu|ian|in|iang|ing|iong|u[aoien]|uai|uan|uang|üe|er)[)）]/gu;
/** The same sites turn 。现 into ?，F(xiàn). */
const LOST_STOP = /[?？][,，]?F(?=[（(]xiàn[)）])/g;
/** So many damaged signs that the text as a whole is a damaged copy. */
const MANY = 5;

/** Reading aids that crept into a copy of a text, in order. Linear; never throws. */
export function pinyinDebris(text: string): Debris[] {
  const found: Debris[] = [];
  const take = (pattern: RegExp, put = ''): void => {
    for (const m of text.matchAll(pattern)) found.push({ start: m.index, end: m.index + m[0].length, put });
  };
  take(TONED);
  const damaged = found.filter((d) => simplified(text.charAt(d.start - 1)) !== text.charAt(d.start - 1));
  if (damaged.length < MANY) return damaged;
  take(TONELESS);
  for (const m of text.matchAll(LOST_STOP))
    found.push({ start: m.index, end: m.index + m[0].length + '(xiàn)'.length, put: '。现' });
  found.sort((a, b) => a.start - b.start);
  return found.filter((d, i) => i === 0 || d.start >= found[i - 1]!.end);
}

/** `text` without them. */
export function withoutPinyinDebris(text: string): string {
  const debris = pinyinDebris(text);
  if (debris.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const d of debris) {
    kept.push(text.slice(from, d.start), d.put);
    from = d.end;
  }
  kept.push(text.slice(from));
  return kept.join('');
}
