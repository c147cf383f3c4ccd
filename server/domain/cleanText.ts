import { withoutPinyinDebris } from './pinyinDebris.ts';

/** 清 河 县 人 民 政 府: letters set apart by one space each. */
const SPACED_LETTERS = /(?<!\p{Script=Han}|\p{Script=Han} )(?:\p{Script=Han} ){4,}\p{Script=Han}(?!\p{Script=Han})/gu;
const GAP = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;
const SENTENCE_GAP = /(?<=[\p{Script=Han}，。；：、（）《》]) (?=[\p{Script=Han}，。；：、（）《》])/gu;
/** A sentence whose words a converter parted: so many gaps, and so many for each character. */
const GAPS = 8;
const GAP_SHARE = 0.2;

/**
 * A text without what a copy or a converter put into it: the readings in 規(guī)范, and spaces between the characters of a sentence or a name. Names side by
 * side (张三 李四), headings set wide (总　则) and cells stay as they are. Linear; never throws.
 */
export function cleanText(text: string): string {
  return withoutPinyinDebris(text).split('\n').map(closed).join('\n');
}

function closed(line: string): string {
  if (!line.includes(' ') || line.includes('\t')) return line;
  const joined = line.replace(SPACED_LETTERS, (run) => run.replaceAll(' ', ''));
  if (!/[，。；]/.test(joined)) return joined;
  const gaps = joined.match(GAP)?.length ?? 0;
  const characters = joined.match(/\p{Script=Han}/gu)?.length ?? 0;
  return gaps >= GAPS && gaps >= characters * GAP_SHARE ? joined.replace(SENTENCE_GAP, '') : joined;
}
