import { Converter } from 'opencc-js/t2cn';
import { foldWidth } from '../../domain/chineseNumber.ts';

/** Two readings of a text, both of exactly its length, so that every offset fits all three. */
export interface Folded {
  /** Simplified characters, otherwise as printed: what titles and numbers are shown from. */
  printed: string;
  /** One width, one punctuation, scanning slips put right: what the rules read. */
  plain: string;
}

const TRADITIONAL = /[規辦發號條為實這關於經濟財會與個開執據訂廢]/g;
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '［': '[', '］': ']', '．': '.', '－': '-', '／': '/', '！': '。',
  '｡': '。', '～': '~', '〜': '~', '—': '-', '–': '-',
}; // prettier-ignore

/** Characters that scanning confuses, each only where its neighbours leave no doubt. Every repair keeps the length. */
const REPAIRS: readonly [RegExp, string][] = [
  [/[旅旋]行(?=[，。；（、]|$)/g, '施行'],
  [/(?<=[起日])[旅旋拖]行/g, '施行'],
  [/实[旋拖](?=[，。；（])/g, '实施'],
  [/之[曰目]/g, '之日'],
  [/(?<=[0-9一二三四五六七八九十])[曰目](?=[起止至前后，。；）废失]|$)/g, '日'],
  [/[白目](?=[12一二][0-9〇○零O一二三四五六七八九]{3}年|[发公印颁下]布?[发布印文]?之日)/g, '自'],
  [/(?<=试行|有效|实施|执行)[朗斯]/g, '期'],
  [/有[放致]期/g, '有效期'],
  [/废[正让]/g, '废止'],
  [/同[吋吁]废止/g, '同时废止'],
];

type Convert = (text: string) => string;
let converter: Convert | null = null;

/** Folds `text`; linear, never throws. */
export function fold(text: string): Folded {
  const printed = isTraditional(text) ? toSimplified(text) : text;
  const width = foldWidth(printed).replace(/[,;:()［］．－／！｡～〜—–]/g, (c) => PUNCTUATION[c]!);
  let plain = width;
  for (const [slip, meant] of REPAIRS) plain = plain.replace(slip, (s) => (s.length === meant.length ? meant : s));
  return { printed, plain };
}

const isTraditional = (text: string): boolean => (text.slice(0, 20_000).match(TRADITIONAL)?.length ?? 0) >= 3;

function toSimplified(text: string): string {
  const convert: Convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  const simplified = convert(text);
  return simplified.length === text.length ? simplified : text;
}
