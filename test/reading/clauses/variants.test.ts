import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };
const read = (text: string, title: string | null = null) => readClauses(text, { ...CONTEXT, title });

describe('clauses worded otherwise', () => {
  it.each<[string, string, string | null, string | null]>([
    ['an ordinance speaks of 本条例', '第七章 附 则\n第四十条 本条例自2024年5月1日起施行。', '2024-05-01', null],
    ['the noun for the verb', '执行时间自2024年5月1日（含）起，以备案时间为准。', '2024-05-01', null],
    ['the noun for the verb, at midnight', '执行时间从2024年5月1日零时开始。', '2024-05-01', null],
    ['the day of effect as a noun', '本办法施行日期为2024年5月1日，有效期限为伍年。', '2024-05-01', '2029-04-30'],
    ['without 之', '本通知自发布日起生效，有效期十八个月。', '2024-03-12', '2025-09-11'],
    ['the adjusted policy', '调整政策自2024年5月1日起实施，有效期5年。', '2024-05-01', '2029-04-30'],
    [
      'a start without 起 and an end without the word',
      '本《意见》自2024年5月1日至2029年4月30日执行。',
      '2024-05-01',
      '2029-04-30',
    ],
    ['from publication to a day', '以上阶段性政策自发布之日起至2024年12月31日止。', '2024-03-12', '2024-12-31'],
    ['within a range of days', '上述措施自2024年5月1日至2024年5月31日期间实施。', '2024-05-01', '2024-05-31'],
    ['a heading above the range', '六、执行期限\n自2024年5月1日起至2024年12月31日止。', '2024-05-01', '2024-12-31'],
    ['an end that is only named', '本政策自发布之日起施行，2024年12月31日结束。', '2024-03-12', '2024-12-31'],
    ['a closing day as a noun', '本通知自发布之日起生效，截止日期为2024年12月31日。', '2024-03-12', '2024-12-31'],
    ['policy for document', '新政自发布之日起施行，除明确时限的措施外，文件有效期两年。', '2024-03-12', '2026-03-11'],
    [
      'the adjustment of policy',
      '政策调整自2024年5月1日起执行。原有政策与此抵触的，按调整后政策执行。',
      '2024-05-01',
      null,
    ],
    ['the new policy', '县发展改革局3月12日消息：新政策自2024年5月1日起执行。', '2024-05-01', null],
    ['decided at the end of the preamble', '对我县四项政策作出调整，并决定从2024年5月1日起执行。', '2024-05-01', null],
    ['a count of measures', '上述9项贷款和提取政策于2024年5月8日起实施，政策有效期一年。', '2024-05-08', '2025-05-07'],
    ['a trial before its start', '本办法先行试行一年，自2024年5月1日起施行。', '2024-05-01', '2025-04-30'],
    [
      'published and in force at once',
      '本文件于2024年4月20日发布执行，有效期至2024年12月31日。',
      '2024-04-20',
      '2024-12-31',
    ],
    [
      'stuck to the clause before it',
      '本通知由县医保局负责解释五、本通知自2024年5月1日起实施，有效期3年。',
      '2024-05-01',
      '2027-04-30',
    ],
    ['requirements and standards', '以上要求自2024年5月1日起实施。', '2024-05-01', null],
    ['midnight', '本通知自印发之日起零时施行。', '2024-03-05', null],
    [
      'the note under a title',
      '（2024年2月3日县政府令第9号公布 自2024年5月1日起施行 根据2025年1月2日县政府令第10号修正）',
      '2024-05-01',
      null,
    ],
    ['a range of dotted days', '本通告执行期限：2024.5.1-2024.12.31。', '2024-05-01', '2024-12-31'],
  ])('%s', (_, text, effectiveOn, validUntil) => {
    expect(read(text)).toMatchObject({ effectiveOn, validUntil });
  });

  it.each<[string, string, [string | null, string | null][]]>([
    [
      'two documents, one part of each',
      '将《关于购房提取的通知》（清金管〔2023〕2号）、《关于延长提取政策的通知》（清金管〔2023〕4号）中“可提可贷”等三项政策执行期限调整至2025年12月31日。',
      [
        ['清金管〔2023〕2号', '2025-12-31'],
        ['清金管〔2023〕4号', '2025-12-31'],
      ],
    ],
    [
      'by a term without an end',
      '将《清河县契税补助办法》（清府办发〔2022〕4号）中“给予补助”政策执行期限顺延一年。',
      [['清府办发〔2022〕4号', null]],
    ],
    [
      'after its end, for two years',
      '《清河县住房补贴办法》（清府办规〔2019〕4号）到期后继续执行两年，至2026年6月30日。',
      [['清府办规〔2019〕4号', '2026-06-30']],
    ],
    [
      'a document that the passage does not name',
      '二、延长实施期限。将该实施细则的实施期限延长至2026年12月31日。',
      [[null, '2026-12-31']],
    ],
  ])('extends %s', (_, text, expected) => {
    expect(read(text).extends.map((x) => [x.docNumber, x.until])).toEqual(expected);
  });

  it('gives each of several orders its own number', () => {
    const r = read(
      '2006年1月26日县政府令第5号公布、根据2014年3月13日县政府令第8号修改的《清河县听证办法》，2007年3月2日县政府令第9号公布的《清河县处罚程序规定》同时废止。',
    );
    expect(r.repeals.map((x) => [x.title, x.docNumber])).toEqual([
      ['清河县听证办法', '县政府令第5号'],
      ['清河县处罚程序规定', '县政府令第9号'],
    ]);
  });

  it('follows a list over who issued the next document and when', () => {
    const r = read(
      '原县人民委员会于一九五四年三月所发《关于福利费使用办法的通知》和本县一九五四年十二月所发《关于福利费使用问题的补充通知》都同时废止。',
    );
    expect(r.repeals).toHaveLength(2);
  });

  it('is not on trial because a document that it changes is', () => {
    expect(read('现作如下修改。', '清河县人民政府关于修改清河县房产税试点的暂行办法和征收细则的决定').trial).toBe(
      false,
    );
    expect(read('现作如下修改。', '清河县房产税暂行办法').trial).toBe(true);
  });
});

describe('news and single measures', () => {
  const TITLE = '清河县人民政府办公室关于鼓励农村居民进城购房的指导意见';
  it('takes the term that news give the document itself', () => {
    const text = '3月9日，清河县发布《关于鼓励农村居民进城购房的指导意见》，有效期至2026年12月31日。';
    expect(read(text, TITLE).validUntil).toBe('2026-12-31');
    expect(read(text, `关于延长《关于鼓励农村居民进城购房的指导意见》有效期的通知`).validUntil).toBeNull();
  });
  it.each([
    '首付比例降至15%。该阶段性支持政策执行至2024年11月8日。',
    '名下没有商品住房的，从发文之日起至2024年6月30日，购买新建住房的给予补贴。',
    '其中首付比例政策执行至2024年12月31日。',
  ])('no end: %s', (text) => expect(read(text)).toMatchObject({ validUntil: null, validMonths: null }));
  it('reads bodies with 经 in their name as issuers, not as the instrument', () => {
    const r = read(
      '1999年7月12日原县经贸委、县经济合作局发布的《清河县特种作业考核办法》（清经贸发〔1999〕13号）同时废止。',
    );
    expect(r.repeals).toMatchObject([{ docNumber: '清经贸发〔1999〕13号' }]);
  });
  it('keeps what a letter carries out of the list of what it repeals', () => {
    const r = read(
      '现将《清河县应急预案（试行）》印发给你们，请认真贯彻执行，原2007年印发的《清河县突发事件应急预案》同时废止。',
    );
    expect(r.repeals.map((x) => x.title)).toEqual(['清河县突发事件应急预案']);
  });
  it('reads a quoted wording put in the place of another', () => {
    const r = read('将《清河县购房提取通知》（清金管〔2021〕1号）文件中的“二选一”调整为“可以同时申请”。');
    expect(r.amends).toMatchObject([{ docNumber: '清金管〔2021〕1号' }]);
  });
  it('repeals a rule of a document, not the document', () => {
    const r = read('不再执行《清河县精准调控意见》（清建综〔2018〕34号）文件有关最高限价的规定，自印发之日起施行。');
    expect(r.repeals).toMatchObject([{ docNumber: '清建综〔2018〕34号', scope: 'articles' }]);
  });
});

describe('damaged copies', () => {
  const SOUND = '本办法自2024年5月1日起施行，有效期至2029年4月30日。《清河县采砂办法》（清府发〔2012〕8号）同时废止。';
  it.each<[string, (s: string) => string]>([
    ['points for full stops', (s) => s.replace(/。/g, '.').replace(/，/g, ',')],
    [
      'traditional characters',
      () => '本辦法自2024年5月1日起施行，有效期至2029年4月30日。《清河縣採砂辦法》（清府發〔2012〕8號）同時廢止。',
    ],
    ['pinyin debris', (s) => s.replace(/施行/g, '施(shī)行').replace(/废止/, '廢(fèi)止')],
    ['angle brackets around titles', (s) => s.replace('《', '<').replace('》', '>')],
    ['doubled angle brackets', (s) => s.replace('《', '<<').replace('》', '>>')],
    ['度止', (s) => s.replace('废止', '度止')],
    ['有郊期', (s) => s.replace('有效期', '有郊期')],
    ['日 read as 曰', (s) => s.replace(/日/g, '曰')],
    ['curly brackets around the year', (s) => s.replace('〔2012〕', '﹛2012﹜')],
    ['doubled signs', (s) => s.replace('起施行', '起起施行')],
  ])('%s', (_, damage) => {
    const r = read(damage(SOUND));
    expect(r).toMatchObject({ effectiveOn: '2024-05-01', validUntil: '2029-04-30' });
    expect(r.repeals).toMatchObject([{ title: '清河县采砂办法', docNumber: '清府发〔2012〕8号', scope: 'whole' }]);
  });

  it('takes no point for a full stop in numbers and list marks', () => {
    expect(read('一.本办法自2024年5月1日起施行.二.有效期3.5年的许可证另行规定').effectiveOn).toBe('2024-05-01');
  });

  it('leaves 乾 of a place alone in simplified text', () => {
    expect(read('《乾县供水办法》（乾政发〔2012〕8号）同时废止。').repeals[0]?.title).toBe('乾县供水办法');
  });
});
