import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutFurniture } from '../../server/extract/furniture.ts';
import { readHtml } from '../../server/extract/html/read.ts';
import { readPlain } from '../../server/extract/plain.ts';
import { ownTime } from '../support/ownTime.ts';

const PAGE = `<html><head><title>清河县人民政府关于停车的通告_清河县人民政府</title></head><body>
<div class="topbar"><a href="/">首页</a> | <a href="/zw">政务公开</a> | <a href="/hd">互动交流</a> | 无障碍阅读 | 长者模式</div>
<div class="position">您当前的位置：<a href="/">首页</a> &gt; 政务公开 &gt; 规范性文件</div>
<div class="con"><h1>清河县人民政府关于停车的通告</h1>
<p>发布日期：2024-05-06 来源：县政府办公室 浏览次数：128 字号：[<a>大</a> <a>中</a> <a>小</a>] 【打印】【关闭】</p>
<p>分享到：</p>
<p>清政规〔2024〕5号</p>
<p>各乡镇人民政府：</p><p>为了规范停车，通告如下。</p><p>第一条 车站不得停车。</p>
<p>清河县人民政府</p><p>2024年5月1日</p><p>附件：停车点</p>
<table><tr><td>打印</td><td>店前</td></tr><tr><td>关闭</td><td>门前</td></tr></table>
<p>上一篇：清河县关于养犬的通告</p><p>下一篇：没有了</p><p><a>打印本页</a> <a>关闭窗口</a></p></div>
<div class="bottom"><p>版权所有：清河县人民政府办公室</p><p>主办：清河县人民政府 技术支持：清河县大数据中心</p><p>川ICP备00000000号</p><p>电话：000-0000</p></div></body></html>`;

const TEXT = [
  '清河县人民政府关于停车的通告',
  '发布日期：2024-05-06 来源：县政府办公室',
  '清政规〔2024〕5号',
  '各乡镇人民政府：',
  '为了规范停车，通告如下。',
  '第一条 车站不得停车。',
  '清河县人民政府',
  '2024年5月1日',
  '附件：停车点',
  '打印\t店前',
  '关闭\t门前',
];

describe('what a page says of itself', () => {
  it('is cut off a page of a government', () => expect(readHtml(Buffer.from(PAGE)).split('\n')).toEqual(TEXT));

  it('is cut off a copy of its text', () => {
    const copy = [
      '首页 > 政务公开 > 正文',
      '收藏',
      ...TEXT,
      '分享到：',
      '返回顶部',
      '关注更新',
      '扫一扫在手机打开当前页',
    ];
    expect(readPlain(Buffer.from(copy.join('\r\n'))).split('\n')).toEqual(TEXT);
  });

  it.each([
    ['访问量：300 作者：王某', '作者：王某'],
    ['2024-05-06 10:00 来源：本网 浏览量：12 【字体：大中小】 打印', '2024-05-06 10:00 来源：本网'],
    ['时间：2024-05-06 字体：【 大 中 小】 来源：县司法局 【关闭窗口】', '时间：2024-05-06 来源：县司法局'],
    ['来源：县司法局 · 88人看过', '来源：县司法局 ·'],
  ])('is cut out of a line: %s', (line, left) =>
    expect(withoutFurniture([line, '为了规范停车，制定本办法。'])[0]?.replace(/ +/g, ' ')).toBe(left),
  );

  it.each([
    ['words of devices and forms', ['设备清单', '打印', '扫描', '复印']],
    ['a sentence about printing', ['关于打印收费的通知', '打印：每页一元。', '打印本页须登记。']],
    ['annexes behind the buttons', ['通知如下。', '打印本页', '附件：目录', '甲', '乙']],
    ['articles behind a neighbour', ['公告', '下一篇：关于停车的通告', '第一条 略。']],
    ['a table without a sentence', ['登记表', '姓名\t电话', '大\t中\t小']],
    ['a document that is all page', ['首页', '打印', '关闭']],
  ])('is not %s', (_, lines) =>
    expect(withoutFurniture(lines).filter((l) => !/^打印本页$/.test(l))).toEqual(
      lines.filter((l) => !/^打印本页$/.test(l)),
    ),
  );

  it('never takes a line between two sentences, adds nothing and leaves something', () => {
    const line = fc.constantFrom(
      '首页',
      '打印',
      '关闭',
      '为了规范停车。',
      '附件',
      '上一篇：甲',
      '浏览次数：3',
      '清河县',
      '第一条 略。',
      '版权所有',
      'x\ty',
      '您的位置：首页',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
        const left = withoutFurniture(lines);
        expect(left.length).toBeGreaterThan(0);
        let at = 0;
        for (const kept of left) {
          at = lines.findIndex((l, i) => i >= at && l.includes(kept)) + 1;
          expect(at).toBeGreaterThan(0);
        }
        const said = (l: string): boolean => /。$|^附件/.test(l);
        const [from, to] = [lines.findIndex(said), lines.findLastIndex(said)];
        if (from >= 0) expect(left.join('\n')).toContain(lines.slice(from, to + 1).join('\n'));
      }),
      { numRuns: 500 },
    ); // prettier-ignore
  });

  it.each(['首页 > ', '浏览次数：', '[大 ', '打印|', '（', '分享到：', '中小', ' '])(
    'is found in time linear in a line of %j',
    (unit) => {
      const started = ownTime();
      withoutFurniture([unit.repeat(20_000), ...Array.from({ length: 2000 }, () => unit)]);
      expect(ownTime() - started).toBeLessThan(2000);
    },
  );
});
