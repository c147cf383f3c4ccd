import { Fault } from '../../domain/fault.ts';
import { OPEN_INTERVIEW } from '../../domain/interview/codes.ts';
import type { GateOf } from '../attachments/gates.ts';
import { interviewOf, isIssuer } from './interviews.ts';

/** What the body itself hands in; the rest comes from the bureau. */
const OWN: readonly string[] = ['statement', 'report', 'proof', 'other'];

/** Papers of a measure come while it runs, from the bureau and the body; none go: they are what was decided on. */
export const interviewGate: GateOf = async (ctx, actor, { subjectId, kind }) => {
  if (subjectId === null) throw new Fault('not.found', {});
  const row = await interviewOf(ctx, actor, subjectId);
  return {
    thing: { issuerId: row.issuerId },
    documentId: null,
    mayAdd: OPEN_INTERVIEW.includes(row.state) && (!isIssuer(actor) || OWN.includes(kind)),
    mayRemove: false,
    relies: [{ table: 'interview', id: row.id, version: row.version }],
  };
};
