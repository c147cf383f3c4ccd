import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { eventRow } from '../documents/parts.ts';
import { Fault } from '../fault.ts';
import { catalogueLine, numbered, type CatalogueLine } from './catalogue.ts';
import { roundAfter } from './course.ts';
import { blockedLines, type PlannedLine, type RoundPlanned } from './plan.ts';
import type { CleanupRoundRow } from './rows.ts';
import { stepWrite, type Doing } from './step.ts';

/** Ids that publishing takes at most. */
export const idsForPublishing = (plan: RoundPlanned): number => plan.lines.length * 3 + 1;

/**
 * 公布: every legal event and every line of the catalogues, an audit row for each document, and the round itself; to be committed in
 * one transaction or not at all. `amendBy`: the limit of what is to be amended where its conclusion names none. Fault('round.contradiction', {count, first, why}) where a conclusion cannot stand.
 */
export function publishRound(
  round: CleanupRoundRow,
  plan: RoundPlanned,
  comparedWithId: number | null,
  by: Doing,
  amendBy: Day | null = null,
): Change[] {
  const state = roundAfter(round, 'round.publish');
  const [blocked] = blockedLines(plan);
  if (blocked !== undefined)
    throw new Fault('round.contradiction', {
      count: blockedLines(plan).length,
      title: blocked.line.title,
      why: blocked.outcome.contradiction,
    });
  if (plan.lines.length === 0) throw new Fault('round.empty', {});
  const changes = numbered(plan).map(({ one, list, ordinal }): Change => ({
    act: 'round.publish',
    documents: [one.line.id],
    relies: [{ table: 'document', id: one.line.id, version: one.line.version }],
    writes: lineWrites(round, one, by, catalogueLine(one, list, ordinal, amendBy)),
  }));
  const last: Change = {
    act: 'round.publish',
    documents: round.basisDocumentId === null ? [] : [round.basisDocumentId],
    writes: [
      update('cleanupRound', round, {
        state,
        publishedOn: by.on,
        publishedAt: by.at,
        publishedById: by.byId,
        comparedWithId,
      }),
      stepWrite(round.id, null, 'round.publish', by, null),
    ],
    note: round.title,
  };
  // The round first: whoever comes second is told at once.
  return [last, ...changes];
}

function lineWrites(round: CleanupRoundRow, one: PlannedLine, by: Doing, line: CatalogueLine): Write[] {
  const events = one.outcome.events.map((event) => eventRow(one.line.id, event, by, by.next));
  return [
    ...events.map((row) => insert('legalEvent', row)),
    insert('cleanupEntry', {
      id: by.next(),
      roundId: round.id,
      ...line,
      eventIds: events.map((row) => row.id),
    }),
  ];
}
