import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };

/** Words of validity and repeal that are not the document's own. */
const NOTHING: [string, string][] = [
  ['许可证的期限', '采砂许可证有效期为三年，期满三十日前可以申请延续。'],
  ['证书届满失效', '资质证书有效期届满未申请延续的，自行失效。'],
  ['消费券', '消费券有效期至2024年6月30日，逾期自动作废。'],
  ['单项政策', '首次购房的，最低首付比例为15%。该政策有效期至2025年6月30日。'],
  ['单项补贴试行', '加装电梯补贴自2024年1月1日起试行3年。'],
  ['申报期', '申报有效期为2024年3月1日至3月31日，逾期不予受理。'],
  ['缴费期', '本年度缴费期自2023年10月1日起至2023年12月31日止。'],
  ['规划期', '该规划期限为2021年至2035年，近期至2025年。'],
  ['税收优惠的期间', '自2024年1月1日至2025年12月31日，对换购住房的纳税人予以退税。'],
  ['一般规则', '规范性文件有效期一般为5年，有效期满的，规范性文件自动失效。'],
  ['清理的程序', '建议废止的文件应当由起草部门提出书面理由。'],
  ['拟废止', '拟对《清河县煤炭经营办法》（清府发〔2010〕6号）予以废止，现公开征求意见。'],
  ['已废止', '《清河县煤炭经营办法》（清府发〔2010〕6号）已于2019年废止。'],
  ['引用延期文件', '根据《清河县财政局关于延长〈清河县专项资金办法〉有效期的通知》（清财规〔2022〕8号）要求，现通知如下：'],
  ['以往有关规定', '以往有关规定同时废止。'],
  ['证件继续有效', '此前取得的《特种设备使用登记证》继续有效，有效期满后换发。'],
  ['空白稿', '本办法自　年　月　日起施行。'],
  ['引号里是别人的话', '将第二十条修改为：“本办法自2020年8月1日起施行，有效期五年。”'],
  ['括号里说的是别的法', '修正后的新办法（自2016年9月1日起施行）第三条规定了期限。'],
  ['一项计划实施几年', '组织失业青年参加就业见习，从2024年1月1日起，实施三年千名青年见习计划。'],
  ['对一部分人不执行', '对试验区内的外资企业，不再执行《清河县承包管理规定》中关于范围的规定。'],
]; // prettier-ignore

describe('traps', () => {
  it.each(NOTHING)('%s', (_name, text) => {
    const read = readClauses(text, CONTEXT);
    expect([read.effectiveOn, read.validUntil, read.validMonths, read.trial]).toEqual([null, null, null, false]);
    expect([read.repeals, read.lapses, read.continues, read.extends, read.conditionalLapse]).toEqual([[], [], [], [], null]);
  });

  it('takes the own end date that looks like a repeal', () => {
    expect(readClauses('本通知自2024年5月1日起施行，2029年4月30日废止。', CONTEXT)).toMatchObject({ validUntil: '2029-04-30', repeals: [] });
    expect(readClauses('本通知自2024年5月1日起施行，至2024年12月31日停止执行。', CONTEXT)).toMatchObject({ validUntil: '2024-12-31', repeals: [] });
    expect(readClauses('本措施自2024年5月1日起实施，至2025年3月1日前有效。', CONTEXT)).toMatchObject({ validUntil: '2025-02-28' });
  });

  it('lets the default govern when parts have their own dates', () => {
    const parts = '除第（三）项至第（七）项政策有效期至2025年12月31日外，其余条款有效期5年。';
    expect(readClauses(`本措施自2024年1月1日起施行。${parts}`, CONTEXT)).toMatchObject({ validMonths: 60, validUntil: '2028-12-31' });
    const but = '本措施自2024年1月1日起施行，有效期一年，但第一条措施有效期至2026年6月30日。';
    expect(readClauses(but, CONTEXT)).toMatchObject({ validMonths: 12, validUntil: '2024-12-31' });
    const others = '本方案涉及的收费调整自2024年9月1日起执行，其他规定自2024年7月1日起执行，有效期三年。';
    expect(readClauses(others, CONTEXT)).toMatchObject({ effectiveOn: '2024-07-01', validUntil: '2027-06-30' });
  });

  it('keeps the term and end of a repealed document away from the new one', () => {
    const text = '本办法自2023年12月1日起施行，有效期五年。自2018年12月1日起施行、有效期三年的《清河县节能资金办法》（清财规〔2018〕9号）同时废止。';
    expect(readClauses(text, CONTEXT)).toMatchObject({ effectiveOn: '2023-12-01', validUntil: '2028-11-30', repeals: [{ docNumber: '清财规〔2018〕9号' }] });
  });

  it('reads a term that is spelt out behind it, and a stated end before a reckoned one', () => {
    expect(readClauses('本通知执行期限暂定为一年，即2024年4月1日至2025年3月31日。', CONTEXT)).toMatchObject({ effectiveOn: '2024-04-01', validUntil: '2025-03-31', validMonths: 12 });
    expect(readClauses('本办法自2023年3月1日起施行，有效期为5年（2023年3月1日至2028年2月20日）。', CONTEXT)).toMatchObject({ validUntil: '2028-02-20', validMonths: 60 });
    expect(readClauses('本办法自2024年2月29日起施行，有效期1年。', CONTEXT)).toMatchObject({ validUntil: '2025-02-28' });
  });

  it('is not sure when two clauses of the text give the document different ends', () => {
    const twice = '本办法自2024年1月1日起施行，有效期五年。\n附件\n本细则自2024年1月1日起施行，有效期三年。';
    expect(readClauses(twice, CONTEXT).evidence.validMonths?.[0]?.sure).toBe(false);
  });

  it('does not take the 试行 of a target for its own', () => {
    const title = '关于延长《清河县公寓管理办法（试行）》有效期的通知';
    const read = readClauses('有效期延长至2027年6月30日。', { ...CONTEXT, title });
    expect(read).toMatchObject({ trial: false, validUntil: null, extends: [{ title: '清河县公寓管理办法（试行）', until: '2027-06-30' }] });
    expect(readClauses('请遵照执行。', { title: '关于印发《清河县公寓管理办法（试行）》的通知' }).trial).toBe(true);
  });
}); // prettier-ignore
