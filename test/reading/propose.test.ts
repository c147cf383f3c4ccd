import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../server/domain/day.ts';
import type { Metadata } from '../../server/domain/metadata.ts';
import { readHead } from '../../server/reading/head.ts';
import { propose } from '../../server/reading/propose.ts';
import { JOINT, NOTICE, ORDER, PAGE, RULE, RUN } from './papers.ts';
import { ownTime } from '../support/ownTime.ts';

const CASES: [string, string, Partial<Metadata>][] = [
  [
    'a notice that prints a rule',
    NOTICE,
    {
      title: '清河县人民政府办公室关于印发《清河县集贸市场管理办法（试行）》的通知',
      docNumber: '清政办发〔2023〕13号',
      issuers: ['清河县人民政府办公室'],
      genre: '通知',
      signedOn: '2023-04-06' as Day,
      publishedOn: '2023-04-07' as Day,
      effectiveOn: '2023-05-01' as Day,
      citesLaws: ['四川省集贸市场管理条例', '临江市市场管理规定', '中华人民共和国电子商务法'],
    },
  ],
  [
    'a web page with a table',
    PAGE,
    {
      title: '清河县司法局关于规范行政执法证件管理的通知',
      docNumber: '清司发〔2022〕7号',
      issuers: ['清河县司法局'],
      genre: '通知',
      signedOn: '2022-03-04' as Day,
      publishedOn: '2022-03-09' as Day,
      citesLaws: [],
    },
  ],
  [
    'a text in one line',
    RUN,
    {
      title: '清河县水利局 清河县财政局关于加强农村供水工程管理的通知',
      docNumber: '清水发〔2021〕5号',
      issuers: ['清河县水利局', '清河县财政局'],
      signedOn: '2021-08-02' as Day,
      citesLaws: ['农村供水条例'],
    },
  ],
  [
    'a rule with a headnote',
    RULE,
    {
      title: '清河县河道采砂管理办法',
      docNumber: '清河县人民政府令第8号',
      issuers: ['清河县人民政府'],
      genre: '办法',
      signedOn: null,
      publishedOn: '2019-12-03' as Day,
      citesLaws: ['中华人民共和国水法', '四川省河道管理条例'],
    },
  ],
  [
    'an order that names what it promulgates',
    ORDER,
    {
      title: '清河县人民政府关于废止〈清河县户外广告管理办法〉的决定',
      docNumber: '清河县人民政府令第12号',
      issuers: ['清河县人民政府'],
      genre: '决定',
      signedOn: '2021-06-04' as Day,
    },
  ],
  [
    'names, number and date broken over lines',
    JOINT,
    {
      title: '临江市发展和改革委员会 临江市能源局关于做好电价执行工作的通知',
      docNumber: '临发改〔2020〕8号',
      issuers: ['临江市发展和改革委员会', '临江市能源局'],
      signedOn: '2020-07-09' as Day,
    },
  ],
];

describe('propose', () => {
  test.each(CASES)('%s', (_name, text, expected) => expect(propose(text).metadata).toMatchObject(expected));

  test.each(CASES)('%s: the same with full-width digits, ASCII brackets and CRLF', (_name, text, expected) => {
    const { docNumber, signedOn, issuers } = propose(
      text
        .replace(/〔/g, '[')
        .replace(/〕/g, ']')
        .replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
        .replace(/\n/g, '\r\n'),
    ).metadata;
    expect({ docNumber, signedOn, issuers }).toEqual({
      docNumber: expected.docNumber,
      signedOn: expected.signedOn ?? null,
      issuers: expected.issuers,
    });
  });

  test('what the caller knows fills gaps and yields to what the text surely says', () => {
    const known = { title: '台账标题', docNumber: '清政办发〔2023〕99号', publishedOn: '2023-04-10' as Day };
    expect(propose(NOTICE, known).metadata).toMatchObject({
      docNumber: '清政办发〔2023〕13号',
      signedOn: '2023-04-06',
      // the text only says when it was printed
      publishedOn: '2023-04-10',
    });
    const bare = propose('第一条 为了管理，制定本办法。', known);
    expect(bare.metadata).toMatchObject(known);
    expect(bare.evidence.docNumber).toBeUndefined();
  });

  test('自印发之日 means the day of the 版记, not the day on which the text was put on a page', () => {
    const text =
      '关于调整摊位费的通知\n各单位：\n摊位费调整如下。\n本通知自印发之日起施行。\n清河县发展改革局办公室\n2023年9月28日印发';
    expect(propose(text, { publishedOn: '2023-10-01' as Day }).metadata.effectiveOn).toBe('2023-09-28');
  });

  test('a cited number is never the own one', () => {
    const text =
      '关于做好某项工作的通知\n各单位：\n根据《某办法》（川办发〔2020〕3号）要求，现通知如下。\n清河县司法局\n2021年1月2日';
    expect(propose(text).metadata).toMatchObject({ docNumber: null, issuers: ['清河县司法局'] });
  });

  test('a 文号 that stuck to its title is told from it', () => {
    const text = '清政规〔2022〕2号清河县人民政府关于规范集市秩序的通知\n各乡镇人民政府：\n一、集市按期开办。\n';
    expect(readHead(text).metadata).toMatchObject({
      title: '清河县人民政府关于规范集市秩序的通知',
      docNumber: '清政规〔2022〕2号',
      issuers: ['清河县人民政府'],
    });
    // What a body did by another document is a sentence.
    const cited = '清政规〔2022〕2号文件执行中有关问题的通知\n各乡镇人民政府：\n一、按期执行。\n';
    expect(readHead(cited).metadata.docNumber).toBe(null);
  });

  test('signs below the list of attachments are the issuer’s, without a day as well', () => {
    const text = (list: string) =>
      `关于规范集市秩序的通知\n各乡镇人民政府：\n一、集市按期开办。\n附件：${list}\n清河县市场监督管理局`;
    expect(readHead(text('1.办理流程\n2.承诺书')).metadata.issuers).toEqual(['清河县市场监督管理局']);
    expect(readHead(`${text('1.办理流程')}\n${'一、正文。\n'.repeat(12)}`).metadata.issuers).toEqual([]);
  });

  test('an empty text says nothing', () => expect(propose('').evidence).toEqual({}));
});

describe('laws', () => {
  const piece = fc.constantFrom(
    ...[NOTICE, PAGE, RUN, RULE, ORDER, JOINT].flatMap((t) => t.split(/(?<=[。：\n）])/)),
    '《',
    '》',
    '（',
    '\u0000',
    '\ud83d',
    '   ',
    '\n\n',
  );
  const holds = (text: string): void => {
    const { metadata, evidence } = propose(text);
    for (const spans of Object.values(evidence)) {
      for (const span of spans) {
        expect(text.slice(span.start, span.end)).toBe(span.quote);
        expect(span.quote).not.toBe('');
      }
    }
    for (const list of ['issuers', 'citesLaws'] as const) {
      const items = (evidence[list] ?? []).map((s) => s.item);
      expect(items).toEqual(metadata[list].map((_, i) => i));
    }
    for (const field of ['title', 'docNumber', 'signedOn', 'publishedOn'] as const) {
      expect(evidence[field]?.length ?? 0).toBe(metadata[field] === null ? 0 : 1);
    }
  };

  test('every value of the head has its span, and every span is a slice of the text', () =>
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => holds(pieces.join(''))),
      { numRuns: 300 },
    ));

  test('no text makes it throw', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), holds), { numRuns: 100 }));

  test('reading the head takes time in the length of the text, not in its square', () => {
    const units = [
      '《',
      '根据',
      '清河县司法局\n2021年3月4日\n',
      '令第1号',
      '第一条 ',
      '一二三四',
      '〔2021〕',
      '局 ',
      '（',
      '文 号：',
    ];
    for (const unit of units) {
      const started = ownTime();
      readHead(unit.repeat(Math.ceil(200_000 / unit.length)));
      expect(ownTime() - started, unit).toBeLessThan(2000);
    }
  });
});
