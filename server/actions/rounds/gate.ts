import { Fault } from '../../domain/fault.ts';
import type { GateOf } from '../attachments/gates.ts';
import { demandOwn, roundFor } from './context.ts';

/** Papers beside a conclusion: they come and go while the round is with the bodies; what was decided on stays. */
export const roundGate: GateOf = async (ctx, actor, { subjectId }) => {
  const item = subjectId === null ? null : await ctx.reader.row('cleanupItem', subjectId);
  if (item === null) throw new Fault('not.found', { id: subjectId });
  const round = await roundFor(ctx, actor, item.roundId);
  demandOwn(actor, 'round.read', [item]);
  const open = round.state === 'open' && item.state !== 'removed' && item.state !== 'accepted';
  return {
    thing: { issuerId: item.issuerId },
    documentId: item.documentId,
    mayAdd: open,
    mayRemove: open,
    relies: [{ table: 'cleanupItem', id: item.id, version: item.version }],
  };
};
