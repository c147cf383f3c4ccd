import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/extract/encoding.ts';
import { readHtml } from '../../server/extract/html/read.ts';
import { gbk } from './support/pdf.ts';

const linesOf = (html: string) => readHtml(Buffer.from(html)).split('\n');

describe('text of web pages', () => {
  it.each<[string, string, string[]]>([
    [
      'paragraphs, line breaks, entities',
      '<p>第一条&nbsp;为了&lt;规范&gt;</p><div>第二条<br>第三条 &#31532;</div>',
      ['第一条 为了<规范>', '第二条', '第三条 第'],
    ],
    [
      'source line breaks inside Chinese are nothing, between Latin words a space',
      '<p>清河县\n   人民政府\nUnion\nJack</p>',
      ['清河县人民政府 Union Jack'],
    ],
    [
      'no script, style, comment, form control, navigation, page header and footer',
      '<nav>首页</nav><header>门户网站</header><script>a()</script><style>p{}</style><!-- x --><form><input value="搜"><button>搜索</button><p>正文。</p></form><footer>备案号</footer><aside>相关</aside>',
      ['正文。'],
    ],
    [
      'the header of an article holds its title',
      '<article><header><h1>关于停车的公告</h1></header><p>正文。</p></article>',
      ['关于停车的公告', '正文。'],
    ],
    [
      'furniture by class',
      '<div class="breadcrumb">当前位置</div><div class="nav main">首页</div><div id="footer">版权</div><div class="article-header">公告</div>',
      ['公告'],
    ],
    [
      'nothing hidden',
      '<p style="display: none">暗</p><p hidden>暗</p><span aria-hidden="true">暗</span><p>明</p>',
      ['明'],
    ],
    ['a page that is all header is read all the same', '<header><p>公告正文</p></header>', ['公告正文']],
    [
      'lists',
      '<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol><ol start="5"><li>丁</li></ol>',
      ['1. 甲', '2. 乙', '丙', '5. 丁'],
    ],
    ['unclosed elements', '<table><tr><td>一<td>二<tr><td>三<td>四</table><p>后', ['一\t二', '三\t四', '后']],
    [
      'spans over rows and several paragraphs in a cell',
      '<table><tr><td rowspan=2>类</td><td><p>甲</p><p>乙</p></td></tr><tr><td>丙</td></tr></table>',
      ['类\t甲 乙', '\t丙'],
    ],
    [
      'a table that lays out a page',
      '<table><tr><td>左栏</td></tr><tr><td><p>一</p><p>二</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      ['左栏', '一', '二', 'a\tb'],
    ],
    ['text set in lines', '<pre>第一行\n第二行</pre>', ['第一行', '第二行']],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it.each([
    [
      'missing in the body',
      '<title>清河县人民政府关于停车的公告-清河县人民政府网</title><p>正文。</p>',
      ['清河县人民政府关于停车的公告', '正文。'],
    ],
    [
      'there already, over two lines',
      '<title>关于停车的公告_清河县</title><h1>关于停车<br>的公告</h1><p>正文。</p>',
      ['关于停车', '的公告', '正文。'],
    ],
    ['with a dash of its own', '<title>2024-2026年停车规划</title><p>正文。</p>', ['2024-2026年停车规划', '正文。']],
    ['that is no title', '<title>Untitled</title><p>正文。</p>', ['正文。']],
  ])('title of the page: %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });
});

describe('encodings', () => {
  const text = '清河县人民政府关于公布2024年度行政规范性文件目录的通知';

  it('UTF-8 with one damaged byte stays UTF-8', () => {
    const bytes = Buffer.from(text.repeat(20));
    bytes[100] = 0xff;
    expect(decodeText(bytes)).toContain(text);
  });

  it('GB18030 needs no declaration, and a wrong one does no harm', () => {
    expect(decodeText(gbk(text))).toBe(text);
    expect(decodeText(gbk(text), 'utf-8')).toBe(text);
  });

  it('what fits nothing is refused', () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, at) => 0x80 + ((at * 7919) % 128)));
    expect(() => decodeText(noise.map((byte, at) => (at % 2 ? 0xff : byte)) as Buffer)).toThrow('file.garbled');
  });
});
