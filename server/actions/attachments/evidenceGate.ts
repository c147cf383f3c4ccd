import { Fault } from '../../domain/fault.ts';
import { readable, thingOf } from '../context.ts';
import type { GateOf } from './gates.ts';

/** Papers of 程序证据: they come and go while the record stands; those of a withdrawn one stay as they were. */
export const evidenceGate: GateOf = async (ctx, actor, { documentId, subjectId }) => {
  if (documentId === null) throw new Fault('not.found', {});
  const thing = thingOf(await readable(ctx, actor, documentId));
  if (subjectId === null) return { thing, documentId, mayAdd: true, mayRemove: true };
  const row = await ctx.reader.row('evidence', subjectId);
  if (row?.documentId !== documentId) throw new Fault('not.found', { id: subjectId });
  const stands = row.withdrawnAt === null;
  const relies = [{ table: 'evidence' as const, id: row.id, version: row.version }];
  return { thing, documentId, mayAdd: stands, mayRemove: stands, relies };
};
