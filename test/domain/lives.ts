import type { EventKind } from '../../server/domain/codes.ts';
import { day, type Day } from '../../server/domain/day.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';

let nextId = 1;

/** A legal event for tests: kind, day and what differs from a plain event of the whole document. */
export function event(kind: EventKind, on: string | null, more: Partial<LegalEventRow> = {}): LegalEventRow {
  return {
    id: nextId++,
    version: 1,
    documentId: 1,
    kind,
    on: on === null ? null : day(on),
    until: null,
    scope: 'whole',
    articles: [],
    dayStated: true,
    basisDocumentId: null,
    basisText: null,
    relationId: null,
    recordedById: null,
    knownAt: '2026-11-22T02:00:00.000Z',
    voidedAt: null,
    voidReason: null,
    ...more,
  };
}

/** Until-day of an event, short. */
export const until = (value: string): { until: Day } => ({ until: day(value) });
