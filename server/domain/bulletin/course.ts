import type { Act } from '../acts.ts';
import { insert, remove, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { BulletinState } from '../codes.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import { demandOrder } from '../review.ts';
import { isOver } from './figures.ts';
import type { BulletinFigures } from './figures.ts';
import type { BulletinCase, BulletinRow, BulletinTexts } from './row.ts';

/** What can be done to a bulletin. */
export const BULLETIN_ACTS = [
  'bulletin.edit',
  'bulletin.discard',
  'bulletin.issue',
  'bulletin.publish',
  'bulletin.withdraw',
] as const satisfies readonly Act[];
export type BulletinAct = (typeof BULLETIN_ACTS)[number];

/** Where each act leads from each state; what is not here is refused. An issued one is never changed: a wrong one is withdrawn. */
export const BULLETIN_COURSE: Readonly<Record<BulletinState, Partial<Record<BulletinAct, BulletinState | 'gone'>>>> = {
  draft: { 'bulletin.edit': 'draft', 'bulletin.discard': 'gone', 'bulletin.issue': 'issued' },
  issued: { 'bulletin.publish': 'issued', 'bulletin.withdraw': 'withdrawn' },
  withdrawn: {},
};

function demandStep(row: BulletinRow, act: BulletinAct): void {
  if (BULLETIN_COURSE[row.state][act] === undefined) throw new Fault('bulletin.state', { state: row.state, act });
}

const change = (act: Act, write: Write, note?: string): Change => ({
  act,
  documents: [],
  writes: [write],
  ...(note === undefined ? {} : { note }),
});

/** What a person decides of a new bulletin, and the figures that it begins with. */
export type BulletinBegin = Pick<
  BulletinRow,
  'span' | 'fromDay' | 'toDay' | 'on' | 'knownAt' | 'title' | 'texts' | 'figures'
>;

/** 起草: the figures for two times, and words to begin with. */
export const beginBulletin = (said: BulletinBegin, by: { id: number; byId: number | null; at: Instant }): Change =>
  change(
    'bulletin.draft',
    insert('bulletin', {
      id: by.id,
      ...said,
      state: 'draft',
      number: null,
      cases: [],
      isPublic: false,
      createdById: by.byId,
      createdAt: by.at,
      issuedOn: null,
      issuedById: null,
      withdrawnAt: null,
      withdrawReason: null,
    }),
  );

/** The words and named cases of a draft, or its figures reckoned anew. */
export function editBulletin(
  row: BulletinRow,
  set: { title?: string; texts?: BulletinTexts; cases?: BulletinCase[]; figures?: BulletinFigures; knownAt?: Instant },
): Change {
  demandStep(row, 'bulletin.edit');
  return change('bulletin.edit', update('bulletin', row, set));
}

/** Throws a draft away. */
export function discardBulletin(row: BulletinRow): Change {
  demandStep(row, 'bulletin.discard');
  return change('bulletin.discard', remove('bulletin', row), row.title);
}

/** 签发, of a time that is over. */
export function issueBulletin(
  row: BulletinRow,
  by: { id: number; on: Day; number: string | null; today: Day },
): Change {
  demandStep(row, 'bulletin.issue');
  if (!isOver(row, by.today)) throw new Fault('bulletin.not_over', { toDay: row.toDay });
  demandOrder(by.on, by.today, row.toDay, 'issuedOn');
  const set = { state: 'issued' as const, issuedOn: by.on, issuedById: by.id, number: by.number };
  return change('bulletin.issue', update('bulletin', row, set));
}

/** 公开: for everybody. Once. */
export function publishBulletin(row: BulletinRow): Change {
  demandStep(row, 'bulletin.publish');
  if (row.isPublic) throw new Fault('bulletin.published', {});
  return change('bulletin.publish', update('bulletin', row, { isPublic: true }));
}

/** 撤回: no longer valid and no longer public; the row stays on record. */
export function withdrawBulletin(row: BulletinRow, reason: string, at: Instant): Change {
  demandStep(row, 'bulletin.withdraw');
  const set = { state: 'withdrawn' as const, isPublic: false, withdrawnAt: at, withdrawReason: reason };
  return change('bulletin.withdraw', update('bulletin', row, set), reason);
}
