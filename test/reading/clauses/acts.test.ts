import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const read = (text: string, title?: string) =>
  readClauses(text, { title: title ?? null, signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') });
const numbers = (refs: { docNumber: string | null }[]) => refs.map((r) => r.docNumber);

describe('acts on other documents', () => {
  it('reads three fates in one decision', () => {
    const r = read(
      '一、对《清河县供水办法》（清府发〔2011〕5号）、《清河县校车规定》（清府办发〔2014〕20号）2件规范性文件予以废止。\n' +
        '二、对《关于做好2018年防汛工作的通知》（清府办发〔2018〕61号）等规范性文件宣布失效。\n' +
        '三、对《清河县殡葬收费办法》（清府办发〔2019〕9号）予以修改。',
    );
    expect(numbers(r.repeals)).toEqual(['清府发〔2011〕5号', '清府办发〔2014〕20号']);
    expect(numbers(r.lapses)).toEqual(['清府办发〔2018〕61号']);
    expect(numbers(r.amends)).toEqual(['清府办发〔2019〕9号']);
  });

  it('tells what is kept from what is repealed in one sentence', () => {
    const r = read('决定保留《甲镇补助办法》（甲镇政〔2020〕6号），废止《甲镇奖励办法》（甲镇政〔2008〕2号）和《甲镇窑厂办法》（甲镇政〔2011〕5号）。');
    expect(numbers(r.continues)).toEqual(['甲镇政〔2020〕6号']);
    expect(numbers(r.repeals)).toEqual(['甲镇政〔2008〕2号', '甲镇政〔2011〕5号']);
  });

  it('reads tables: title before number, number before title, rows run together', () => {
    const table = '附件2\n宣布失效的行政规范性文件目录\n序号 文件名称 文号 理由\n1 清河县关于2015年菜地建设的意见 清府发〔2015〕22号 适用期已过\n2 清河县三年绿化方案的通知 清府办发〔2016〕50号 任务已完成';
    expect(read(table).lapses).toEqual([
      { title: '清河县关于2015年菜地建设的意见', docNumber: '清府发〔2015〕22号' },
      { title: '清河县三年绿化方案的通知', docNumber: '清府办发〔2016〕50号' },
    ]);
    const list = '决定废止以下文件：\n（一）清府发〔2009〕3号　关于印发清河县土地收购办法的通知\n（二）清府办发〔2012〕8号　转发县财政局关于津补贴意见的通知\n上述文件自2024年4月1日起停止执行。';
    expect(read(list)).toMatchObject({
      validUntil: null,
      repeals: [
        { title: '关于印发清河县土地收购办法的通知', docNumber: '清府发〔2009〕3号' },
        { title: '转发县财政局关于津补贴意见的通知', docNumber: '清府办发〔2012〕8号' },
      ],
    });
    const glued = '继续有效的行政规范性文件目录（共2件）序号文件名称文号牵头单位清理建议1关于印发清河县燃气办法的通知清府发〔2004〕37号县住建局继续有效2清河县关于城区用地的若干意见清府发〔2006〕34号县资规局继续有效';
    expect(read(glued).continues).toEqual([
      { title: '关于印发清河县燃气办法的通知', docNumber: '清府发〔2004〕37号' },
      { title: '清河县关于城区用地的若干意见', docNumber: '清府发〔2006〕34号' },
    ]);
  });

  it('lets the verdict column of a mixed table decide', () => {
    const r = read('规范性文件清理结果目录\n序号 文件名称 文号 清理结果\n1 清河县甲办法 清府发〔2015〕3号 废止\n2 清河县乙办法 清府发〔2015〕4号 继续有效\n3 清河县丙办法 清府发〔2016〕4号 修改');
    expect([r.repeals[0]?.title, r.continues[0]?.title, r.amends[0]?.title]).toEqual(['清河县甲办法', '清河县乙办法', '清河县丙办法']);
  });

  it('reads shortened and broken numbers', () => {
    expect(numbers(read('自本通知印发之日起，清府办〔2014〕8号、9号和12号文件停止执行。').repeals)).toEqual(['清府办〔2014〕8号', '清府办〔2014〕9号', '清府办〔2014〕12号']);
    expect(numbers(read('原《清河县采购办法》(清府发[2016]15号)同时废止。').repeals)).toEqual(['清府发〔2016〕15号']);
    expect(numbers(read('《清河县统计办法》（县统计局公告【2019】7号）同时废止。').repeals)).toEqual(['县统计局公告〔2019〕7号']);
  });

  it('names the parts that are repealed', () => {
    const annex = read('《清河县税费通知》（清税〔2016〕36号）附件3《清河县过渡规定》第五条第一款有关内容和第二款相应停止执行。');
    expect(annex.repeals).toEqual([{ title: '清河县税费通知', docNumber: '清税〔2016〕36号', scope: 'articles', articles: ['附件3第五条第一款', '附件3第五条第二款'] }]);
    expect(read('《清河县救助办法》第五条至第七条同时废止。').repeals[0]!.articles).toEqual(['第五条', '第六条', '第七条']);
  });

  it('passes over the number that only issued an older title', () => {
    const r = read('1998年2月10日县人民政府令第66号发布、2004年6月30日县人民政府令第134号修正的《清河县暂住办法》，2011年9月30日县人民政府令第140号公布的《清河县登记办法》同时废止。');
    expect(r.repeals.map((x) => x.title)).toEqual(['清河县暂住办法', '清河县登记办法']);
  });

  it('gives an amended document its new end and nothing to the amending one', () => {
    const r = read('将第十五条“有效期至2024年12月31日”修改为“有效期至2026年12月31日”。本通知自2024年6月1日起施行。', '关于修改《清河县征收补助办法》的通知');
    expect(r).toMatchObject({ effectiveOn: '2024-06-01', validUntil: null, extends: [{ title: '清河县征收补助办法', until: '2026-12-31' }], amends: [{ title: '清河县征收补助办法' }] });
  });

  it('extends every document of a list and renews a term from a new start', () => {
    const list = read('将下列文件有效期延长至2027年6月30日：\n1.《清河县养犬办法》（清府发〔2017〕11号）；\n2.《清河县物业收费办法》（清发改规〔2019〕3号）。');
    expect(list.extends).toMatchObject([{ docNumber: '清府发〔2017〕11号', until: '2027-06-30' }, { docNumber: '清发改规〔2019〕3号', until: '2027-06-30' }]);
    const renewed = read('《清河县救助办法》（清民规〔2020〕2号）期满后继续执行，有效期自本通知印发之日起重新计算，为五年。');
    expect(renewed).toMatchObject({ extends: [{ docNumber: '清民规〔2020〕2号', until: '2029-03-04' }], continues: [], validUntil: null });
  });

  it('waits for a missed deadline and for spent funds', () => {
    const missed = read('列入修改目录的4件规范性文件，应当自本决定公布之日起3个月内完成修改；逾期未修改的，自动失效。');
    expect(missed.conditionalLapse).toMatchObject({ deadline: '2024-06-12', lapsesOn: '2024-06-13' });
    const spent = read('本政策自2024年5月1日起实施，至2024年10月31日止，补贴资金用完即止。', '清河县补贴政策');
    expect(spent).toMatchObject({ validUntil: '2024-10-31', conditionalLapse: { targets: [{ title: '清河县补贴政策' }] } });
  });

  it('reads traditional script and gives titles in simplified', () => {
    const r = read('第二十條 本辦法自2023年1月1日起施行，有效期五年。原《清河縣政府投資項目管理辦法》（清府發〔2017〕9號）同時廢止。');
    expect(r).toMatchObject({ effectiveOn: '2023-01-01', validUntil: '2027-12-31', repeals: [{ title: '清河县政府投资项目管理办法', docNumber: '清府发〔2017〕9号' }] });
  });
}); // prettier-ignore
