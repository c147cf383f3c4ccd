import type { VNode } from 'preact';
import { day } from '../../../server/domain/day.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { demandsRegistration } from '../../../server/domain/registration/limits.ts';
import { EMPTY_REGISTRATION } from '../../../server/domain/registration/register.ts';
import type { RegistrationRow } from '../../../server/domain/registration/row.ts';
import type { NumberSeriesRow } from '../../../server/domain/numbers/row.ts';
import { seriesOf } from '../../../server/domain/numbers/series.ts';
import { DossierPage } from '../../../server/web/pages/dossier.tsx';
import type { DossierModel } from '../../../server/web/pages/dossier.tsx';
import { RegisterPage } from '../../../server/web/pages/register.tsx';
import { RegistersPage } from '../../../server/web/pages/registers.tsx';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { REGISTRATION_RULES } from '../../support/registrationRules.ts';
import { at, staff, TODAY } from './base.ts';
import { dossierModel } from './staff.tsx';

const row = (more: Partial<RegistrationRow>): RegistrationRow => ({
  ...EMPTY_REGISTRATION,
  id: 81,
  version: 2,
  documentId: 101,
  state: 'requested',
  clockFrom: at('2026-11-10'),
  submitBy: at('2026-11-15'),
  requestedOn: at('2026-11-16'),
  requestedById: 9,
  decideBy: at('2026-11-20'),
  ...more,
});
const refused = row({
  id: 80,
  state: 'refused',
  requestedOn: at('2026-11-12'),
  decidedOn: at('2026-11-13'),
  decidedById: 7,
  refusal: 'procedure_missing',
  reason: '没有公开征求意见的记录，请补办以后重新送登记。',
});

/** The dossier with registrations, as a county judges it that demands them. */
function registering(rows: RegistrationRow[], more: Partial<DossierModel> = {}): VNode {
  const base = dossierModel();
  const figures = { ...periodOn(nationalProfile(), TODAY).figures, ...REGISTRATION_RULES };
  const document = { ...base.dossier.document, isPublic: false, registrationNumber: null };
  return DossierPage({
    ...base,
    dossier: { ...base.dossier, document, registrations: rows },
    registration: {
      figures,
      demanded: demandsRegistration(figures),
      submitBy: { day: at('2026-11-15'), provisional: false },
      numbering: { pattern: '{code}〔{year}〕{serial:3}', codes: ['清政规', '清政发'] },
      docNumbers: null,
      papers: [],
    },
    ...more,
  });
}

const series = (more: Partial<NumberSeriesRow> = {}): NumberSeriesRow => ({
  ...seriesOf({
    kind: 'registration',
    pattern: '{code}〔{year}〕{serial:3}',
    code: '清政规',
    year: 2026,
    issuerId: 1,
  }),
  id: 31,
  version: 4,
  startsAt: 12,
  next: 16,
  startReason: '2026年11月起改用本系统编号，纸质登记簿编到011号',
  createdAt: '2026-11-01T02:00:00.000Z',
  ...more,
});
const entry = {
  document: null,
  measure: null,
  letter: null,
  issuerName: null,
  givenOn: null,
  publishedOn: null,
  voidReason: null,
};
const named = { id: 101, title: '清河县停车管理办法', docNumber: '清政规〔2026〕9号' };

export const REGISTRATION_SAMPLES: Readonly<Record<string, () => VNode>> = {
  'registration-none': () => registering([]),
  'registration-requested': () =>
    registering([refused, row({ id: 82 })], {
      failed: {
        act: 'registration.refuse',
        id: 82,
        form: {
          values: { on: '2026-11-20', refusal: 'not_normative', reason: '' },
          errors: [{ field: 'reason', message: '没有写明理由' }],
        },
      },
    }),
  'registration-registered': () =>
    registering([
      row({ state: 'registered', decidedOn: at('2026-11-18'), decidedById: 7, number: '清政规〔2026〕015', publishBy: at('2026-11-20') }),
    ]),
  'registration-published': () =>
    registering([
      row({
        state: 'published',
        decidedOn: at('2026-11-18'),
        number: '清政规〔2026〕015',
        publishedOn: at('2026-11-19'),
        place: '清河县人民政府网站',
      }),
    ]),
  registers: () =>
    RegistersPage({
      chrome: staff('/registers'),
      lines: [
        { series: series(), issuer: { id: 1, name: '清河县人民政府' }, given: 4, voided: 1 },
        {
          series: series({ id: 32, year: 2025, issuerId: null, code: null, pattern: 'QHGS-{year}-{serial}' }),
          issuer: null,
          given: 120,
          voided: 0,
        },
      ],
      patterns: [{ tier: 'government', pattern: '{code}〔{year}〕{serial:3}' }],
      issuers: [{ id: 1, name: '清河县人民政府', codes: ['清政规', '清政发'] }],
      form: { values: { year: '2026' }, errors: [{ field: 'serial', message: '起始号要比已有的编号大' }] },
    }),
  'registers-empty': () =>
    RegistersPage({
      chrome: staff('/registers', 'auditor'),
      lines: [],
      patterns: [],
      issuers: [],
      form: { values: {}, errors: [] },
    }),
  register: () =>
    RegisterPage({
      chrome: staff('/registers/31'),
      series: series(),
      issuer: { id: 1, name: '清河县人民政府' },
      rows: [
        { ...entry, serial: 12, printed: '清政规〔2026〕012', state: 'used', document: named, issuerName: '清河县人民政府', givenOn: day('2026-11-02'), publishedOn: day('2026-11-05') },
        { ...entry, serial: 13, printed: '清政规〔2026〕013', state: 'void', document: named, issuerName: '清河县人民政府', givenOn: day('2026-11-06'), voidReason: '登记时选错机关代字' },
        { ...entry, serial: 14, printed: '清政规[2026]14号', state: 'borne', document: named, issuerName: '清河县人民政府' },
        { ...entry, serial: 15, printed: '清政规〔2026〕015', state: 'gap' },
      ],
    }),
}; // prettier-ignore
