import { Fault } from '../../domain/fault.ts';
import { isOpenEvaluation } from '../../domain/evaluation/course.ts';
import type { GateOf } from '../attachments/gates.ts';
import { thingOf } from '../context.ts';
import { evaluationFor } from './handle.ts';

/** Papers of an evaluation come and go while it is open; afterwards they stay as they were concluded from. */
export const evaluationGate: GateOf = async (ctx, actor, { subjectId }) => {
  if (subjectId === null) throw new Fault('not.found', {});
  const { row, dossier } = await evaluationFor(ctx, actor, subjectId);
  const open = isOpenEvaluation(row.state);
  return {
    thing: thingOf(dossier),
    documentId: row.documentId,
    mayAdd: open,
    mayRemove: open,
    relies: [{ table: 'evaluation', id: row.id, version: row.version }],
  };
};
