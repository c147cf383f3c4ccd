import { Fault } from '../../domain/fault.ts';
import type { GateOf } from '../attachments/gates.ts';
import { thingOf } from '../context.ts';
import { materialFor } from './materials.ts';

/** The file of a material comes and stays with it: another file is another material. */
export const materialGate: GateOf = async (ctx, actor, { subjectId }) => {
  if (subjectId === null) throw new Fault('not.found', {});
  const { row, dossier } = await materialFor(ctx, actor, subjectId);
  return { thing: thingOf(dossier), documentId: row.documentId, mayAdd: false, mayRemove: false };
};
