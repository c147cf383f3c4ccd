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
  annexList: (t) => `${t}\n附件：1.清河县办事流程图.docx\n2.清河县申请表.xls`,
};

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');
}
