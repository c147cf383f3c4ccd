import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { exampleProfiles, nationalProfile, profileFrom } from '../../../seeds/profiles/profiles.ts';
import type { ReviewRow } from '../../../server/domain/model.ts';
import { GIVEN_CLASSES, RECORDED_KINDS } from '../../../server/domain/procedure/codes.ts';
import { GATE_STEPS, demandEvidence, gateOf, isMet, missingEvidence } from '../../../server/domain/procedure/gate.ts';
import type { GateRules } from '../../../server/domain/procedure/gate.ts';
import type { ProcedureFile } from '../../../server/domain/procedure/rows.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import type { Figures } from '../../../server/domain/profile.ts';
import { EVIDENCE_KINDS } from '../../../server/domain/profile/codes.ts';
import { evidenceDemanded } from '../../../server/domain/profile/evidence.ts';
import { documentClasses } from '../../../server/domain/procedure/classes.ts';
import {
  TODAY,
  classed,
  consultationRow,
  determined,
  documentRow,
  emptyFile,
  evidenceRow,
  on,
  reviewRow,
} from './support.ts';

const rules = (figures: Partial<Figures> = {}): GateRules => ({
  figures: { ...periodOn(nationalProfile(), TODAY).figures, ...figures },
  calendar: seededCalendar(),
});
const demanding = (...kinds: (typeof EVIDENCE_KINDS)[number][]): Partial<Figures> =>
  Object.fromEntries(
    EVIDENCE_KINDS.map((kind) => [
      `procedure.${kind}`,
      {
        value: kinds.includes(kind) ? ['every'] : null,
        source: kinds.includes(kind) ? '某规定第三条' : null,
        kind: 'rule',
      },
    ]),
  ) as Partial<Figures>;

const passed: ReviewRow = reviewRow({ state: 'concluded', opinion: 'lawful', concludedOn: on('2026-09-30') });
const known = (more: Parameters<typeof documentRow>[0] = {}, reviews: ReviewRow[] = [passed]) => ({
  document: documentRow({ status: 'reviewed', origin: 'draft', tier: 'department', ...more }),
  reviews,
});
const lineOf = (
  file: ProcedureFile,
  kind: (typeof EVIDENCE_KINDS)[number],
  dossier = known(),
  figures = demanding(kind),
) => gateOf(dossier, file, rules(figures)).lines.find((line) => line.evidence === kind);

describe('the gate of a document', () => {
  it.each([
    ['nothing recorded', {}, 'missing', null],
    ['done', { evidence: [evidenceRow('integrity')] }, 'present', null],
    ['not passed', { evidence: [evidenceRow('integrity', { result: 'failed' })] }, 'flawed', 'failed'],
    [
      'not passed, then passed',
      { evidence: [evidenceRow('integrity', { result: 'failed' }), evidenceRow('integrity')] },
      'present',
      null,
    ],
    ['not needed', { evidence: [evidenceRow('integrity', { state: 'waived', said: '不涉及' })] }, 'waived', null],
    [
      'withdrawn',
      { evidence: [evidenceRow('integrity', { withdrawnAt: '2026-10-02T01:00:00.000Z' })] },
      'missing',
      null,
    ],
  ] as const)('廉洁性评估, %s', (_, more, state, flaw) => {
    expect(lineOf(emptyFile(more as Partial<ProcedureFile>), 'integrity')).toMatchObject({ state, flaw });
  });

  it.each([
    ['department', 'drafter', 'present'],
    ['department', 'market_regulator', 'present'],
    ['town', 'drafter', 'present'],
    ['government', 'market_regulator', 'present'],
    ['government', 'drafter', 'flawed'],
    ['government', null, 'flawed'],
    ['department', null, 'flawed'],
    ['government', 'third_party', 'flawed'],
  ] as const)('公平竞争审查 of a %s document by %s is %s (条例 13, 14)', (tier, performer, state) => {
    const file = emptyFile({ evidence: [evidenceRow('competition', { performer })] });
    expect(lineOf(file, 'competition', known({ tier }))?.state).toBe(state);
  });

  it('wants 集体审议 after the review (115号(七))', () => {
    const before = emptyFile({ evidence: [evidenceRow('deliberation', { on: on('2026-09-29') })] });
    expect(lineOf(before, 'deliberation')).toMatchObject({ state: 'flawed', flaw: 'before_review' });
    const after = emptyFile({ evidence: [evidenceRow('deliberation', { on: on('2026-09-30') })] });
    expect(lineOf(after, 'deliberation')?.state).toBe('present');
  });

  it.each([
    ['no review', [], 'missing', null],
    ['合法', [passed], 'present', null],
    ['不合法', [{ ...passed, opinion: 'unlawful' }], 'flawed', 'failed'],
    ['应当予以修改', [{ ...passed, opinion: 'amend' }], 'flawed', 'unadopted'],
    ['followed', [{ ...passed, opinion: 'amend', adoption: 'adopted' }], 'present', null],
    ['under way', [{ ...passed, state: 'accepted', opinion: null }], 'flawed', 'reviewing'],
    [
      '不合法, then sent in again',
      [
        { ...passed, opinion: 'unlawful' },
        { ...passed, state: 'submitted', opinion: null },
      ],
      'flawed',
      'reviewing',
    ],
  ] as const)('合法性审核 is read from the reviews: %s', (_, reviews, state, flaw) => {
    expect(lineOf(emptyFile(), 'legality', known({}, reviews as unknown as ReviewRow[]))).toMatchObject({
      state,
      flaw,
    });
  });

  describe('征求意见', () => {
    const figures = demanding('consultation');
    const least = {
      ...figures,
      'consultation.every': { value: { count: 30, unit: 'day' }, source: '某规定', kind: 'rule' },
    } as Partial<Figures>;
    const past = { fromOn: on('2026-10-01'), toOn: on('2026-10-31') };
    it.each([
      ['none', {}, 'missing', null],
      ['running', { consultations: [consultationRow()] }, 'flawed', 'unanswered'],
      ['over, without answer', { consultations: [consultationRow(past)] }, 'flawed', 'unanswered'],
      ['answered', { consultations: [consultationRow({ ...past, resultOn: on('2026-11-10') })] }, 'present', null],
      ['answered, a day short', { consultations: [consultationRow({ ...past, toOn: on('2026-10-30'), resultOn: on('2026-11-10') })] }, 'flawed', 'too_short'],
      ['short with a reason', { consultations: [consultationRow({ ...past, toOn: on('2026-10-10'), shortReason: '汛期', resultOn: on('2026-11-10') })] }, 'present', null],
      ['stopped', { consultations: [consultationRow({ withdrawnOn: on('2026-11-11') })] }, 'missing', null],
      ['on paper', { evidence: [evidenceRow('consultation', { fromOn: on('2026-08-01'), on: on('2026-08-31') })] }, 'present', null],
      ['on paper, short', { evidence: [evidenceRow('consultation', { fromOn: on('2026-08-01'), on: on('2026-08-30') })] }, 'flawed', 'too_short'],
      ['on paper, short with a word', { evidence: [evidenceRow('consultation', { fromOn: on('2026-08-01'), on: on('2026-08-10'), said: '应急' })] }, 'present', null],
      ['short here, long on paper', {
        consultations: [consultationRow({ ...past, toOn: on('2026-10-02'), resultOn: on('2026-11-10') })],
        evidence: [evidenceRow('consultation', { fromOn: on('2026-08-01'), on: on('2026-08-31') })],
      }, 'present', null],
      ['running here, long on paper', {
        consultations: [consultationRow()],
        evidence: [evidenceRow('consultation', { fromOn: on('2026-08-01'), on: on('2026-08-31') })],
      }, 'present', null],
    ] as const)('%s', (_, more, state, flaw) => {
      expect(lineOf(emptyFile(more as Partial<ProcedureFile>), 'consultation', known(), least)).toMatchObject({ state, flaw });
    }); // prettier-ignore

    it('is long enough where nobody has set a least time', () => {
      const file = emptyFile({
        consultations: [consultationRow({ ...past, toOn: on('2026-10-02'), resultOn: on('2026-11-10') })],
      });
      const unset = {
        ...figures,
        'consultation.every': { value: null, source: null, kind: 'unset' },
      } as Partial<Figures>;
      expect(lineOf(file, 'consultation', known(), unset)?.state).toBe('present');
    });

    it('becomes too short when the document turns out to be about 市场主体', () => {
      const held = consultationRow({ ...past, toOn: on('2026-10-10'), resultOn: on('2026-11-10') });
      const asked = (file: ProcedureFile) => gateOf(known(), file, rules(demanding('consultation'))).lines[0]?.state;
      expect(asked(emptyFile({ consultations: [held] }))).toBe('present');
      expect(asked(emptyFile({ consultations: [held], classifications: [classed('market')] }))).toBe('flawed');
    });
  });
});

const anyEvidence = fc.array(
  fc.record({
    kind: fc.constantFrom(...RECORDED_KINDS),
    state: fc.constantFrom('done' as const, 'waived' as const),
    performer: fc.constantFrom(null, 'drafter' as const, 'market_regulator' as const),
    result: fc.constantFrom('held' as const, 'passed' as const, 'failed' as const),
    withdrawnAt: fc.constantFrom(null, '2026-10-02T01:00:00.000Z'),
  }),
  { maxLength: 12 },
);
const anyFile = fc
  .record({ evidence: anyEvidence, classes: fc.subarray([...GIVEN_CLASSES]) })
  .map(({ evidence, classes }) =>
    emptyFile({
      evidence: evidence.map(({ kind, ...more }, i) => evidenceRow(kind, { id: i, ...more })),
      classifications: [classed(...classes)],
    }),
  );
const profiles = [nationalProfile(), ...exampleProfiles().map(profileFrom)];
const anyRules = fc.constantFrom(...profiles).map((profile) => ({
  figures: periodOn(profile, TODAY).figures,
  calendar: seededCalendar(),
}));
const anyTier = fc.constantFrom(null, 'government' as const, 'department' as const, 'town' as const);

describe('the laws of the gate', () => {
  it('lists exactly what is demanded, and holds up exactly what is demanded and not there', () => {
    fc.assert(
      fc.property(anyFile, anyRules, anyTier, (file, judged, tier) => {
        const dossier = known({ tier });
        const { lines, unset } = gateOf(dossier, file, judged);
        const demands = evidenceDemanded(documentClasses(tier, file), judged.figures);
        expect(lines.map((line) => line.evidence)).toEqual(demands.demanded.map((one) => one.evidence));
        expect(unset).toEqual(demands.unset);
        const open = lines.filter((line) => !isMet(line)).map((line) => line.evidence);
        const held = (step: (typeof GATE_STEPS)[number]) =>
          missingEvidence(dossier, file, judged, step).map((line) => line.evidence);
        expect(held('issue')).toEqual(open.filter((kind) => kind !== 'legality'));
        expect(held('filing')).toEqual(open.filter((kind) => kind === 'integrity'));
      }),
    );
  });

  it('more evidence that passed never closes a gate that was open', () => {
    fc.assert(
      fc.property(anyFile, anyRules, fc.constantFrom(...RECORDED_KINDS), (file, judged, kind) => {
        const dossier = known();
        const waived = { ...evidenceRow(kind, { id: 99 }), state: 'waived' as const };
        const more = { ...file, evidence: [...file.evidence, waived] };
        const before = missingEvidence(dossier, file, judged, 'issue').map((line) => line.evidence);
        const after = missingEvidence(dossier, more, judged, 'issue').map((line) => line.evidence);
        expect(after).toEqual(before.filter((one) => one !== kind));
      }),
    );
  });

  it.each(['stock', 'import'] as const)('refuses nothing to %s documents', (origin) => {
    fc.assert(
      fc.property(anyFile, anyRules, fc.constantFrom(...GATE_STEPS), (file, judged, step) => {
        const none = { ...file, determinations: [determined(false)] };
        expect(missingEvidence(known({ origin }), none, judged, step)).toEqual([]);
        expect(() => demandEvidence(known({ origin }), none, judged, step)).not.toThrow();
      }),
    );
  });
});

describe('the refusal', () => {
  it('names the step, each kind, its flaw and its rule', () => {
    const file = emptyFile({ evidence: [evidenceRow('integrity', { result: 'failed' })] });
    const refused = () => demandEvidence(known(), file, rules(demanding('integrity', 'hearing')), 'issue');
    expect(refused).toThrow(
      expect.objectContaining({
        code: 'procedure.incomplete',
        details: {
          step: 'issue',
          missing: [
            { evidence: 'hearing', citation: '某规定第三条', flaw: null },
            { evidence: 'integrity', citation: '某规定第三条', flaw: 'failed' },
          ],
        },
      }),
    );
  });

  it('不经过评估不备案: filing waits for the 廉洁性评估 alone', () => {
    const figures = rules(demanding('integrity', 'hearing'));
    expect(() => demandEvidence(known(), emptyFile(), figures, 'filing')).toThrow('procedure.incomplete');
    const file = emptyFile({ evidence: [evidenceRow('integrity')] });
    expect(() => demandEvidence(known(), file, figures, 'filing')).not.toThrow();
  });

  it('lets nothing be issued that is no 行政规范性文件', () => {
    const file = emptyFile({ determinations: [determined(true), determined(false)] });
    expect(() => demandEvidence(known(), file, rules(demanding()), 'issue')).toThrow('procedure.not_normative');
    const again = emptyFile({ determinations: [determined(false), determined(true)] });
    expect(() => demandEvidence(known(), again, rules(demanding()), 'issue')).not.toThrow();
  });
});
