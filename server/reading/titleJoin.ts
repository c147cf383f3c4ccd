import { findDocNumbers } from '../domain/docNumber.ts';
import type { Layout, Line } from './layout.ts';
import { isOrgan, PLACE_START } from './organs.ts';
import { SIGNED } from './titleLines.ts';

/** A line that ends so is a title of its own; 计划, 标准, 制度 and the like often end a line in the middle of one. */
export const COMPLETE =
  /(?:通知|意见|办法|决定|条例|细则|规则|规定|公告|通告|通报|批复|函|方案)[》>〉”"]?(?:[（(〔][^（()）]{1,30}[）)〕]){0,3}$/;

const OPEN_QUOTE = /[《〈<][^》〉>]*$/;

export const BEGINS_ANEW = new RegExp(`^(?:关于|[省市县区州]\\p{Script=Han}|${PLACE_START})`, 'u');

/** Whether the line above belongs to the title whose lower part is `below`: surely, by its shape only, or not. */
export function continues(above: Line, below: string): 'yes' | 'perhaps' | 'no' {
  const s = above.trimmed;
  if (findDocNumbers(s).length > 0 || s.length > 60) return 'no';
  if (COMPLETE.test(s) && !/^[》〉>的]/.test(below) && !OPEN_QUOTE.test(s)) return 'no';
  if (/[。；：:，]$/.test(s) || /令$|公报$/.test(s) || isMasthead(s) || SIGNED.test(s)) return 'no';
  const organ = s
    .replace(/关于$/, '')
    .split(/[\s、]+/)
    .every((p) => isOrgan(p));
  if (/^(?:关于|印发|转发|批转)/.test(below)) return organ ? 'yes' : 'no';
  const body = below.split(/关于|印发|转发|批转/)[0]!;
  // 四川省清河县人民政府 above 清河县人民政府关于… is the page's name for the same body
  if (isOrgan(body))
    return organ && !s.endsWith(body) && !sameCongress(s, body) && !/^(?:中华人民共和国)?国务院/.test(below)
      ? 'yes'
      : 'no';
  if (isWhole(below) && ((organ && !s.endsWith('关于')) || SITE.test(s))) return 'no';
  return /[\p{Script=Han}》）)〉>、“”0-9<《]$/u.test(s) && s.length >= 1 ? 'perhaps' : 'no';
}

/** How the upper half of a title begins or how it breaks off. */
export const STARTS_TITLE =
  /关于|印发|转发|批转|[《〈<]|(?:[的和与及、]|暂行|试行|实施|管理)$|^(?:中华人民共和国|\p{Script=Han}{2,8}(?:省|市|县|区|州|盟|旗))/u;

/** Whether more blank lines part the line at `i` of the head from the one above than part the head's lines elsewhere. */
export function isApart(layout: Layout, i: number): boolean {
  const gap = (k: number): number =>
    layout.text.slice(layout.head[k - 1]!.end, layout.head[k]!.start).split('\n').length;
  const here = gap(i);
  if (here <= 2) return false;
  const gaps = layout.lines
    .slice(1, 60)
    .map((line, k) => layout.text.slice(layout.lines[k]!.end, line.start).split('\n').length);
  gaps.sort((a, b) => a - b);
  return here > (gaps[gaps.length >> 1] ?? here);
}

/** 某省人大常委会 above 某省人民代表大会常务委员会关于…: the page's short name of the same body. */
const sameCongress = (short: string, full: string): boolean =>
  short.includes('人大') &&
  full.endsWith(
    short
      .replace('人大', '人民代表大会')
      .replace(/常委会$/, '常务委员会')
      .slice(-14),
  );

/** 某某局文件, not …关于清理规范性文件. */
const isMasthead = (line: string): boolean => /文\s*件$/.test(line) && !/关于|规范性|政策/.test(line);

/** 清河县养犬办法 names its place itself: a body or a site's name above it belongs to the page. */
const isWhole = (below: string): boolean => COMPLETE.test(below) && BEGINS_ANEW.test(below);
const SITE = /网$|网站|首页|导航|频道|专栏|目录$/;
