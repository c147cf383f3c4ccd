/** Characters of a title in 2号 that fit across the type area, with a little air. */
const MOST = 19;

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);

/** What a line can hold at the very most: 156 mm in 2号. */
const FULL = 20;

/** Signs that may not begin a line, and those that may not end one. */
const NO_START = /^[，。；：、）》〉”〕]/;
const NO_END = /[（《〈“〔]$/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words of titles that a dictionary of everyday Chinese parts. */
const WHOLE = /印发|细则|行政规范性文件|规范性|有效期|年度报告|提示函|通知书|通报|[第\d]*[一二三四]?季度/g;
/** Where a reader draws breath: before a name or an addition, and after a name. */
const BREATH_BEFORE = /^[《〈（]/;
const BREATH_AFTER = /[》〉）]$/;
const BREATH = 3;

/**
 * A title in lines of about the same length, parted between words, rather at a name than within it, never before a closing or after an
 * opening sign (GB/T 9704 7.3.1: 词意完整, 排列对称).
 */
export function titleLines(title: string): string[] {
  const count = Math.ceil(widthOf(title) / MOST);
  const lines: string[] = [];
  let rest = title;
  for (let left = count; left > 1; left--) {
    const at = partOf(rest, left);
    if (at === null) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
}

/** Where the first of `left` lines of a text ends best; null where it cannot be parted. */
function partOf(rest: string, left: number): number | null {
  const goal = widthOf(rest) / left;
  const inside = [...rest.matchAll(WHOLE)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }));
  const places = [...words.segment(rest)].flatMap(({ index }) => {
    const [line, after] = [rest.slice(0, index), rest.slice(index)];
    if (index === 0 || NO_START.test(after) || NO_END.test(line)) return [];
    if (inside.some(({ from, to }) => from < index && index < to)) return [];
    const width = widthOf(line);
    const breath = BREATH_BEFORE.test(after) || BREATH_AFTER.test(line) ? BREATH : 0;
    const tooWide = width > FULL || widthOf(after) > FULL * (left - 1) ? 100 : 0;
    return [{ index, cost: Math.abs(width - goal) - breath + tooWide }];
  });
  return places.sort((one, other) => one.cost - other.cost)[0]?.index ?? null;
}
