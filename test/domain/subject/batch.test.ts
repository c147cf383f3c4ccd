import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../server/domain/model.ts';
import { setSubjects, undoSubjects } from '../../../server/domain/subject/batch.ts';
import { demandSubject } from '../../../server/domain/subject/demand.ts';
import type { SubjectBatchRow } from '../../../server/domain/subject/rows.ts';
import { createSubjectTable } from '../../../server/domain/subject/table.ts';
import { AT, documentRow, verdict } from '../rows.ts';

const none = { title: [], text: [], issuers: [] };
const TABLE = createSubjectTable([
  { name: '教育', ...none },
  { name: '财政税务', ...none },
]);
const by = { byId: 9, at: AT };
const one = documentRow({ id: 1, version: 3 });
const two = documentRow({ id: 2, version: 5, subject: '教育' });

describe('many subjects at once', () => {
  it('are one change, with what each document was', () => {
    const change = setSubjects(
      [
        { document: one, version: 3, subject: '教育' },
        { document: two, version: 5, subject: '财政税务' },
      ],
      TABLE,
      by,
      77,
    );
    expect(change).toMatchObject({ act: 'subject.set', documents: [1, 2] });
    expect(change.writes).toMatchObject([
      { op: 'update', table: 'document', id: 1, version: 3, set: { subject: '教育' } },
      { op: 'update', table: 'document', id: 2, version: 5, set: { subject: '财政税务' } },
      {
        op: 'insert',
        table: 'subjectBatch',
        row: {
          changes: [
            { documentId: 1, before: null, after: '教育' },
            { documentId: 2, before: '教育', after: '财政税务' },
          ],
        },
      },
    ]);
  });

  it.each([
    ['nothing chosen', [], 'subject.none {}'],
    ['a subject of no list', [{ document: one, version: 3, subject: '天文' }], 'subject.unknown {"subject":"天文"}'],
    [
      'a document changed since',
      [{ document: one, version: 2, subject: '教育' }],
      'conflict.stale {"table":"document","id":1}',
    ],
  ])('refuse %s', (_, choices, said) => {
    expect(verdict(() => setSubjects(choices, TABLE, by, 77))).toBe(said);
  });

  const batch: SubjectBatchRow = {
    ...{ id: 77, version: 1, setAt: AT, setById: 9, undoneAt: null, undoneById: null },
    changes: [
      { documentId: 1, before: null, after: '教育' },
      { documentId: 2, before: '教育', after: '财政税务' },
    ],
  };

  it('are taken back as one, but for what somebody has sorted otherwise since', () => {
    const held = new Map<number, DocumentRow>([
      [1, documentRow({ id: 1, subject: '财政税务' })],
      [2, documentRow({ id: 2, subject: '财政税务' })],
    ]);
    const change = undoSubjects(batch, held, by);
    expect(change.documents).toEqual([2]);
    expect(change.writes).toMatchObject([
      { table: 'document', id: 2, set: { subject: '教育' } },
      { table: 'subjectBatch', id: 77, version: 1, set: { undoneAt: AT, undoneById: 9 } },
    ]);
  });

  it('are taken back once', () => {
    expect(verdict(() => undoSubjects({ ...batch, undoneAt: AT }, new Map(), by))).toBe('subject.undone {}');
  });
});

it('keeps a subject that has left the list where a document bears it already', () => {
  expect(() => demandSubject(TABLE, '天文', '天文')).not.toThrow();
  expect(() => demandSubject(TABLE, null)).not.toThrow();
  expect(() => demandSubject(TABLE, '天文', '教育')).toThrow('subject.unknown');
});
