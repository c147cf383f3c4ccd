import { describe, expect, it } from 'vitest';
import { exampleProfiles, nationalProfile, profileFrom } from '../../seeds/profiles/profiles.ts';
import { day } from '../../server/domain/day.ts';
import { findingsOfRules, type RuleFacts } from '../../server/domain/documents/ruleChecks.ts';
import { classesOf, consultationLeast, evidenceDemanded } from '../../server/domain/profile/evidence.ts';
import { rateOf } from '../../server/domain/profile/rates.ts';
import { termKindOf, termRule } from '../../server/domain/profile/terms.ts';
import { periodOn, type Figures } from '../../server/domain/profile.ts';
import { findingSentence } from '../../server/text/findings.ts';

const ON = day('2026-11-22');
const NATIONAL = periodOn(nationalProfile(), ON).figures;
const of = (id: string): Figures => periodOn(profileFrom(exampleProfiles().find((one) => one.id === id)), ON).figures;
const words = (value: string[]) => ({ value, source: '某省规定第六条', kind: 'rule' as const });
const facts = (more: Partial<RuleFacts>): RuleFacts => ({
  stock: true,
  title: '清河县停车管理办法',
  genre: '办法',
  trial: false,
  validMonths: null,
  on: ON,
  bodies: [],
  ...more,
});
const found = (more: Partial<RuleFacts>, figures: Figures) =>
  findingsOfRules(facts(more), figures).map((one) => `${one.severity} ${one.code}`);

describe('the term of a document', () => {
  it.each([
    [{ trial: false, genre: '办法' }, 'ordinary'],
    [{ trial: true, genre: '通告' }, 'trial'],
    [{ trial: false, genre: '通告' }, 'notice'],
    [{ trial: false, genre: '办法', implementing: true }, 'implementing'],
  ] as const)('%o is %s', (of, kind) => expect(termKindOf(of)).toBe(kind));

  it('is that of the province, with its article', () => {
    const rule = termRule({ trial: true, genre: null }, of('shandong-daihe'));
    expect([rule.least?.value, rule.most.value, rule.usual.value]).toEqual([12, 24, null]);
    expect(rule.most.source).toContain('第五十三条');
  });

  it.each<[string, Partial<RuleFacts>, string[]]>([
    ['hunan-xiangyuan', { validMonths: 60 }, []],
    ['hunan-xiangyuan', { validMonths: 61 }, ['warning term.too_long']],
    ['hunan-xiangyuan', { validMonths: 25, trial: true }, ['warning term.too_long']],
    ['shandong-daihe', { validMonths: 35 }, ['warning term.too_short']],
    ['shandong-daihe', { validMonths: 12, trial: true }, []],
    ['shandong-daihe', { validMonths: 11, trial: true }, ['warning term.too_short']],
    ['henan-heting', { validMonths: 599 }, []],
  ])('%s, %o', (id, more, codes) => expect(found(more, of(id))).toEqual(codes));

  it('says that implementing a law may take longer', () => {
    const [finding] = findingsOfRules(facts({ validMonths: 96 }), of('hunan-xiangyuan'));
    expect(findingSentence(finding!)).toContain('最长 120 个月');
    expect(finding!.citation).toContain('第五十一条');
  });
});

describe('the name of a document', () => {
  const lists = { ...NATIONAL, 'name.allowed': words(['办法', '规定']), 'name.forbidden': words(['法', '条例']) };
  const only = { ...NATIONAL, 'name.forbidden': words(['法', '条例']) };
  it.each<[string, Figures, string[]]>([
    ['清河县停车管理办法', lists, []],
    ['清河县停车管理办法（试行）', lists, []],
    ['清河县停车条例', lists, ['warning name.forbidden']],
    ['清河县停车法', only, ['warning name.forbidden']],
    ['清河县停车管理办法', only, []],
    ['关于停车的通知', lists, ['warning name.unusual']],
    ['关于停车的通知', only, []],
    ['清河县停车条例', NATIONAL, []],
  ])('%s', (title, figures, codes) => expect(found({ title }, figures)).toEqual(codes));
});

describe('a body that has ended', () => {
  const bodies = [{ name: '清河县房产管理局', activeTo: day('2024-12-31'), successor: '清河县住房和城乡建设局' }];
  it.each<[string, Partial<RuleFacts>, string[]]>([
    ['its last day', { on: day('2024-12-31') }, []],
    ['the day after, old stock', { on: day('2025-01-01') }, ['warning issuer.ended']],
    ['the day after, a draft', { on: day('2025-01-01'), stock: false }, ['error issuer.ended']],
  ])('%s', (_name, more, codes) => expect(found({ bodies, ...more }, NATIONAL)).toEqual(codes));

  it('is told with who took over', () => {
    const [finding] = findingsOfRules(facts({ bodies }), NATIONAL);
    expect(findingSentence(finding!)).toContain('由清河县住房和城乡建设局承继');
  });
});

describe('evidence of procedure', () => {
  const names = (classes: Parameters<typeof evidenceDemanded>[0], figures: Figures) =>
    evidenceDemanded(classes, figures).demanded.map((one) => `${one.evidence}:${one.because}`);

  it('is demanded by class, the same act by the rule of its day', () => {
    expect(names([], NATIONAL)).toEqual(['legality:every']);
    expect(names(['market'], NATIONAL)).toEqual(['consultation:market', 'competition:market', 'legality:every']);
    expect(names(classesOf('government'), NATIONAL)).toEqual([
      'assessment:government',
      'consultation:government',
      'legality:every',
      'deliberation:government',
    ]);
    const before = periodOn(nationalProfile(), day('2019-12-31')).figures;
    expect(names(['market'], before)).toEqual(['legality:every']);
  });

  it('names what nobody has set', () => {
    expect(evidenceDemanded([], NATIONAL).unset).toEqual(['hearing', 'integrity']);
    expect(evidenceDemanded(['contested'], of('shandong-daihe')).demanded.map((one) => one.evidence)).toContain(
      'hearing',
    );
  });

  it('takes the longest of the least times for comments', () => {
    const some = (days: number, unit: 'day' | 'workday' = 'day') => ({
      value: { count: days, unit },
      source: '某省规定第七条',
      kind: 'rule' as const,
    });
    expect(consultationLeast([], NATIONAL)).toBeNull();
    expect(consultationLeast(['market'], NATIONAL)).toMatchObject({
      value: { count: 30, unit: 'day' },
      class: 'market',
    });
    const own = { ...NATIONAL, 'consultation.every': some(7, 'workday') };
    expect(consultationLeast([], own)).toMatchObject({ value: { count: 7, unit: 'workday' }, class: 'every' });
    expect(consultationLeast(['major'], own)).toMatchObject({ class: 'major' });
  });
});

describe('rates', () => {
  const counts = {
    ...{ issued: 198, filed: 197, timely: 186, proper: 125, published: 163, unlawful: 12, remedied: 8 },
    ...{ reviewed: 38, self_corrected: 2, received: 197, registered: 189 },
  };
  it.each([
    ['rate.filed', 99.49],
    ['rate.published', 82.32],
    ['rate.remedied', 66.67],
    ['rate.selfCorrected', 5.26],
    ['rate.accurate', 95.94],
  ] as const)('%s is re-derived as it was published', (name, percent) => {
    const rate = rateOf(NATIONAL[name].value!, counts);
    expect(rate.percent).toBeCloseTo(percent, 2);
    expect(rate.met).toBeNull();
  });

  it('meets its target in its own direction, and is none of nothing', () => {
    const lower = of('zhejiang-yueping')['rate.selfCorrected'].value!;
    expect(rateOf(lower, counts).met).toBe(false);
    expect(rateOf(lower, { ...counts, self_corrected: 1 }).met).toBe(true);
    const higher = { ...NATIONAL['rate.filed'].value!, target: 100 };
    expect([rateOf(higher, counts).met, rateOf(higher, { ...counts, filed: 198 }).met]).toEqual([false, true]);
    expect(rateOf(higher, { ...counts, issued: 0 })).toEqual({ over: 197, base: 0, percent: null, met: null });
  });
});
