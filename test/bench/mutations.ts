import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';

const toTraditional = Converter({ from: 'cn', to: 't' });
const DEBRIS = new Set('关发会则现执实应将据务规进产构机经结请办项组织严导责审认区');
/** As a converting site damages a page: 關(guān)于, signs without a second reading left whole. */
const debris = (t: string): string =>
  [...t].map((c) => (DEBRIS.has(c) ? `${toTraditional(c)}(${pinyin(c)})` : c === '于' ? c : toTraditional(c))).join('');

/** Layouts that the same text meets on its way through crawlers, scanners and word processors; none changes what it says. */
export const MUTATIONS: Readonly<Record<string, (text: string, title: string | null) => string>> = {
  plain: (t) => t,
  wrap30: (t) => wrapped(t, 30),
  wrap40: (t) => wrapped(t, 40),
  oneLine: (t) => t.replace(/\s*\n\s*/g, ''),
  spacedLine: (t) => t.replace(/\s*\n\s*/g, ' '),
  blankLines: (t) => t.replace(/\n+/g, '\n\n'),
  crlf: (t) => t.replace(/\n/g, '\r\n'),
  indented: (t) => t.replace(/^(?=\S)/gm, '　　'),
  spacedHan: (t) => t.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '),
  fullWidth: (t) => t.replace(/[0-9()]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  halfWidth: (t) =>
    t
      .replace(/[０-９（）]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/，/g, ',')
      .replace(/：/g, ':'),
  furniture: (t) =>
    `首页 > 政务公开 > 政策文件 > 县政府文件\n来源：清河县人民政府网站 浏览次数：1286 字体：[大 中 小] 打印 分享到：微信 微博\n${t}\n【打印本页】 【关闭窗口】\n扫一扫在手机打开当前页\n主办：清河县人民政府办公室 网站标识码：5109990001`,
  heading: (t, title) => (title ? `# ${title}\n\n${t}` : t),
  pageTitle: (t, title) => (title ? `${title}_清河县人民政府门户网站\n${t}` : t),
  lawSite: (t, title) =>
    `您的位置: 首页 » 法规资料网 » 法律法规 »\n\n${title ?? ''}\n\n作者:法规资料网   浏览:9388   来源:法规资料网\n下载地址: 点击此处下载\n\n${t}\n\n下载地址: 点击此处下载`,
  govTable: (t) =>
    `返回顶部\n\n  • 索引号:\n\n    510900000/2024-001005\n  • 主题分类:\n\n  • 来源:\n\n  • 有效性:\n\n  • 内容概述:\n\n${t}`,
  piped: (t) => `索引号: | 330522/2023-05094 | 公开方式: | 主动公开 |\n公开时限: | 长期公开 | 体裁分类: | 其他 |\n${t}`,
  wechat: (t) =>
    `点击上方蓝字关注我们\n\n${t}\n\n编辑 清河发布编辑部\n\n【版权声明】本公众号所发文章版权均属清河发布所有，转载需遵守有关规定。\n\n相关话题\n分享 收藏 点赞`,
  doubled: (t) => t.replace(/\n+/g, '\n\n    '),
  pageNumbers: (t) =>
    t
      .split('\n')
      .flatMap((line, i) => (i > 8 && i % 14 === 0 ? [`— ${i / 14} —`, line] : [line]))
      .join('\n'),
  debris: (t) => debris(t),
  traditional: (t) => toTraditional(t),
  tags: (t) =>
    t.replace(/\n/g, '\n<span style="font-family: 仿宋_GB2312; font-size: 16pt">').replace(/。\n/g, '。</span>\n'),
  lostBracket: (t) => t.replace(/〔(20\d\d)〕(\d{1,3})号(?=\n|$)/g, '〔$1$2'),
  annexList: (t) => `${t}\n附件：1.清河县办事流程图.docx\n2.清河县申请表.xls`,
};

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');
}
