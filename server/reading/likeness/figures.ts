import { chineseToNumber, foldWidth } from '../../domain/chineseNumber.ts';

/** What a figure measures: two rules that name different ones for the same thing may conflict. */
export type Dimension = 'money' | 'share' | 'term' | 'clock' | 'measure' | 'count';

/** An amount, a limit, a share in a text, at its place (UTF-16, end exclusive). */
export interface Figure {
  dimension: Dimension;
  /** Value and unit in one spelling: 20000元, 15工作日, 30%. */
  value: string;
  start: number;
  end: number;
}

/** Unit → dimension, the unit it is counted in, and how many of that one it is. */
const UNITS: Readonly<Record<string, readonly [Dimension, string, number]>> = {
  亿元: ['money', '元', 1e8], 万元: ['money', '元', 1e4], 千元: ['money', '元', 1e3], 百元: ['money', '元', 100], 元: ['money', '元', 1],
  '%': ['share', '%', 1], '％': ['share', '%', 1], '‰': ['share', '%', 0.1], 倍: ['share', '倍', 1], 折: ['share', '折', 1], 成: ['share', '%', 10],
  个工作日: ['term', '工作日', 1], 工作日: ['term', '工作日', 1], 日: ['term', '日', 1], 天: ['term', '日', 1], 周: ['term', '日', 7], 个月: ['term', '月', 1],
  年: ['term', '年', 1], 个小时: ['term', '小时', 1], 小时: ['term', '小时', 1], 分钟: ['term', '分钟', 1], 时: ['clock', '时', 1],
  平方公里: ['measure', '平方公里', 1], 平方米: ['measure', '平方米', 1], 公顷: ['measure', '亩', 15], 亩: ['measure', '亩', 1], 公里: ['measure', '米', 1000],
  千米: ['measure', '米', 1000], 厘米: ['measure', '米', 0.01], 米: ['measure', '米', 1], 吨: ['measure', '公斤', 1000], 公斤: ['measure', '公斤', 1], 千克: ['measure', '公斤', 1],
  分贝: ['measure', '分贝', 1], 周岁: ['measure', '岁', 1], 岁: ['measure', '岁', 1], 层: ['measure', '层', 1],
  人: ['count', '人', 1], 名: ['count', '人', 1], 户: ['count', '户', 1], 辆: ['count', '辆', 1], 次: ['count', '次', 1], 只: ['count', '只', 1], 条: ['count', '条', 1],
}; // prettier-ignore

const NUMBER = String.raw`\d[\d,，]*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]{1,10}`;
const UNIT = Object.keys(UNITS)
  .sort((x, y) => y.length - x.length)
  .join('|');
const FIGURE = new RegExp(`(百分之|千分之)?(${NUMBER})\\s*(万|亿)?(${UNIT})?`, 'gu');
/** Days of the calendar and numbers of articles are no figures. */
const NO_FIGURE =
  /(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|[二一][〇○零九][〇○零一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?|\d{1,2}\s*月\s*\d{1,2}\s*日|第[〇零一二两三四五六七八九十百\d]{1,6}[编章节条款项次届批期年]|[〔[［]\d{4}[〕\]］]\s*\d+\s*号/gu;
/** How long the paper itself is in force is no rule that another could contradict. */
const OWN_TERM = /(?:有效期|试行期|施行期|执行期)[^。；，]{0,6}$/u;

/** Amounts, terms, shares and measures of a text in order. */
export function figuresIn(text: string): Figure[] {
  const bare = foldWidth(text).replace(NO_FIGURE, (date) => ' '.repeat(date.length));
  const figures: Figure[] = [];
  for (const m of bare.matchAll(FIGURE)) {
    const [whole, parts, digits = '', scale, unit] = m;
    const of = parts === undefined ? (unit === undefined ? undefined : UNITS[unit]) : UNITS['%'];
    if (of === undefined || (scale !== undefined && unit === undefined && parts === undefined)) continue;
    const number = /\d/.test(digits) ? Number(digits.replace(/[,，]/g, '')) : chineseToNumber(digits);
    if (number === null || Number.isNaN(number) || OWN_TERM.test(bare.slice(Math.max(0, m.index - 12), m.index)))
      continue;
    const [dimension, counted, times] = of;
    const scaled = number * times * (scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1) * (parts === '千分之' ? 0.1 : 1);
    const length = parts === undefined || unit === undefined ? whole.trimEnd().length : whole.length - unit.length;
    figures.push({
      dimension,
      value: `${Number(scaled.toPrecision(12))}${counted}`,
      start: m.index,
      end: m.index + length,
    });
  }
  return figures;
}

/**
 * The figures of each of two parts that the other does not name, where it names another one of the same dimension: 15日 against
 * 20个工作日. A figure that stands on one side only contradicts nothing.
 */
export function differing(a: readonly Figure[], b: readonly Figure[]): { a: Figure[]; b: Figure[] } {
  const own = (of: readonly Figure[], than: readonly Figure[]): Figure[] =>
    of.filter((figure) => !than.some((other) => other.value === figure.value));
  const [x, y] = [own(a, b), own(b, a)];
  const both = (of: readonly Figure[], than: readonly Figure[]): Figure[] =>
    of.filter(({ dimension }) => than.some((other) => other.dimension === dimension));
  return { a: both(x, y), b: both(y, x) };
}
