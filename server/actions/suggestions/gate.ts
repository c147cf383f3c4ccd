import { Fault } from '../../domain/fault.ts';
import { isOpenSuggestion } from '../../domain/suggestion/course.ts';
import type { GateOf } from '../attachments/gates.ts';
import { suggestionFor, thingOfSuggestion } from './handle.ts';

/**
 * Papers of a suggestion come while it is open. The letter that came in may name its sender: it is for the bureau alone, and an
 * issuer adds only its own reply.
 */
export const suggestionGate: GateOf = async (ctx, actor, { subjectId, kind }) => {
  if (subjectId === null) throw new Fault('not.found', {});
  const { row, document } = await suggestionFor(ctx, actor, subjectId);
  const asked = actor.kind === 'user' && actor.role === 'issuer';
  if (asked && kind === 'letter') throw new Fault('not.found', { id: subjectId });
  const open = isOpenSuggestion(row);
  return {
    thing: thingOfSuggestion(row, document),
    documentId: null,
    mayAdd: open,
    mayRemove: open && !asked,
    relies: [{ table: 'suggestion', id: row.id, version: row.version }],
  };
};
