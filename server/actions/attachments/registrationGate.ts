import { Fault } from '../../domain/fault.ts';
import { LIVE_REGISTRATION } from '../../domain/registration/states.ts';
import { readable, thingOf } from '../context.ts';
import type { GateOf } from './gates.ts';

/** Papers of a registration come while it is under way or holds; what it was decided on stays with it. */
export const registrationGate: GateOf = async (ctx, actor, { documentId, subjectId }) => {
  if (documentId === null) throw new Fault('not.found', {});
  const dossier = await readable(ctx, actor, documentId);
  const row = dossier.registrations.find((one) => one.id === subjectId);
  if (!row) throw new Fault('not.found', { id: subjectId });
  return {
    thing: thingOf(dossier),
    documentId,
    mayAdd: LIVE_REGISTRATION.includes(row.state),
    mayRemove: row.state === 'requested',
    relies: [{ table: 'registration', id: row.id, version: row.version }],
  };
};
