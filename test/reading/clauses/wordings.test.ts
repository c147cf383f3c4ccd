import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';
import type { ClauseReading } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };

type Expected = Partial<Pick<ClauseReading, 'effectiveOn' | 'validUntil' | 'validMonths' | 'trial'>> & {
  repeals?: (string | [string, string[]])[];
  lapses?: string[];
  continues?: string[];
  extends?: [string | null, string | null][];
  conditional?: [string | null, string | null];
};

/** The fifty wordings of the field (domain §5), retold for a county that does not exist. */
const WORDINGS: [string, string, Expected][] = [
  ['1 自…起施行', '第九条 本办法自2024年5月1日起施行。', { effectiveOn: day('2024-05-01') }],
  ['2 自公布之日起', '本规定自公布之日起施行。', { effectiveOn: day('2024-03-12') }],
  ['3 自发布之日起', '本公告自发布之日起施行。', { effectiveOn: day('2024-03-12') }],
  ['4 自印发之日起', '本通知自印发之日起施行。', { effectiveOn: day('2024-03-05') }],
  ['5 实施', '本细则自2024年1月1日起实施。', { effectiveOn: day('2024-01-01') }],
  ['6 执行', '本通知自2024年2月21日起执行。', { effectiveOn: day('2024-02-21') }],
  ['7 试行', '本规则自公布之日起试行。', { effectiveOn: day('2024-03-12'), trial: true }],
  ['8 实行', '本程序自发布之日起实行。', { effectiveOn: day('2024-03-12') }],
  ['9 实行，有效期至', '本办法自印发之日起实行，有效期至2026年9月9日。', { effectiveOn: day('2024-03-05'), validUntil: day('2026-09-09') }],
  ['10 自下文之日起', '本意见自下文之日起执行。', { effectiveOn: day('2024-03-05') }],
  ['11 下发之日起试行，只有文号的废止', '本意见自下发之日起试行，清府发〔2011〕97号文件同时废止。', { effectiveOn: day('2024-03-05'), trial: true, repeals: ['清府发〔2011〕97号'] }],
  ['12 不一致的以本意见为准', '本意见自下发之日起执行，此前有关规定与本意见不一致的，以本意见为准。', { effectiveOn: day('2024-03-05') }],
  ['13 从发布之日起', '本规定从发布之日起施行。', { effectiveOn: day('2024-03-12') }],
  ['14 从某日起', '本办法从1986年7月1日起施行。', { effectiveOn: day('1986-07-01') }],
  ['15 于某日起', '本规定于2002年3月1日起施行。', { effectiveOn: day('2002-03-01') }],
  ['16 没有起字', '本办法自2018年1月1日施行。', { effectiveOn: day('2018-01-01') }],
  ['17 汉字日期零时生效', '第四十条　生　效\n本规则自一九九二年一月一日零时起生效。', { effectiveOn: day('1992-01-01') }],
  ['18 批准之日，未写日期', '本规划自县人民政府批准之日起施行。', { effectiveOn: null }],
  ['19 30日后施行并废止', '本意见自发布之日起30日后施行，《清河县人民政府关于园区提质的意见》（清府发〔2014〕25号）同时废止。', { effectiveOn: day('2024-04-11'), repeals: ['清府发〔2014〕25号'] }],
  ['20 三十日后生效', '本公告自发布之日起三十日后生效。', { effectiveOn: day('2024-04-11') }],
  ['21 N日后施行加年限', '本办法自发布之日起30日后施行，有效期2年。', { effectiveOn: day('2024-04-11'), validUntil: day('2026-04-10'), validMonths: 24 }],
  ['22 半角逗号', '本通知自印发之日起施行,有效期至2030年12月31日。', { effectiveOn: day('2024-03-05'), validUntil: day('2030-12-31') }],
  ['23 起止皆明', '本办法自2024年6月1日起施行，有效期至2029年5月31日。', { effectiveOn: day('2024-06-01'), validUntil: day('2029-05-31') }],
  ['24 汉字年限', '本细则自2024年11月1日起实施，有效期二年。', { effectiveOn: day('2024-11-01'), validUntil: day('2026-10-31'), validMonths: 24 }],
  ['25 通知自己的期限', '本通知自2026年8月17日起施行，有效期至2029年8月31日。', { effectiveOn: day('2026-08-17'), validUntil: day('2029-08-31') }],
  ['26 自称不一', '第一条 本实施办法适用于清河县。\n第二条 本实施细则自发布之日起施行，有效期5年。', { effectiveOn: day('2024-03-12'), validUntil: day('2029-03-11'), validMonths: 60 }],
  ['27 延长他文件', '《清河县古树保护暂行规定》（清林发〔2021〕3号）有效期延长至2026年11月1日。', { extends: [['清林发〔2021〕3号', '2026-11-01']], validUntil: null }],
  ['28 需继续实施，延长', '经评估，《清河县产业用地细则》（清自然资规〔2022〕5号）需继续实施，有效期延长至2026年12月3日。', { extends: [['清自然资规〔2022〕5号', '2026-12-03']], validUntil: null }],
  ['29 继续适用', '《清河县宅基地管理办法》（清府规〔2019〕15号）继续适用。', { continues: ['清府规〔2019〕15号'] }],
  ['30 等若干件继续有效', '《清河县河道采砂管理办法》（清府发〔2018〕2号）等7件规范性文件继续有效，有效期自该规范性文件发布之日起计算。', { continues: ['清府发〔2018〕2号'], validUntil: null, validMonths: null }],
  ['31 逾期未公布则失效', '需修改后重新发布的规范性文件应在2025年12月31日前公布，逾期未公布的，自2026年1月1日起宣布失效。', { conditional: ['2025-12-31', '2026-01-01'] }],
  ['32 印发之日起失效', '《清河县临时交通管制通告》（清府告〔2016〕3号）自本决定印发之日起失效。', { lapses: ['清府告〔2016〕3号'] }],
  ['33 未纳入目录的一律废止', '凡未纳入本次继续有效目录的规范性文件，一律废止，不再引用和执行。', { conditional: [null, null], repeals: [] }],
  ['34 不再执行', '《清河县中介服务清单（2019年版）》（清府发〔2019〕2号）不再执行。', { repeals: ['清府发〔2019〕2号'] }],
  ['35 停止执行', '自本通知印发之日起，《清河县招商奖励办法》（清府办发〔2016〕82号）停止执行。', { repeals: ['清府办发〔2016〕82号'], effectiveOn: null }],
  ['36 无名的办法停止执行', '各乡镇制定的收费办法同时停止执行。', { repeals: [] }],
  ['37 部分即行废止', '《清河县看护规则》中有关探视的规定即行废止。', { repeals: [['清河县看护规则', []]] }],
  ['38 废止一条', '《清河县工资支付办法》第九条同时废止。', { repeals: [['清河县工资支付办法', ['第九条']]] }],
  ['39 带发布日', '1994年8月18日清河县人民政府发布的《清河县户外广告规定》同时废止。', { repeals: ['清河县户外广告规定'], effectiveOn: null }],
  ['40 修订史与以及', '2006年3月1日发布、2007年5月2日修订的《清河县品种审定办法》，以及2001年6月3日发布的《清河县品种目录规定》同时废止。', { repeals: ['清河县品种审定办法', '清河县品种目录规定'] }],
  ['41 连同修改决定', '《清河县照明办法》（清河县人民政府令第21号）、《关于修改〈清河县照明办法〉的决定》（清河县人民政府令第104号）同时废止。', { repeals: ['清河县人民政府令第21号', '清河县人民政府令第104号'] }],
  ['42 旧的施行日', '自1997年2月5日起施行的《清河县集市规定》同时废止。', { repeals: ['清河县集市规定'], effectiveOn: null }],
  ['43 以本通知为准', '以前有关规定与本通知不一致的，以本通知为准。', { effectiveOn: null, repeals: [] }],
  ['44 区内规定以本办法为准', '本办法自印发之日起实施，此前本县有关规定与本办法不一致的，以本办法为准。', { effectiveOn: day('2024-03-05'), repeals: [] }],
  ['45 解释在前', '本办法由县应急管理局负责解释，自2024年11月1日起施行，相关表格另行制定。', { effectiveOn: day('2024-11-01') }],
  ['46 条内标题', '第八十二条【生效日期】本办法自2024年4月1日起施行。', { effectiveOn: day('2024-04-01') }],
  ['47 全角数字', '本办法自１９９５年１２月１３日起施行。', { effectiveOn: day('1995-12-13') }],
  ['48 字母充数字', '本规定自1995年8月l日起施行。', { effectiveOn: day('1995-08-01') }],
  ['49 重字', '第二十八条条 本办法自2024年7月1日起施行。', { effectiveOn: day('2024-07-01') }],
  ['50 没有条款', '请各乡镇认真贯彻落实。\n清河县人民政府办公室\n2024年3月5日', { effectiveOn: null, validUntil: null }],
  ['自…起至…止', '本措施自2024年1月1日起施行至2024年12月31日止。', { effectiveOn: day('2024-01-01'), validUntil: day('2024-12-31') }],
  ['试行期两年', '本方案自印发之日起施行，试行期两年。国家另有规定的从其规定。', { effectiveOn: day('2024-03-05'), validUntil: day('2026-03-04'), validMonths: 24, trial: true }],
]; // prettier-ignore

describe('the fifty wordings of effect, validity and repeal', () => {
  it.each(WORDINGS)('%s', (_name, text, expected) => {
    const read = readClauses(text, CONTEXT);
    for (const field of ['effectiveOn', 'validUntil', 'validMonths', 'trial'] as const) {
      if (field in expected) expect(read[field], field).toBe(expected[field]);
    }
    if (!('validUntil' in expected)) expect(read.validUntil).toBeNull();
    expect(read.repeals.map((r) => (r.scope === 'whole' ? (r.docNumber ?? r.title) : [r.title, r.articles]))).toEqual(
      expected.repeals ?? [],
    );
    expect(read.lapses.map((r) => r.docNumber)).toEqual(expected.lapses ?? []);
    expect(read.continues.map((r) => r.docNumber)).toEqual(expected.continues ?? []);
    expect(read.extends.map((r) => [r.docNumber, r.until])).toEqual(expected.extends ?? []);
    const waiting = read.conditionalLapse && [read.conditionalLapse.deadline, read.conditionalLapse.lapsesOn];
    expect(waiting).toEqual(expected.conditional ?? null);
  });
});
