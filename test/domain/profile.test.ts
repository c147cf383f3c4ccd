import { describe, expect, it } from 'vitest';
import { nationalProfile, qingheProfile } from '../../seeds/profiles/profiles.ts';
import nationalJson from '../../seeds/profiles/national.json' with { type: 'json' };
import { FIGURE_NAMES, readProfile } from '../../seeds/profiles/schema.ts';
import { day } from '../../server/domain/day.ts';
import { citationOf, periodOn } from '../../server/domain/profile.ts';

const FIRST = nationalJson.versions[0]!;
const local = (figures: object, fromDay = '2025-01-01', inherits: string | null = 'national') => ({
  id: 'demo',
  name: '示例',
  region: '示例县',
  inherits,
  versions: [{ fromDay, figures }],
});
const months = { value: 12, source: '示例县规定第三条', kind: 'local' };

describe('profiles', () => {
  it('every figure says where it comes from', () => {
    for (const { figures } of [...nationalProfile().versions, ...qingheProfile().versions]) {
      expect(Object.keys(figures).sort()).toEqual([...FIGURE_NAMES].sort());
      for (const figure of Object.values(figures)) {
        expect(citationOf(figure)).not.toBe('');
        if (figure.kind === 'ours') expect(citationOf(figure)).toContain('非法定');
      }
    }
  });

  it('claims as national law only figures of the two texts that set them', () => {
    const statutes = FIGURE_NAMES.filter((n) => nationalProfile().versions[0]!.figures[n].kind === 'statute');
    for (const name of statutes) {
      expect(nationalProfile().versions[0]!.figures[name].source).toMatch(/^国(发〔2008〕17号|办发〔2018〕115号)/);
    }
    expect(statutes).toEqual(expect.arrayContaining(['cleanup.months', 'review.minWorkdays', 'filing.days.superior']));
  });

  it('a later version changes only what it states', () => {
    const county = qingheProfile();
    const ladder = (on: string): number[] => periodOn(county, day(on)).figures['cleanup.ladderDays'].value;
    expect(ladder('2024-12-31')).toEqual([60, 30, 7, 0]);
    expect(ladder('2025-01-01')).toEqual([90, 30, 7, 0]);
    expect(ladder('1999-01-01')).toEqual([60, 30, 7, 0]);
    expect(periodOn(county, day('2025-01-01')).figures['cleanup.months']).toEqual(FIRST.figures['cleanup.months']);
  });

  it('a change of the base shows in what inherits from it', () => {
    const base = readProfile(
      { ...nationalJson, versions: [FIRST, { fromDay: '2027-01-01', figures: { 'cleanup.months': months } }] },
      null,
    );
    const own = readProfile(local({ 'review.minWorkdays': { value: 3, source: null, kind: 'ours' } }), base);
    expect(own.versions.map((v) => v.fromDay)).toEqual(['2025-01-01', '2027-01-01']);
    expect(own.versions.map((v) => v.figures['cleanup.months'].value)).toEqual([24, 12]);
    expect(own.versions.map((v) => v.figures['review.minWorkdays'].value)).toEqual([3, 3]);
  });

  it('a complete profile reads as itself', () => {
    const { id, name, region, versions } = qingheProfile();
    expect(readProfile(JSON.parse(JSON.stringify({ id, name, region, versions })), null)).toEqual(qingheProfile());
  });

  const refused: [string, object][] = [
    ['an unknown figure', local({ 'cleanup.weeks': months })],
    ['a statute without its text', local({ 'cleanup.months': { value: 24, source: null, kind: 'statute' } })],
    ['our own choice that names a text', local({ 'cleanup.months': { value: 24, source: '某规定', kind: 'ours' } })],
    ['an unset figure with a value', local({ 'term.months': { value: 60, source: null, kind: 'unset' } })],
    ['a missing value that is not unset', local({ 'term.months': { value: null, source: null, kind: 'ours' } })],
    ['a day that does not exist', local({ 'cleanup.months': months }, '2025-02-30')],
    ['no months at all', local({ 'cleanup.months': { ...months, value: 0 } })],
    [
      'weights without every kind',
      local({ 'interview.weights': { value: { 'filing.late': 1 }, source: null, kind: 'ours' } }),
    ],
    [
      'tiers that do not rise',
      local({
        'interview.tiers': {
          value: [
            { measure: '约谈', threshold: 3 },
            { measure: '通报批评', threshold: 3 },
          ],
          source: null,
          kind: 'ours',
        },
      }),
    ],
    ['no version', { ...local({}), versions: [] }],
  ];
  it.each(refused)('refuses %s', (_name, json) => {
    expect(() => readProfile(json, nationalProfile())).toThrow(
      expect.objectContaining({ name: expect.stringContaining('ZodError') }),
    );
  });

  it('refuses an incomplete profile and a wrong base', () => {
    const incomplete = local({ 'cleanup.months': months }, '2025-01-01', null);
    expect(() => readProfile(incomplete, null)).toThrow(expect.objectContaining({ code: 'profile.incomplete' }));
    expect(() => readProfile(local({}), null)).toThrow(expect.objectContaining({ code: 'profile.base' }));
  });
});
