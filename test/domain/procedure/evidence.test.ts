import { describe, expect, it } from 'vitest';
import { exampleProfiles, nationalProfile, profileFrom } from '../../../seeds/profiles/profiles.ts';
import { addDays } from '../../../server/domain/day.ts';
import { classify, determine, isNormative } from '../../../server/domain/procedure/classes.ts';
import { EVIDENCE_RESULTS, GIVEN_CLASSES, RECORDED_KINDS } from '../../../server/domain/procedure/codes.ts';
import { effectGap } from '../../../server/domain/procedure/effectGap.ts';
import {
  RESULTS_OF,
  recordEvidence,
  waiveEvidence,
  withdrawEvidence,
} from '../../../server/domain/procedure/evidence.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { AT, TODAY, determined, documentRow, emptyFile, evidenceRow, on } from './support.ts';

const by = { id: 50, byId: 7, at: AT, today: TODAY };
const tomorrow = addDays(TODAY, 1);
const yesterday = addDays(TODAY, -1);

describe('程序证据', () => {
  const done = {
    kind: 'assessment' as const,
    fromOn: null,
    on: TODAY,
    performer: null,
    who: '某单位',
    result: 'passed' as const,
    said: null,
  };
  const cases = RECORDED_KINDS.flatMap((kind) => EVIDENCE_RESULTS.map((result) => [kind, result] as const));
  it.each(cases)('%s with the result %s', (kind, result) => {
    const record = () =>
      recordEvidence(
        documentRow(),
        { ...done, kind, result, fromOn: yesterday, performer: 'drafter', said: '理由' },
        { id: 1, byId: 7, at: AT, today: TODAY },
      );
    if (RESULTS_OF[kind].includes(result)) expect(record).not.toThrow();
    else expect(record).toThrow('evidence.result');
  });
  it.each([
    ['tomorrow', { on: tomorrow }, 'day.future'],
    ['before it began', { fromOn: TODAY, on: yesterday }, 'day.order'],
    ['未通过 without a reason', { result: 'failed' }, 'evidence.reason_missing'],
    ['公平竞争审查 by nobody', { kind: 'competition' }, 'evidence.performer'],
    ['征求意见 without its first day', { kind: 'consultation', result: 'held' }, 'evidence.from_missing'],
  ] as const)('refuses: %s', (_, more, code) => {
    const record = () =>
      recordEvidence(documentRow(), { ...done, ...more } as never, { id: 1, byId: 7, at: AT, today: TODAY });
    expect(record).toThrow(code);
  });
  it('“不适用” carries who said so and why', () => {
    const change = waiveEvidence(
      documentRow(),
      { kind: 'hearing', reason: '没有重大分歧' },
      { id: 1, byId: 7, at: AT, today: TODAY },
    );
    expect(change.writes[0]).toMatchObject({
      row: { state: 'waived', kind: 'hearing', said: '没有重大分歧', recordedById: 7, on: null },
    });
  });
  it('is withdrawn once', () => {
    const gone = evidenceRow('hearing', { withdrawnAt: AT });
    expect(() => withdrawEvidence(gone, '误记', { id: 7, at: AT })).toThrow('evidence.withdrawn');
  });
});

describe('认定', () => {
  it('keeps the classes in their order, each once', () => {
    const change = classify(documentRow(), { classes: ['contested', 'important', 'contested'], reason: '…' }, by);
    expect(change.writes[0]).toMatchObject({ row: { classes: ['important', 'contested'] } });
    expect(GIVEN_CLASSES).not.toContain('every');
  });
  it.each([
    [{ normative: true, excludedAs: '会议纪要' }, 'determination.contradiction'],
    [{ normative: false, excludedAs: '不在清单' }, 'determination.matter'],
    [{ normative: false, excludedAs: null, on: tomorrow }, 'day.future'],
  ] as const)('refuses %j', (more, code) => {
    const said = { reason: '…', on: TODAY, ...more };
    expect(() => determine(documentRow(), said, ['会议纪要'], by)).toThrow(code);
  });
  it('refuses a matter where the place has no list', () => {
    const said = { normative: false, excludedAs: '会议纪要', reason: '…', on: TODAY };
    expect(() => determine(documentRow(), said, null, by)).toThrow('determination.matter');
    expect(() => determine(documentRow(), said, ['会议纪要'], by)).not.toThrow();
  });
  it('counts as normative until somebody found otherwise', () => {
    expect(isNormative(emptyFile())).toBe(true);
    expect(isNormative(emptyFile({ determinations: [determined(false)] }))).toBe(false);
  });
});

describe('施行间隔', () => {
  const hunan = profileFrom(exampleProfiles().find((one) => one.id.startsWith('hunan'))!);
  const figures = periodOn(hunan, TODAY).figures;
  const gap = (effectiveOn: string | null, publishedOn: string | null = '2026-11-01') =>
    effectGap(
      {
        publishedOn: publishedOn === null ? null : on(publishedOn),
        effectiveOn: effectiveOn === null ? null : on(effectiveOn),
      },
      figures,
    );
  it.each([
    ['2026-11-30', { days: 29, least: 30 }],
    ['2026-12-01', null],
    ['2026-11-01', { days: 0, least: 30 }],
    [null, null],
  ])('from 2026-11-01 to %s', (effectiveOn, found) => {
    if (found === null) expect(gap(effectiveOn)).toBeNull();
    else expect(gap(effectiveOn)).toMatchObject(found);
  });
  it('sleeps where no figure is set', () => {
    const unset = periodOn(nationalProfile(), TODAY).figures;
    expect(effectGap({ publishedOn: on('2026-11-01'), effectiveOn: on('2026-11-02') }, unset)).toBeNull();
  });
});
