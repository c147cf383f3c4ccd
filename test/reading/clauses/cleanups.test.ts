import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const read = (text: string, title?: string) => readClauses(text, { title: title ?? null, signedOn: day('2025-11-03') });

const NOTICE = `一、继续有效的行政规范性文件2件（附件1）。
二、予以废止的行政规范性文件1件（附件2），自本通知印发之日起废止。
三、需修改后重新公布的行政规范性文件1件（附件3），起草单位应当在2026年3月31日前完成修改并重新公布，逾期未公布的，自2026年4月1日起宣布失效。
四、本通知自印发之日起施行。
附件1
继续有效的行政规范性文件目录
序号\t文件名称\t文号\t备注
1\t清河县民政局 清河县财政局关于印发《清河县临时救助办法》的通知\t清民规〔2022〕1号\t有效期至2027年4月30日
2\t清河县粮食局关于规范粮食收购的公告\t清粮规〔2023〕2号
附件2
予以废止的行政规范性文件目录
序号\t文件名称\t文号\t理由
1\t清河县人民政府关于印发《清河县酒类管理办法》的通知\t清政发〔2011〕4号\t上位法已废止
附件3
需修改后重新公布的行政规范性文件目录
序号\t文件名称\t文号\t起草单位
1\t清河县人民政府办公室关于印发《清河县犬只收容办法》的通知\t清政办发〔2020〕9号\t县公安局
`;

describe('clean-up notices with tables', () => {
  const r = read(NOTICE);

  it('gives whole titles, each with the number of its row', () => {
    expect(r.continues).toEqual([
      { title: '清河县民政局 清河县财政局关于印发《清河县临时救助办法》的通知', docNumber: '清民规〔2022〕1号' },
      { title: '清河县粮食局关于规范粮食收购的公告', docNumber: '清粮规〔2023〕2号' },
    ]);
  });

  it('tells repealed rows from lapsed ones, and what must be amended from both', () => {
    expect(r.repeals).toMatchObject([
      { title: '清河县人民政府关于印发《清河县酒类管理办法》的通知', docNumber: '清政发〔2011〕4号' },
    ]);
    expect([r.lapses, r.amends, r.extends]).toEqual([[], [], []]);
  });

  it('finds in the annex what will lapse', () => {
    expect(r.conditionalLapse).toEqual({
      targets: [
        { title: '清河县人民政府办公室关于印发《清河县犬只收容办法》的通知', docNumber: '清政办发〔2020〕9号' },
      ],
      condition: '逾期未公布',
      deadline: '2026-03-31',
      lapsesOn: '2026-04-01',
    });
  });

  it('reads columns in any order', () => {
    const table =
      '宣布失效的行政规范性文件目录\n序号\t文号\t文件名称\t起草单位\t理由\n1\t清政发〔2014〕5号\t清河县三年造林行动方案\t县林业局\t任务已完成\n';
    expect(read(table).lapses).toEqual([{ title: '清河县三年造林行动方案', docNumber: '清政发〔2014〕5号' }]);
  });

  it('parts titles from the number behind them and items from one another', () => {
    const list =
      '废止下列文件：\n（一）《清河县周转房管理办法》（清政发〔2012〕9号）\n（二）《清河县招牌管理规定》（清河县人民政府令第3号）\n';
    expect(read(list).repeals.map((x) => x.docNumber)).toEqual(['清政发〔2012〕9号', '清河县人民政府令第3号']);
    const annex =
      '废止的行政规范性文件目录\n1.清河县人民政府关于转发县林业局木材检查办法的通知（清政发〔2010〕6号）\n2.清河县人民政府办公室关于河道采砂的通告（清政办发〔2013〕7号）\n';
    expect(read(annex).repeals.map((x) => x.title)).toEqual([
      '清河县人民政府关于转发县林业局木材检查办法的通知',
      '清河县人民政府办公室关于河道采砂的通告',
    ]);
  });
});

describe('the document itself', () => {
  it('counts from the first act behind 自, whatever it is said to last', () => {
    expect(read('四、本意见自下文之日起执行，实施至示范点验收结束。').effectiveOn).toBe('2025-11-03');
  });

  it('has no day of effect where only a part of another document ends', () => {
    const r = read('一、自2026年2月1日起，《清河县客运管理办法》（清政规〔2021〕6号）第十二条停止执行。');
    expect(r).toMatchObject({
      effectiveOn: null,
      repeals: [{ docNumber: '清政规〔2021〕6号', scope: 'articles', articles: ['第十二条'] }],
    });
  });

  it('does not take the clauses of the text that it reprints for its own', () => {
    const r = read(
      '一、第三条修改为：“由城管部门负责。”\n本决定自2025年12月1日起施行。\n清河县餐厨垃圾办法\n第一条 制定本办法。\n第九条 本办法自2015年1月1日起施行，有效期5年。《清河县旧餐厨规定》同时废止。',
      '清河县人民政府关于修改《清河县餐厨垃圾办法》的决定',
    );
    expect(r).toMatchObject({ effectiveOn: '2025-12-01', validUntil: null, validMonths: null, repeals: [] });
  });

  it('is on trial when the letter around it says so', () => {
    const text =
      '现将《清河县校验规定》印发给你们，自2025年3月1日起施行，试行一年。\n第八条 本规定自2025年3月1日起施行，有效期至2026年2月28日。';
    expect(read(text)).toMatchObject({ trial: true, validUntil: '2026-02-28' });
  });
});

describe('prolonged documents', () => {
  it.each([
    '决定继续执行《清河县招商办法》（清政规〔2022〕4号），执行期限至2027年12月31日。',
    '关于《清河县招商办法》继续有效的通知\n《清河县招商办法》（清政规〔2022〕4号）经评估继续有效，有效期延长至2027年12月31日。',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({
      extends: [{ docNumber: '清政规〔2022〕4号', until: '2027-12-31' }],
      continues: [],
      validUntil: null,
    });
  });
});
