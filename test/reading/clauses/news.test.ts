import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { propose } from '../../../server/reading/propose.ts';

const CONTEXT = { signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };
const read = (text: string, title: string) => propose(text, { ...CONTEXT, title }).metadata;

describe('news and notices of a document itself', () => {
  it.each<[string, string, string, string | null, string | null, number | null]>([
    ['issued under a short name, with both days', '清河县房票安置办法', '县住建局宣布，《清河县房票安置办法》（简称《房票办法》）正式印发，有效期为2024年4月22日至2026年4月21日。', '2024-04-22', '2026-04-21', null],
    ['a day before the title', '清河县支持“人才”置业细则', '3月19日起，《清河县支持人才置业细则》将施行，有效期为5年，三类人才可获补助。', '2024-03-19', '2029-03-18', 60],
    ['so many measures', '清河县促进住房消费若干措施', '该县正式出台《清河县促进住房消费若干措施》，推出支持购房、提升服务等6方面18条措施，有效期为一年。', null, null, 12],
    ['decided by the government for a while', '清河县实施购房补助政策', '经县政府研究同意，于2024年4月10日零时起至2024年12月31日24时止，实施购房补助政策。', '2024-04-10', '2024-12-31', null],
    ['a catalogue of its own kind', '清河县项目分类名录', '第八条 本名录自2024年6月1日起施行。《清河县项目分类名录》（县政府令第2号）同时废止。', '2024-06-01', null, null],
    ['where it applies, before its term', '关于印发《清河县促进住房消费若干措施》的通知', '《若干措施》实施范围为城关镇、桥头镇，有效期为一年，自2024年4月10日至2025年4月9日，共12条。', '2024-04-10', '2025-04-09', 12],
    ['the rest of the parts, above a line without a stop', '关于优化政策的通知', '十、第四条、第五条自2025年1月1日起执行，其他政策自2024年4月5日起施行\n在此前已经办理登记的，仍按原标准执行\n清河县住建局', '2024-04-05', null, null],
  ])('%s', (_, title, text, from, until, months) => {
    const { effectiveOn, validUntil, validMonths } = read(text, title);
    expect([effectiveOn, validUntil, validMonths]).toEqual([from, until, months]);
  }); // prettier-ignore

  it.each([
    ['another document', '清河县养犬办法', '3月19日起，《清河县停车管理细则》将施行，有效期为5年。'],
    ['an item of the measures', '清河县促进消费措施', '出台《清河县促进消费措施》，对购房者发放消费券，有效期为一年。'],
    [
      'where another one applies',
      '清河县促进消费措施',
      '《清河县人才公寓管理细则》实施范围为城关镇，有效期为一年，自2024年4月10日至2025年4月9日。',
    ],
    ['an activity', '清河县促进消费措施', '活动于2024年4月10日起至2024年12月31日止，发放消费券。'],
  ])('but not of %s', (_, title, text) => {
    const { validUntil, validMonths } = read(text, title);
    expect([validUntil, validMonths]).toEqual([null, null]);
  });

  it('a 暂行条例 that a notice speaks of puts nothing on trial', () => {
    expect(read('本通知自2024年5月1日起施行。', '县财政局关于适用资源税暂行条例有关问题的通知').trial).toBe(false);
    expect(read('本通知自2024年5月1日起施行。', '县财政局关于印发资源管理暂行办法的通知').trial).toBe(true);
  });

  it('numbers by which a law was issued and changed stay in the sentence that names it', () => {
    const text =
      '2006年1月26日县政府令第145号公布、根据2014年3月13日县政府令第218号修改的《清河县听证办法》，2007年3月2日县政府令第159号公布、根据2014年3月13日县政府令第218号修改的《清河县案件程序规定》，2010年3月1日县政府令第188号公布的《清河县简单案件程序规定》同时废止。';
    const metadata = propose(text).metadata;
    expect(metadata.repeals.map((ref) => ref.title)).toEqual([
      '清河县听证办法',
      '清河县案件程序规定',
      '清河县简单案件程序规定',
    ]);
    expect([metadata.docNumber, metadata.publishedOn]).toEqual([null, null]);
  });
});
