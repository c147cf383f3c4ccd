import { editGlyphs, GONE, textOf, type Glyph } from './glyphs.ts';

/**
 * Mends what the engine confuses, where grammar or the page's own print makes the right character certain; anything else stays as it was read, to be
 * looked at by a person. Every rule keeps the number of characters or leaves one out.
 */
export function healRow(glyphs: readonly Glyph[], wide: boolean): Glyph[] {
  let healed = [...glyphs];
  for (const rule of wide ? [...RULES, ...WIDE] : [...RULES, ...NARROW]) healed = editGlyphs(healed, ...rule);
  return healed;
}

/**
 * Whether a page is printed with the full-width marks of Chinese text rather than with ASCII ones. The engine tells the two commas apart well and most other
 * marks badly, so that the commas speak for all.
 */
export function isWide(rows: readonly (readonly Glyph[])[]): boolean {
  const text = rows.map(textOf).join('\n');
  const narrow = (text.match(/(?<=\p{Script=Han}),/gu) ?? []).length;
  return (text.match(/，/g) ?? []).length >= narrow;
}

type Rule = [RegExp, (match: RegExpExecArray) => string];

const NUMERAL = '一二三四五六七八九十百零〇';
const DIGIT = '[\\dlI|Oo]';

const asDigits = (text: string): string => text.replace(/[lI|]/g, '1').replace(/[Oo]/g, '0');

const RULES: readonly Rule[] = [
  // The wide gap behind 第三条 is read as a quotation mark. A pair that both opens and closes later in the line is left alone.
  [
    new RegExp(`(?<=^第[${NUMERAL}\\d]{1,6}[编章节条])[”“"]{1,2}`, 'gu'),
    (match) => (isOpened(match) ? match[0] : [...match[0]].map(() => GONE).join('')),
  ],
  [/“”/g, () => GONE + GONE],
  // (一), 《一) and 〈一》 at the start of a line can only be the number of an item.
  [new RegExp(`^[《〈(（{\\[;；]([${NUMERAL}]{1,3})[)）》〉}\\]]`, 'gu'), (match) => `（${match[1]}）`],
  // Brackets of a 文号 that do not belong together, or that no 文号 has; (2024) and [2024] are printed too and stay.
  [
    /(?<=[\p{Script=Han}])([〔[(（【{〈《])((?:19|20)[\dlIOo]{2})([〕\])）】}〉》])(?=\s?第?[\dlI|Oo]{1,4}\s?号)/gu,
    (match) => (isPair(match[1] + (match[3] ?? '')) ? match[0] : `〔${asDigits(match[2] ?? '')}〕`),
  ],
  // A line that is nothing but a 文号 with its brackets misread ends in 号, whatever the engine made of that.
  [
    /^(\p{Script=Han}{2,12})([〔[(（【{〈《])((?:19|20)[\dlIOo]{2})([〕\])）】}〉》])(\d{1,4})[与亏呈寻琴]$/gu,
    (match) => `${match[1]}〔${asDigits(match[3] ?? '')}〕${match[5]}号`,
  ],
  [/(?<=[〕\])）】])[\dlI|Oo]{1,4}(?=号)/gu, (match) => asDigits(match[0])],
  // 二O二四年: a Latin letter or a figure within a year of Chinese numerals.
  [/[一二][一二三四五六七八九零〇○OoQ0]{3}(?=年)/gu, (match) => match[0].replace(/[OoQ0]/g, '〇')],
  [new RegExp(`(?<![\\p{Script=Latin}\\d])[12lI|]${DIGIT}{3}(?=年)`, 'gu'), (match) => asDigits(match[0])],
  [new RegExp(`(?<=[年月])${DIGIT}{1,2}(?=[月日])`, 'gu'), (match) => asDigits(match[0])],
  [/(?<=月\d{1,2})曰/gu, () => '日'],
  // A lone Latin o between Chinese characters, or at the end of a line, is a full stop.
  [/(?<=[\p{Script=Han}”》）)])[oO](?=\p{Script=Han}|$)/gu, () => '。'],
];

/** Marks of a page printed with full-width ones: what touches a Chinese character is full-width as well. */
const WIDE: readonly Rule[] = [
  // Where all marks are full-width, square brackets around the year of a 文号 are the engine's: print has 〔〕 there (GB/T 9704), or round ones, which stay.
  [/(?<=\p{Script=Han})([[【])((?:19|20)\d{2})([\]】])(?=\s?第?\d{1,4}\s?号)/gu, (match) => `〔${match[2]}〕`],
  [/(?<=[\p{Script=Han}）》”〕)\d%])[,;:?!](?=[\p{Script=Han}（《“(]|$)/gu, (match) => wideMark(match[0])],
  [/(?<=[\p{Script=Han}）》”〕)])[,;:?!]/gu, (match) => wideMark(match[0])],
  [/(?<=\p{Script=Han})\.$/gu, () => '。'],
  // A year in round brackets may be that of a 文号 as it is printed.
  [/(.?)[(（]([^()（）]*)[)）](?=(.?))/gu, (match) => (isChinese(match) ? `${match[1]}（${match[2]}）` : match[0])],
  // Brackets whose partner was not read, or stands in another line.
  [/(?<=[\p{Script=Han}、，；：。])\((?![^()（）]{0,20}[)）])|\((?=\p{Script=Han})/gu, () => '（'],
  [/(?<![(（][^()（）]{0,20})\)(?=[\p{Script=Han}、，；：。]|$)/gu, () => '）'],
];

/** Marks of a page printed with ASCII commas: a stray full-width comma, or a point between Chinese characters, is one of them. */
const NARROW: readonly Rule[] = [
  [/，/g, () => ','],
  [/(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/gu, () => ','],
  [/；/g, () => ';'],
  [/（/g, () => '('],
  [/）/g, () => ')'],
  [/(?<=\p{Script=Han})：/gu, () => ':'],
];

const MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const wideMark = (mark: string): string => MARKS[mark] ?? mark;

const HAN = /\p{Script=Han}/u;

/** Whether a pair of brackets belongs to Chinese text: by what is in it, or by what stands beside it. */
const isChinese = ([, before = '', inner = '', after = '']: RegExpExecArray): boolean =>
  HAN.test(inner) || (!/^(?:19|20)\d\d$/.test(inner) && (HAN.test(before) || HAN.test(after)));

const isPair = (pair: string): boolean => ['〔〕', '[]', '()', '（）', '【】'].includes(pair);

/** Whether a quotation mark behind 第三条 opens something that is closed: “三重一大”事项. */
function isOpened({ 0: mark, index, input }: RegExpExecArray): boolean {
  const rest = input.slice(index + mark.length);
  const close = rest.indexOf('”');
  const open = rest.indexOf('“');
  return mark === '“' && close >= 0 && (open < 0 || close < open);
}
