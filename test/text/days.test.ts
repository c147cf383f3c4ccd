import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { dayProse, distance, instantText, termText, weekday } from '../../server/text/days.ts';
import { citation, sizeText, titled } from '../../server/text/names.ts';

describe('days in words', () => {
  it('write days without leading zeros', () => {
    expect(dayProse(day('2026-01-05'))).toBe('2026年1月5日');
    expect(dayProse(day('2026-11-21'))).toBe('2026年11月21日');
  });

  it('tell instants in local time', () => {
    expect(instantText('2026-11-21T18:10:00.000Z')).toBe('2026-11-22 02:10');
  });

  it.each([
    ['2026-11-22', '今天'],
    ['2026-11-25', '还有3天'],
    ['2026-11-10', '已过12天'],
  ])('measure to %s: %s', (due, words) => expect(distance(day('2026-11-22'), day(due))).toBe(words));

  it('know the weekday', () => expect(weekday(day('2026-11-22'))).toBe('星期日'));

  it.each([
    [60, '5年'],
    [18, '1年6个月'],
    [6, '6个月'],
  ])('say a term of %i months', (months, words) => expect(termText(months)).toBe(words));
});

describe('names', () => {
  it('put titles into their brackets once', () => {
    expect(titled('办法', '清政规〔2024〕3号')).toBe('《办法》（清政规〔2024〕3号）');
    expect(titled('《办法》', null)).toBe('《办法》');
    expect(titled('关于印发《办法》的通知', null)).toBe('《关于印发〈办法〉的通知》');
    expect(titled('《办法》实施细则', null)).toBe('《〈办法〉实施细则》');
    expect(titled('《甲办法》《乙办法》', null)).toBe('《〈甲办法〉〈乙办法〉》');
    expect(titled(null, '清政规〔2024〕3号')).toBe('清政规〔2024〕3号');
  });

  it('cite a document as of a day', () => {
    const text = citation({
      issuers: ['甲局', '乙局'],
      title: '办法',
      docNumber: null,
      publishedOn: day('2024-02-10'),
      validity: '现行有效',
      notes: [],
      on: day('2026-11-22'),
    });
    expect(text).toBe('甲局、乙局《办法》，2024年2月10日公布，截至2026年11月22日现行有效。');
    const changed = citation({
      issuers: ['甲局'],
      title: '办法',
      docNumber: null,
      publishedOn: null,
      validity: '现行有效',
      notes: ['自2026年3月1日起修改', '第十五条自2026年5月1日起停止执行'],
      on: day('2026-11-22'),
    });
    expect(changed).toBe(
      '甲局《办法》，截至2026年11月22日现行有效（自2026年3月1日起修改；第十五条自2026年5月1日起停止执行）。',
    );
  });

  it('size files', () =>
    expect([sizeText(900), sizeText(655_360), sizeText(52_428_800)]).toEqual(['900 字节', '640 KB', '50 MB']));
});
