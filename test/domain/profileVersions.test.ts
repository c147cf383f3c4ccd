import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleProfiles, nationalProfile, profileFrom, qingheProfile } from '../../seeds/profiles/profiles.ts';
import { day } from '../../server/domain/day.ts';
import { FIGURE_NAMES, FIGURES } from '../../server/domain/profile/figures.ts';
import {
  changed,
  differences,
  laid,
  sameFigure,
  versionsBetween,
  writtenOf,
} from '../../server/domain/profile/difference.ts';
import { isOptional, sleeping } from '../../server/domain/profile/sleeping.ts';
import { completeProfile, CITED_KINDS, periodOn, withVersions } from '../../server/domain/profile.ts';
import type { Profile } from '../../server/domain/profile.ts';

const NATIONAL = nationalProfile();
const PROFILES: Profile[] = [NATIONAL, qingheProfile(), ...exampleProfiles().map((one) => profileFrom(one))];
const TODAY = day('2026-11-22');

describe('examples', () => {
  it.each(exampleProfiles())('$id: cites every figure of its own, by article or by name', ({ versions }) => {
    const own = versions.flatMap((version) => Object.values(version.figures));
    expect(own.length).toBeGreaterThan(4);
    for (const figure of own) {
      if (CITED_KINDS.has(figure.kind)) expect(figure.source).toMatch(/[〔（年]|规定|方案|清理/);
      expect(figure.kind === 'unset').toBe(figure.value === null);
    }
  });

  it.each([
    ['hunan-xiangyuan', 'term.months', 60],
    ['hunan-xiangyuan', 'expiry.handIn', { count: 30, unit: 'day' }],
    ['hunan-xiangyuan', 'suggestion.reply', { count: 30, unit: 'day' }],
    ['shandong-daihe', 'filing.days.superior', { count: 30, unit: 'day' }],
    ['shandong-daihe', 'filing.lines.department', []],
    ['shandong-daihe', 'registration.missing', 'void'],
    ['shandong-daihe', 'yearly.list', '01-31'],
    ['zhejiang-yueping', 'cleanup.mode', 'campaign'],
    [
      'zhejiang-yueping',
      'rate.selfCorrected',
      { over: 'self_corrected', base: 'reviewed', better: 'lower', target: 3 },
    ],
    ['guangdong-lingwan', 'term.months', null],
    ['henan-heting', 'filing.days.congress', null],
    ['henan-heting', 'cleanup.months', 24],
  ] as const)('%s sets %s', (id, name, value) => {
    const profile = PROFILES.find((one) => one.id === id)!;
    expect(periodOn(profile, TODAY).figures[name].value).toEqual(value);
  });

  it('leaves to the bureau what no source of the province says', () => {
    const unset = (id: string) =>
      sleeping(
        periodOn(
          PROFILES.find((one) => one.id === id)!,
          TODAY,
        ).figures,
      );
    expect(unset('henan-heting')).toEqual(
      expect.arrayContaining(['filing.days.congress', 'term.months', 'effect.minDays']),
    );
    expect(unset('guangdong-lingwan')).toEqual(expect.arrayContaining(['term.maxMonths', 'registration.submit']));
    expect(unset('hunan-xiangyuan')).not.toContain('effect.minDays');
  });
});

describe('figures that may stay unset', () => {
  it('are all but those that the service cannot run without', () => {
    expect(FIGURE_NAMES.filter((name) => !isOptional(name)).map((name) => FIGURES[name].shape)).not.toContain(
      'duration',
    );
    expect(sleeping(periodOn(NATIONAL, TODAY).figures)).toContain('term.months');
    for (const name of sleeping(periodOn(NATIONAL, TODAY).figures)) expect(isOptional(name)).toBe(true);
  });
});

describe('differences', () => {
  const months = (value: number, note?: string) => ({ value, source: null, kind: 'ours' as const, note });

  it('see a value, a source and a note, and no order of keys', () => {
    expect(sameFigure(months(1), { kind: 'ours', note: undefined, source: null, value: 1 })).toBe(true);
    expect(sameFigure(months(1), months(2))).toBe(false);
    expect(sameFigure(months(1), months(1, '说明'))).toBe(false);
    const limit = { source: null, kind: 'ours' as const };
    expect(
      sameFigure({ ...limit, value: { count: 1, unit: 'day' } }, { ...limit, value: { unit: 'day', count: 1 } }),
    ).toBe(true);
  });

  it('name what a version changes', () => {
    const { figures } = periodOn(NATIONAL, TODAY);
    expect(differences(figures, figures)).toEqual([]);
    const after = { 'cleanup.months': months(12), 'review.minWorkdays': figures['review.minWorkdays'] };
    expect(differences(figures, after).map((one) => one.name)).toEqual(['cleanup.months']);
    expect(Object.keys(changed(figures, after))).toEqual(['cleanup.months']);
  });

  it('lay versions of one day over one another', () => {
    const at = day('2026-01-01');
    const both = laid(
      [{ fromDay: at, note: '先', figures: { 'cleanup.months': months(12), 'review.minWorkdays': months(4) } }],
      [{ fromDay: at, figures: { 'cleanup.months': months(18) } }],
    );
    expect(both).toEqual([
      { fromDay: at, note: '先', figures: { 'cleanup.months': months(18), 'review.minWorkdays': months(4) } },
    ]);
  });

  const some = fc.constantFrom(...PROFILES);
  it('law: the versions between two profiles turn one into the other, on every day since the first of the other', () => {
    fc.assert(
      fc.property(some, some, (from, to) => {
        const turned = withVersions(from, versionsBetween(from, to), from);
        for (const { fromDay } of [...from.versions, ...to.versions])
          if (fromDay >= to.versions[0]!.fromDay)
            expect(differences(periodOn(turned, fromDay).figures, periodOn(to, fromDay).figures)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(PROFILES)('$id is read back as it was written down', (profile) => {
    const { id, name, region } = profile;
    const back = completeProfile({ id, name, region, inherits: null, versions: writtenOf(profile) }, null);
    for (const { fromDay, figures } of profile.versions)
      expect(differences(figures, periodOn(back, fromDay).figures)).toEqual([]);
  });
});
