import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };
const read = (text: string) => readClauses(text, CONTEXT);

describe('starts and ends in other words', () => {
  it.each<[string, string, string | null, string | null, number | null]>([
    ['期限 alone behind the clause of effect', '本措施自2024年5月1日起执行，期限至2026年12月31日止。', '2024-05-01', '2026-12-31', null],
    ['时限 alone', '本措施自2024年5月1日起执行，时限为至2026年12月31日。', '2024-05-01', '2026-12-31', null],
    ['counted from the act of another document, whose day is open', '本措施有效期自清河县购房券实施细则发布之日起至2026年12月31日。', null, '2026-12-31', null],
    ['from its own start to a day', '本政策自实施之日起至2026年5月4日止。', null, '2026-05-04', null],
    ['the closing day as a noun', '本通知自印发之日起执行，有效期截止日期为2026年12月31日。', '2024-03-05', '2026-12-31', null],
    ['the start before the term, without a verb', '本通知自印发之日起有效期三年。', '2024-03-05', '2027-03-04', 36],
    ['a stated start before the term', '本通知自2024年5月1日起，有效期2年。', '2024-05-01', '2026-04-30', 24],
    ['back to a day', '本通知追溯至2024年1月1日起执行。', '2024-01-01', null, null],
    ['back from a day', '本通知从2024年1月1日起追溯执行。', '2024-01-01', null, null],
    ['a law', '第六十条 本法自2024年5月1日起施行。', '2024-05-01', null, null],
    ['a heading of both and no full stop above the signature', '八、施行日期和有效期：2024年5月1日起正式施行，有效期5年\n清河县人民政府办公室\n2024年3月5日', '2024-05-01', '2029-04-30', 60],
  ])('%s', (_, text, effectiveOn, validUntil, validMonths) => {
    expect(read(text)).toMatchObject({ effectiveOn, validUntil, validMonths });
  }); // prettier-ignore

  it('an article with days of its own in the same line leaves the document alone', () => {
    const text = '第二条 本办法自2024年7月1日起施行。第八条自2025年1月1日起施行，有效期至2026年12月31日。';
    expect(read(text)).toMatchObject({ effectiveOn: '2024-07-01', validUntil: null });
    const own = '第一条 为规范集市，制定本办法。\n第二条 自2024年7月1日起施行，有效期至2026年12月31日。';
    expect(read(own)).toMatchObject({ effectiveOn: '2024-07-01', validUntil: '2026-12-31' });
  });

  it.each([
    '本项补贴自2025年1月1日起实施，有效期两年。',
    '摊位费标准自2025年1月1日起实施，有效期至2026年12月31日。',
    '第三条至第五条自2025年1月1日起执行，执行期限两年。',
    '上述补贴自2025年1月1日起施行，有效期一年。',
    '摊主承诺书自签订之日起生效，有效期至2026年12月31日。',
    '摊位费优惠自2025年1月1日起执行，至2026年12月31日止。',
    '补助自本办法施行之日起执行，期限三年。',
    '合同期限为三年，自2025年1月1日至2027年12月31日。',
    '过渡期为一年，至2025年12月31日止。',
    '本办法施行前已办理的摊位证，有效期至2026年12月31日。',
    '已取得的资质在有效期内继续有效，至2026年12月31日止。',
  ])('behind the clause of effect the term of another thing ends nothing: %s', (said) => {
    const none = { effectiveOn: '2024-07-01', validUntil: null, validMonths: null };
    expect(read(`第九条 本办法自2024年7月1日起施行。${said}`)).toMatchObject(none);
    expect(read(`第九条 本办法自2024年7月1日起施行。\n第十条 ${said}`)).toMatchObject(none);
    expect(read(`第九条 本办法由县司法局负责解释，自2024年7月1日起施行，${said}`)).toMatchObject(none);
  });

  it('a pilot lasts as long as the document only where the document is about it', () => {
    const said = '本通知自2024年5月1日起执行。试点期限为两年，自2025年1月1日起至2026年12月31日。';
    expect(read(said)).toMatchObject({ effectiveOn: '2024-05-01', validUntil: null });
    const pilot = readClauses('试点期限为一年，从本通知印发之日起实施。', CONTEXT);
    expect(pilot).toMatchObject({ validMonths: 12, validUntil: '2025-03-04' });
  });

  it.each([
    ['an application', '本通知自2024年5月1日起执行，申请期限至2026年12月31日止。'],
    ['a campaign from its own start', '集市促销活动自实施之日起至2026年5月4日止。'],
    ['another document', '本通知自2024年5月1日起执行，摊位补贴有效期自清河县补贴细则发布之日起至2026年12月31日。'],
  ])('the end of %s is none of its own', (_, text) => {
    expect(read(text).validUntil).toBeNull();
  });
});

describe('what goes on', () => {
  it.each([
    '《清河县集市办法》（清政办发〔2018〕3号，有效期至2024年5月31日）继续实施，有效期五年，自2024年6月1日起至2029年5月31日止。',
    '《清河县集市办法》（清政办发〔2018〕3号）继续有效，有效期自2024年6月1日至2029年5月31日。',
  ])('%s', (text) => {
    const { extends: longer, validUntil } = read(text);
    expect(longer).toMatchObject([{ docNumber: '清政办发〔2018〕3号', until: '2029-05-31' }]);
    expect(validUntil).toBeNull();
  });
});

describe('what ends another document', () => {
  it.each<[string, string, [string | null, string | null][]]>([
    ['a body that governs by law', '2017年原县依法行政领导小组印发的《清河县执法公示办法（试行）》同时废止。', [['清河县执法公示办法（试行）', null]]],
    ['the body that printed it', '由县政府办公室2015年印发的《清河县集市办法》同时废止。', [['清河县集市办法', null]]],
    ['a bracket closed twice', '原《清河县房屋置换办法》（清府规〔2023〕1号））同时废止。', [['清河县房屋置换办法', '清府规〔2023〕1号']]],
    ['numbers in square brackets', '《清河县进口集市规定》[（1991）清（市）字第2号]和《清河县集市监督规定》[（1993）清（市）函字第46号]同时废止。', [['清河县进口集市规定', '（1991）清（市）字第2号'], ['清河县集市监督规定', '（1993）清（市）函字第46号']]],
    ['随即', '2021年出台的《清河县房市通知》随即废止。', [['清河县房市通知', null]]],
    ['号文', '本通知自2024年5月1日起施行，原清政办发〔2018〕3号文同时废止。', [[null, '清政办发〔2018〕3号']]],
    ['what is issued now stays out of the list', '六部门联合印发了《清河县房市实施意见》，2021年出台的《清河县房市通知》随即废止。', [['清河县房市通知', null]]],
  ])('%s', (_, text, expected) => {
    expect(read(text).repeals.map((r) => [r.title, r.docNumber])).toEqual(expected);
  }); // prettier-ignore

  it.each([
    '《清河县集市办法》由《清河县市场办法》废止。',
    '按《清河县集市办法》停止执行收费。',
    '县政府将适时废止《清河县集市办法》（清政发〔2019〕2号）。',
    '省政府2022年已公布废止《云川省集市办法》。',
  ])('%s', (text) => {
    expect(read(text).repeals).toEqual([]);
  });
});
