import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, STATUSES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { EventFact } from '../../../server/domain/documents/facts.ts';
import { recordEvent, voidEvent } from '../../../server/domain/documents/events.ts';
import { addedTo, AT, counter, dossier, eventRow, outOfOrder, TODAY, verdict } from '../rows.ts';

const enacted = day('2024-02-01');
const record = (event: EventFact, status: (typeof STATUSES)[number] = 'issued', events = [eventRow()]) =>
  recordEvent(dossier({ status }, { events }), event, { byId: 5, at: AT }, counter().next);
const until = day('2030-12-31');

describe('an event', () => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    const out = status === 'issued' || status === 'filed';
    const wanted = out ? 'event.record' : `document.status ${JSON.stringify({ status, act: 'event.record' })}`;
    for (const kind of EVENT_KINDS.filter((one) => one !== 'enact'))
      expect([kind, verdict(() => record({ kind, on: TODAY, until }, status))]).toEqual([kind, wanted]);
  });

  it.each(EVENT_KINDS)('%s says what it needs', (kind) => {
    if (kind === 'enact') {
      expect(verdict(() => record({ kind, on: TODAY, until }))).toBe('event.enact {}');
      return;
    }
    const endless = kind === 'extend' || kind === 'renew' ? 'event.until_missing {}' : 'event.record';
    const early = kind === 'extend' ? 'event.record' : outOfOrder('until', day('2026-11-21'), TODAY);
    expect(verdict(() => record({ kind, on: TODAY }))).toBe(endless);
    expect(verdict(() => record({ kind, on: null, until }))).toBe('event.day_missing {}');
    // An extension may be recorded after the new end has passed; anything else ends after it began.
    expect(verdict(() => record({ kind, on: TODAY, until: day('2026-11-21') }))).toBe(early);
    expect(verdict(() => record({ kind, on: TODAY, until: TODAY }))).toBe('event.record');
    expect(verdict(() => record({ kind, on: TODAY, until, scope: 'articles' }))).toBe('event.articles_missing {}');
    expect(verdict(() => record({ kind, on: TODAY, until, scope: 'articles', articles: ['第九条'] }))).toBe(
      'event.record',
    );
    expect(verdict(() => record({ kind, on: day('2031-01-01'), until: day('2032-01-01') }))).toBe('event.record');
  });

  it('cannot lie before the document’s own first day, where it has one that stands', () => {
    const early = { kind: 'repeal' as const, on: day('2024-01-31') };
    expect(verdict(() => record(early))).toBe(outOfOrder('on', early.on, enacted));
    expect(verdict(() => record({ ...early, on: enacted }))).toBe('event.record');
    expect(verdict(() => record(early, 'issued', [eventRow({ on: null })]))).toBe('event.record');
    expect(verdict(() => record(early, 'issued', [eventRow({ voidedAt: AT })]))).toBe('event.record');
    expect(verdict(() => record(early, 'issued', []))).toBe('event.record');
  });

  it('is kept with who recorded it and when, and relies on the document as it was', () => {
    const change = record({ kind: 'repeal', on: TODAY, basisText: '县政府令' });
    expect(change.relies).toEqual([{ table: 'document', id: 1, version: 3 }]);
    expect(addedTo(change, 'legalEvent')).toEqual([
      {
        id: 100,
        documentId: 1,
        kind: 'repeal',
        on: TODAY,
        until: null,
        scope: 'whole',
        articles: [],
        dayStated: true,
        basisDocumentId: null,
        basisText: '县政府令',
        relationId: null,
        recordedById: 5,
        knownAt: AT,
        voidedAt: null,
        voidReason: null,
      },
    ]);
  });
});

describe('taking back', () => {
  it.each(EVENT_KINDS)('an event of kind %s, once', (kind) => {
    const event = eventRow({ kind });
    expect(verdict(() => voidEvent(event, '误录', AT))).toBe(kind === 'enact' ? 'event.enact {}' : 'event.void');
    expect(verdict(() => voidEvent({ ...event, voidedAt: AT }, '误录', AT))).toBe('event.voided {}');
  });
});
