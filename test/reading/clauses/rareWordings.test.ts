import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2023-05-10'), publishedOn: day('2023-05-16') };
const SINCE = '本办法自2023年7月1日起施行';

/** Wording, first day, last day, months. */
type Case = [text: string, effectiveOn: string | null, validUntil: string | null, validMonths: number | null];

const TERMS: Case[] = [
  [`${SINCE}，施行满5年自动失效。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}，自施行之日起满五年自行废止。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}，五年后自动失效。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}。自施行之日起有效期五年。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}。其有效期为五年。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}，有效期五年整。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}，实行五年。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}。《清河县夜市办法》（清政发〔2018〕3号）同时废止。有效期5年。`, '2023-07-01', '2028-06-30', 60],
  ['本规定自发布之日起施行，有效期自发布之日起算五年。', '2023-05-16', '2028-05-15', 60],
  ['本办法自发布之日起五年内有效。', '2023-05-16', '2028-05-15', 60],
  ['本办法试行两年，自2024年1月1日起计算。', '2024-01-01', '2025-12-31', 24],
  ['本办法由县司法局负责解释并自2023年7月1日起施行，有效期5年。', '2023-07-01', '2028-06-30', 60],
];

const ENDS: Case[] = [
  [`${SINCE}，2026年12月31日后自动失效。`, '2023-07-01', '2026-12-31', null],
  [`${SINCE}，2026年12月31日前有效。`, '2023-07-01', '2026-12-30', null],
  [`${SINCE}。到2028年6月30日自动失效。`, '2023-07-01', '2028-06-30', null],
  [`${SINCE}。至2028年6月30日止。`, '2023-07-01', '2028-06-30', null],
  ['本通告自2024年2月1日零时起至2024年5月31日24时止有效。', '2024-02-01', '2024-05-31', null],
  ['本通告有效期为2024年2月1日0时至2024年5月31日24时。', '2024-02-01', '2024-05-31', null],
  ['七、执行期限\n2023年7月1日至2025年6月30日。', '2023-07-01', '2025-06-30', null],
  ['七、执行时间：自发文之日起至2025年6月30日。', '2023-05-10', '2025-06-30', null],
  ['本措施中未明确执行期限的，执行至2024年12月31日。', null, '2024-12-31', null],
];

const STARTS: Case[] = [
  ['本办法公布30日后施行。', '2023-06-15', null, null],
  ['本办法公布之日起即施行。', '2023-05-16', null, null],
  ['本通知自2024年5月份起执行。', '2024-05-01', null, null],
  ['本办法追溯自2023年1月1日起施行。', '2023-01-01', null, null],
  ['七、施行日期\n2023年7月1日。', '2023-07-01', null, null],
  ['以上政策自发文起，开始执行，由县住建局解释。', '2023-05-10', null, null],
];

/** What is to happen to the document later, or the term of another thing, ends nothing. */
const NO_END: Case[] = [
  [`${SINCE}，三年后重新评估。`, '2023-07-01', null, null],
  [`${SINCE}，五年后由起草部门组织修订。`, '2023-07-01', null, null],
  [`${SINCE}，施行满三年后开展实施效果评估。`, '2023-07-01', null, null],
  [`${SINCE}。摊位使用满三年自动失效。`, '2023-07-01', null, null],
  [`${SINCE}。至2028年6月30日止的摊位证另行换发。`, '2023-07-01', null, null],
  [`${SINCE}。其摊位证有效期为五年。`, '2023-07-01', null, null],
  ['（三）执行时间：2023年7月1日至2025年6月30日，对新设摊位给予补贴。', null, null, null],
  [`${SINCE}，两年\n内完成整改。`, '2023-07-01', null, null],
  [`${SINCE}，并于2024年12月31日\n前完成换证。`, '2023-07-01', null, null],
  [`${SINCE}，摊位证\n有效期三年。`, '2023-07-01', null, null],
  ['自2018年12月1日起施行、有效期五年的《清河县摊位办法》同时废止。', null, null, null],
  [`${SINCE}，2023年12月31日前有效的摊位证可以换发。`, '2023-07-01', null, null],
  [`${SINCE}，2023年12月31日起停止执行旧标准。`, '2023-07-01', null, null],
  [`${SINCE}，三年后自动续期。`, '2023-07-01', null, null],
  [`${SINCE}，一年后废止旧证。`, '2023-07-01', null, null],
  ['三、实施时间\n2023年7月1日至2025年6月30日。', null, null, null],
  ['摊位证自核发之日起五年内有效。', null, null, null],
  ['夜市试行两年，自2024年1月1日起计算。', null, null, null],
];

describe('rare wordings of effect and validity', () => {
  it.each([...TERMS, ...ENDS, ...STARTS, ...NO_END])('%s', (text, effectiveOn, validUntil, validMonths) => {
    const read = readClauses(text, CONTEXT);
    expect([read.effectiveOn, read.validUntil, read.validMonths]).toEqual([effectiveOn, validUntil, validMonths]);
  });
});

describe('trial', () => {
  it.each([
    ['本规定自2023年7月1日起正式施行，试行文件同时废止。', false],
    ['供水工程投入试运行的，应当自该工程投入试运行之日起60个工作日内申请验收。', false],
    ['以上政策自发文起，开始试行，由县住建局解释。', true],
    [`${SINCE}，试行期一年。`, true],
  ])('%s', (text, trial) => {
    expect(readClauses(text, CONTEXT).trial).toBe(trial);
  });
});

describe('rare wordings of repeal, amendment and conditional lapse', () => {
  const NAMED = '《清河县摊位办法》（清政发〔2019〕1号）';

  it.each([
    [`${NAMED}即时废止。`, 'repeals'],
    [`${NAMED}有效期届满，不再执行。`, 'repeals'],
    [`删去${NAMED}第八条。`, 'amends'],
  ] as const)('%s', (text, field) => {
    expect(readClauses(text, CONTEXT)[field].map((one) => one.docNumber)).toEqual(['清政发〔2019〕1号']);
  });

  it.each([
    [`${NAMED}自然失效。`, 'lapses'],
    [`${NAMED}所列任务已完成，现宣布废止。`, 'repeals'],
    [`${NAMED}将于2023年12月31日有效期届满，经评估继续有效。`, 'continues'],
    [`${NAMED}经评估予以保留，继续有效。`, 'continues'],
  ] as const)('%s', (text, field) => {
    expect(readClauses(text, CONTEXT)[field].map((one) => one.docNumber)).toEqual(['清政发〔2019〕1号']);
  });

  it.each([
    `${NAMED}有效期延长五年，自2024年1月1日起至2028年12月31日止。`,
    `${NAMED}有效期顺延五年，即有效期至2028年12月31日。`,
    `现决定将${NAMED}延长执行期限，有效期至2028年12月31日。`,
  ])('%s', (text) => {
    const read = readClauses(text, CONTEXT);
    expect(read.extends).toEqual([{ title: '清河县摊位办法', docNumber: '清政发〔2019〕1号', until: '2028-12-31' }]);
    expect(read.validUntil).toBeNull();
  });

  it('waits for the rule of a higher level behind the clause of effect', () => {
    const text = '本办法自印发之日起施行，省级新规定实施后自动废止。';
    expect(readClauses(text, CONTEXT).conditionalLapse?.condition).toBe('省级新规定实施后');
    expect(readClauses('本办法自印发之日起施行，摊位补贴公布后自动终止。', CONTEXT).conditionalLapse).toBeNull();
  });

  it('waits for the rule of a higher level', () => {
    const text = '本办法自印发之日起施行，若上级出台新规定，本办法即行失效。';
    expect(readClauses(text, CONTEXT).conditionalLapse?.condition).toBe('若上级出台新规定');
  });

  it('strikes what a cleanup leaves out, whatever it calls it', () => {
    const title = '清河县人民政府关于公布行政规范性文件清理结果的通知';
    const read = readClauses('凡未列入附件目录的，一律不再作为行政管理的依据。', { ...CONTEXT, title });
    expect(read.conditionalLapse).not.toBeNull();
  });
});
