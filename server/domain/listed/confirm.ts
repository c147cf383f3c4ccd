import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { eventRow } from '../documents/parts.ts';
import type { NextId, Recording } from '../documents/parts.ts';
import { causedEvent, relationRow } from '../documents/relations.ts';
import type { Speaker } from '../documents/relations.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { RelationRow } from '../model.ts';
import { mayConfirm } from './doubts.ts';
import type { HeldTarget, ListedRow } from './row.ts';

/** A document that no list names and that a person strikes by the clause on what is not listed. */
export interface StruckDocument {
  target: HeldTarget;
  kind: 'repeals' | 'lapses';
  on: Day | null;
}

/** Ids that `confirmListed` takes at most. */
export const idsForListed = (rows: readonly ListedRow[], struck: readonly StruckDocument[]): number =>
  rows.length + 2 * struck.length;

/**
 * Confirms the chosen rows of a decision all at once: each becomes a stated relation, and what is held gets its legal event
 * with the decision as basis, in one Change. Rows that cannot stand as they are, or that cannot stand together, refuse all:
 * Fault('decision.unready', {rows}) and Fault('decision.contradiction', {rows}).
 */
export function confirmListed(
  dossier: Dossier,
  by: Speaker,
  rows: readonly ListedRow[],
  struck: readonly StruckDocument[],
  recording: Recording,
  next: NextId,
): Change {
  const unready = rows.filter((row) => row.stand !== 'proposed' || !mayConfirm(row.doubts));
  if (unready.length > 0) throw new Fault('decision.unready', { rows: unready.map((row) => row.relation.id) });
  const clashing = togetherImpossible(rows);
  if (clashing.length > 0) throw new Fault('decision.contradiction', { rows: clashing });
  const touched = new Set<number>([dossier.document.id]);
  const record = (relation: Omit<RelationRow, 'version'>, target: HeldTarget | null): Write[] => {
    const event = target === null ? null : causedEvent(relation, by);
    if (target === null || event === null) return [];
    touched.add(target.id);
    return [insert('legalEvent', eventRow(target.id, event, recording, next))];
  };
  const writes = rows.flatMap(({ relation, target }): Write[] => {
    const stated = { state: 'stated', confirmedAt: recording.at, targetDocumentId: target?.id ?? null } as const;
    return [update('relation', relation, stated), ...record({ ...relation, ...stated }, target)];
  });
  for (const { target, kind, on } of struck) {
    const fact = { kind, title: target.title, docNumber: target.docNumber, scope: 'whole', articles: [], on } as const;
    const relation = relationRow(next(), dossier.document.id, { ...fact, articles: [] }, target.id, recording.at);
    writes.push(insert('relation', relation), ...record(relation, target));
  }
  return { act: 'decision.confirm', documents: [...touched], writes };
}

/** Chosen rows that say the same of one document twice, or that exclude one another there. */
function togetherImpossible(rows: readonly ListedRow[]): number[] {
  const chosen = new Map<number, ListedRow[]>();
  for (const row of rows) if (row.target) chosen.set(row.target.id, [...(chosen.get(row.target.id) ?? []), row]);
  return [...chosen.values()].flatMap((group) => {
    const clash =
      group.length > 1 && group.some((row) => row.doubts.some((d) => d === 'twice' || d === 'contradiction'));
    return clash ? group.map((row) => row.relation.id) : [];
  });
}
