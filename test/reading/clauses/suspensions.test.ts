import { describe, expect, it } from 'vitest';
import type { Day } from '../../../server/domain/day.ts';
import { propose } from '../../../server/reading/propose.ts';

const read = (text: string) => propose(text, { signedOn: '2024-04-20' as Day });
const whole = { title: '清河县停车办法', docNumber: null, scope: 'whole', articles: [], from: null, until: null };
const numbered = { ...whole, docNumber: '清政规〔2022〕3号' };

describe('documents set aside for a time', () => {
  it.each([
    ['自2024年5月1日起，暂停执行《清河县停车办法》（清政规〔2022〕3号）。', [{ ...numbered, from: '2024-05-01' }]],
    ['《清河县停车办法》（清政规〔2022〕3号）自2024年5月1日至2024年12月31日暂停执行。', [{ ...numbered, from: '2024-05-01', until: '2024-12-31' }]],
    ['自本通知印发之日起暂停实施《清河县停车办法》第五条，恢复时间另行通知。', [{ ...whole, scope: 'articles', articles: ['第五条'], from: '2024-04-20' }]],
    ['《清河县停车办法》第五条、第六条的规定自2024年5月1日起暂停施行。', [{ ...whole, scope: 'articles', articles: ['第五条', '第六条'], from: '2024-05-01' }]],
    ['经批准，2024年5月1日起中止执行《清河县停车办法》。', [{ ...whole, from: '2024-05-01' }]],
    ['《清河县停车办法》一律暂缓执行。', [whole]],
  ])('%s', (text, suspends) => {
    const { metadata } = read(text);
    expect(metadata.suspends).toEqual(suspends);
    expect([metadata.repeals, metadata.effectiveOn, metadata.validUntil]).toEqual([[], null, null]);
  }); // prettier-ignore

  it.each([
    '拟暂停执行《清河县停车办法》。',
    '《清河县停车办法》已于2023年暂停执行。',
    '有下列情形之一的，中止执行，制作《中止行政强制执行通知书》。',
    '依照《清河县停车办法》的规定暂停使用执法证件。',
    '需要暂停执行《清河县停车办法》的，报县人民政府批准。',
  ])('%s sets nothing aside', (text) => expect(read(text).metadata.suspends).toEqual([]));

  it('is sure only where the document has its number and the day is stated', () => {
    const sure = (text: string) => read(text).evidence.suspends?.map((span) => span.sure);
    expect(sure('自2024年5月1日起暂停执行《清河县停车办法》（清政规〔2022〕3号）。')).toEqual([true]);
    expect(sure('暂停执行《清河县停车办法》（清政规〔2022〕3号）。')).toEqual([false]);
    expect(sure('自2024年5月1日起暂停执行《清河县停车办法》。')).toEqual([false]);
  });
});
