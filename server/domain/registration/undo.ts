import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { SeriesNumberRow } from '../numbers/row.ts';
import { voidNumber } from '../numbers/void.ts';
import { demandOrder } from '../review.ts';
import { EMPTY_REGISTRATION, movedRegistration } from './register.ts';
import type { By, RegistrationFile } from './register.ts';
import { moveRegistration, registrationStanding } from './states.ts';

/**
 * 作废: takes a registration back with its number, which stays on the register with the reason and is never given again.
 * Where an unregistered document has no effect (`demanded`) it is not shown to the public any more.
 */
export function voidRegistration(
  file: RegistrationFile,
  number: SeriesNumberRow | null,
  reason: string,
  demanded: boolean,
  by: { id: number | null; at: Instant },
): Change {
  const { document } = file;
  const { row, state } = movedRegistration(file, 'registration.void');
  if (reason.trim() === '') throw new Fault('registration.reason_missing', {});
  const shown = demanded ? { isPublic: false } : {};
  const writes: Write[] = [
    update('registration', row, { state, reason }),
    update('document', document, { registrationNumber: null, ...shown }),
    ...(number === null ? [] : [voidNumber(number, reason, by)]),
  ];
  return { act: 'registration.void', documents: [document.id], writes, note: reason };
}

/** A registration that happened on paper, or before this system: its number was given elsewhere and is kept as it is. */
export function recordRegistration(
  { document, registrations }: RegistrationFile,
  said: { number: string; registeredOn: Day | null; publishedOn: Day | null; place: string | null },
  by: By & { rowId: number },
): Change {
  if (!isIssued(document.status))
    throw new Fault('document.status', { status: document.status, act: 'registration.record' });
  const state = moveRegistration(registrationStanding(registrations), 'registration.record');
  if (document.registrationNumber !== null && document.registrationNumber !== said.number)
    throw new Fault('registration.numbered', { number: document.registrationNumber });
  if (said.registeredOn !== null) demandOrder(said.registeredOn, by.today, document.signedOn, 'registeredOn');
  if (said.publishedOn !== null) demandOrder(said.publishedOn, by.today, said.registeredOn, 'publishedOn');
  const { number, registeredOn: decidedOn, publishedOn, place } = said;
  return {
    act: 'registration.record',
    documents: [document.id],
    writes: [
      insert('registration', {
        ...EMPTY_REGISTRATION,
        id: by.rowId,
        documentId: document.id,
        state,
        number,
        decidedOn,
        publishedOn,
        place,
        decidedById: by.id,
        fromPaper: true,
      }),
      update('document', document, { registrationNumber: number }),
    ],
  };
}
