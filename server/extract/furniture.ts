/** Words that only a web page says of itself: on a line made of nothing else the document says nothing. */
const WORDS =
  '首页|网站首页|返回首页|回到首页|设为首页|收藏本站|加入收藏|添加收藏|收藏|网站地图|站点地图|联系我们|关于我们|网站声明|隐私声明|使用帮助|帮助|登录|注册|用户登录|退出|个人中心|搜索|高级搜索|站内搜索|' +
  '无障碍(?:阅读|浏览|模式|版)?|长者(?:模式|版|助手|专区)|关怀版|适老(?:化|版|模式)|简体(?:版|中文)?|繁[体體](?:版|中文)?|English|EN|手机版|电脑版|移动版|客户端|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|邮箱|RSS|' +
  '政务公开|政府信息公开|信息公开|政务服务|办事服务|公共服务|互动交流|政民互动|公众参与|新闻中心|新闻动态|要闻动态|政务动态|数据开放|数据发布|专题专栏|智能问答|智能机器人|解读回应|热门站点|' +
  '打印|打印本页|打印此页|打印文章|关闭|关闭窗口|关闭本页|关闭页面|返回|返回上一页|返回列表|返回顶部|回到顶部|顶部|TOP|保存|保存本页|下载|下载地址|点击此处下载|复制链接|复制网址|分享|分享到|分享至|转发|点赞|举报|纠错|我要纠错|页面纠错|内容纠错|' +
  '字号|字体|字体大小|文字大小|大号?|中号?|小号?|特大|超大|默认|放大|缩小|A\\+|A-|A|视力保护色|语音播报|语音朗读|播报|朗读|购物车|提交|记住我|用户名|密码|Loading\\.*|更多|展开|收起|正文';
const WORD = new RegExp(`^(?:${WORDS})$`, 'i');
/** What parts them. */
const BETWEEN = /[\s|｜丨│/／\\·•・:：>＞»›→《》[\]【】()（）「」,，、*—_+=×⎙-]+/;
/** Those that stand for the page and nothing else. The others are words of any text: 打印 in a table of devices. */
const PLAIN_WORD =
  /^(?:打印|关闭|返回|保存|下载|收藏|分享|转发|正文|更多|展开|收起|帮助|搜索|注册|登录|提交|密码|用户名|默认|放大|缩小|大号?|中号?|小号?|A[+-]?|微信|微博|QQ|邮箱|字号|字体|顶部|政务公开|信息公开|政务服务|公共服务|举报|朗读|播报)$/i;

const PATH = /^(?:您|你)?(?:现在|当前|目前)?(?:的|所在|所处)*(?:位置|导航)(?:是|为)?\s*(?:[:：>＞»]|$)/;
const TRAIL = /^(?:网站)?首页\s*(?:[>＞»›/→-]+\s*[^>＞»›。]{1,30}){1,8}[>＞»›]*$/;
/** Parts of a line. */
const PARTS: readonly RegExp[] = [
  /(?:浏览|阅读|点击|访问)(?:次数|人数|量|数|率)?\s*[:：]\s*(?:\d{1,9}|加载中\.*)?\s*(?:次|人次?)?(?=$|[\s|｜【[（(字分打关])/g,
  /(?<=^|[\s·])\d{1,9}\s*(?:人看过|次浏览|阅读)/g,
  /[【[（(]?\s*(?:字号|字体|文字)(?:大小)?\s*[:：]?\s*[【[（(]?\s*(?:(?:特大|超大|默认|[大中小]|A[+-]?)[\s/|｜、-]{0,3}){2,4}[\]】）)]?/g,
  /(?:字号|字体|文字)(?:大小)?\s*[:：]\s*(?:[【[（(]\s*[\]】）)])?(?=$|[\s|｜【[（(])/g,
  /[【[〖]\s*(?:大|中|小|大字?体?|打印(?:本页|此页|文章)?|关闭(?:窗口|本页|页面)?|收藏|分享|保存|返回(?:顶部|列表)?|复制|纠错|我要纠错|打\s印|关\s闭)\s*[\]】〗]/g,
  /(?:打印本页|关闭窗口|关闭本页|返回顶部|我要纠错|视力保护色\s*[:：]?|扫一扫在手机打开当前页)/g,
  /(?:分享|转发)(?:到|至)\s*[:：]?\s*$/g,
];
/** Lines that begin what a page puts below a document. */
const BELOW =
  /^[【[（(]?(?:(?:上|下)一(?:篇|条|页|则|个|篇文章|条信息)\s*(?:[:：]|$|没有)|(?:相关|推荐|延伸|热门|更多|猜你喜欢|最新)(?:链接|文章|阅读|信息|新闻|内容|推荐|话题|稿件|资讯|附件下载)\s*[:：]?$|版权(?:所有|声明)|(?:网站)?(?:主办|承办|协办|运维|维护)(?:单位)?\s*[:：]|技术支持\s*[:：]|网站标识码|免责声明|.{0,12}(?:ICP备|公网安备)|Copyright|©|扫一扫|扫码|责任编辑\s*[:：].{0,12}$|(?:打印|关闭)[\s|｜】\]]|打印本页|关闭窗口|返回顶部|分享(?:到|至)?\s*[:：]?$|微信扫一扫|长按.{0,6}二维码|关注更新$)/i;
/** What is left at the end of a line that had such parts. */
const REST = /(?:[\s|｜]|(?:我要)?打印(?:本稿)?|关闭|微博|微信|分享\s*[:：]?|[【[]\s*[\]】]|选择|手机看新闻)+$/;
/** Lines that say something: below these words nothing is the page's. */
const SAYS =
  /第[一二三四五六七八九十百零0-9]{1,6}条|^附\s*[件表]|^[一二三四五六七八九十]{1,3}、|[。；]\s*$|年[^。]{1,5}月[^。]{1,5}日\s*$/;
const OF_PAGE = /版权|转载|ICP备|公网安备|Copyright|©|本网站|浏览器|公众号|免责|扫一扫|声明/i;
/** A longer line is no list of facts about the page. */
const LONGEST = 600;
const ROUNDS = 6;
const HEAD_LINES = 40;
const TAIL_LINES = 80;

/** Whether a line is made of nothing but words of a page; `surely`: at least one of them stands for nothing else. */
function wordsOfPage(line: string): 'surely' | 'perhaps' | null {
  const words = line.split(BETWEEN).filter((word) => word !== '');
  if (words.length === 0 || !words.every((word) => WORD.test(word))) return null;
  const surely = words.some((word) => !PLAIN_WORD.test(word)) || (words.length > 2 && !line.includes('\t'));
  return surely ? 'surely' : 'perhaps';
}

const says = (line: string): boolean => SAYS.test(line) && !OF_PAGE.test(line);

/**
 * Lines of a web page without what the page says of itself: the path to it, menus, counters, buttons to print and share, neighbours, the site's imprint.
 * Only before the first sentence and behind the last one, and never everything.
 */
export function withoutFurniture(lines: readonly string[]): string[] {
  const kept = lines.slice(0, belowFrom(lines));
  const first = kept.findIndex(says);
  const last = kept.findLastIndex(says);
  const headEnd = Math.min(first < 0 ? kept.length : first, HEAD_LINES);
  const tailStart = Math.max(last + 1, headEnd, kept.length - TAIL_LINES);
  const head = cleaned(kept.slice(0, headEnd));
  const tail = first < 0 ? kept.slice(headEnd) : cleaned(kept.slice(tailStart));
  const out = [...head, ...(first < 0 ? [] : kept.slice(headEnd, tailStart)), ...tail];
  return out.length > 0 ? out : [...lines];
}

/** Where what stands below the document begins: the first such line behind which nothing is said. */
function belowFrom(lines: readonly string[]): number {
  let from = lines.length;
  for (let i = lines.length - 1; i > 0 && i >= lines.length - TAIL_LINES; i--) {
    const line = lines[i]!.trim();
    if (says(line) || (line.includes('\t') && wordsOfPage(line) === null)) break;
    if (BELOW.test(line)) from = i;
  }
  return from;
}

/** A line without the parts of it that speak of the page. One that ends a part may show the next. */
function withoutParts(line: string): string {
  if (line.length > LONGEST) return line;
  let rest = line;
  for (let before = '', round = 0; before !== rest && round < ROUNDS; round++) {
    before = rest;
    rest = PARTS.reduce((left, part) => left.replace(part, ''), rest).trim();
    if (rest !== line) rest = rest.replace(REST, '').trimEnd();
  }
  return rest;
}

function cleaned(lines: readonly string[]): string[] {
  const seen = lines.map((line) => {
    const text = line.trim();
    if (PATH.test(text) || TRAIL.test(text)) return { text: '', sure: true, perhaps: false };
    const rest = withoutParts(text);
    const words = wordsOfPage(rest);
    const gone =
      rest === '' || words === 'surely' || (rest !== text && (words !== null || !/[\p{L}\p{N}]/u.test(rest)));
    return { text: gone ? '' : rest === text ? line : rest, sure: gone || rest !== text, perhaps: words === 'perhaps' };
  });
  const isPage = seen.some((one) => one.sure);
  return seen.filter((one) => one.text !== '' && !(isPage && one.perhaps)).map((one) => one.text);
}
