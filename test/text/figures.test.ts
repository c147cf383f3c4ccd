import { describe, expect, it } from 'vitest';
import { exampleProfiles, nationalProfile, profileFrom, qingheProfile } from '../../seeds/profiles/profiles.ts';
import * as codes from '../../server/domain/profile/codes.ts';
import { FIGURES, FIGURE_GROUPS, FIGURE_NAMES } from '../../server/domain/profile/figures.ts';
import { isOptional } from '../../server/domain/profile/sleeping.ts';
import { DURATION_UNITS } from '../../server/domain/profile/shapes.ts';
import { FIGURE_KINDS } from '../../server/domain/profile.ts';
import { LIST_COLUMNS } from '../../server/domain/issuerList.ts';
import { FIGURE, FIGURE_GROUP } from '../../server/text/figureLabels.ts';
import { FIGURE_SLEEPS } from '../../server/text/figureSleeps.ts';
import { figureOptions, figureText } from '../../server/text/figureText.ts';
import { LIST_COLUMN } from '../../server/text/issuerList.ts';
import * as labels from '../../server/text/profileCodeLabels.ts';

describe('labels of profile codes', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['kinds', FIGURE_KINDS, labels.FIGURE_KIND],
    ['units', DURATION_UNITS, labels.DURATION_UNIT],
    ['evidence', codes.EVIDENCE_KINDS, labels.EVIDENCE_KIND],
    ['classes', codes.DOCUMENT_CLASSES, labels.DOCUMENT_CLASS],
    ['clocks', codes.CLOCK_STARTS, labels.CLOCK_START],
    ['filing materials', codes.FILING_MATERIALS, labels.FILING_MATERIAL],
    ['review materials', codes.REVIEW_MATERIALS, labels.REVIEW_MATERIAL],
    ['counts', codes.RATE_COUNTS, labels.RATE_COUNT],
    ['rhythms', codes.RHYTHMS, labels.RHYTHM],
    ['groups', FIGURE_GROUPS, FIGURE_GROUP],
    ['figures', FIGURE_NAMES, FIGURE],
    ['columns of bodies', LIST_COLUMNS, LIST_COLUMN],
  ])('of %s cover the list, without doubles', (_name, list, words) => {
    expect(Object.keys(words).sort()).toEqual([...list].sort());
    for (const word of Object.values(words)) expect(word).toMatch(/^[\p{Script=Han}（）()、，：A-Z]+$/u);
    expect(new Set(Object.values(words)).size).toBe(list.length);
  });

  it('name the options of every figure that is chosen from a list', () => {
    for (const name of FIGURE_NAMES) {
      const spec = FIGURES[name];
      if (spec.shape !== 'choice' && spec.shape !== 'codes') continue;
      expect(Object.keys(figureOptions(name)), name).toEqual(expect.arrayContaining([...spec.of]));
    }
  });

  it('say of every figure that may stay unset which rule sleeps', () => {
    expect(Object.keys(FIGURE_SLEEPS).sort()).toEqual(FIGURE_NAMES.filter(isOptional).sort());
  });
});

describe('figures in words', () => {
  const profiles = [nationalProfile(), qingheProfile(), ...exampleProfiles().map((one) => profileFrom(one))];

  it('are words for every figure of every profile', () => {
    for (const { versions } of profiles)
      for (const { figures } of versions)
        for (const name of FIGURE_NAMES) {
          const text = figureText(name, figures[name].value);
          expect(text, name).toMatch(/[\p{Script=Han}\d]/u);
          expect(text, name).not.toMatch(/undefined|null|\[object|NaN/);
        }
  });

  it.each([
    ['filing.days.superior', { count: 15, unit: 'day' }, '15日'],
    ['filing.days.superior', { count: 3, unit: 'workday' }, '3个工作日'],
    ['filing.review', { count: 2, unit: 'month' }, '2个月'],
    ['review.minWorkdays', 5, '5个工作日'],
    ['cleanup.months', 24, '24个月'],
    ['expiry.automatic', true, '是'],
    ['yearly.list', '01-31', '每年1月31日'],
    ['filing.lines.department', [], '没有'],
    ['registration.missing', 'void', '文件无效'],
    [
      'registration.grammars',
      [{ tier: 'town', pattern: '{code}〔{year}〕{serial:3}' }],
      '镇街：机关代字〔年份〕序号（3位）',
    ],
    [
      'rate.selfCorrected',
      { over: 'self_corrected', base: 'reviewed', better: 'lower', target: 3 },
      '直接纠错数÷审结数，越低越好，目标低于3%',
    ],
    ['suggestion.reply', null, '待司法局设定'],
  ] as const)('%s %o is %s', (name, value, text) => expect(figureText(name, value as never)).toBe(text));
});
