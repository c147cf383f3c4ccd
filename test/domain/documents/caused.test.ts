import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '../../../server/domain/codes.ts';
import type { EventKind, RelationKind } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { causedEvent } from '../../../server/domain/documents/relations.ts';
import { facts } from '../../support/documents.ts';

const by = { ...facts({ title: '清河县停车新办法', docNumber: '清府规〔2024〕3号' }), id: 9 };
const until = day('2030-12-31');
const said = (kind: RelationKind, more: object = {}) => ({
  kind,
  scope: 'whole' as const,
  articles: [],
  until: null,
  ...more,
});
const CAUSES: Record<RelationKind, EventKind | null> = {
  repeals: 'repeal',
  lapses: 'lapse',
  extends: 'extend',
  continues: 'continue',
  amends: 'amend',
  lapses_unless: 'conditional_lapse',
  based_on: null,
};

const FOLLOWING = RELATION_KINDS.filter((kind) => kind !== 'lapses_unless');

describe.each(FOLLOWING)('what %s causes', (kind) => {
  it('is its own event, from the speaking document’s first day', () => {
    const event = causedEvent(said(kind, { until }), by);
    expect(event?.kind ?? null).toBe(CAUSES[kind]);
    if (event === null) return;
    expect(event).toMatchObject({
      on: '2024-02-01',
      until,
      scope: 'whole',
      basisDocumentId: 9,
      basisText: '《清河县停车新办法》（清府规〔2024〕3号）',
    });
    const { on: published } = causedEvent(said(kind, { until }), { ...by, effectiveOn: null }) ?? {};
    const { on: signed } = causedEvent(said(kind, { until }), { ...by, effectiveOn: null, publishedOn: null }) ?? {};
    const { on: dayless } =
      causedEvent(said(kind, { until }), { ...by, effectiveOn: null, publishedOn: null, signedOn: null }) ?? {};
    expect([published, signed, dayless]).toEqual(['2024-01-15', '2024-01-10', null]);
    expect(causedEvent(said(kind, { until }), { ...by, docNumber: null })?.basisText).toBe('《清河县停车新办法》');
  });

  it('without a new end is nothing only where the end is all it says', () => {
    const wanted = kind === 'extends' ? null : CAUSES[kind];
    expect(causedEvent(said(kind), by)?.kind ?? null).toBe(wanted);
  });

  it('of articles stays with these articles', () => {
    const event = causedEvent(said(kind, { until, scope: 'articles', articles: ['第九条'] }), by);
    if (event !== null) expect(event).toMatchObject({ scope: 'articles', articles: ['第九条'] });
  });
});

describe('the day', () => {
  const on = day('2025-06-01');
  it('that is stated for one document beats the speaker’s own', () => {
    expect(causedEvent(said('repeals', { on }), by)).toMatchObject({ on, dayStated: true });
    expect(causedEvent(said('repeals', { on }), { ...by, effectiveOn: null })).toMatchObject({ on, dayStated: true });
  });

  it('that is only assumed says so', () => {
    expect(causedEvent(said('repeals'), by)).toMatchObject({ on: '2024-02-01', dayStated: true });
    expect(causedEvent(said('repeals'), { ...by, effectiveOn: null })).toMatchObject({
      on: '2024-01-15',
      dayStated: false,
    });
  });

  it('of a lapse under a condition is never the speaker’s; its deadline is no end of a term', () => {
    expect(causedEvent(said('lapses_unless'), by)).toBeNull();
    expect(causedEvent(said('lapses_unless', { on, until: day('2025-05-31') }), by)).toMatchObject({
      kind: 'conditional_lapse',
      on,
      until: null,
    });
  });
});

it('nothing that no person has confirmed causes anything', () => {
  for (const kind of RELATION_KINDS) {
    const full = said(kind, { until, on: day('2025-06-01') });
    for (const state of ['proposed', 'noted'] as const) expect(causedEvent({ ...full, state }, by)).toBeNull();
    expect(causedEvent({ ...full, state: 'stated' }, by)?.kind ?? null).toBe(CAUSES[kind]);
  }
});
