import { escape } from './escape.ts';
import type { Piece } from './blocks.ts';
import type { DocumentSeed, Maker } from './types.ts';

function piece(item: Piece): string {
  if (item.kind === 'mark' || item.kind === 'title' || item.kind === 'break') return '';
  if (item.kind === 'table')
    return `<table border="1">${item.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  if (item.kind === 'imprint') return `<p>${escape(item.text)}&emsp;&emsp;${escape(item.right)}</p>`;
  const indent = ['paragraph', 'article', 'heading'].includes(item.kind) ? '　　' : '';
  const align = {
    number: 'center',
    annexTitle: 'center',
    note: 'center',
    chapter: 'center',
    sign: 'right',
    date: 'right',
  }[item.kind as string];
  return `<p${align ? ` style="text-align:${align}"` : ''}>${indent}${escape(item.text)}</p>`;
}

/** A page of the county's fictional portal with the usual furniture around the text; older pages are plainer and in GB18030. */
export function webPage(all: Piece[], seed: DocumentSeed, issuers: string[], made: Maker): string {
  const body = all.map(piece).filter(Boolean).join('\n');
  const title = escape(seed.title);
  const row = (label: string, value: string | null): string =>
    `<tr><th>${label}</th><td>${escape(value ?? '')}</td></tr>`;
  if (made === 'gb18030') {
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}-清河县人民政府门户网站</title></head>
<body><table width="960" align="center"><tr><td>首页 | 走进清河 | 政务公开 | 办事服务 | 互动交流</td></tr><tr><td>当前位置：首页 &gt; 政务公开 &gt; 政策文件</td></tr>
<tr><td align="center"><font size="5"><b>${title}</b></font></td></tr><tr><td align="center">发布时间：${seed.publishedOn ?? ''}　来源：${escape(issuers[0] ?? '')}　字体：[大 中 小]</td></tr>
<tr><td>
${body}
</td></tr><tr><td align="center">【打印本页】【关闭窗口】</td></tr><tr><td align="center">主办：清河县人民政府办公室　备案号：云ICP备00000000号</td></tr></table></body></html>
`;
  }
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_清河县人民政府</title><script>var page = 1;</script><style>.nav a{margin:0 8px}</style></head>
<body><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/fw/">政务服务</a><a href="/hd/">互动交流</a></div>
<div class="crumb">您的位置：首页 &gt; 政务公开 &gt; 法定主动公开内容 &gt; 行政规范性文件</div>
<table class="index">${row('发文机关', issuers.join(' '))}${row('文　　号', seed.docNumber)}${row('成文日期', seed.signedOn)}${row('发布日期', seed.publishedOn)}</table>
<div class="article"><h1>${title}</h1>
${body}
</div><div class="tools"><a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a> 分享到：微信</div>
<div class="related"><h3>相关解读</h3><p>暂无</p></div>
<div class="footer">主办单位：清河县人民政府　承办单位：清河县人民政府办公室　网站标识码：0000000000　联系电话：0000-0000000</div></body></html>
`;
}
