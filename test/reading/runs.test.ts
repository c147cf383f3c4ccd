import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propose } from '../../server/reading/propose.ts';
import { breakRun } from '../../server/reading/runBreaks.ts';
import { NOTICE, PAGE, RULE } from './papers.ts';

const glued = (text: string): string => text.replace(/\s*\n\s*/g, '');
const joined = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const CRAWLED = `清河县人民政府
工作动态
清河县水利局关于加强农村供水工程管理的通知
当前位置： 首页 > 政务公开 > 工作动态
索 引 号： 11510000/2021-00012
发文机关： 清河县水利局
成文日期： 2021年8月2日
发布日期： 2021-08-05
有效性： 有效
清河县水利局关于加强农村供水工程管理的通知
清水发〔2021〕5号
各乡镇人民政府，县级有关部门：
为加强管理，根据《农村供水条例》，现将有关事项通知如下：
一、明确责任。
二、本通知自2021年9月1日起施行，有效期2年。
清河县水利局
2021年8月2日
扫一扫在手机打开当前页`;

describe('texts crawled into one line', () => {
  test.each([
    ['with its page, glued', glued(CRAWLED)],
    ['with its page, joined by blanks', joined(CRAWLED)],
    ['behind furniture', `首页 > 政务公开 > 规范性文件${glued(CRAWLED)}`],
    ['with the page’s title in front', `清河县水利局关于加强农村供水工程管理的通知_清河县人民政府网${glued(CRAWLED)}`],
  ])('%s', (_, text) => {
    expect(propose(text).metadata).toMatchObject({
      title: '清河县水利局关于加强农村供水工程管理的通知',
      docNumber: '清水发〔2021〕5号',
      genre: '通知',
      issuers: ['清河县水利局'],
      signedOn: '2021-08-02',
      publishedOn: '2021-08-05',
      effectiveOn: '2021-09-01',
      validUntil: '2023-08-31',
      citesLaws: ['农村供水条例'],
    });
  });

  test.each(['补贴政策自2024年7月1日起暂行一年', '补贴政策自2024年7月1日起施行，有效期3年'])(
    'figures of a letter-spaced sentence begin no line: %s',
    (said) => {
      const lead = `对参与集市活动的摊主按规定予以奖补，${'若两级共同受益的，按有关规定分担，'.repeat(6)}`;
      const spaced = [...`${lead}${said}；鼓励国有企业参与。`].join(' ');
      expect(propose(spaced).metadata).toMatchObject({ effectiveOn: null, validUntil: null, validMonths: null });
    },
  );

  test.each([
    ['glued', glued],
    ['joined by blanks', joined],
  ])('a rule keeps its title, note and basis, %s', (_, change) => {
    const text = change(RULE) + '第四条 县水行政主管部门负责本县河道采砂的管理和监督检查。'.repeat(4);
    expect(propose(text).metadata).toMatchObject({
      title: '清河县河道采砂管理办法',
      docNumber: '清河县人民政府令第8号',
      publishedOn: '2019-12-03',
      citesLaws: ['中华人民共和国水法', '四川省河道管理条例'],
    });
  });

  test('a clause glued to its heading, and the history of a rule in one line', () => {
    const body = '第二条 本县行政区域内的河道采砂活动及其监督管理，适用本办法。'.repeat(6);
    const text = `清河县河道采砂管理办法第一条 为了加强河道采砂管理，制定本办法。${body}第九条 有效期本办法自2023年5月1日起施行，有效期5年。`;
    expect(propose(text).metadata).toMatchObject({
      effectiveOn: '2023-05-01',
      validUntil: '2028-04-30',
      validMonths: 60,
    });
    const history = `2016年8月1日 清河县第十届人民代表大会常务委员会第三次会议通过2016年9月23日 清河县人民代表大会常务委员会公布2016年11月1日 施行第一章 总则第一条 为了加强管理，制定本办法。${body}`;
    expect(propose(history).metadata).toMatchObject({ publishedOn: '2016-09-23', effectiveOn: '2016-11-01' });
  });

  test('a title that page signs stuck to is not sure', () => {
    const text = `浏览：清河县河道采砂管理办法第一条 为了加强河道采砂管理，制定本办法。${'第二条 本办法适用于本县行政区域内的河道采砂活动及其监督管理。'.repeat(6)}`;
    expect(propose(text).evidence.title?.every((span) => span.sure) ?? false).toBe(false);
  });

  test('a text of lines stays as it is', () => {
    for (const text of [NOTICE, PAGE, RULE, CRAWLED, '', ' \n ']) expect(breakRun(text)).toBeNull();
  });
});

test('every quote is the very span of the run, and only breaks are put in', () => {
  const long = glued(CRAWLED) + glued(NOTICE);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(long.length), fc.constantFrom(' ', '　', '：', '各', '。', '【', '关于')), {
        maxLength: 12,
      }),
      (puts) => {
        let text = long;
        for (const [at, sign] of puts) text = text.slice(0, at) + sign + text.slice(at);
        for (const spans of Object.values(propose(text).evidence)) {
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.quote);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
        const lines = breakRun(text);
        if (lines === null) return;
        expect(lines.at).toHaveLength(lines.text.length);
        expect(lines.text.replace(/\n/g, '')).toBe(text);
        for (let i = 0; i < lines.text.length; i++)
          if (lines.text[i] !== '\n') expect(text[lines.at[i]!]).toBe(lines.text[i]);
      },
    ),
    { numRuns: 60 },
  );
});

test('breaking and closing up take time in the length of the text', () => {
  const unit = '各 乡 镇（发文机关：2021-08-02 关于加强管理的通知 〔2021〕5号 > ';
  const spent = (times: number): number => {
    const text = unit.repeat(times);
    const before = process.cpuUsage();
    propose(text);
    return process.cpuUsage(before).user;
  };
  spent(200);
  expect(spent(4000)).toBeLessThan(Math.max(spent(1000), 30_000) * 10);
});
