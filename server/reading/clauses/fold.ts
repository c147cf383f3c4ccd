import { foldWidth } from '../../domain/chineseNumber.ts';
import { hasTraditional, simplified } from '../../domain/simplified.ts';

/** Two readings of a text, both of exactly its length, so that every offset fits all three. */
export interface Folded {
  /** Simplified characters, otherwise as printed: what titles and numbers are shown from. */
  printed: string;
  /** One width, one punctuation, scanning slips put right: what the rules read. */
  plain: string;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '［': '[', '］': ']', '．': '.', '－': '-', '／': '/', '！': '。',
  '｡': '。', '～': '~', '〜': '~', '—': '-', '–': '-', '﹛': '〔', '﹜': '〕', '｛': '〔', '｝': '〕',
}; // prettier-ignore

/** Characters that scanning confuses, each only where its neighbours leave no doubt. Every repair keeps the length. */
const REPAIRS: readonly [RegExp, string][] = [
  [/[旅旋]行(?=[，。；（、]|$)/g, '施行'],
  [/(?<=[起日])[旅旋拖]行/g, '施行'],
  [/实[旋拖](?=[，。；（])/g, '实施'],
  [/之[曰目]/g, '之日'],
  [/(?<=[0-9一二三四五六七八九十])[曰目](?=[起止至前后，。；）废失]|$)/gm, '日'],
  [/(?<=[0-9一二三四五六七八九十]月[0-9一二三四五六七八九十]{1,3})曰/g, '日'],
  [/[白目](?=[12一二][0-9〇○零O一二三四五六七八九]{3}[年.]|[发公印颁下]布?[发布印文]?之日)/g, '自'],
  [/(?<=试行|有效|实施|执行)[朗斯]/g, '期'],
  [/有[放致郊](?=期)/g, '有效'],
  [/废[正让]/g, '废止'],
  [/(?<=同时|同步|即行|予以|一并|自行|自动|宣布)[度发]止/g, '废止'],
  [/同[吋吁]废止/g, '同时废止'],
  [/(?<=执行|实施|施行|生效|截止)时[问闻](?![题询责])/g, '时间'],
];
/** A full stop set as a point: 起施行.本办法; not in 一.总则 or 3.5. */
const POINT =
  /(?<=[\u4e00-\u9fa5）》](?<!(?:^|\n)[\s\u3000]{0,8}[（]?[一二三四五六七八九十]{1,3}[）]?))\.(?=[\s\u4e00-\u9fa5《“（]|(?:19|20)[0-9]{2}[年.]|$)/g;
/** 〈某某办法〉, <某某办法>, <<某某办法>> for 《》 where a whole title stands in them, outside of any 《》. */
const ANGLED = /《[^《》]{0,260}》|([〈<]<?)([^〈〉<>《》\n]{4,120})([〉>]>?)/g;
const FULL_TITLE =
  /[\u4e00-\u9fa5]{3}[^《》]*(?:办法|规定|细则|规则|规程|规范|通知|意见|决定|通告|公告|方案|措施|条例|标准|目录|规划|批复|函)(?:[（(][^（()）]{1,12}[）)])?$/;

/** Folds `text`; linear, never throws. */
export function fold(text: string): Folded {
  const printed = hasTraditional(text) ? simplified(text) : text;
  let plain = foldWidth(printed).replace(/[,;:()［］．－／！｡～〜—–﹛﹜｛｝]/g, (c) => PUNCTUATION[c]!);
  for (const [slip, meant] of REPAIRS) plain = plain.replace(slip, (s) => (s.length === meant.length ? meant : s));
  plain = plain.replace(POINT, '。');
  if (/[〈<]/.test(plain)) plain = plain.replace(ANGLED, titleMarks);
  return { printed, plain };
}

function titleMarks(all: string, open?: string, inner?: string, close?: string): string {
  if (open === undefined || inner === undefined || !FULL_TITLE.test(inner) || open.length !== close?.length) return all;
  return `${' '.repeat(open.length - 1)}《${inner}》${' '.repeat(open.length - 1)}`;
}
