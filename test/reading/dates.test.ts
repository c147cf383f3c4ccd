import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../server/reading/dates.ts';

describe('findDates', () => {
  test.each([
    ['2020年09月28日', '2020-09-28'],
    ['2018 年 12 月 31 日', '2018-12-31'],
    ['二〇〇六年一月一日', '2006-01-01'],
    ['二○○四年十月十五日', '2004-10-15'],
    ['二O○五年十二月三十一日', '2005-12-31'],
    ['二零零三年三月五日', '2003-03-05'],
    ['一九九八年十一月廿三日', '1998-11-23'],
    ['１９９５年１２月１３日', '1995-12-13'],
    ['1995年8月l日', '1995-08-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023-05-01', '2023-05-01'],
    ['2023-05-0112:36', '2023-05-01'],
    ['2023／5／1', '2023-05-01'],
    ['2020\n年\n9\n月\n28\n日', '2020-09-28'],
    ['自2020年3月1月起施行', '2020-03-01'],
  ])('%j is %s', (text, day) => expect(findDates(text).map((d) => d.day)).toEqual([day]));

  test('a month alone has no day', () =>
    expect(findDates('2021年6月底前')).toMatchObject([{ day: null, year: 2021, month: 6, dayOfMonth: null }]));

  test('a day that the calendar lacks is found but is no day', () =>
    expect(findDates('2021年2月30日')).toMatchObject([{ day: null, dayOfMonth: 30 }]));

  test.each(['000014349/2018-00216', '1.2019.12.3', '第2021号', '2021-2025年', '0831-2220123'])(
    '%s holds none',
    (text) => expect(findDates(text)).toEqual([]),
  );

  test('spans are the printed form', () => {
    const text = '经2021年3月4日会议，自 2021 年 5 月 1 日起施行';
    expect(findDates(text).map((d) => text.slice(d.start, d.end))).toEqual(['2021年3月4日', '2021 年 5 月 1 日']);
  });

  test('every printed day is read back', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y, m, d] = iso.split('-').map(Number);
          for (const text of [iso, `${y}年${m}月${d}日`, `${y}.${m}.${d}`]) expect(findDates(text)[0]?.day).toBe(iso);
        },
      ),
    ));
});
