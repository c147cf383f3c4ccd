import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetadataField } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';
import { unwrap } from '../../server/reading/unwrap.ts';
import { NOTICE, ORDER, PAGE } from './papers.ts';

const TAIL = `清河县粮食局关于做好秋粮收购工作的通知
清粮发〔2025〕6号
各乡镇人民政府：
现将有关事项通知如下：
一、本通知自公布之日起施行，有效期2年。
清河县粮食局
2025年9月8日
打印 关闭 分享到：微信`;
const sure = (text: string, field: MetadataField): boolean | undefined =>
  propose(text).evidence[field]?.every((span) => span.sure);

describe('tables of web pages', () => {
  test.each([
    [
      'rows of two cells',
      '发文机关\t清河县粮食局\n文　　号\t清粮发〔2025〕6号\n成文日期\t2025-09-08\n发布日期\t2025-09-11\n',
    ],
    [
      'two pairs in a row',
      '发文机关\t清河县粮食局\t成文日期\t2025年9月8日\n发文字号\t清粮发〔2025〕6号\t发布日期\t2025年9月11日\n',
    ],
    ['names above values', '发文机关\t成文日期\t发布日期\n清河县粮食局\t2025-09-08\t2025-09-11\n'],
    ['a cell on each line', '成文日期\n2025-09-08\n发布日期\n2025-09-11\n'],
    ['strokes between the cells', '| 成文日期 | 2025-09-08 |\n| --- | --- |\n| 发布日期 | 2025-09-11 |\n'],
    ['names in brackets', '[成文日期] 2025-09-08  [发布日期] 2025-09-11  [浏览量] 31\n'],
  ])('%s', (_, head) => {
    const { metadata } = propose(head + TAIL);
    expect(metadata).toMatchObject({
      title: '清河县粮食局关于做好秋粮收购工作的通知',
      docNumber: '清粮发〔2025〕6号',
      issuers: ['清河县粮食局'],
      signedOn: '2025-09-08',
      publishedOn: '2025-09-11',
      effectiveOn: '2025-09-11',
      validUntil: '2027-09-10',
    });
  });

  test('an empty value takes nothing from the row below it', () => {
    const { metadata } = propose(`文　　号\n成文日期\n发布日期\n${TAIL}`);
    expect(metadata).toMatchObject({ docNumber: '清粮发〔2025〕6号', publishedOn: null });
  });

  test('a day that stands in for the one named is not sure', () => {
    expect(sure(TAIL, 'effectiveOn')).toBe(false);
    expect(sure(TAIL, 'validUntil')).toBe(false);
    expect(sure(`发布日期\t2025-09-11\n${TAIL}`, 'effectiveOn')).toBe(true);
    expect(sure(`${TAIL}\n清河县粮食局办公室 2025年9月9日印发`, 'publishedOn')).toBe(false);
  });
});

describe('signatures', () => {
  test('one without a date still names the issuer', () => {
    const rule =
      '云岭乡山塘管理规定\n第一条　为加强山塘管理，制定本规定。\n第二条　山塘由村民委员会管护。\n清河县云岭乡人民政府\n';
    expect(propose(rule).metadata).toMatchObject({ issuers: ['清河县云岭乡人民政府'], signedOn: null });
    expect(sure(rule, 'issuers')).toBe(false);
  });

  test('a county body and a branch of a central one run together are two', () => {
    const text =
      '清河县财政局 国家税务总局清河县税务局关于残保金优惠的公告\n2025年第4号\n现将有关事项公告如下：\n一、继续减缴。\n清河县财政局国家税务总局清河县税务局\n2025年3月6日';
    expect(propose(text).metadata).toMatchObject({
      docNumber: '2025年第4号',
      issuers: ['清河县财政局', '国家税务总局清河县税务局'],
    });
  });
});

const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');

describe('hard line ends', () => {
  const long = NOTICE.replace(
    '第二条',
    `${'第二条 集贸市场的开办者应当建立健全管理制度，配备与经营规模相适应的管理人员，按照规定做好市场内的卫生、消防和秩序管理工作，并接受有关部门的监督检查。\n'.repeat(6)}第三条`,
  );

  test.each([28, 33, 40])('wrapped at %i characters it says the same', (width) => {
    const { evidence, metadata } = propose(wrapped(long, width));
    expect(metadata).toEqual(propose(long).metadata);
    expect(evidence.title?.[0]?.quote.replace(/\s/g, '')).toContain('集贸市场管理办法');
  });

  test('wrapped by characters, with figures in some of its lines', () => {
    const rule = `${'第二条 集贸市场的开办者应当建立健全管理制度，配备与经营规模相适应的管理人员，按照规定做好市场内的卫生、消防和秩序管理工作，并接受监督检查。\n'.repeat(12)}第三条 本办法自公布之日起施行。1988年11月3日县政府令第1号公布的《清河县集市管理办法》，2000年1月13日县政府令第94号公布的《清河县摊位管理办法》，2011年9月30日县政府令第56号公布的《清河县摊贩登记办法》同时废止。`;
    for (const width of [30, 36, 40])
      expect(propose(wrapped(rule, width)).metadata.repeals).toEqual(propose(rule).metadata.repeals);
    expect(propose(rule).metadata.repeals).toHaveLength(3);
  });

  test('a text of paragraphs stays as it is', () => {
    for (const text of [NOTICE, ORDER, PAGE, long]) expect(unwrap(text)).toBeNull();
  });

  test('every quote is the very span of the wrapped text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 48 }), fc.integer({ min: 0, max: 400 }), (width, cut) => {
        const text = wrapped(long.slice(cut), width);
        for (const spans of Object.values(propose(text).evidence)) {
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.quote);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('reading grows with the text, not with its square', () => {
  const unit =
    '根据《某某条例》（清政发〔2019〕2号）令第1号，本办法自公布之日起施行。《旧办法》第九条同时废止。\n1\t某某通知\t清政发〔2018〕1号\n';
  const spent = (times: number): number => {
    const before = process.cpuUsage();
    propose(unit.repeat(times));
    return process.cpuUsage(before).user;
  };
  spent(300);
  expect(spent(2400)).toBeLessThan(Math.max(spent(600), 20_000) * 12);
});

describe('numbers at the very top', () => {
  test.each([
    [
      'a line with the day behind it',
      '清政办发〔2024〕8号 2024年3月5日\n各乡镇人民政府：\n现将有关事项通知如下：\n一、按时办理。',
      '清政办发〔2024〕8号',
    ],
    [
      'a note whose later order only amends',
      '（2005年5月23日清河县人民政府令第2号；2015年4月3日清河县人民政府令第9号修改）\n第一条 为了管理，制定本办法。',
      '清河县人民政府令第2号',
    ],
    [
      'a sentence about another document',
      '清政公告〔2019〕16号自发布以来，对推动改革发挥了重要作用，现就有关事项公告如下。\n一、按时办理。',
      null,
    ],
  ])('%s', (_, text, printed) => {
    expect(propose(text).metadata.docNumber).toBe(printed);
  });
});
