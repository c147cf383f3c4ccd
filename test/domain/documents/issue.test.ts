import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ADOPTIONS,
  FILING_LINES,
  OPINIONS,
  RELATION_KINDS,
  REVIEW_STATES,
  STATUSES,
} from '../../../server/domain/codes.ts';
import type { Dossier } from '../../../server/domain/dossier.ts';
import { idsForIssue, issueDocument } from '../../../server/domain/documents/issue.ts';
import type { InboundRelation } from '../../../server/domain/documents/relations.ts';
import { facts } from '../../support/documents.ts';
import {
  addedTo,
  AT,
  counter,
  dossier,
  held,
  relationRow,
  reviewRow,
  setsOf,
  TODAY,
  verdict,
  versionRow,
} from '../rows.ts';

const cleared = reviewRow({ state: 'concluded', opinion: 'lawful' });
const owed = FILING_LINES.map((line) => ({ line, clockFrom: TODAY, dueOn: null }));
const reviewed = (more: Partial<Dossier> = {}) => dossier({ status: 'reviewed' }, { reviews: [cleared], ...more });
const issue = (of: Dossier, inbound: InboundRelation[] = [], next = counter().next) =>
  issueDocument(of, facts(), owed, inbound, { byId: 5, at: AT }, next);
const inboundOf = (effective: boolean): InboundRelation => ({
  relation: relationRow({ documentId: 9 }),
  by: { ...facts({ title: '清河县新办法' }), id: 9 },
  effective,
});

describe('issue', () => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    const wanted =
      status === 'reviewed' ? 'document.issue' : `document.status ${JSON.stringify({ status, act: 'document.issue' })}`;
    expect(verdict(() => issue(dossier({ status }, { reviews: [cleared] })))).toBe(wanted);
  });

  it.each(REVIEW_STATES)('after a review that is %s', (state) => {
    for (const opinion of [null, ...OPINIONS])
      for (const adoption of [null, ...ADOPTIONS]) {
        const clears = state === 'concluded' && (opinion === 'lawful' || (opinion !== 'unlawful' && adoption !== null));
        // A concluded review always has an opinion.
        if (state === 'concluded' && opinion === null) continue;
        const reviews = [reviewRow({ state, opinion, adoption })];
        expect([opinion, adoption, verdict(() => issue(reviewed({ reviews })))]).toEqual([
          opinion,
          adoption,
          clears ? 'document.issue' : 'document.unreviewed {}',
        ]);
      }
  });

  it.each(OPINIONS.filter((one) => one !== 'unlawful'))('of a text that changed after the opinion %s', (opinion) => {
    const reviews = [reviewRow({ state: 'concluded', opinion, adoption: 'adopted' })];
    const changed = reviewed({
      reviews,
      versions: [versionRow(), versionRow({ id: 12, ordinal: 1, textSha256: 'changed' })],
    });
    expect(verdict(() => issue(changed))).toBe(opinion === 'lawful' ? 'review.draft_changed {}' : 'document.issue');
    expect(verdict(() => issue(reviewed({ reviews, versions: [] })))).toBe(
      opinion === 'lawful' ? 'review.draft_changed {}' : 'document.issue',
    );
  });

  it('makes it public, enacts it, owes its filings and relies on the review that cleared it', () => {
    const change = issue(reviewed());
    expect(setsOf(change, 'document')).toMatchObject([{ status: 'issued', isPublic: true, effectiveOn: '2024-02-01' }]);
    expect(addedTo(change, 'legalEvent')).toMatchObject([
      { documentId: 1, kind: 'enact', on: '2024-02-01', until: null },
    ]);
    expect(addedTo(change, 'filing').map((row) => row.line)).toEqual(FILING_LINES);
    expect(change.relies).toEqual([{ table: 'review', id: 21, version: 4 }]);
  });

  it.each(RELATION_KINDS)('lets what it %s of a held document take effect', (kind) => {
    const said = relationRow({ kind, until: TODAY, on: TODAY, targetDocumentId: 9 });
    const change = issue(
      reviewed({
        relations: [
          { ...said, target: held(9) },
          { ...said, id: 52, target: null },
        ],
      }),
    );
    const told = addedTo(change, 'legalEvent').filter((row) => row.documentId === 9);
    expect(told).toHaveLength(kind === 'based_on' ? 0 : 1);
    expect(change.documents).toEqual([1, 9]);
  });

  it('lets what others said of it take effect, where they are issued themselves', () => {
    for (const effective of [true, false]) {
      const change = issue(reviewed(), [inboundOf(effective)]);
      expect(setsOf(change, 'relation')).toEqual([{ targetDocumentId: 1 }]);
      expect(addedTo(change, 'legalEvent').map((row) => row.kind)).toEqual(effective ? ['enact', 'repeal'] : ['enact']);
      expect(change.documents).toEqual([1, 9]);
    }
  });
});

it('never takes more ids than were reserved, and none twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...RELATION_KINDS), fc.boolean()), { maxLength: 5 }),
      fc.array(fc.boolean(), { maxLength: 4 }),
      (relations, inbound) => {
        const of = reviewed({
          relations: relations.map(([kind, known], i) => ({
            ...relationRow({ id: 50 + i, kind, until: TODAY }),
            target: known ? held(9) : null,
          })),
        });
        const from = inbound.map(inboundOf);
        const ids = counter();
        const added = issue(of, from, ids.next).writes.flatMap((write) =>
          write.op === 'insert' ? [write.row.id] : [],
        );
        expect(ids.given()).toBeLessThanOrEqual(idsForIssue(of, owed, from));
        expect(new Set(added).size).toBe(added.length);
      },
    ),
    { numRuns: 100 },
  );
});
