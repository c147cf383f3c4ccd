import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';

/** Pages as sites print them, told of a county that does not exist. */
const PAGES: [string, string, Partial<Metadata>][] = [
  [
    'a site of laws: path, two copies of the title, the body named with its province',
    `您的位置: 首页 » 法规资料网 » 法律法规 »

清河县行政许可监督管理办法

作者:法规资料网 时间:2024-05-27 08:16:27  浏览:9388   来源:法规资料网
下载地址: 点击此处下载

清河县行政许可监督管理办法

四川省清河县人民政府


清河县人民政府令
第40号


  《清河县行政许可监督管理办法》已经2012年12月20日县人民政府第36次常务会审议通过,现予发布,自2013年5月1日起施行。

县 长:杨某某
2013年3月7日


清河县行政许可监督管理办法

第一章 总 则

  第一条 为了加强监督,根据《中华人民共和国行政许可法》,制定本办法。
`,
    {
      title: '清河县行政许可监督管理办法', docNumber: '清河县人民政府令第40号', issuers: ['清河县人民政府'], genre: '办法',
      signedOn: '2013-03-07' as Metadata['signedOn'], effectiveOn: '2013-05-01' as Metadata['effectiveOn'],
      citesLaws: ['中华人民共和国行政许可法'],
    },
  ],
  [
    'a table of labels above values, most of them empty',
    `返回顶部

清河县人民政府工作规则

  • 索引号:

    5109280000/2024-001005
  • 主题分类:

  • 发文字号:

    清府发〔2024〕7号
  • 有效性:

  • 发布日期:

    2024年04月06日 16:34
  • 内容概述:

清河县人民政府工作规则

第一章总则

一、根据《中华人民共和国宪法》,制定本规则。
`,
    { title: '清河县人民政府工作规则', docNumber: '清府发〔2024〕7号', publishedOn: '2024-04-06' as Metadata['publishedOn'] },
  ],
  [
    'brackets and 号 lost in the number, a bare clock in a list',
    `您当前所在位置:

清河县人民政府办公室关于印发清河县城市精细化管理实施细则的通知

  • 2020-11-13 14:42
  • 来源:清河县人民政府
  • 分享到:

清府办发〔202026

清河县人民政府办公室

关于印发清河县城市精细化管理

实施细则的通知

各街道办事处,县级各部门

《清河县城市精细化管理实施细则》已经审议通过,现印发你们,请认真遵照执行。

清河县人民政府办公室

2020年10月28日
`,
    {
      title: '清河县人民政府办公室关于印发清河县城市精细化管理实施细则的通知', docNumber: '清府办发〔2020〕26号',
      signedOn: '2020-10-28' as Metadata['signedOn'], publishedOn: '2020-11-13' as Metadata['publishedOn'],
    },
  ],
  [
    'a source, a day and a clock in one piece',
    `清河县发展改革局
关于举办2023年消费节的通告
来源:发改局(价格股)日期:2023-03-3012:36
为促进消费,举办2023年消费节。
特此通告。
2023年3月29日
`,
    {
      title: '清河县发展改革局关于举办2023年消费节的通告',
      signedOn: '2023-03-29' as Metadata['signedOn'], publishedOn: '2023-03-30' as Metadata['publishedOn'],
    },
  ],
  [
    'a damaged copy: traditional signs with their readings',
    `關(guān)于嚴(yán)禁核桃采青的通告
為進(jìn)一步規(guī)范采收秩序,根據(jù)《清河縣林產(chǎn)品管理辦法》,現(xiàn)就有關(guān)事宜通告如下:
一、各村民委員會(huì)要制定村規(guī)民約。
二、本通告自發(fā)布之日起施行。
清河縣人民政府
2023年9月1日
`,
    {
      title: '关于严禁核桃采青的通告', issuers: ['清河县人民政府'], signedOn: '2023-09-01' as Metadata['signedOn'],
      effectiveOn: '2023-09-01' as Metadata['effectiveOn'], citesLaws: ['清河县林产品管理办法'],
    },
  ],
  [
    'a letter without a title says what it carries',
    `清府函〔2019〕55 号
各乡镇人民政府,县直有关部门:
《清河县审批制度改革实施方案》已经县政府常务会议讨论通过,现印发给你们,请认真组织实施。
清河县人民政府
2019年4月29日
清河县审批制度改革实施方案
按照工作部署,结合我县实际,制定本实施方案。
`,
    { title: '清河县审批制度改革实施方案', docNumber: '清府函〔2019〕55号', issuers: ['清河县人民政府'] },
  ],
  [
    'a decision whose page title lost its beginning',
    `《清河县招标投标管理办法》的决定

  《清河县住房和城乡建设局关于修改<清河县招标投标管理办法>的决定》已经局务会议审议通过,现予发布,自发布之日起施行。

  局长 王某某

  2018年9月28日

清河县住房和城乡建设局关于修改《清河县招标投标管理办法》的决定

  为优化营商环境,决定对《清河县招标投标管理办法》(清建发〔2015〕8号)作如下修改:

  一、删去第三条。
`,
    { title: '清河县住房和城乡建设局关于修改《清河县招标投标管理办法》的决定', genre: '决定', signedOn: '2018-09-28' as Metadata['signedOn'] },
  ],
  [
    'an order that promulgates two rules, its signature above the first',
    `清河县人民政府令第55号

《清河县货运车辆通行管理规定》、《清河县摩托车通行管理规定》经县人民政府第21次常务会议同意,现予公布,自2011年2月1日起施行。

县长:王某某

二〇一一年一月三十一日

清河县货运车辆通行管理规定

第一条 为切实加强管理,制定本规定。

清河县摩托车通行管理规定

第一条 为切实加强管理,制定本规定。
`,
    { title: '清河县货运车辆通行管理规定', docNumber: '清河县人民政府令第55号', signedOn: '2011-01-31' as Metadata['signedOn'] },
  ],
  [
    'cells parted by strokes, labels that stuck to values',
    `索引号: | 330522/2023-05094 | 发布机构: | 清河县司法局 |
发文机关:县司法局成文日期:2025-03-02 发文字号:清司发〔2025〕4号发布日期:2025-03-05 09:10
关于开展清理工作的通知
各乡镇人民政府：
现将有关事项通知如下。
`,
    {
      docNumber: '清司发〔2025〕4号', issuers: ['清河县司法局'], signedOn: '2025-03-02' as Metadata['signedOn'],
      publishedOn: '2025-03-05' as Metadata['publishedOn'],
    },
  ],
  [
    'markup in the text, the number of a page in a sentence',
    `清河县人民政府办公室关于清理文件的复函
<span style="font-family: 仿宋; font-size: 16px">清府办函〔2024〕8号
县司法局：
你局来函收悉，本复函自2024年5月1日起
— 2 —
施行，有效期至2025年4月30日。
清河县人民政府办公室
2024年4月20日
`,
    {
      docNumber: '清府办函〔2024〕8号', effectiveOn: '2024-05-01' as Metadata['effectiveOn'],
      validUntil: '2025-04-30' as Metadata['validUntil'],
    },
  ],
  [
    'a column before the clock of the page',
    `清河县住房公积金中心关于支持购买保障性住房的通知
政策 2025-06-25 10:11:03 来源:清河县住房公积金中心
各缴存人:
缴存人购买保障性住房的,可以提取住房公积金支付首付款。
本通知自下发之日起执行。
`,
    { title: '清河县住房公积金中心关于支持购买保障性住房的通知', publishedOn: '2025-06-25' as Metadata['publishedOn'], effectiveOn: '2025-06-25' as Metadata['effectiveOn'] },
  ],
  [
    'a heading of the body is no title',
    `为提振房地产市场活力,结合我县实际,制定以下十条措施。
一、对购房人的政策
第一条 购买新建商品房的,给予补贴。
二、附则
本措施自下发之日起实施。
`,
    { title: null, genre: null },
  ],
  [
    'the last day of an application behind the last full stop signs nothing',
    `为促进房地产市场健康发展,制定以下措施:
一、购房补贴。凡购买新建商品房的,给予补贴。
本措施由县住建局负责解释。申请各类补贴时间截至2025年12月31日
`,
    { signedOn: null },
  ],
  [
    'two central bodies glued in the title sign on lines of their own',
    `中国人民银行中国银行保险监督管理委员会关于调整有关信贷政策的通知
银发〔2022〕900号
各分行、各监管局:
现就有关事项通知如下:
一、利率下限按现行规定执行。
中国人民银行
中国银行保险监督管理委员会
2022年5月15日
`,
    { issuers: ['中国人民银行', '中国银行保险监督管理委员会'] },
  ],
]; // prettier-ignore

describe('pages in the wild', () => {
  test.each(PAGES)('%s', (_, text, expected) => {
    const { metadata, evidence } = propose(text);
    expect(metadata).toMatchObject(expected);
    for (const spans of Object.values(evidence))
      for (const span of spans) expect(span.quote).toBe(text.slice(span.start, span.end));
  });

  test('a title put together from lines that need not belong together is not sure', () => {
    const text = '清河发布\n清河养犬新规\n养犬管理办法\n第一条 为了规范养犬，制定本办法。';
    expect(propose(text).evidence.title?.[0]?.sure).toBe(false);
  });

  test('a day in brackets behind a day of a measure is no signature', () => {
    const text =
      '关于支持购房的通知\n现将有关事项通知如下:\n1.切实提升获得感。2026年5月29日(含)起至2026年6月30日(含)期间给予补助。\n清河县住房局清河县财政局\n2026年5月30日';
    expect(propose(text).metadata).toMatchObject({ issuers: ['清河县住房局', '清河县财政局'], signedOn: '2026-05-30' });
  });
});
