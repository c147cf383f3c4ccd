import { describe, expect, it } from 'vitest';
import type { Change } from '../../../server/domain/change.ts';
import { REGISTRATION_STATES, STATUSES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import type { Dossier } from '../../../server/domain/dossier.ts';
import type { SeriesNumberRow } from '../../../server/domain/numbers/row.ts';
import { seriesOf } from '../../../server/domain/numbers/series.ts';
import { publishDocument } from '../../../server/domain/registration/publish.ts';
import {
  refuseRegistration,
  registerDocument,
  requestRegistration,
  withdrawRegistration,
} from '../../../server/domain/registration/register.ts';
import {
  LIVE_REGISTRATION,
  REGISTRATION_ACTS,
  REGISTRATION_MOVES,
} from '../../../server/domain/registration/states.ts';
import type { RegistrationAct, RegistrationStanding } from '../../../server/domain/registration/states.ts';
import { recordRegistration, voidRegistration } from '../../../server/domain/registration/undo.ts';
import {
  addedTo,
  AT,
  counter,
  dossier,
  eventRow,
  filingRow,
  inFuture,
  outOfOrder,
  reviewRow,
  setsOf,
  TODAY,
  TOMORROW,
  verdict,
} from '../rows.ts';
import { registrationRow, standing } from './rows.ts';

const STANDINGS: RegistrationStanding[] = ['none', ...REGISTRATION_STATES];
const NONE = { clockFrom: null, submitBy: null, decideBy: null };
const series = seriesOf({
  kind: 'registration',
  pattern: '{code}〔{year}〕{serial:3}',
  code: '清司规',
  year: 2026,
  issuerId: 7,
});
const wish = { series, id: 91, seriesId: 92, at: AT, byId: 6 };
const by = (on: Day) => ({ id: 6, on, today: TODAY });
const given: SeriesNumberRow = {
  id: 91,
  version: 1,
  seriesId: 92,
  serial: 7,
  printed: '清司规〔2026〕007',
  state: 'used',
  documentId: 1,
  subjectId: 81,
  takenAt: AT,
  takenById: 6,
  voidedAt: null,
  voidedById: null,
  voidReason: null,
};

const DO: Record<RegistrationAct, (file: Dossier, on?: Day) => Change> = {
  'registration.request': (file, on = TODAY) => requestRegistration(file, NONE, { ...by(on), rowId: 81 }),
  'registration.withdraw': (file) => withdrawRegistration(file),
  'registration.register': (file, on = TODAY) => registerDocument(file, { wish }, null, by(on)),
  'registration.refuse': (file, on = TODAY) =>
    refuseRegistration(file, { refusal: 'not_normative', reason: '只管本机关内部事务' }, by(on)),
  'registration.publish': (file, on = TODAY) => publishDocument(file, '县人民政府网站', [], [], by(on), counter().next),
  'registration.void': (file) => voidRegistration(file, given, '登记有误', true, { id: 6, at: AT }),
  'registration.record': (file, on = TODAY) =>
    recordRegistration(
      file,
      { number: '清司规〔2026〕007', registeredOn: on, publishedOn: null, place: null },
      { ...by(TODAY), rowId: 81 },
    ),
};

const issued = (state: RegistrationStanding, more: Partial<Dossier['document']> = {}): Dossier =>
  dossier({ status: 'issued', signedOn: day('2026-11-05'), ...more }, { registrations: standing(state) });

describe('every act in every state', () => {
  it.each(REGISTRATION_ACTS.flatMap((act) => STANDINGS.map((state) => [act, state] as const)))(
    '%s when it is %s',
    (act, state) => {
      const to = REGISTRATION_MOVES[state][act];
      if (to === undefined) {
        expect(verdict(() => DO[act](issued(state)))).toBe(`registration.state ${JSON.stringify({ state, act })}`);
        return;
      }
      const change = DO[act](issued(state));
      expect(change).toMatchObject({ act, documents: [1] });
      const [row] = [...addedTo(change, 'registration'), ...setsOf(change, 'registration')];
      expect(row).toMatchObject({ state: to });
    },
  );

  it.each(REGISTRATION_ACTS.flatMap((act) => STATUSES.map((status) => [act, status] as const)))(
    '%s of a document that is %s',
    (act, status) => {
      const [state] = STANDINGS.filter((one) => REGISTRATION_MOVES[one][act] !== undefined);
      const file = issued(state ?? 'none', { status });
      const refused = status !== 'issued' && status !== 'filed';
      expect(verdict(() => DO[act](file))).toBe(refused ? `document.status ${JSON.stringify({ status, act })}` : act);
    },
  );

  it('a document has one registration under way at most', () => {
    for (const state of LIVE_REGISTRATION) expect(REGISTRATION_MOVES[state]['registration.request']).toBeUndefined();
  });
});

describe('days of the steps', () => {
  it.each([
    ['registration.request', 'none', 'requestedOn', '2026-11-05'],
    ['registration.register', 'requested', 'registeredOn', '2026-11-10'],
    ['registration.refuse', 'requested', 'decidedOn', '2026-11-10'],
    ['registration.record', 'none', 'registeredOn', '2026-11-05'],
  ] as const)('%s', (act, state, field, first) => {
    const before = day(first.replace(/..$/, (n) => String(Number(n) - 1).padStart(2, '0')));
    expect(verdict(() => DO[act](issued(state), before))).toBe(outOfOrder(field, before, day(first)));
    expect(verdict(() => DO[act](issued(state), TOMORROW))).toBe(inFuture(field, TOMORROW));
    expect(verdict(() => DO[act](issued(state), day(first)))).toBe(act);
  });
});

describe('registering', () => {
  it('wants a number for the registration and the document alike', () => {
    const change = DO['registration.register'](issued('requested'));
    expect(change.numbers).toEqual([
      {
        ...wish,
        documentId: 1,
        subjectId: 81,
        into: [
          { table: 'registration', id: 81, field: 'number' },
          { table: 'document', id: 1, field: 'registrationNumber' },
        ],
      },
    ]);
  });

  it('keeps a typed number where there is no pattern', () => {
    const change = registerDocument(issued('requested'), { number: '清规登2026-7' }, TOMORROW, by(TODAY));
    expect(change.numbers).toBeUndefined();
    expect(setsOf(change, 'document')).toEqual([{ registrationNumber: '清规登2026-7' }]);
    expect(setsOf(change, 'registration')).toMatchObject([{ number: '清规登2026-7', publishBy: TOMORROW }]);
  });

  it('is refused where the last review found the document 不合法', () => {
    const unlawful = reviewRow({ state: 'concluded', opinion: 'unlawful' });
    const file = { ...issued('requested'), reviews: [unlawful] };
    expect(verdict(() => DO['registration.register'](file))).toBe('registration.unlawful {}');
    const again = { ...file, reviews: [unlawful, reviewRow({ id: 22, state: 'concluded', opinion: 'lawful' })] };
    expect(verdict(() => DO['registration.register'](again))).toBe('registration.register');
  });

  it('is not asked for twice, nor for a document that bears its number', () => {
    expect(verdict(() => DO['registration.request'](issued('none', { registrationNumber: 'QHGS-2020-1' })))).toBe(
      'registration.numbered {"number":"QHGS-2020-1"}',
    );
  });

  it.each(['', '  '])('a refusal and a 作废 need a reason: %j', (reason) => {
    const said = { refusal: 'other' as const, reason };
    expect(verdict(() => refuseRegistration(issued('requested'), said, by(TODAY)))).toBe(
      'registration.reason_missing {}',
    );
    expect(verdict(() => voidRegistration(issued('registered'), null, reason, false, { id: 6, at: AT }))).toBe(
      'registration.reason_missing {}',
    );
  });
});

describe('publishing', () => {
  const file: Dossier = dossier(
    { status: 'issued', signedOn: day('2026-11-05'), validMonths: 60 },
    {
      registrations: standing('registered'),
      events: [eventRow({ kind: 'enact', on: day('2026-11-05'), until: day('2031-11-04'), dayStated: false })],
      filings: [
        filingRow({ id: 31, line: 'superior', state: 'due', clockFrom: day('2026-11-05') }),
        filingRow({ id: 32, line: 'congress', state: 'submitted', clockFrom: day('2026-11-05') }),
      ],
    },
  );
  const owed = (['superior', 'congress'] as const).map((line) => ({
    line,
    clockFrom: TODAY,
    dueOn: day('2026-12-07'),
  }));

  it('shows the document and gives it its 公布 day, with what counts from it', () => {
    const change = publishDocument(file, '县人民政府网站', [], owed, by(TODAY), counter().next);
    expect(setsOf(change, 'document')).toMatchObject([
      { isPublic: true, publishedOn: TODAY, validUntil: day('2031-11-21') },
    ]);
    expect(setsOf(change, 'legalEvent')).toMatchObject([{ on: TODAY, until: day('2031-11-21') }]);
    expect(setsOf(change, 'filing')).toEqual([{ clockFrom: TODAY, dueOn: day('2026-12-07') }]);
  });

  it('leaves the 公布 day that the document printed', () => {
    const printed = { ...file, document: { ...file.document, publishedOn: day('2026-11-08') } };
    const change = publishDocument(printed, null, [], owed, by(TODAY), counter().next);
    expect(setsOf(change, 'document')).toMatchObject([{ isPublic: true, publishedOn: day('2026-11-08') }]);
    expect(setsOf(change, 'filing')).toEqual([]);
    expect(setsOf(change, 'registration')).toMatchObject([{ publishedOn: TODAY }]);
  });
});

describe('作废', () => {
  it('keeps the number as void and takes it from the document', () => {
    const change = DO['registration.void'](issued('published', { isPublic: true, registrationNumber: given.printed }));
    expect(setsOf(change, 'seriesNumber')).toEqual([
      { state: 'void', voidedAt: AT, voidedById: 6, voidReason: '登记有误' },
    ]);
    expect(setsOf(change, 'document')).toEqual([{ registrationNumber: null, isPublic: false }]);
  });

  it('does not hide a document whose effect does not hang on it', () => {
    const change = voidRegistration(issued('published'), null, '登记有误', false, { id: 6, at: AT });
    expect(setsOf(change, 'document')).toEqual([{ registrationNumber: null }]);
  });

  it('of a number that is void already is refused', () =>
    expect(
      verdict(() =>
        voidRegistration(issued('registered'), { ...given, state: 'void' }, '再来一次', false, { id: 6, at: AT }),
      ),
    ).toBe(`series.voided ${JSON.stringify({ number: given.printed })}`));
});

it('a paper registration keeps the number that the document bears, and no other', () => {
  const bearing = issued('none', { registrationNumber: '清司规〔2020〕001' });
  expect(verdict(() => DO['registration.record'](bearing))).toBe(
    'registration.numbered {"number":"清司规〔2020〕001"}',
  );
  expect(registrationRow().fromPaper).toBe(false);
  expect(addedTo(DO['registration.record'](issued('none')), 'registration')[0]).toMatchObject({
    fromPaper: true,
    number: '清司规〔2026〕007',
  });
});
