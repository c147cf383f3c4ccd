import { update } from '../change.ts';
import type { Change } from '../change.ts';
import { Fault } from '../fault.ts';
import type { LegalEventRow } from '../model.ts';
import { roundAfter } from './course.ts';
import type { CleanupEntryRow, CleanupRoundRow } from './rows.ts';
import { stepWrite, type Doing } from './step.ts';

/**
 * 撤销清理结果: voids everything that a published round recorded, with the reason; its catalogues are public no more, the rows stay.
 * Refused with Fault('round.built_on', {documents}) while a document has got another event since then.
 */
export function undoRound(
  round: CleanupRoundRow,
  entries: readonly CleanupEntryRow[],
  lives: ReadonlyMap<number, readonly LegalEventRow[]>,
  reason: string,
  by: Doing,
): Change[] {
  const state = roundAfter(round, 'round.undo');
  const at = round.publishedAt ?? '';
  const own = new Set(entries.flatMap((entry) => entry.eventIds));
  const builtOn = entries.filter((entry) =>
    (lives.get(entry.documentId) ?? []).some((one) => one.voidedAt === null && !own.has(one.id) && one.knownAt > at),
  );
  if (builtOn.length > 0)
    throw new Fault('round.built_on', {
      documents: builtOn.map((entry) => entry.documentId),
      titles: builtOn.map((entry) => entry.title),
    });
  const changes = entries.flatMap((entry): Change[] => {
    const events = (lives.get(entry.documentId) ?? []).filter((one) => own.has(one.id) && one.voidedAt === null);
    if (events.length === 0) return [];
    return [
      {
        act: 'round.undo',
        documents: [entry.documentId],
        writes: events.map((event) => update('legalEvent', event, { voidedAt: by.at, voidReason: reason })),
        note: reason,
      },
    ];
  });
  return [
    {
      act: 'round.undo',
      documents: round.basisDocumentId === null ? [] : [round.basisDocumentId],
      writes: [
        update('cleanupRound', round, { state, endedAt: by.at, endedById: by.byId, endReason: reason }),
        stepWrite(round.id, null, 'round.undo', by, reason),
      ],
      note: reason,
    },
    ...changes,
  ];
}
