import { findDocNumbers } from '../domain/docNumber.ts';
import { TITLE_END } from './genre.ts';
import { hasLabel } from './labels.ts';
import type { Label } from './labels.ts';
import type { Line } from './layout.ts';
import { isOrgan } from './organs.ts';

/** 市长：某某, a date: the signature of an order above the rule that it promulgates. */
export const SIGNED =
  /^(?:(?:省|市|县|区|州|部|局|厅|署|院|镇|乡)\s*长|主\s*[任席])[：:\s]*(?:\p{Script=Han}[\s·]*){0,8}$|^[12一二][0-9〇○Oo零一二三四五六七八九]{3}\s*年.{2,8}月.{1,5}日$/u;

/** 2001年7月13日…通过, 根据…修正: the history of a law below its title. */
export const HISTORY =
  /^[（(]?\s*(?:[12１２][0-9０-９]{3}\s*年.{0,160}?(?:通过|批准|修正|修订|公布|发布|施行|备案|会议$|公告$)|根据[12][0-9]{3}年)/;

/** 一、对购房人的政策: a heading of the body, whatever word it ends in. */
export const HEADING = /^[一二三四五六七八九十]{1,3}、/;

export const NAVIGATION =
  /^(?:[>/|@\]<\-*•·☟▽]|:::|\[(?!(?:行政)?规范性文件\]|(?:已|全文)?(?:失效|废止|修改)\])|首页|返回(?:顶部|首页|列表|上一?页)|当前位置|您(?:当前|现在)的位置|您所在|分享|设为首页|加入收藏|收藏本站|扫一扫|点击|关注|长按|识别二维码|阅读原文|下载(?:地址|文[字件]|附件)|温馨提示|[（(]?(?:打印|字体|来源|发布))|^(?:https?:)|^(?:(?:微信|微博|朋友圈|QQ空间|打印|关闭|收藏|复制链接|举报|提交|登录|注册|登录\/注册|用户名|密码|搜索|导语|热门站点|热点推荐|购物车|相关(?:文章|链接|阅读|话题)|版权(?:声明|所有)|声明|无障碍(?:浏览|阅读)?|长者(?:模式|助手)?|通知公告|正文|大|中|小)[\s|｜]*)+$/;

/** 某某市人大常委会公告 above 第28号: the name of an order, no title. */
export const isOrderName = (line: Line, below: Line | undefined): boolean =>
  /(?:公告|通告)$/.test(line.trimmed) &&
  isOrgan(line.trimmed.slice(0, -2)) &&
  below !== undefined &&
  /^[（(]?(?:[12][0-9]{3}\s*年\s*)?第?\s*[0-9０-９一二三四五六七八九十百〇]{1,5}\s*号[）)]?$/.test(below.trimmed);

/** Whether a line belongs to the page (navigation, labels, source, signature) and not to a title. */
export function isFurniture(line: Line, above: Line | undefined, labels: readonly Label[]): boolean {
  const s = line.trimmed;
  if (hasLabel(line) && !/^(?:标题|名称)/.test(s)) return true;
  if (labels.some((l) => l.start === line.start)) return true;
  if (above && /^来\s*源\s*[:：]$/.test(above.trimmed)) return true;
  if (s === '<' || s === '《') return false;
  return NAVIGATION.test(s) || HISTORY.test(s) || SIGNED.test(s) || HEADING.test(s);
}

/** What may stand directly behind a 文号 that stuck to its title: a body's name or 关于, no sentence about another document. */
const TITLE_BEGINS = /^\s*(?:关于|[\u4e00-\u9fa5]{2,40}(?:关于|印发|转发|公布))/;

/** Where the title begins on a line that opens with the document's 文号 (清政规〔2024〕2号清河县人民政府关于…); 0 when it does not. */
function numberLead(s: string): number {
  const number = findDocNumbers(s.slice(0, LEAD))[0];
  if (number?.form !== 'bracket' || number.start > 0 || number.prefix.length < 2) return 0;
  return TITLE_BEGINS.test(s.slice(number.end)) ? number.end : 0;
}
const LEAD = 60;

/** 【已失效】, [规范性文件]: what a page puts before the title of what it shows. */
const STANDING =
  /^(?:#{1,6}\s+)?[【[（(〔](?:(?:行政)?规范性文件|(?:已|现行|全文|部分)?(?:失效|废止|有效|修改|修订))[】\]）)〕]\s*/;
/** 某某通知（已废止） */
const STANDING_BEHIND = /\s*[【[（(〔](?:已|现行|全文)(?:失效|废止|有效|修改)[】\]）)〕]$/;

/** Cuts what pages print around a title: `# `, 【…】-site, `_site`, its 文号 before it, （文号） behind it. */
export function trimLine(text: string, line: Line): Line {
  let { start, end } = line;
  const cut = (re: RegExp, side: 'left' | 'right'): void => {
    const m = re.exec(text.slice(start, end));
    if (m && side === 'left') start += m[0].length;
    else if (m) end -= m[0].length;
  };
  cut(STANDING, 'left');
  cut(/^(?:#{1,6}\s+|【(?!法宝)|\*{2})/, 'left');
  if (TITLE_END.test(text.slice(start, end))) start += numberLead(text.slice(start, end));
  if (!TITLE_END.test(text.slice(start, end)))
    cut(/[\s]*(?:[_|｜]|(?<![0-9])—|】?\s?[-－])\s*[^_|｜]{1,40}(?:[_|｜][^_|｜]{1,30})*$/, 'right');
  cut(STANDING_BEHIND, 'right');
  cut(/[】\s]+$/, 'right');
  cut(/\*{2}$/, 'right');
  cut(/\s*[（(]\s*[12][0-9]{3}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?\s*[）)]$/, 'right');
  const tail = /[（(【[]([^（(【]{4,40})[）)】\]]$/.exec(text.slice(start, end));
  if (tail && findDocNumbers(text.slice(start, end)).some((n) => start + n.end >= end - 2)) {
    const open = numberTail(text.slice(start, end));
    if (open > 0) end = start + open;
  }
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end, trimmed: text.slice(start, end) };
}

/** Where a （文号） at the end of a title opens; 0 when there is none. */
function numberTail(s: string): number {
  const number = findDocNumbers(s).at(-1);
  if (!number || number.start === 0) return 0;
  const open = s.slice(0, number.start).search(/[（(【[]\s*$/);
  return open > 0 && number.end >= s.length - 2 ? open : 0;
}
