import type { Act } from '../acts.ts';
import { insert, update } from '../change.ts';
import type { Change, NumberWish, Write } from '../change.ts';
import type { RegistrationRefusal } from '../codes.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow } from '../model.ts';
import type { RegistrationRow } from './row.ts';
import { demandOrder } from '../review.ts';
import { currentRegistration, moveRegistration, registrationStanding } from './states.ts';
import type { RegistrationAct } from './states.ts';

export type RegistrationFile = Pick<Dossier, 'document' | 'reviews' | 'registrations'>;

/** Who does a step, and on which day. */
export interface By {
  id: number | null;
  on: Day;
  today: Day;
}

/** A registration of which nothing is known yet. */
export const EMPTY_REGISTRATION: Omit<RegistrationRow, 'id' | 'version' | 'documentId' | 'state'> = {
  clockFrom: null,
  submitBy: null,
  requestedOn: null,
  requestedById: null,
  decideBy: null,
  decidedOn: null,
  decidedById: null,
  number: null,
  numberId: null,
  refusal: null,
  reason: null,
  publishBy: null,
  publishedOn: null,
  publishedById: null,
  place: null,
  fromPaper: false,
};

/** The registration that an act moves, with the state it moves to. Throws Fault('registration.state') and Fault('document.status'). */
export function movedRegistration(
  file: RegistrationFile,
  act: RegistrationAct,
): { row: RegistrationRow; state: RegistrationRow['state'] } {
  const { status } = file.document;
  if (!isIssued(status)) throw new Fault('document.status', { status, act });
  const state = moveRegistration(registrationStanding(file.registrations), act);
  const row = currentRegistration(file.registrations);
  if (row === null) throw new Fault('registration.state', { state: 'none', act });
  return { row, state };
}

/** A new registration: of a document that is issued and has none under way, nor a number from before. */
function demandFresh({ document, registrations }: RegistrationFile, act: RegistrationAct): RegistrationRow['state'] {
  if (!isIssued(document.status)) throw new Fault('document.status', { status: document.status, act });
  const state = moveRegistration(registrationStanding(registrations), act);
  if (document.registrationNumber !== null && act === 'registration.request')
    throw new Fault('registration.numbered', { number: document.registrationNumber });
  return state;
}

const changeOf = (act: Act, document: DocumentRow, writes: Write[], note?: string): Change => ({
  act,
  documents: [document.id],
  writes,
  ...(note === undefined ? {} : { note }),
});

/** 送登记: the issuer sends a signed document in (山东省行政程序规定 第五十一条). */
export function requestRegistration(
  file: RegistrationFile,
  limits: Pick<RegistrationRow, 'clockFrom' | 'submitBy' | 'decideBy'>,
  by: By & { rowId: number },
): Change {
  const { document } = file;
  const state = demandFresh(file, 'registration.request');
  const before = currentRegistration(file.registrations);
  demandOrder(by.on, by.today, before?.decidedOn ?? document.signedOn, 'requestedOn');
  const row = { ...EMPTY_REGISTRATION, ...limits, id: by.rowId, documentId: document.id, state };
  return {
    ...changeOf('registration.request', document, [
      insert('registration', { ...row, requestedOn: by.on, requestedById: by.id }),
    ]),
    relies: [{ table: 'document', id: document.id, version: document.version }],
  };
}

/** The issuer takes its request back before anybody has decided on it. */
export function withdrawRegistration(file: RegistrationFile): Change {
  const { row, state } = movedRegistration(file, 'registration.withdraw');
  return changeOf('registration.withdraw', file.document, [update('registration', row, { state })]);
}

/** How a document comes by its number: from a series, or as somebody typed it where the profile has no pattern. */
export type Numbering = { wish: Omit<NumberWish, 'into' | 'documentId' | 'subjectId'> } | { number: string };

/**
 * 登记、编号: the number goes to the registration and to the document in one transaction. A document whose review was
 * 不合法 is not registered (陕西、杨凌: 审查建议不制定的，不登记、不编号): it is refused in writing.
 */
export function registerDocument(file: RegistrationFile, numbering: Numbering, publishBy: Day | null, by: By): Change {
  const { document } = file;
  const { row, state } = movedRegistration(file, 'registration.register');
  demandOrder(by.on, by.today, row.requestedOn, 'registeredOn');
  if (file.reviews.filter((one) => one.state === 'concluded').at(-1)?.opinion === 'unlawful')
    throw new Fault('registration.unlawful', {});
  const typed = 'number' in numbering ? numbering.number : null;
  const set = { state, decidedOn: by.on, decidedById: by.id, publishBy, number: typed };
  const change = changeOf('registration.register', document, [
    update('registration', row, 'wish' in numbering ? { ...set, numberId: numbering.wish.id } : set),
    update('document', document, { registrationNumber: typed }),
  ]);
  if (!('wish' in numbering)) return change;
  const into: NumberWish['into'] = [
    { table: 'registration', id: row.id, field: 'number' },
    { table: 'document', id: document.id, field: 'registrationNumber' },
  ];
  return { ...change, numbers: [{ ...numbering.wish, documentId: document.id, subjectId: row.id, into }] };
}

/** 不予登记, in writing and with its reason. */
export function refuseRegistration(
  file: RegistrationFile,
  said: { refusal: RegistrationRefusal; reason: string },
  by: By,
): Change {
  const { row, state } = movedRegistration(file, 'registration.refuse');
  demandOrder(by.on, by.today, row.requestedOn, 'decidedOn');
  if (said.reason.trim() === '') throw new Fault('registration.reason_missing', {});
  const set = { state, decidedOn: by.on, decidedById: by.id, ...said };
  return changeOf('registration.refuse', file.document, [update('registration', row, set)], said.reason);
}

/**
 * 统一公布 of the registration alone; what it does to the document (its 公布 day, that it is shown) is added by
 * `publishDocument`, which knows its facts.
 */
export function publishRegistration(file: RegistrationFile, place: string | null, by: By): Change {
  const { row, state } = movedRegistration(file, 'registration.publish');
  demandOrder(by.on, by.today, row.decidedOn, 'publishedOn');
  const set = { state, publishedOn: by.on, publishedById: by.id, place };
  return changeOf('registration.publish', file.document, [update('registration', row, set)]);
}
