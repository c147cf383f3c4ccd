import { describe, expect, it } from 'vitest';
import { findDocNumbers } from '../../server/domain/docNumber.ts';
import type { Metadata } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';

/** Heads and tails that are seldom met, of a county that does not exist. */
const HEADS: [string, string, Partial<Metadata>][] = [
  [
    'a name with a character beyond U+FFFF',
    '𠮷田县人民政府文件\n𠮷政发〔2021〕3号\n𠮷田县人民政府关于印发𠮷田县地名管理办法的通知\n各乡镇人民政府：\n现将《𠮷田县地名管理办法》印发给你们，请遵照执行。\n𠮷田县人民政府\n2021年3月4日',
    {
      title: '𠮷田县人民政府关于印发𠮷田县地名管理办法的通知',
      docNumber: '𠮷政发〔2021〕3号',
      issuers: ['𠮷田县人民政府'],
    },
  ],
  [
    'a town whose name begins with 附',
    '关于印发《附海镇集体资产管理办法》的通知\n附政〔2022〕18号\n各村：\n现将《附海镇集体资产管理办法》印发给你们，请认真贯彻执行。\n清河县附海镇人民政府\n2022年6月20日',
    { docNumber: '附政〔2022〕18号', issuers: ['清河县附海镇人民政府'] },
  ],
  [
    'a spaced 公 告 between its issuer and its number',
    '国家税务总局清河县税务局\n公 告\n2019年第3号\n国家税务总局清河县税务局关于调整征收率的公告\n现将有关事项公告如下：\n一、本公告自2019年5月1日起施行。\n国家税务总局清河县税务局\n2019年4月18日',
    { docNumber: '国家税务总局清河县税务局公告2019年第3号', issuers: ['国家税务总局清河县税务局'] },
  ],
  [
    'a customs house',
    '关于调整临江海关办事时间的公告\n现将有关事项公告如下：\n一、本公告自2018年3月1日起执行。\n临江海关\n2018年2月9日',
    { title: '关于调整临江海关办事时间的公告', issuers: ['临江海关'] },
  ],
  [
    'archives that issue with their bureau',
    '清河县档案局 清河县档案馆关于印发《清河县档案移交管理办法》的通知\n清档发〔2016〕12号\n各单位：\n现将《清河县档案移交管理办法》印发给你们。\n清河县档案局\n清河县档案馆\n2016年9月2日',
    {
      title: '清河县档案局 清河县档案馆关于印发《清河县档案移交管理办法》的通知',
      issuers: ['清河县档案局', '清河县档案馆'],
    },
  ],
  [
    'what the page says of the document before its title',
    '[规范性文件]清河县人民政府关于调整低保标准的通知\n日期：2022-08-01 15:20:33\n清政字〔2022〕41号\n各镇人民政府：\n经县政府研究，决定自2022年7月1日起提高低保标准。现将有关事项通知如下：\n一、城镇标准每人每月760元。\n清河县人民政府\n2022年7月28日',
    {
      title: '清河县人民政府关于调整低保标准的通知',
      genre: '通知',
      effectiveOn: '2022-07-01' as Metadata['effectiveOn'],
    },
  ],
  [
    '【已失效】 before a title',
    '【已失效】清河县人民政府关于加强犬类管理的通告\n清政通〔2010〕9号\n为了加强犬类管理，现通告如下：\n一、本通告自2010年5月1日起施行。\n清河县人民政府\n2010年4月18日',
    { title: '清河县人民政府关于加强犬类管理的通告', docNumber: '清政通〔2010〕9号' },
  ],
  [
    '（已废止） behind a title',
    '清河县人民政府关于加强犬类管理的通告（已废止）\n清政通〔2010〕9号\n为了加强犬类管理，现通告如下：\n一、本通告自2010年5月1日起施行。\n清河县人民政府\n2010年4月18日',
    { title: '清河县人民政府关于加强犬类管理的通告', docNumber: '清政通〔2010〕9号' },
  ],
  [
    'an order that is its own title',
    '清河县人民政府\n森林防火戒严令\n为有效预防森林火灾，根据《森林防火条例》规定，特发布本戒严令：\n一、戒严期：2024年3月20日至2024年4月20日。\n本令自发布之日起施行。\n清河县人民政府\n2024年3月15日',
    { title: '清河县人民政府森林防火戒严令', genre: '令', issuers: ['清河县人民政府'] },
  ],
  [
    'a page number between the day and what is attached',
    '清河县人民政府关于印发清河县土地办法的通知\n清政规〔2022〕2号\n各乡镇人民政府：\n现印发给你们，请遵照执行。\n清河县人民政府\n2022年3月16日\n- 12 -\n清河县土地办法\n第一条 为规范，制定本办法。\n- 13 -\n第二条 本办法自2022年4月\n- 14 -\n16日起施行，有效期5年。',
    {
      signedOn: '2022-03-16' as Metadata['signedOn'],
      effectiveOn: '2022-04-16' as Metadata['effectiveOn'],
      validUntil: '2027-04-15' as Metadata['validUntil'],
    },
  ],
  [
    'a note that tells by which letter the rule was issued',
    '清河县门诊共济保障实施办法\n（清河县人民政府2022年11月25日以清政发〔2022〕30号文印发 自2023年1月1日起施行）\n第一条 为了规范，制定本办法。',
    {
      docNumber: '清政发〔2022〕30号',
      issuers: ['清河县人民政府'],
      publishedOn: '2022-11-25' as Metadata['publishedOn'],
      effectiveOn: '2023-01-01' as Metadata['effectiveOn'],
    },
  ],
  [
    'a title that names what ends, and a text that gives its number',
    '清河县发展和改革局关于废止《清河县粮食风险基金管理办法》的通知\n清发改〔2022〕71号\n各单位：\n因《清河县粮食风险基金管理办法》（清粮〔2008〕15号）所依据的政策已废止，经研究，决定废止该办法。\n清河县发展和改革局\n2022年10月11日',
    {
      repeals: [{ title: '清河县粮食风险基金管理办法', docNumber: '清粮〔2008〕15号', scope: 'whole', articles: [] }],
    },
  ],
  [
    'the rest of a list of measures, and single ones of it',
    '清河县若干政策措施\n一、新增设备给予奖励，执行期限至2024年6月30日。\n二、减免房租。政策有效期至2024年3月31日。\n本政策措施自2024年2月2日起施行，除已明确执行期限的条款外，有效期至2024年12月31日。',
    { validUntil: '2024-12-31' as Metadata['validUntil'] },
  ],
  [
    'labels and values in turn, blanks alone between them',
    '清河县人民政府办公室关于印发《清河县家政服务若干措施》的通知\n索引号 003/2023-118 信息分类 规范性文件\n发布机构 县政府办公室 成文日期 2023-11-02\n文号 清政办规〔2023〕12号 公开日期 2023-11-06\n清河县人民政府办公室关于印发《清河县家政服务若干措施》的通知\n各乡镇人民政府：\n现将《清河县家政服务若干措施》印发给你们，请认真贯彻执行。',
    {
      docNumber: '清政办规〔2023〕12号',
      signedOn: '2023-11-02' as Metadata['signedOn'],
      publishedOn: '2023-11-06' as Metadata['publishedOn'],
    },
  ],
  [
    'a sentence is no row of labels',
    '关于文号 编排的通知\n各单位：\n名称 规范 文号 统一 编排，请遵照执行。\n清河县司法局\n2023年5月10日',
    { docNumber: null, issuers: ['清河县司法局'] },
  ],
];

describe('heads seldom met', () => {
  it.each(HEADS)('%s', (_name, text, expected) => {
    const { metadata, evidence } = propose(text);
    expect(metadata).toMatchObject(expected);
    for (const span of Object.values(evidence).flat()) expect(text.slice(span.start, span.end)).toBe(span.quote);
  });
});

describe('numbers', () => {
  it.each([
    ['清河县人民政府清政发【2013】15号', '清政发〔2013〕15号'],
    ['清河县人民政府办〔2013〕15号', '清河县人民政府办〔2013〕15号'],
    ['清河县人民政府令〔2013〕15号', '清河县人民政府令〔2013〕15号'],
    ['《办法》（𠮷政发〔2021〕3号）', '𠮷政发〔2021〕3号'],
  ])('%s', (text, printed) => {
    expect(findDocNumbers(text).map((n) => n.printed)).toEqual([printed]);
  });
});
