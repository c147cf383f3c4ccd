import { findDocNumbers } from '../domain/docNumber.ts';
import { TITLE_END } from './genre.ts';
import { hasLabel } from './labels.ts';
import type { Label } from './labels.ts';
import type { Layout, Line } from './layout.ts';
import { isOrgan, PLACE_START, splitOrgans } from './organs.ts';
import { titleCarried, titleInOrder, titlePromulgated } from './orderTitle.ts';
import { openingTitle, titleInRun } from './runTitle.ts';
import { compact, isTitle, tidyTitle } from './titleText.ts';
import type { FoundTitle } from './titleText.ts';

/** Titles have been seen over six lines. */
const MOST_LINES = 7;
/** The document's own full title: the printed block nearest the body, else the page's label, else the start of a one-line text. */
export function findTitle(layout: Layout): FoundTitle | null {
  const label =
    layout.labels.find((l) => l.name === 'title' && TITLE_END.test(l.value)) ??
    layout.labels.find((l) => l.name === 'title' && l.value.length > 5);
  const blocks = titleBlocks(layout);
  const run = titleInRun(layout);
  if (label) return besideLabel(layout.text, label, run ? [...blocks, run] : blocks);
  const last = blocks.at(-1);
  if (!last)
    return (
      run ??
      titleInRun(layout, 'wrapped') ??
      titleInOrder(layout) ??
      firstLine(layout) ??
      openingTitle(layout) ??
      titleCarried(layout)
    );
  if (run && run.title.length >= last.title.length && endsAlike(run.title, last.title)) return { ...run, sure: true };
  const decided = titlePromulgated(layout, last);
  if (decided) return decided;
  const first = blocks[0]!;
  const whole = wholeOf(last, blocks);
  if (whole) return { ...whole, sure: true };
  const repeated = blocks.length > 1 && (endsAlike(last.title, first.title) || endsAlike(first.title, last.title));
  const fuller = blocks.findLast(
    (b) =>
      endsAlike(b.title, last.title) &&
      b.title.length > last.title.length &&
      isClean(layout.text, b) &&
      !isGlued(b.title, last.title),
  );
  const best = fuller ?? last;
  return {
    ...best,
    sure: !STRAY.test(best.title) && (repeated || (blocks.length === 1 && COMPLETE.test(compact(best.title)))),
  };
}

/** The printed title lost its end (关于印发某某市政府办理人大代表建议): the page gives it whole, and more than once. */
function wholeOf(last: FoundTitle, blocks: readonly FoundTitle[]): FoundTitle | null {
  if (COMPLETE.test(compact(last.title))) return null;
  const words = compact(last.title).replace(/^.*?(?=关于|印发|转发)/, '');
  const copies = blocks.filter((b) => COMPLETE.test(compact(b.title)) && compact(b.title).includes(words));
  return copies.length > 1 ? copies[0]! : null;
}

/** Signs of a page that stuck to its title: 分享到：微信…, …_某某网站, # …. */
const STRAY = /[：:_#]|^[【[]|微博|微信|浏览|首页|^《[^《》]*》(?:实施)?(?:办法|细则|规定)$/;

const endsAlike = (long: string, short: string): boolean => compact(long).endsWith(compact(short));
/** What stands before the shorter copy is a site's name and area (清河县人民政府工作动态), no body that issues with it. */
function isGlued(long: string, short: string): boolean {
  const lead = compact(long).slice(0, -compact(short).length);
  return (
    lead.length > 3 &&
    lead !== '中华人民共和国' &&
    BEGINS_ANEW.test(compact(short)) &&
    !splitOrgans(lead).every((name) => isOrgan(name))
  );
}
const BEGINS_ANEW = new RegExp(`^(?:关于|[省市县区州]\\p{Script=Han}|${PLACE_START})`, 'u');
/** A breadcrumb glued before a title on its line shows as blanks between words that are no bodies. */
const isClean = (text: string, b: FoundTitle): boolean => {
  const raw = text.slice(b.start, b.end);
  return (
    raw.includes('\n') ||
    raw
      .split(/\s+/)
      .slice(0, -1)
      .every((p) => isOrgan(p))
  );
};

function besideLabel(text: string, label: Label, blocks: FoundTitle[]): FoundTitle {
  const printed = blocks.findLast((b) => endsAlike(b.title, label.value) && isClean(text, b));
  if (printed) return { ...printed, sure: true };
  // the table broke the title off: the printed one goes on
  const whole = TITLE_END.test(label.value)
    ? undefined
    : blocks.findLast((b) => compact(b.title).startsWith(compact(label.value)));
  if (whole) return { ...whole, sure: true };
  return { title: tidyTitle(label.value), start: label.start, end: label.end, sure: TITLE_END.test(label.value) };
}

/** Every block of one to seven lines in the head that reads as a title, in order. */
function titleBlocks(layout: Layout): FoundTitle[] {
  const usable = layout.head.map((line, i) =>
    isFurniture(line, layout.head[i - 1], layout.labels) || isOrderName(line, layout.head[i + 1])
      ? null
      : trimLine(layout.text, line),
  );
  const blocks: FoundTitle[] = [];
  usable.forEach((line, i) => {
    if (line === null || !TITLE_END.test(despaced(line.trimmed))) return;
    let from = i;
    while (from > 0 && i - from < MOST_LINES - 1) {
      const above = usable[from - 1];
      // the page's title above the printed one is a second copy, not its first line
      if (above && compact(above.trimmed).startsWith(textOf(layout, usable[from]!.start, line.end))) break;
      if (!above || !continues(above, textOf(layout, usable[from]!.start, line.end))) break;
      from--;
    }
    const start = usable[from]!.start;
    const below = usable[i + 1];
    const end = below && SUFFIX_LINE.test(below.trimmed) ? below.end : line.end;
    const title = tidyTitle(layout.text.slice(start, end));
    if (isTitle(title)) blocks.push({ title, start, end, sure: false });
  });
  return blocks;
}

/** （试行）, （征求意见稿） on the line below a title belong to it. */
const SUFFIX_LINE =
  /^[（(]\s*(?:试\s*行|暂\s*行|修\s*订|修\s*正|征\s*求\s*意\s*见\s*稿|草\s*案|送\s*审\s*稿|20[0-9]{2}\s*年.{0,6}版|.{1,6}版)\s*[）)]$/;

/** 公 告, set in spaced letters, is one word. */
const despaced = (s: string): string => (/^(?:\S\s+){1,30}\S$/.test(s) ? s.replace(/\s+/g, '') : s);

const textOf = (layout: Layout, start: number, end: number): string => compact(layout.text.slice(start, end));

/** Whether the line above belongs to the title whose lower part is `below`. */
function continues(above: Line, below: string): boolean {
  const s = above.trimmed;
  if (findDocNumbers(s).length > 0 || s.length > 60) return false;
  if (COMPLETE.test(s) && !/^[》〉>的]/.test(below) && !OPEN_QUOTE.test(s)) return false;
  if (/[。；：:，]$/.test(s) || /令$|文件$|公报$/.test(s) || SIGNED.test(s)) return false;
  const organ = s
    .replace(/关于$/, '')
    .split(/\s+/)
    .every((p) => isOrgan(p));
  if (/^(?:关于|印发|转发|批转)/.test(below)) return organ;
  const body = below.split(/关于|印发|转发|批转/)[0]!;
  // 四川省清河县人民政府 above 清河县人民政府关于… is the page's name for the same body
  if (isOrgan(body)) return organ && !s.endsWith(body) && !/^(?:中华人民共和国)?国务院/.test(below);
  if (isWhole(below) && ((organ && !s.endsWith('关于')) || SITE.test(s))) return false;
  return /[\p{Script=Han}》）)〉>、“”0-9<《]$/u.test(s) && s.length >= 1;
}

/** 清河县养犬办法 names its place itself: a body or a site's name above it belongs to the page. */
const isWhole = (below: string): boolean => COMPLETE.test(below) && BEGINS_ANEW.test(below);
const SITE = /网$|网站|首页|导航|频道|专栏|目录$/;

/** A line that ends so is a title of its own; 计划, 标准, 制度 and the like often end a line in the middle of one. */
const COMPLETE =
  /(?:通知|意见|办法|决定|条例|细则|规则|规定|公告|通告|通报|批复|函|方案)[》>〉”"]?(?:[（(〔][^（()）]{1,30}[）)〕]){0,3}$/;

const OPEN_QUOTE = /[《〈<][^》〉>]*$/;

/** 市长：某某, a date: the signature of an order above the rule that it promulgates. */
const SIGNED =
  /^(?:(?:省|市|县|区|州|部|局|厅|署|院|镇|乡)\s*长|主\s*[任席])[：:\s]*(?:\p{Script=Han}[\s·]*){0,8}$|^[12一二][0-9〇○Oo零一二三四五六七八九]{3}\s*年.{2,8}月.{1,5}日$/u;

/** 2001年7月13日…通过, 根据…修正: the history of a law below its title. */
const HISTORY =
  /^[（(]?\s*(?:[12１２][0-9０-９]{3}\s*年.{0,160}?(?:通过|批准|修正|修订|公布|发布|施行|备案|会议$|公告$)|根据[12][0-9]{3}年)/;
const NAVIGATION =
  /^(?:[>/|@[\]<\-*•·☟▽]|:::|\[|首页|返回(?:顶部|首页|列表|上一?页)|当前位置|您(?:当前|现在)的位置|您所在|分享|设为首页|加入收藏|收藏本站|扫一扫|点击此?处?下载|下载(?:地址|文[字件]|附件)|温馨提示|[（(]?(?:打印|字体|来源|发布))|^(?:https?:)|^(?:(?:微信|微博|朋友圈|QQ空间|打印|关闭|收藏|复制链接|举报|提交|登录|注册|登录\/注册|用户名|密码|搜索|导语|热门站点|热点推荐|购物车|相关(?:文章|链接|阅读|话题)|版权(?:声明|所有)|声明|无障碍(?:浏览|阅读)?|长者(?:模式|助手)?|通知公告|正文|大|中|小)[\s|｜]*)+$/;

/** 某某市人大常委会公告 above 第28号: the name of an order, no title. */
const isOrderName = (line: Line, below: Line | undefined): boolean =>
  /(?:公告|通告)$/.test(line.trimmed) &&
  isOrgan(line.trimmed.slice(0, -2)) &&
  below !== undefined &&
  /^[（(]?(?:[12][0-9]{3}\s*年\s*)?第?\s*[0-9０-９一二三四五六七八九十百〇]{1,5}\s*号[）)]?$/.test(below.trimmed);

function isFurniture(line: Line, above: Line | undefined, labels: readonly Label[]): boolean {
  const s = line.trimmed;
  if (hasLabel(line) && !/^(?:标题|名称)/.test(s)) return true;
  if (labels.some((l) => l.start === line.start)) return true;
  if (above && /^来\s*源\s*[:：]$/.test(above.trimmed)) return true;
  if (s === '<' || s === '《') return false;
  return NAVIGATION.test(s) || HISTORY.test(s) || SIGNED.test(s);
}

/** Cuts what pages print around a title: `# `, 【…】-site, `_site`, （文号） behind it. */
function trimLine(text: string, line: Line): Line {
  let { start, end } = line;
  const cut = (re: RegExp, side: 'left' | 'right'): void => {
    const m = re.exec(text.slice(start, end));
    if (m && side === 'left') start += m[0].length;
    else if (m) end -= m[0].length;
  };
  cut(/^(?:#{1,6}\s+|【(?!法宝)|\*{2})/, 'left');
  if (!TITLE_END.test(text.slice(start, end)))
    cut(/[\s]*(?:[_|｜]|(?<![0-9])—|】?\s?[-－])\s*[^_|｜]{1,40}(?:[_|｜][^_|｜]{1,30})*$/, 'right');
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

/** With no genre anywhere: the very first line, when it is short, without punctuation and neither a body nor a date. */
function firstLine(layout: Layout): FoundTitle | null {
  const top = layout.head[0];
  if (!top || hasLabel(top) || NAVIGATION.test(top.trimmed) || HISTORY.test(top.trimmed)) return null;
  const line = trimLine(layout.text, top);
  const guess =
    line.trimmed.length >= 6 &&
    line.trimmed.length <= 80 &&
    !/[，。：；！？,:;]|^[12][0-9]{3}|施行|发布|会议/.test(line.trimmed);
  if (!guess || isOrgan(line.trimmed) || findDocNumbers(line.trimmed).length > 0) return null;
  return { title: tidyTitle(line.trimmed), start: line.start, end: line.end, sure: false };
}
