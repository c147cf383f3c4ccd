import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

const CONTEXT = { signedOn: day('2023-05-10'), publishedOn: day('2023-05-16') };
const SINCE = '本办法自2023年7月1日起施行';
const NAMED = '《清河县摊位办法》（清政发〔2019〕1号）';

/** Wording, first day, last day, months. */
type Case = [text: string, effectiveOn: string | null, validUntil: string | null, validMonths: number | null];

const TERMS: Case[] = [
  [`${SINCE}，有效期180日。`, '2023-07-01', '2023-12-27', null],
  ['本通告自2023年6月1日起施行，有效期九十天。', '2023-06-01', '2023-08-29', null],
  ['本办法有效期一百八十日，自2023年6月1日起施行。', '2023-06-01', '2023-11-27', null],
  ['本办法自公布之日起施行，有效期为1年零6个月。', '2023-05-16', '2024-11-15', 18],
  ['本办法自公布之日起施行。有效期从公布之日起计算，为期五年。', '2023-05-16', '2028-05-15', 60],
  [`${SINCE}，有效期满五年后自动失效。`, '2023-07-01', '2028-06-30', 60],
  [`${SINCE}，自施行之日起五年内有效，逾期自动失效。`, '2023-07-01', '2028-06-30', 60],
  ['本办法暂行两年，自2023年6月1日起执行。', '2023-06-01', '2025-05-31', 24],
  ['本措施执行期自2023年6月1日起，暂定半年。', '2023-06-01', '2023-11-30', 6],
  ['本办法自县政府批准印发之日起施行，有效期五年。', '2023-05-10', '2028-05-09', 60],
  ['本价格自2023年9月1日起执行，试行一年。', '2023-09-01', '2024-08-31', 12],
];

const ENDS: Case[] = [
  ['有效期：2023-01-01至2025-12-31', '2023-01-01', '2025-12-31', null],
  ['本办法有效期为2023年至2025年。', null, '2025-12-31', null],
  ['本方案实施期限为2023—2025年。', null, '2025-12-31', null],
  ['本办法施行日期为2023年7月1日，失效日期为2028年6月30日。', '2023-07-01', '2028-06-30', null],
  [`${SINCE}，有效期至“十四五”期末。`, '2023-07-01', '2025-12-31', null],
  ['本办法自贰零贰叁年柒月壹日起施行，有效期至贰零贰捌年陆月叁拾日。', '2023-07-01', '2028-06-30', null],
  ['本办法自20230701起施行，有效期至20280630。', '2023-07-01', '2028-06-30', null],
  ['本令自发布之日起施行，至2023年5月31日24时解除。', '2023-05-16', '2023-05-31', null],
  ['本通告自2023年10月1日起施行，2023年12月31日后不再执行。', '2023-10-01', '2023-12-31', null],
  [`${SINCE}，其有效期截止到2028年12月31日。`, '2023-07-01', '2028-12-31', null],
  ['本通告自2024年1月1日0时起执行，2024年3月31日24时终止。', '2024-01-01', '2024-03-31', null],
  ['上述税收政策的执行期限为2023年1月1日至2027年12月31日。', '2023-01-01', '2027-12-31', null],
];

const STARTS: Case[] = [
  ['本标准自发布之日起的下月1日起执行。', '2023-06-01', null, null],
  ['本通告自通告之日起施行。', '2023-05-16', null, null],
  ['本决定自作出之日起施行。', '2023-05-10', null, null],
  ['第十二条 本安排自2023年8月1日起施行。', '2023-08-01', null, null],
  ['本修订事项自2023年8月1日起执行，其他未涉及事项不变。', '2023-08-01', null, null],
  ['经研究，自2023年6月1日起，提高摊位补助标准，具体如下：', '2023-06-01', null, null],
  ['经县政府研究，决定自2023年6月1日起提高摊位补助标准。现将有关事项通知如下：', '2023-06-01', null, null],
  ['2023年5月1日 清河县人民政府公布\n2023年8月1日 施行\n第一条 为了规范摊位，制定本办法。', '2023-08-01', null, null],
];

/** As scanners and narrow columns leave them. */
const BROKEN: Case[] = [
  ['本办法自2023 年6月1 日起施\n行，有效期5年。', '2023-06-01', '2028-05-31', 60],
  ['本办法自2023年\n6月1日起施行，有效\n期5年。', '2023-06-01', '2028-05-31', 60],
  ['本办法自二0二三年六月一日起施行。', '2023-06-01', null, null],
  ['本办法自2O23年7月l日起旋行，有效期５年。', '2023-07-01', '2028-06-30', 60],
];

/** What speaks of another thing, or leaves the day open. */
const OPEN: Case[] = [
  ['本办法自县政府批准之日起施行，有效期五年。', null, null, 60],
  [`${SINCE}，摊位证由县司法局核发，其有效期至2028年12月31日。`, '2023-07-01', null, null],
  [`${SINCE}。摊位证有效期180日。`, '2023-07-01', null, null],
  ['摊位证有效期90天。', null, null, null],
  [`${SINCE}，摊位公示期为2023年至2025年。`, '2023-07-01', null, null],
  ['有效期：2023-01-01至2025-12-31的摊位证可以续期。', null, null, null],
  ['县城摊位自20230701起编号。', null, null, null],
  ['一、新设摊位自2023年6月1日起，每月补助如下：', null, null, null],
  ['经研究，同意张某某自2023年6月1日起使用摊位。', null, null, null],
  ['应当在2023年5月1日公布\n2023年8月1日 前完成。', null, null, null],
  ['本办法自公布之日起15个工作日后施行。', null, null, null],
];

describe('seldom said: effect and validity', () => {
  it.each([...TERMS, ...ENDS, ...STARTS, ...BROKEN, ...OPEN])('%s', (text, effectiveOn, validUntil, validMonths) => {
    const read = readClauses(text, CONTEXT);
    expect([read.effectiveOn, read.validUntil, read.validMonths]).toEqual([effectiveOn, validUntil, validMonths]);
  });

  it('takes a new standard for the document where that sets a standard', () => {
    const text = '新的摊位收费标准自2023年9月1日起执行。';
    expect(readClauses(text, { ...CONTEXT, title: '关于调整摊位收费标准的通知' }).effectiveOn).toBe('2023-09-01');
    expect(readClauses(text, { ...CONTEXT, title: '关于加强夜市管理的通知' }).effectiveOn).toBeNull();
  });

  it('says a trial of a rule that calls itself one', () => {
    expect(readClauses(`本办法为试行办法，自2023年9月1日起施行。`, CONTEXT).trial).toBe(true);
    expect(readClauses('本办法暂行两年，自2023年6月1日起执行。', CONTEXT).trial).toBe(true);
  });

  it('leaves the preamble’s day unsure', () => {
    const read = readClauses('经研究，自2023年6月1日起，提高摊位补助标准，具体如下：', CONTEXT);
    expect(read.evidence.effectiveOn?.[0]?.sure).toBe(false);
  });
});

describe('seldom said: other documents', () => {
  const reads = (text: string) => {
    const read = readClauses(text, CONTEXT);
    return { repeals: read.repeals.map((one) => one.title ?? one.docNumber), until: read.extends[0]?.until };
  };

  it.each<[string, string[]]>([
    [`原${NAMED}及其补充通知同时废止。`, ['清河县摊位办法']],
    [`${NAMED}全文废止。`, ['清河县摊位办法']],
    [`2010年制定的${NAMED}以及相关配套文件一并废止。`, ['清河县摊位办法']],
    ['原县人民政府令第3号、第7号同时废止。', ['县人民政府令第3号', '县人民政府令第7号']],
    [
      '1997年3月1日县政府发布、根据2002年5月1日县政府《关于修改〈清河县夜市办法〉的决定》修正的《清河县夜市办法》同时废止。',
      ['清河县夜市办法'],
    ],
    [
      '2001年发布、根据《关于修改〈清河县夜市办法〉的决定》第一次修正、根据《关于修改部分文件的决定》第二次修正的《清河县夜市办法》同时废止。',
      ['清河县夜市办法'],
    ],
    [
      '《清河县夜市办法》、《关于修改〈清河县夜市办法〉的决定》同时废止。',
      ['清河县夜市办法', '关于修改〈清河县夜市办法〉的决定'],
    ],
    [
      '根据《清河县文件管理办法》有关规定，县政府决定对以下2件文件予以废止：\n一、关于整顿集市的通告（清政发〔2009〕3号）\n二、关于夜市收费的通知（清政办发〔2012〕9号）\n本决定自公布之日起施行。',
      ['关于整顿集市的通告', '关于夜市收费的通知'],
    ],
  ])('%s', (text, repeals) => {
    expect(reads(text).repeals).toEqual(repeals);
  });

  it('does not end the document by its own number below a title that ends in 目录的通知', () => {
    const text =
      '清河县人民政府办公室\n关于公布继续有效、废止和失效的行政规范性文件目录的通知\n清政办发〔2021〕30号\n各乡镇人民政府：';
    const title = '清河县人民政府办公室关于公布继续有效、废止和失效的行政规范性文件目录的通知';
    expect(readClauses(text, { ...CONTEXT, title, docNumber: '清政办发〔2021〕30号' }).repeals).toEqual([]);
  });

  it.each<[string, string | null]>([
    [`${NAMED}继续施行，有效期5年，自2024年1月1日起计算。`, '2028-12-31'],
    [`${NAMED}的有效期从2023年1月1日起顺延3年。`, '2025-12-31'],
    [`${NAMED}有效期延长一年，自2024年1月1日起执行。`, '2024-12-31'],
    [`${NAMED}到期后延长一年。`, null],
    [`${NAMED}自2024年1月1日起继续执行，有效期五年。`, '2028-12-31'],
    [`${NAMED}有效期由2023年12月31日调整为2028年12月31日。`, '2028-12-31'],
    [`${NAMED}的有效期调整为至2028年12月31日。`, '2028-12-31'],
    [`${NAMED}到期后，继续延用至2026年12月31日。`, '2026-12-31'],
  ])('%s', (text, until) => {
    expect(reads(text).until).toBe(until);
    expect(readClauses(text, CONTEXT).effectiveOn).toBeNull();
  });

  it('takes the title from where the text gives it, though its own title names the number alone', () => {
    const text = `清河县人民政府办公室关于废止清政发〔2019〕1号文件的通知\n清政办发〔2023〕3号\n各乡镇：\n经县政府同意，决定废止${NAMED}。`;
    const title = '清河县人民政府办公室关于废止清政发〔2019〕1号文件的通知';
    const { repeals } = readClauses(text, { ...CONTEXT, title, docNumber: '清政办发〔2023〕3号' });
    expect(repeals.map(({ title: named, docNumber }) => [named, docNumber])).toEqual([
      ['清河县摊位办法', '清政发〔2019〕1号'],
    ]);
  });

  it('reads a list of what has run out below the rule that says so', () => {
    const text =
      '根据《清河县文件管理办法》第三十条规定，下列行政规范性文件有效期届满，自动失效，现予公布。\n1.清河县学前教育补助办法（清政办规〔2018〕3号），有效期至2023年5月31日\n2.清河县危房改造办法（清政办规〔2018〕4号），有效期至2023年6月30日';
    expect(readClauses(text, CONTEXT).lapses.map((one) => one.docNumber)).toEqual([
      '清政办规〔2018〕3号',
      '清政办规〔2018〕4号',
    ]);
  });

  it('reads the new end in its column, and says an extension once', () => {
    const table =
      '附件：延长有效期的文件目录\n序号\t文件名称\t文号\t延长后有效期\n1\t清河县户籍办法\t清政发〔2016〕4号\t2028年12月31日';
    expect(reads(table).until).toBe('2028-12-31');
    expect(readClauses(`${NAMED}有效期再延长3年，即延长至2028年12月31日。`, CONTEXT).extends).toHaveLength(1);
  });

  it('gives the document of an extension the number that the text states', () => {
    const title = '清河县司法局关于延长《清河县摊位办法》有效期的通知';
    const text = `${NAMED}将于2023年6月30日到期。经评估，决定将其有效期延长至2025年6月30日。`;
    expect(readClauses(text, { ...CONTEXT, title }).extends).toEqual([
      { title: '清河县摊位办法', docNumber: '清政发〔2019〕1号', until: '2025-06-30' },
    ]);
  });

  it('reads a lapse that the missing renewal brings', () => {
    const text = `${NAMED}有效期届满，经评估不再延续，自2023年6月1日起自动失效。`;
    expect(readClauses(text, CONTEXT).lapses.map((one) => one.docNumber)).toEqual(['清政发〔2019〕1号']);
  });

  it.each<[string, boolean]>([
    ['凡未列入《继续有效的规范性文件目录》的县政府文件，自2024年1月1日起一律停止执行。', true],
    ['未列入《清河县公路规划》的县政府文件项目，一律不得实施。', false],
  ])('%s', (text, waits) => {
    expect(readClauses(text, CONTEXT).conditionalLapse !== null).toBe(waits);
  });
});
