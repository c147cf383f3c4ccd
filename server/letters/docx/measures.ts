/** GB/T 9704—2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm; 3号 is 16 pt, 22 lines a page. Word counts in twentieths of a point. */
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);

export const PAGE = { width: twips(210), height: twips(297) };
export const MARGIN = { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35), footer: twips(28) };

/** Width of the type area, upright and across, in twips. */
export const TYPE_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TYPE_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** Sizes in half points: 2号, 3号, 小四, 4号, and the 发文机关标志. */
export const SIZE = { title: 44, text: 32, table: 24, folio: 28, organ: 62 } as const;

/** A character of 3号, and the distance of two lines: 225 mm ÷ 22. */
export const CHARACTER = 320;
export const LINE = 580;
/** Lines of a title stand a little wider. */
export const TITLE_LINE = 700;
export const TABLE_LINE = 360;
/** What stands between a table and the text beside it. */
export const TABLE_GAP = 160;

/**
 * Faces as the offices' machines have them. Word takes its own 宋体 where 小标宋 is not installed; a face that is missing never loses a
 * sign.
 */
const face = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
export const FACE = {
  title: face('方正小标宋简体'),
  text: face('仿宋_GB2312'),
  first: face('黑体'),
  second: face('楷体_GB2312'),
  plain: face('宋体'),
} as const;

export const RED = 'E60012';
