import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILING_LINES, OPINIONS, ORIGINS, RELATION_KINDS, STATUSES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { idsNeeded, recordDocument } from '../../../server/domain/documents/record.ts';
import type { NewDocument } from '../../../server/domain/documents/record.ts';
import type { PastFiling, PastReview } from '../../../server/domain/documents/paper.ts';
import { facts } from '../../support/documents.ts';
import { addedTo, AT, counter, held, relationRow, setsOf } from '../rows.ts';

const text = {
  text: '第一条',
  textSha256: 'x',
  articles: [],
  fileSha256: null,
  fileName: null,
  mediaType: null,
  pages: null,
  startsOn: null,
};
const review = (opinion: PastReview['opinion']): PastReview => ({
  submittedOn: null,
  acceptedOn: null,
  concludedOn: null,
  opinion,
  opinionNumber: null,
  opinionText: null,
  adoption: null,
  adoptionNote: null,
});
const filing = (line: PastFiling['line'], more: Partial<PastFiling> = {}): PastFiling => ({
  line,
  clockFrom: null,
  dueOn: null,
  submittedOn: null,
  receivedOn: null,
  outcome: null,
  filingNumber: null,
  closedOn: null,
  ...more,
});
const said = (kind: (typeof RELATION_KINDS)[number], target: number | null) => ({
  kind,
  title: '清河县旧办法',
  docNumber: '清府规[2015]9号',
  scope: 'whole' as const,
  articles: [],
  until: day('2030-12-31'),
  on: kind === 'lapses_unless' ? day('2031-01-01') : null,
  target: target === null ? null : held(target),
});
const fresh = (more: Partial<NewDocument> = {}): NewDocument => ({
  id: 1,
  act: 'document.record',
  externalId: null,
  origin: 'stock',
  status: 'issued',
  isPublic: true,
  facts: facts(),
  texts: [text],
  relations: [],
  events: [],
  review: null,
  filings: [],
  upload: null,
  inbound: [],
  ...more,
});
const record = (doc: NewDocument, next = counter().next) => recordDocument(doc, { byId: 5, at: AT }, next);
const events = (doc: NewDocument) => addedTo(record(doc), 'legalEvent').map((row) => [row.documentId, row.kind]);

describe('a document in the books', () => {
  it.each(STATUSES)('%s has a legal life only once it has left the house', (status) => {
    const out = status === 'issued' || status === 'filed';
    for (const kind of RELATION_KINDS)
      for (const target of [null, 9]) {
        const told = out && target !== null && kind !== 'based_on';
        const doc = fresh({ status, relations: [said(kind, target)] });
        const change = record(doc);
        expect([kind, target, events(doc).map(([of]) => of)]).toEqual([
          kind,
          target,
          [...(out ? [1] : []), ...(told ? [9] : [])],
        ]);
        expect(change.documents).toEqual(told ? [1, 9] : [1]);
        expect(addedTo(change, 'relation')).toMatchObject([
          { kind, targetDocumentId: target, targetDocNumber: '清府规〔2015〕9号' },
        ]);
      }
  });

  it.each(ORIGINS)('from %s keeps who entered it and when', (origin) => {
    expect(addedTo(record(fresh({ origin })), 'document')).toMatchObject([
      { id: 1, origin, createdAt: AT, createdById: 5 },
    ]);
  });

  it('links what was waiting for it, and lets only issued words take effect', () => {
    const by = { ...facts({ title: '清河县新办法' }), id: 9 };
    for (const effective of [true, false]) {
      const change = record(fresh({ inbound: [{ relation: relationRow({ documentId: 9 }), by, effective }] }));
      expect(setsOf(change, 'relation')).toEqual([{ targetDocumentId: 1 }]);
      expect(change.documents).toEqual([1, 9]);
      expect(addedTo(change, 'legalEvent').map((row) => [row.documentId, row.kind])).toEqual([
        [1, 'enact'],
        ...(effective ? [[1, 'repeal']] : []),
      ]);
    }
  });

  it.each([null, ...OPINIONS])('has a past review with opinion %s on file', (opinion) => {
    const [row] = addedTo(record(fresh({ review: review(opinion) })), 'review');
    expect(row).toMatchObject({ fromPaper: true, opinion, state: opinion === null ? 'submitted' : 'concluded' });
  });

  it.each(FILING_LINES)('has past filings on the line %s in the state that the paper shows', (line) => {
    const on = day('2024-03-01');
    const states = [
      filing(line),
      filing(line, { submittedOn: on }),
      filing(line, { submittedOn: on, outcome: 'returned' }),
    ];
    expect(addedTo(record(fresh({ filings: states })), 'filing').map((row) => row.state)).toEqual([
      'due',
      'submitted',
      'closed',
    ]);
  });
});

it('never takes more ids than were reserved, and none twice', () => {
  const relation = fc.record({ kind: fc.constantFrom(...RELATION_KINDS), target: fc.option(fc.constantFrom(8, 9)) });
  fc.assert(
    fc.property(
      fc.record({
        status: fc.constantFrom(...STATUSES),
        issuers: fc.array(fc.constant({ name: '清河县水利局', issuerId: 7 }), { maxLength: 3 }),
        texts: fc.array(fc.constant(text), { maxLength: 3 }),
        relations: fc.array(relation, { maxLength: 4 }),
        events: fc.array(fc.constant({ kind: 'amend' as const, on: day('2025-01-01') }), { maxLength: 3 }),
        filings: fc.array(fc.constantFrom(...FILING_LINES), { maxLength: 3 }),
        reviewed: fc.boolean(),
        inbound: fc.array(fc.boolean(), { maxLength: 3 }),
      }),
      ({ status, issuers, texts, relations, events: further, filings, reviewed, inbound }) => {
        const doc = fresh({
          status,
          facts: facts({ issuers }),
          texts,
          relations: relations.map(({ kind, target }) => said(kind, target)),
          events: further,
          filings: filings.map((line) => filing(line)),
          review: reviewed ? review('lawful') : null,
          inbound: inbound.map((effective) => ({ relation: relationRow(), by: { ...facts(), id: 9 }, effective })),
        });
        const ids = counter();
        const change = record(doc, ids.next);
        expect(ids.given()).toBeLessThanOrEqual(idsNeeded(doc));
        const added = change.writes.flatMap((write) => (write.op === 'insert' ? [write.row.id] : []));
        expect(new Set(added).size).toBe(added.length);
      },
    ),
    { numRuns: 200 },
  );
});
