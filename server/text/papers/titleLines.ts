/** Characters of a title in 2号 that fit across the type area, with a little air. */
const MOST = 19;

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);

/** Signs that may not begin a line, and those that may not end one. */
const NO_START = /^[，。；：、）》”〕]/;
const NO_END = /[（《“〔]$/;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title in lines of about the same length, parted between words, never before a closing or after an opening sign (GB/T 9704 7.3.1:
 * 词意完整, 排列对称).
 */
export function titleLines(title: string): string[] {
  const count = Math.ceil(widthOf(title) / MOST);
  const lines: string[] = [];
  let rest = title;
  for (let left = count; left > 1; left--) {
    const goal = widthOf(rest) / left;
    const at = [...words.segment(rest)]
      .map(({ index }) => index)
      .filter((index) => index > 0 && !NO_START.test(rest.slice(index)) && !NO_END.test(rest.slice(0, index)))
      .map((index) => ({ index, off: Math.abs(widthOf(rest.slice(0, index)) - goal) }))
      .sort((a, b) => a.off - b.off)[0]?.index;
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...lines, rest];
}

/** A title in 《》, those that stand within it in 〈〉. */
export const bracketed = (title: string): string => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
