import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import { abandonDraft, editDocument, factsOf, setPublic } from '../../../server/domain/documents/edit.ts';
import { facts } from '../../support/documents.ts';
import { addedTo, AT, counter, documentRow, dossier, eventRow, setsOf, verdict } from '../rows.ts';

const issuers = [{ id: 61, version: 1, documentId: 1, ordinal: 0, name: '清河县水利局', issuerId: 7 }];
const was = dossier({ ...facts(), status: 'issued' }, { issuers, events: [eventRow()] });
const first = day('2024-02-01');
const later = day('2024-05-01');
const edited = (more: object, caused = [] as ReturnType<typeof eventRow>[], of = was) =>
  editDocument(of, 3, { ...factsOf(of), ...more }, caused, counter().next);

describe('an edit', () => {
  it.each(STATUSES)('of a document that is %s needs the version that was seen', (status) => {
    const of = dossier({ status });
    const stale = `conflict.stale ${JSON.stringify({ table: 'document', id: 1 })}`;
    for (const version of [2, 3, 4])
      expect(verdict(() => editDocument(of, version, factsOf(of), [], counter().next))).toBe(
        version === 3 ? 'document.edit' : stale,
      );
  });

  it('that changes nothing writes the same facts back and leaves the issuers alone', () => {
    const change = edited({});
    expect(change.documents).toEqual([1]);
    expect(change.writes.map((write) => write.table)).toEqual(['document', 'legalEvent']);
    expect(setsOf(change, 'document')[0]).toMatchObject({ title: facts().title, effectiveOn: first });
  });

  it.each<[string, object, { on: Day | null; until: Day | null; dayStated: boolean }]>([
    ['the day of effect', { effectiveOn: later }, { on: later, until: null, dayStated: true }],
    ['the day of effect away', { effectiveOn: null }, { on: day('2024-01-15'), until: null, dayStated: false }],
    [
      'all days away',
      { effectiveOn: null, publishedOn: null, signedOn: null },
      { on: null, until: null, dayStated: false },
    ],
    ['the term', { validMonths: 12 }, { on: first, until: day('2025-01-31'), dayStated: true }],
  ])('moves enactment along with %s', (_name, more, set) => {
    expect(setsOf(edited(more), 'legalEvent')).toEqual([set]);
  });

  it('moves what it caused on its first day, and only that', () => {
    const caused = [
      eventRow({ id: 42, documentId: 9, kind: 'repeal', on: first }),
      eventRow({ id: 43, documentId: 9, kind: 'repeal', on: day('2024-03-01') }),
      eventRow({ id: 44, documentId: 8, kind: 'lapse', on: first, voidedAt: AT }),
      eventRow({ id: 45, documentId: 1, kind: 'amend', on: first }),
    ];
    const change = edited({ effectiveOn: later }, caused);
    expect(change.documents).toEqual([1, 9]);
    expect(
      change.writes.flatMap((write) =>
        write.op === 'update' && write.table === 'legalEvent' ? [[write.id, write.set.on]] : [],
      ),
    ).toEqual([
      [41, later],
      [42, later],
    ]);
    expect(edited({ title: '清河县停车办法' }, caused).documents).toEqual([1]);
    expect(edited({ effectiveOn: null, publishedOn: null, signedOn: null }, caused).documents).toEqual([1]);
  });

  it('of a draft, or of one whose enactment was taken back, writes no event', () => {
    for (const events of [[], [eventRow({ voidedAt: AT })]])
      expect(setsOf(edited({ effectiveOn: later }, [], { ...was, events }), 'legalEvent')).toEqual([]);
  });

  it('replaces all issuers when any of them changed, in their order', () => {
    const change = edited({
      issuers: [
        { name: '清河县财政局', issuerId: null },
        { name: '清河县水利局', issuerId: 7 },
      ],
    });
    expect(change.writes.filter((write) => write.op === 'delete').map((write) => write.id)).toEqual([61]);
    expect(addedTo(change, 'documentIssuer').map((row) => [row.ordinal, row.name, row.issuerId])).toEqual([
      [0, '清河县财政局', null],
      [1, '清河县水利局', 7],
    ]);
  });
});

describe.each(STATUSES)('a document that is %s', (status) => {
  const refused = (act: string) => `document.status ${JSON.stringify({ status, act })}`;
  const out = status === 'issued' || status === 'filed';

  it('is shown or withheld', () => {
    for (const reason of [null, '', '涉密'])
      for (const isPublic of [true, false]) {
        const wanted = !out
          ? refused('document.publish')
          : isPublic
            ? 'document.publish'
            : reason
              ? 'document.withhold'
              : 'document.reason_missing {}';
        expect(verdict(() => setPublic(documentRow({ status }), isPublic, reason))).toBe(wanted);
      }
  });

  it('tells the public why it was withheld, until it is shown again', () => {
    if (!out) return;
    const saidBy = (change: ReturnType<typeof setPublic>): unknown =>
      change.writes.map((write) => 'set' in write && write.set);
    const document = documentRow({ status, withdrawnSaid: '附件有误' });
    expect(saidBy(setPublic(document, false, '涉密', '正在核对'))).toEqual([
      { isPublic: false, withdrawnSaid: '正在核对' },
    ]);
    expect(saidBy(setPublic(document, true, null, '正在核对'))).toEqual([{ isPublic: true, withdrawnSaid: null }]);
  });

  it('is given up', () => {
    const wanted = out || status === 'abandoned' ? refused('document.abandon') : 'document.abandon';
    expect(verdict(() => abandonDraft(documentRow({ status }), '不再制定'))).toBe(wanted);
  });
});
