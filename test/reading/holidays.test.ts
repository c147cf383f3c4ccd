import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../seeds/calendar.ts';
import { readDayList, readHolidayNotice } from '../../server/reading/holidays.ts';

/** In the wording of the yearly notices, with the days of 2026. */
const NOTICE = `各区县人民政府，县政府各部门：
现将2026年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各单位要妥善安排好值班和安全、保卫等工作。
二〇二五年十一月四日`;

describe('the yearly notice', () => {
  it('is read as the table of that year has it', () => {
    const read = readHolidayNotice(NOTICE, 2026);
    const year = seededCalendar().years[2026]!;
    expect(read.holidays).toEqual({ days: year.holidays, unread: [] });
    expect(read.workdays).toEqual({ days: year.workdays, unread: [] });
  });

  it.each([
    ['元旦：2026年12月31日至2027年1月2日放假调休，共3天。', ['2026-12-31', '2027-01-01', '2027-01-02'], []],
    ['元旦：1月1日（周一）放假，与周末连休。', ['2027-01-01'], []],
    ['元旦：1月1日放假，1月4日上班。', ['2027-01-01'], ['2027-01-04']],
    ['９月２０日（星期日）、２７日（星期日）上班。', [], ['2027-09-20', '2027-09-27']],
    [
      '五一：5月1日至5日放假。4月25日、5月8日上班',
      ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'],
      ['2027-04-25', '2027-05-08'],
    ],
    ['共7天，值班电话12345', [], []],
    ['', [], []],
  ])('%s', (text, holidays, workdays) => {
    const read = readHolidayNotice(text, 2027);
    expect([read.holidays.days, read.workdays.days]).toEqual([holidays, workdays]);
  });
});

describe('a list of days', () => {
  it.each([
    ['2027-01-01 2027-01-02', ['2027-01-01', '2027-01-02']],
    ['2027/1/1、2027.1.3', ['2027-01-01', '2027-01-03']],
    ['1月1日至3日，2月5日', ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05']],
    ['2月14日、28日', ['2027-02-14', '2027-02-28']],
    ['1月30日—2月2日', ['2027-01-30', '2027-01-31', '2027-02-01', '2027-02-02']],
    ['1月1日\n1月1日', ['2027-01-01']],
  ])('%s', (text, days) => expect(readDayList(text, 2027)).toEqual({ days, unread: [] }));

  it.each([
    ['2月30日', '2月30日'],
    ['13月1日', '13月1日'],
    ['正月初一', '正月初一'],
    ['5月5日至1日', '5月5日至1日'],
    ['1月1日至12月31日', '1月1日至12月31日'],
  ])('says that %s is none', (text, unread) => expect(readDayList(text, 2027)).toEqual({ days: [], unread: [unread] }));
});
