import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { Figures } from '../../server/domain/profile.ts';
import { seriesOf } from '../../server/domain/numbers/series.ts';
import { registrationPaper } from '../../server/text/papers/registration.ts';
import { continuity, registerRows } from '../../server/text/registers.ts';
import type { RegisterRow } from '../../server/text/registers.ts';
import { grammarText } from '../../server/text/registrationLabels.ts';
import { dossier } from '../domain/rows.ts';
import { registrationRow } from '../domain/registration/rows.ts';
import { REGISTRATION_RULES } from '../support/registrationRules.ts';

const file = dossier(
  { title: '清河县停车管理办法', docNumber: '清建规〔2026〕5号', status: 'issued' },
  { issuers: [{ id: 1, version: 1, documentId: 1, ordinal: 0, name: '清河县住房和城乡建设局', issuerId: 7 }] },
);
const textOf = (row: Parameters<typeof registrationRow>[0], figures: Partial<Figures> = {}): string =>
  registrationPaper({
    row: registrationRow(row),
    dossier: file,
    figures: { ...REGISTRATION_RULES, ...figures },
    bureau: '清河县司法局',
  })
    .blocks.map((block) =>
      'text' in block ? block.text : 'lines' in block ? block.lines.join('') : 'organ' in block ? block.organ : '',
    )
    .join('\n');

const registered = {
  state: 'registered' as const,
  number: '清建规登〔2026〕001',
  decidedOn: day('2026-11-12'),
  publishBy: day('2026-11-17'),
};

describe('登记通知书', () => {
  it('says number, time to publish and who it is from', () => {
    const said = textOf(registered);
    for (const part of ['行政规范性文件登记通知书', '清建规登〔2026〕001', '5日内（2026年11月17日前）', '清河县司法局'])
      expect(said).toContain(part);
  });

  it('cites the rules of the place, and claims none where they are our own', () => {
    expect(textOf(registered)).toContain('根据有关规定');
    const rule = { value: 'void', source: '云川省行政程序规定第五十条', kind: 'rule' } as const;
    expect(textOf(registered, { 'registration.missing': rule })).toContain('根据云川省行政程序规定第五十条');
    expect(textOf(registered, { 'registration.missing': { ...rule, kind: 'local' } })).toContain('根据有关规定');
  });

  it('names no time where none is set', () => {
    const unset = { value: null, source: null, kind: 'unset' } as const;
    expect(textOf({ ...registered, publishBy: null }, { 'registration.publish': unset })).not.toMatch(/日内|null/);
  });

  it('refuses in writing, with the reason and what follows from it by the profile', () => {
    const refused = {
      state: 'refused' as const,
      refusal: 'procedure_missing' as const,
      reason: '没有公开征求意见的记录。',
      decidedOn: day('2026-11-12'),
    };
    expect(textOf(refused)).toMatch(/不予登记通知书[\s\S]*缺少法定程序，不予登记、不编号[\s\S]*没有公开征求意见的记录/);
    expect(textOf(refused)).toContain('不得作为行政管理的依据');
    const unset = { value: null, source: null, kind: 'unset' } as const;
    expect(textOf(refused, { 'registration.missing': unset })).not.toContain('不得作为行政管理的依据');
  });
});

describe('登记簿', () => {
  const series = {
    ...seriesOf({
      kind: 'registration',
      pattern: '{code}〔{year}〕{serial:3}',
      code: '清司规',
      year: 2026,
      issuerId: 7,
    }),
    startsAt: 1,
  };
  const row = (serial: number, state: RegisterRow['state'], more: Partial<RegisterRow> = {}): RegisterRow => ({
    serial,
    printed: `清司规〔2026〕00${serial}`,
    state,
    document: null,
    measure: null,
    letter: null,
    issuerName: null,
    givenOn: null,
    publishedOn: null,
    voidReason: null,
    ...more,
  });

  it.each([
    [[], '还没有编过号，第一个是清司规〔2026〕001。'],
    [[row(1, 'used'), row(2, 'used')], '清司规〔2026〕001至清司规〔2026〕002，共2个编号，没有空号。'],
    [[row(1, 'used'), row(2, 'void')], '清司规〔2026〕001至清司规〔2026〕002，共2个编号，其中作废1个，没有空号。'],
    [
      [row(1, 'borne'), row(2, 'gap'), row(3, 'used')],
      '清司规〔2026〕001至清司规〔2026〕003，共2个编号，系统外编制1个，有1个号在本系统没有记录，请核对纸质登记簿。',
    ],
  ])('proves that there are no gaps: %#', (rows, said) => expect(continuity(series, rows)).toBe(said));

  it('goes to Excel with what is void and why', () =>
    expect(registerRows([row(1, 'void', { voidReason: '选错代字' })])).toEqual([
      ['清司规〔2026〕001', '作废', '', '', null, null, null, '作废：选错代字'],
    ]));
});

it('a pattern is told in words', () =>
  expect(['{code}〔{year}〕{serial:3}', 'QHGS-{year}-{serial}'].map(grammarText)).toEqual([
    '机关代字〔年份〕序号（3位）',
    'QHGS-年份-序号',
  ]));
