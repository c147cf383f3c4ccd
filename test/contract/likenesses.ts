import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { LikeDocument } from '../../server/domain/likeness.ts';
import type { Likenesses, LikePairFilter } from '../../server/ports.ts';

export interface LikenessesSubject {
  likenesses: Likenesses;
  /** The same pairs as another process sees them. */
  another(): Likenesses;
  /** Enters a document in force from 2024-02-01 until `until`; drafts and other people's are not public. */
  document(
    title: string,
    more?: { issuerId?: number; until?: string; draft?: boolean; amends?: number },
  ): Promise<number>;
  /** Two bodies. */
  issuers: readonly [number, number];
  compared(id: number, otherId: number, outcome: 'no_conflict' | 'conflict'): Promise<void>;
  /** A new wording of a document. */
  reworded(id: number): Promise<void>;
  end(): Promise<void>;
}

const TODAY = day('2026-11-22');
const ALL = { kind: 'all' } as const;
const like = (documentId: number, more: Partial<LikeDocument> = {}): LikeDocument => ({
  documentId,
  kind: 'matter',
  score: 0.5,
  alike: 0.4,
  matched: 3,
  figures: 0,
  ...more,
});

/** What every keeper of likenesses must do. */
export function likenessesContract(open: () => Promise<LikenessesSubject>): void {
  let subject: LikenessesSubject;
  let kept: Likenesses;
  beforeEach(async () => {
    subject = await open();
    kept = subject.likenesses;
  });
  afterEach(() => subject.end());
  const pairs = async (more: Partial<LikePairFilter> = {}): Promise<number[][]> =>
    (await kept.pairs({ visibility: ALL, on: TODAY, offset: 0, limit: 50, ...more })).rows.map(({ a, b }) => [
      a.id,
      b.id,
    ]);
  const others = async (id: number): Promise<number[]> => (await kept.of(id, ALL, TODAY)).map((one) => one.documentId);

  describe('pairs of documents', () => {
    it('are kept once, whichever of the two was compared, and seen from both', async () => {
      const [a, b, c] = [await subject.document('甲'), await subject.document('乙'), await subject.document('丙')];
      expect(
        await kept.replace([{ documentId: b, like: [like(a), like(c, { kind: 'near', score: 0.9 })] }], 0, 5),
      ).toBe(true);
      expect(await kept.replace([{ documentId: a, like: [like(b, { figures: 2 })] }], 5, 6)).toBe(true);
      expect(await others(b)).toEqual([c, a]);
      expect(await others(a)).toEqual([b]);
      expect((await kept.of(a, ALL, TODAY))[0]).toMatchObject({
        figures: 2,
        document: { title: '乙', validity: 'in_force' },
      });
      expect(await kept.position()).toBe(6);
    });

    it('are replaced as a whole with the document', async () => {
      const [a, b, c] = [await subject.document('甲'), await subject.document('乙'), await subject.document('丙')];
      await kept.replace([{ documentId: a, like: [like(b), like(c)] }], 0, 1);
      await kept.replace([{ documentId: a, like: [like(c)] }], 1, 2);
      expect(await others(a)).toEqual([c]);
      await kept.replace([{ documentId: c, like: [] }], 2, 3);
      expect(await others(a)).toEqual([]);
      await kept.replace([{ documentId: a, like: [like(b)] }], 3, 4);
      await kept.forget();
      expect([await others(a), await kept.position()]).toEqual([[], 0]);
    });

    it('are written by one process at a time', async () => {
      const [a, b] = [await subject.document('甲'), await subject.document('乙')];
      expect(await subject.another().replace([{ documentId: a, like: [like(b)] }], 0, 7)).toBe(true);
      expect(await kept.replace([{ documentId: a, like: [] }], 0, 3)).toBe(false);
      expect([await others(a), await kept.position()]).toEqual([[b], 7]);
    });
  });

  describe('the list', () => {
    it('holds what is in force on the day and may be read', async () => {
      const [one, other] = subject.issuers;
      const a = await subject.document('甲', { issuerId: one });
      const b = await subject.document('乙', { issuerId: other, until: '2025-12-31' });
      const c = await subject.document('丙', { issuerId: other });
      const draft = await subject.document('丁', { issuerId: other, draft: true });
      await kept.replace([{ documentId: a, like: [like(b), like(c), like(draft)] }], 0, 1);
      expect(await pairs()).toEqual([[a, c]]);
      expect(await pairs({ on: day('2025-06-01') })).toEqual([
        [a, b],
        [a, c],
      ]);
      expect(await pairs({ on: day('2020-01-01') })).toEqual([]);
      const seen = { kind: 'issuer', issuerId: one } as const;
      expect((await kept.of(a, seen, TODAY)).map((row) => row.documentId).sort((x, y) => x - y)).toEqual([b, c]);
      expect((await kept.of(a, { kind: 'issuer', issuerId: other }, TODAY)).length).toBe(3);
    });

    it('by kind, body, figures and what is on record', async () => {
      const [one, other] = subject.issuers;
      const b = await subject.document('乙', { issuerId: one });
      const a = await subject.document('甲', { issuerId: one, amends: b });
      const c = await subject.document('丙', { issuerId: other });
      const d = await subject.document('丁');
      await kept.replace(
        [{ documentId: a, like: [like(b, { kind: 'version' }), like(c, { figures: 1 }), like(d)] }],
        0,
        1,
      );
      await subject.compared(c, a, 'conflict');
      // What differs in figures comes first, then by kind.
      expect(await pairs()).toEqual([
        [a, c],
        [b, a],
        [a, d],
      ]);
      expect(await pairs({ limit: 1, offset: 1 })).toEqual([[b, a]]);
      expect((await kept.pairs({ visibility: ALL, on: TODAY, offset: 2, limit: 1 })).total).toBe(3);
      expect(await pairs({ kinds: ['version'] })).toEqual([[b, a]]);
      expect(await pairs({ acrossIssuers: true })).toEqual([
        [a, c],
        [a, d],
      ]);
      expect(await pairs({ issuerId: other })).toEqual([[a, c]]);
      expect(await pairs({ differing: true })).toEqual([[a, c]]);
      expect(await pairs({ unrelated: true })).toEqual([
        [a, c],
        [a, d],
      ]);
      expect(await pairs({ compared: 'conflict' })).toEqual([[a, c]]);
      expect(await pairs({ compared: 'no_conflict' })).toEqual([]);
      expect(await pairs({ compared: 'open' })).toEqual([
        [b, a],
        [a, d],
      ]);
      const [first, second] = (await kept.pairs({ visibility: ALL, on: TODAY, offset: 0, limit: 2 })).rows;
      expect(first?.compared).toMatchObject({ outcome: 'conflict', current: true });
      expect(second?.relation).toBe('amends');
    });

    it('holds a comparison for open again when a text has changed', async () => {
      const [a, b] = [await subject.document('甲'), await subject.document('乙')];
      await kept.replace([{ documentId: a, like: [like(b)] }], 0, 1);
      await subject.compared(a, b, 'no_conflict');
      expect(await pairs({ compared: 'no_conflict' })).toEqual([[a, b]]);
      await subject.reworded(b);
      expect(await pairs({ compared: 'open' })).toEqual([[a, b]]);
      expect((await kept.of(a, ALL, TODAY))[0]?.compared).toMatchObject({ outcome: 'no_conflict', current: false });
    });
  });
}
