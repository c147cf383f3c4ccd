import { insert, update } from '../change.ts';
import type { Write } from '../change.ts';
import { enactment } from '../documents/facts.ts';
import type { NextId, Recording } from '../documents/parts.ts';
import { relationRow } from '../documents/relations.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow } from '../model.ts';
import type { TermAct } from './course.ts';
import type { TermWish } from './judge.ts';

/** How the basis document speaks of the one whose term it decides on; a renewal is the document's own new publication. */
const SAYS = { 'term.extend': 'extends', 'term.end': 'lapses', 'term.renew': null } as const satisfies Record<
  TermAct,
  unknown
>;

/**
 * Lets the basis document say what it decides, so that both pages tell the same: what was read from it and waits is confirmed, what it does
 * not say yet is added. Throws Fault('term.recorded') where it has taken effect already. `relationId` is for the legal event.
 */
export function basisSays(
  basis: Pick<Dossier, 'document' | 'relations'>,
  target: DocumentRow,
  wish: TermWish,
  recording: Recording,
  next: NextId,
): { writes: Write[]; relationId: number | null } {
  const kind = SAYS[wish.act];
  if (kind === null) return { writes: [], relationId: null };
  const held = basis.relations.find((row) => row.kind === kind && row.targetDocumentId === target.id);
  const on = enactment(basis.document).on === wish.on ? null : wish.on;
  const until = wish.until;
  if (held?.state === 'stated') throw new Fault('term.recorded', {});
  if (held) {
    const set = { state: 'stated', confirmedAt: recording.at, until, on } as const;
    return { writes: [update('relation', held, set)], relationId: held.id };
  }
  const id = next();
  const { title, docNumber } = target;
  const fact = { kind, title, docNumber, scope: 'whole' as const, articles: [], until, on };
  return {
    writes: [insert('relation', relationRow(id, basis.document.id, fact, target.id, recording.at))],
    relationId: id,
  };
}
