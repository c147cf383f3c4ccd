import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  docNumberKey,
  findDocNumbers,
  formatDocNumber,
  normalizeDocNumber,
  parseDocNumber,
} from '../../server/domain/docNumber.ts';

describe('one number in any spelling', () => {
  test.each([
    ['清政办发〔2023〕13 号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政办发[2023]13号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政办发﹝２０２３﹞１３号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政办发(2023)13号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政办发【2023】第13号', '清政办发〔2023〕第13号', '清政办发|2023|13'],
    ['\u200b清 政 办 发 〔2023〕 13 号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政办发\n〔\n2023\n〕\n13\n号', '清政办发〔2023〕13号', '清政办发|2023|13'],
    ['清政〔二〇一三〕十二号', '清政〔2013〕十二号', '清政|2013|12'],
    ['清司规〔2022〕007', '清司规〔2022〕007', '清司规|2022|7'],
    ['清政〔202357', '清政〔2023〕57号', '清政|2023|57'],
    ['〔2019〕第4号', '〔2019〕第4号', '|2019|4'],
    ['〔1996〕清司字第82号', '〔1996〕清司字第82号', '清司字|1996|82'],
    ['清河县人民政府令第〔2025〕第2号', '清河县人民政府令第〔2025〕第2号', '清河县人民政府令|2025|2'],
    ['清河县人民政府令第12号', '清河县人民政府令第12号', '清河县人民政府令||12'],
    ['清河县人民政府令\n（第12号）', '清河县人民政府令第12号', '清河县人民政府令||12'],
    ['清河县人民政府令12号', '清河县人民政府令12号', '清河县人民政府令||12'],
    ['清政發〔2023〕13號', '清政發〔2023〕13号', '清政發|2023|13'],
    ['清河县人民政府第12号令', '清河县人民政府第12号令', '清河县人民政府令||12'],
    ['中华人民共和国国务院令第七百零七号', '中华人民共和国国务院令第七百零七号', '国令||707'],
    ['国令第707号', '国令第707号', '国令||707'],
    ['清河县司法局公告【2021】3号', '清河县司法局公告〔2021〕3号', '清河县司法局公告|2021|3'],
    ['清河县司法局2021年第3号公告', '清河县司法局2021年第3号公告', '清河县司法局公告|2021|3'],
    ['QHGS—2023—9', 'QHGS—2023—9', 'QHGS|2023|9'],
    ['QHGS-2023-7', 'QHGS-2023-7', 'QHGS|2023|7'],
    ['QHXR00-2023-0001', 'QHXR00-2023-0001', 'QHXR00|2023|1'],
    ['ＱＨＧＳ－２０２３－７', 'QHGS－2023－7', 'QHGS|2023|7'],
    ['QHPR-2022-01001', 'QHPR-2022-01001', 'QHPR|2022|1001'],
    ['QHPR-2023-0010001', 'QHPR-2023-0010001', 'QHPR|2023|10001'],
    ['清管规〔2012〕001', '清管规〔2012〕001', '清管规|2012|1'],
    ['清府规备字〔2024〕第3号', '清府规备字〔2024〕第3号', '清府规备字|2024|3'],
    ['清住建规范联〔2024〕3号', '清住建规范联〔2024〕3号', '清住建规范联|2024|3'],
  ])('%j', (raw, printed, key) => {
    const found = findDocNumbers(raw)[0];
    expect(found?.printed).toBe(printed);
    expect(docNumberKey(raw)).toBe(key);
    expect(parseDocNumber(raw)?.key).toBe(key);
  });

  test.each([
    '清政任字',
    '无',
    '行政规范性文件',
    '清政办发〔 〕号',
    '（2019）川01民终123号',
    '责令第3号楼停工',
    'QHXXGK-2020-011721',
    '000014349/2018-00216',
    '2020年第9期',
    '清政办发〔2023〕13号和清政发〔2023〕2号',
  ])('%s is not one number', (text) => expect(parseDocNumber(text)).toBeNull());
});

describe('numbers in running text', () => {
  const printed = (text: string) => findDocNumbers(text).map((n) => n.printed);

  test.each([
    ['根据临政发〔2008〕17号和清政发〔2014〕25号文件', ['临政发〔2008〕17号', '清政发〔2014〕25号']],
    ['现将临政办发〔2020〕1号转发给你们', ['临政办发〔2020〕1号']],
    ['按照《关于某事的通知》（临司发〔2021〕8号）、和政发〔2021〕2号', ['临司发〔2021〕8号', '和政发〔2021〕2号']],
    ['（2014年12月19日清河县人民政府令第28号公布）', ['清河县人民政府令第28号']],
    ['二〇〇九年清河县人民政府令第七号', ['清河县人民政府令第七号']],
    ['清河县司法局文件清司发〔2022〕4号清河县司法局关于', ['清司发〔2022〕4号']],
    ['关于某事的通知 清司发〔2022〕4号 各乡镇', ['清司发〔2022〕4号']],
    ['几 个 问 题 的 通 知清政发〔1981〕8号', ['清政发〔1981〕8号']],
    ['关于情况的函清政函〔2004〕71号', ['清政函〔2004〕71号']],
  ])('%s', (text, numbers) => expect(printed(text)).toEqual(numbers));

  test('spans hold the raw spelling', () => {
    const text = '见 清政办发 〔2023〕 13 号。';
    const [n] = findDocNumbers(text);
    expect(text.slice(n!.start, n!.end)).toBe('清政办发 〔2023〕 13 号');
  });
});

describe('laws', () => {
  const prefix = fc.constantFrom('清政发', '清政办规', '临江司函', '清环〔', 'QH').map((p) => p.replace('〔', ''));
  const year = fc.integer({ min: 1950, max: 2099 });
  const serial = fc.integer({ min: 1, max: 99999 });

  test('what is formatted is read back', () =>
    fc.assert(
      fc.property(fc.constantFrom('bracket', 'order', 'code'), prefix, year, serial, (form, p, y, n) => {
        const number =
          form === 'bracket'
            ? { form, prefix: p, year: y, serial: n }
            : form === 'order'
              ? { form, prefix: '清河县人民政府令', year: n % 2 ? y : null, serial: n }
              : { form, prefix: 'QHGS', year: y, serial: n };
        const read = parseDocNumber(formatDocNumber(number));
        expect(read).toMatchObject(number);
      }),
    ));

  test('normalising twice changes nothing', () => {
    const piece = fc.constantFrom(
      '清政发',
      '〔',
      '2023',
      '】',
      '(',
      '号',
      '第',
      ' ',
      '１２',
      '令',
      '二〇二三',
      '年',
      '）',
      'Ａ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = normalizeDocNumber(pieces.join(''));
        expect(normalizeDocNumber(once)).toBe(once);
      }),
    );
  });

  test('finds are in order, apart from one another and inside the text', () => {
    const piece = fc.constantFrom(
      '清政发〔2023〕3号',
      '、',
      '令第5号',
      '和',
      '（',
      '2021年第3号公告',
      'QHGS-2022-1',
      '。',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const n of findDocNumbers(text)) {
          expect(n.start).toBeGreaterThanOrEqual(end);
          expect(n.end).toBeGreaterThan(n.start);
          end = n.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
