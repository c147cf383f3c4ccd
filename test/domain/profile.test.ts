import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import nationalJson from '../../seeds/profiles/national.json' with { type: 'json' };
import { nationalProfile, qingheProfile } from '../../seeds/profiles/profiles.ts';
import { profileSourceSchema, readProfile } from '../../server/actions/profiles/schema.ts';
import { day, type Day } from '../../server/domain/day.ts';
import { FIGURE_NAMES } from '../../server/domain/profile/figures.ts';
import { CITED_KINDS, citationOf, periodOn, withVersions } from '../../server/domain/profile.ts';
import type { WrittenVersion } from '../../server/domain/profile.ts';
import { writtenOf } from '../../server/domain/profile/difference.ts';

const local = (figures: object, fromDay = '2025-01-01', inherits: string | null = 'national') => ({
  id: 'demo',
  name: '示例',
  region: '示例县',
  inherits,
  versions: [{ fromDay, figures }],
});
const months = { value: 12, source: '示例县规定第三条', kind: 'local' };
const on = (text: string) => periodOn(nationalProfile(), day(text)).figures;

describe('profiles', () => {
  it('every figure says where it comes from', () => {
    for (const { figures } of [...nationalProfile().versions, ...qingheProfile().versions]) {
      expect(Object.keys(figures).sort()).toEqual([...FIGURE_NAMES].sort());
      for (const figure of Object.values(figures)) {
        expect(citationOf(figure)).not.toBe('');
        if (figure.kind === 'ours') expect(citationOf(figure)).toContain('非法定');
        if (figure.kind === 'unset') expect([figure.value, citationOf(figure)]).toEqual([null, '待司法局设定']);
      }
    }
  });

  it('names the article of every text that it claims', () => {
    for (const { figures } of nationalProfile().versions)
      for (const [name, figure] of Object.entries(figures))
        if (CITED_KINDS.has(figure.kind) && !name.startsWith('rate.'))
          expect(figure.source, name).toMatch(/第[一二三四五六七八九十百]+条|（[一二三四五六七八九十]+）/);
  });

  it('binds nobody by another place’s limit: the base line borrows only the list of bodies and the rates', () => {
    const borrowed = FIGURE_NAMES.filter((name) => on('2026-11-22')[name].kind === 'local');
    expect(borrowed.filter((name) => !name.startsWith('rate.'))).toEqual(['issuer.eligibleKinds']);
  });

  it.each([
    ['filing.days.superior', '2010-01-01', { count: 15, unit: 'day' }],
    ['review.minWorkdays', '2018-12-03', null],
    ['review.minWorkdays', '2018-12-04', 5],
    ['review.maxWorkdays', '2018-12-04', 15],
    ['review.majorMinWorkdays', '2019-08-31', null],
    ['review.majorMinWorkdays', '2019-09-01', 7],
    ['consultation.market', '2019-12-31', null],
    ['consultation.market', '2020-01-01', { count: 30, unit: 'day' }],
    ['procedure.competition', '2024-07-31', null],
    ['procedure.competition', '2024-08-01', ['market']],
    ['reconsideration.answer', '2023-12-31', null],
    ['reconsideration.answer', '2024-01-01', { count: 10, unit: 'workday' }],
    ['suggestion.court', '2018-02-08', { count: 60, unit: 'day' }],
    ['cleanup.months', '2001-01-01', 24],
    ['filing.days.congress', '2026-11-22', null],
    ['term.months', '2026-11-22', null],
    ['expiry.automatic', '2026-11-22', null],
  ] as const)('the national %s on %s', (name, text, value) => {
    expect(on(text)[name].value).toEqual(value);
  });

  it('a later version changes only what it states', () => {
    const county = qingheProfile();
    const ladder = (text: string): number[] => periodOn(county, day(text)).figures['cleanup.ladderDays'].value;
    expect(ladder('2024-12-31')).toEqual([60, 30, 7, 0]);
    expect(ladder('2025-01-01')).toEqual([90, 30, 7, 0]);
    expect(periodOn(county, day('2025-01-01')).figures['cleanup.months']).toEqual(on('2025-01-01')['cleanup.months']);
  });

  it('is judged by its base before its own first day', () => {
    const own = readProfile(local({ 'cleanup.months': months }), nationalProfile());
    expect(periodOn(own, day('2024-12-31')).figures['cleanup.months'].value).toBe(24);
    expect(periodOn(own, day('2025-01-01')).figures['cleanup.months'].value).toBe(12);
  });

  it('a change of the base shows in what inherits from it, unless it says otherwise itself', () => {
    const versions = [...nationalJson.versions, { fromDay: '2027-01-01', figures: { 'cleanup.months': months } }];
    const base = readProfile({ ...nationalJson, versions }, null);
    const own = readProfile(local({ 'review.minWorkdays': { value: 3, source: null, kind: 'ours' } }), base);
    const at = (text: string) => periodOn(own, day(text)).figures;
    expect([at('2026-12-31')['cleanup.months'].value, at('2027-01-01')['cleanup.months'].value]).toEqual([24, 12]);
    expect([at('2024-12-31'), at('2027-01-01')].map((f) => f['review.minWorkdays'].value)).toEqual([5, 3]);
  });

  it('a complete profile reads as itself', () => {
    const { id, name, region, versions } = qingheProfile();
    expect(readProfile(JSON.parse(JSON.stringify({ id, name, region, versions })), null)).toEqual(qingheProfile());
  });

  it('reads limits and clocks as profiles wrote them before each line had its own', () => {
    const start = { value: 'signed', source: null, kind: 'ours' };
    const days = { value: 20, source: '示例第一条', kind: 'rule' };
    const own = readProfile(local({ 'filing.countFrom': start, 'filing.days.bureau': days }), nationalProfile());
    const { figures } = periodOn(own, day('2026-01-01'));
    for (const line of ['superior', 'congress', 'bureau'] as const)
      expect(figures[`filing.countFrom.${line}`].value).toBe('signed');
    expect(figures['filing.days.bureau'].value).toEqual({ count: 20, unit: 'day' });
  });

  it('law: the figures of an act never depend on later versions', () => {
    const number = (value: number) => ({ value, source: null, kind: 'ours' as const });
    const days = fc.integer({ min: 0, max: 9000 }).map((n) => {
      const year = 2002 + (n % 28);
      return day(`${year}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`);
    });
    const version = fc.record({ fromDay: days, months: fc.integer({ min: 1, max: 60 }), review: fc.boolean() });
    const written = (list: { fromDay: Day; months: number; review: boolean }[]): WrittenVersion[] =>
      [...new Map(list.map((one) => [one.fromDay, one])).values()].map((one) => ({
        fromDay: one.fromDay,
        figures: {
          'cleanup.months': number(one.months),
          ...(one.review ? { 'review.maxWorkdays': number(one.months) } : {}),
        },
      }));
    const base = nationalProfile();
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), days, (list, act) => {
        fc.pre(act >= base.versions[0]!.fromDay);
        const all = written(list);
        const early = all.filter((one) => one.fromDay <= act);
        const told = periodOn(withVersions(base, all, base), act).figures;
        expect(told).toEqual(periodOn(withVersions(base, early, base), act).figures);
      }),
    );
  });
});

describe('a profile is refused', () => {
  const issues = (json: unknown) =>
    profileSourceSchema.safeParse(json).error?.issues.map((issue) => [issue.path.join('/'), issue.message]) ?? [];
  const figure = (name: string, value: unknown, kind = 'ours', source: string | null = null) =>
    local({ [name]: { value, source, kind } });
  const AT = 'versions/0/figures/';

  it.each<[string, object, string, RegExp]>([
    ['a statute without its text', figure('cleanup.months', 24, 'statute'), 'cleanup.months/source', /写明出处/],
    [
      'our own choice that names a text',
      figure('cleanup.months', 24, 'ours', '某规定'),
      'cleanup.months/source',
      /不写出处/,
    ],
    ['an unset figure with a value', figure('term.months', 60, 'unset'), 'term.months/value', /待设定的不填/],
    ['a missing value that is not unset', figure('term.months', null), 'term.months/value', /必须填写/],
    [
      'an unset figure that nothing runs without',
      figure('term.countFrom', null, 'unset'),
      'term.countFrom/kind',
      /离不开/,
    ],
    ['a limit in weeks', figure('filing.review', { count: 2, unit: 'week' }), 'filing.review/value/unit', /./],
    ['a limit of no days', figure('filing.review', { count: 0, unit: 'day' }), 'filing.review/value/count', /./],
    ['a day of the year that does not exist', figure('yearly.list', '02-30'), 'yearly.list/value', /月-日/],
    [
      'a number without a serial',
      figure('registration.grammars', [{ tier: 'town', pattern: '清规{year}' }]),
      'registration.grammars/value/0/pattern',
      /serial/,
    ],
    [
      'two numbers for a tier',
      figure('registration.grammars', [
        { tier: 'town', pattern: 'A{year}-{serial}' },
        { tier: 'town', pattern: 'B{year}-{serial}' },
      ]),
      'registration.grammars/value',
      /一种/,
    ],
    [
      'a rate of a thing among itself',
      figure('rate.filed', { over: 'filed', base: 'filed', better: 'higher', target: null }),
      'rate.filed/value/base',
      /不能相同/,
    ],
    [
      'a rate above all',
      figure('rate.filed', { over: 'filed', base: 'issued', better: 'higher', target: 101 }),
      'rate.filed/value/target',
      /./,
    ],
    ['the same class twice', figure('procedure.hearing', ['every', 'every']), 'procedure.hearing/value', /两次/],
    ['a class nobody knows', figure('procedure.hearing', ['secret']), 'procedure.hearing/value/0', /./],
    ['a flag that is a word', figure('expiry.automatic', '是'), 'expiry.automatic/value', /./],
    ['no months at all', figure('cleanup.months', 0), 'cleanup.months/value', /./],
    [
      'weights without every kind',
      figure('interview.weights', { 'filing.late': 1 }),
      'interview.weights/value/court.unlawful',
      /./,
    ],
    [
      'tiers that do not rise',
      figure('interview.tiers', [
        { measure: '约谈', threshold: 3 },
        { measure: '通报批评', threshold: 3 },
      ]),
      'interview.tiers/value',
      /逐级升高/,
    ],
  ])('for %s', (_name, json, path, message) => {
    const found = issues(json);
    expect(found.map(([at]) => at)).toContain(`${AT}${path}`);
    expect(found.find(([at]) => at === `${AT}${path}`)?.[1]).toMatch(message);
    expect(() => readProfile(json, nationalProfile())).toThrow();
  });

  it.each<[string, object, string]>([
    ['an unknown figure', local({ 'cleanup.weeks': months }), 'versions/0/figures'],
    ['a day that does not exist', local({ 'cleanup.months': months }, '2025-02-30'), 'versions/0/fromDay'],
    ['no version', { ...local({}), versions: [] }, 'versions'],
    ['two versions of a day', { ...local({}), versions: [local({}).versions[0], local({}).versions[0]] }, 'versions'],
  ])('for %s', (_name, json, path) => {
    expect(issues(json).map(([at]) => at)).toContain(path);
  });

  it('but not for a figure that came after it was written down whole', () => {
    const national = nationalProfile();
    const versions = writtenOf(national).map(
      ({ figures: { 'registration.docNumbers': _later, ...figures }, ...more }) => ({
        ...more,
        figures,
      }),
    );
    const whole = readProfile({ ...local({}), inherits: null, versions }, null);
    expect(whole.versions[0]!.figures['registration.docNumbers']).toEqual({ value: null, source: null, kind: 'unset' });
    expect(whole.versions[0]!.figures['cleanup.months']).toEqual(national.versions[0]!.figures['cleanup.months']);
  });

  it('for what it lacks and for a wrong base', () => {
    const incomplete = local({ 'cleanup.months': months }, '2025-01-01', null);
    expect(() => readProfile(incomplete, null)).toThrow(expect.objectContaining({ code: 'profile.incomplete' }));
    expect(() => readProfile(local({}), null)).toThrow(expect.objectContaining({ code: 'profile.base' }));
  });
});
