import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';

const BODY = '第一条 为了加强集市管理，根据有关规定，制定本办法。\n第二条 本办法自发布之日起试行。';
const NOTICE = (top: string, end = ''): string =>
  `${top}\n各乡镇人民政府：\n为规范集市管理，现将有关事项通知如下。\n一、集市按期开。\n本通知自印发之日起施行。\n清河县交通局\n2023年5月10日${end}`;

const TABLED =
  '清河县集市工作规则\n索引号：510900000/2024-001005\n发文机构：县政府网站\n发文字号：清政发〔2024〕7号\n清河县集市工作规则\n第一条 为规范集市，制定本规则。';

const HEADS: [string, string, Partial<Record<keyof Metadata, unknown>>][] = [
  ['a web site in the place of the body', TABLED, { issuers: [], docNumber: '清政发〔2024〕7号' }],
  ['a letter with its number in the note', `（1995年2月13日清河县交通局清交发〔1995〕97号公布 自1995年2月13日起施行）\n${BODY}`, { docNumber: '清交发〔1995〕97号', issuers: ['清河县交通局'], publishedOn: '1995-02-13', effectiveOn: '1995-02-13' }],
  ['文 behind the number, no body', `（1995年12月13日清交发〔1995〕180号文公布 自1996年1月1日起施行）\n${BODY}`, { docNumber: '清交发〔1995〕180号', issuers: [], publishedOn: '1995-12-13' }],
  ['以 between body and code', `1993年6月15日清河县人民政府常务会议通过，1993年8月7日清河县人民政府以清政发〔1993〕15号通知印发\n${BODY}`, { docNumber: '清政发〔1993〕15号', issuers: ['清河县人民政府'], publishedOn: '1993-08-07' }],
  ['the number behind the act', `（1983年12月29日清河县人民政府发布 清政发〔1983〕202号）\n${BODY}`, { docNumber: '清政发〔1983〕202号', publishedOn: '1983-12-29' }],
  ['an order behind the meeting that passed it, another that changed it', `（2009年4月2日清河县交通局第4次局务会议审议通过，清河县人民政府令第30号公布，自2009年5月3日起施行。根据2016年12月12日清河县人民政府令第42号修改）\n${BODY}`, { docNumber: '清河县人民政府令第30号', publishedOn: null }],
  ['a star behind the number in a masthead', NOTICE('清河县交通局文件清交规〔2023〕2号★\n关于规范集市停车的通知'), { docNumber: '清交规〔2023〕2号' }],
  ['the body on the line of the number', NOTICE('清交规〔2023〕7号清河县交通局\n关于规范集市停车的批复'), { docNumber: '清交规〔2023〕7号' }],
  ['a clock between a site and its source', NOTICE('清河县交通局关于规范集市停车的通知\n清河县交通局网www.qinghe.example2023-05-1209:50来源：清河县交通局 阅读人次：107'), { publishedOn: '2023-05-12', signedOn: '2023-05-10' }],
  ['a post by the body itself', NOTICE('关于规范集市停车的通知\n清河县交通局2023-05-1216:57发表于云川'), { publishedOn: '2023-05-12' }],
  ['a post by somebody else', NOTICE('清河县交通局关于规范集市停车的通知\n清河发布2023-05-1216:57发表于云川'), { publishedOn: null, effectiveOn: '2023-05-10' }],
  ['the address of the page behind the day of signing', NOTICE('清河县交通局关于规范集市停车的通知', ' | http://www.qinghe.example/a.htm'), { signedOn: '2023-05-10', effectiveOn: '2023-05-10' }],
  ['the number of the rule below the order that carries it', '《清河县集市办法》已经2022年4月25日县政府第19次常务会议通过，现予公布，自2022年6月15日起施行。\n清河县人民政府\n2022年6月13日\n清政规〔2022〕16号清河县人民政府集市办法\n第一条 为规范集市，制定本办法。', { docNumber: '清政规〔2022〕16号', effectiveOn: '2022-06-15' }],
  ['a text that opens with the number of another', `清河县人民银行公告〔2019〕第16号自发布以来，对推动集市改革发挥了重要作用。为落实有关部署，${'规范摊位收费，'.repeat(20)}现公告如下：一、按期开集。本公告自发布之日起施行，清河县人民银行公告〔2019〕第16号同时废止。`, { docNumber: null }],
  ['a mechanism that signs', NOTICE('关于调整利率的通知').replace('清河县交通局', '清河县市场利率定价自律机制'), { issuers: ['清河县市场利率定价自律机制'] }],
]; // prettier-ignore

describe('heads and notes', () => {
  test.each(HEADS)('%s', (_, text, expected) => {
    const { metadata, evidence } = propose(text);
    expect(metadata).toMatchObject(expected);
    for (const spans of Object.values(evidence))
      for (const span of spans) expect(span.quote).toBe(text.slice(span.start, span.end));
  });
});
