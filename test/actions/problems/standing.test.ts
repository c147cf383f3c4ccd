import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordPast as pastFiling, takeStep } from '../../../server/actions/filings/filings.ts';
import { recordPast as pastReview } from '../../../server/actions/reviews/reviews.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { day } from '../../../server/domain/day.ts';
import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { createWorld, NOW, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let body: number;
let clerk: UserActor;
const fresh = day('2026-03-02');

beforeAll(async () => {
  world = await createWorld();
  body = await world.issuer('清河县公安局');
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

const own = (title: string, more: Partial<DocumentFacts> = {}): Partial<DocumentFacts> => ({
  title,
  issuers: [{ name: '清河县公安局', issuerId: body }],
  signedOn: fresh,
  publishedOn: fresh,
  effectiveOn: fresh,
  ...more,
});
const go = () => scan(world.ctx, SYSTEM, world.clock.today());
const events = async (documentId: number): Promise<string[]> =>
  (await world.ctx.reader.issuerProblems(body))
    .filter((row) => row.documentId === documentId)
    .map((row) => `${row.kind} ${row.on} ${row.state}`)
    .sort();

describe('a filing that nobody sent in', () => {
  it('is an event once, however often the scan runs, and none before its limit or for old documents', async () => {
    const id = await enterDocument(world, own('清河县巡逻办法'), { origin: 'import' });
    const old = await enterDocument(world, own('清河县旧办法', { publishedOn: day('2025-12-31') }), {
      origin: 'import',
    });
    const young = await enterDocument(world, own('清河县新办法', { publishedOn: day('2026-11-20') }), {
      origin: 'import',
    });
    const draft = await enterDraft(world, own('清河县草案', { publishedOn: null }));
    const { report } = await go();
    expect(report.proved).toBeGreaterThan(0);
    expect((await go()).report.proved).toBe(0);
    // 15 days from 公布: the event is of the first day after them.
    expect(await events(id)).toEqual(['filing.missed 2026-03-18 recorded']);
    for (const other of [old, young, draft]) expect(await events(other)).toEqual([]);
    const [row] = await world.ctx.reader.issuerProblems(body);
    expect(row).toMatchObject({
      act: 'flag.scan',
      sourceTable: 'document',
      sourceId: id,
      recordedById: null,
      recordedAt: NOW,
    });
    expect(row?.note).toContain('清河县巡逻办法');
  });

  it('counts for the interview that the same scan flags', async () => {
    const other = await world.issuer('清河县档案局');
    const issuers = [{ name: '清河县档案局', issuerId: other }];
    for (const title of ['清河县借阅办法', '清河县移交办法'])
      await enterDocument(world, own(title, { issuers }), { origin: 'import' });
    const { flags } = await go();
    expect(flags.filter((flag) => flag.kind === 'interview.due' && flag.issuerId === other)).toHaveLength(1);
  });

  it('is not recorded by a scan of a day that is over', async () => {
    const id = await enterDocument(world, own('清河县补扫办法'), { origin: 'import' });
    await scan(world.ctx, SYSTEM, day('2026-11-21'));
    expect(await events(id)).toEqual([]);
  });

  it.each([
    ['in time', day('2026-03-10'), ['filing.missed 2026-03-18 excluded']],
    ['late', day('2026-04-10'), ['filing.late 2026-04-10 recorded', 'filing.missed 2026-03-18 excluded']],
  ])('turns out to have been sent in on paper %s', async (name, submittedOn, expected) => {
    const id = await enterDocument(world, own(`清河县纸质备案办法${name}`), { origin: 'import' });
    await go();
    const paper = {
      line: 'bureau',
      clockFrom: null,
      dueOn: null,
      submittedOn,
      receivedOn: null,
      outcome: null,
    } as const;
    await pastFiling(world.ctx, clerk, id, { ...paper, filingNumber: null, closedOn: null });
    expect(await events(id)).toEqual(expected);
  });

  it('is sent in late: late, and no longer missed', async () => {
    const id = await enterDocument(world, own('清河县迟报办法'), { origin: 'import' });
    await go();
    await takeStep(world.ctx, clerk, id, 'bureau', 'submit', { on: day('2026-11-22'), note: '材料随纸质件报送' });
    expect(await events(id)).toEqual(['filing.late 2026-11-22 recorded', 'filing.missed 2026-03-18 excluded']);
    await go();
    expect(await events(id)).toHaveLength(2);
  });
});

describe('a cleanup that did not come', () => {
  it('is an event where the desk had it in time, and a finding where it was overdue when the document came', async () => {
    const kept = { effectiveOn: day('2025-01-10'), signedOn: day('2025-01-02'), publishedOn: day('2025-01-05') };
    const stock = await enterDocument(
      world,
      own('清河县早已逾期办法', { effectiveOn: day('2020-01-10'), publishedOn: day('2020-01-05') }),
      { origin: 'import' },
    );
    const id = await enterDocument(world, own('清河县到期清理办法', kept), { origin: 'import' });
    await go();
    world.clock.set('2027-01-05T01:00:00.000Z');
    await go();
    expect(await events(id)).toEqual([]);
    world.clock.set('2027-02-01T01:00:00.000Z');
    await go();
    expect(await events(id)).toEqual(['cleanup.missed 2027-01-11 recorded']);
    expect(await events(stock)).toEqual([]);
    world.clock.set(NOW);
  });
});

describe('a document put on record without a review', () => {
  it('is an event where it was published since reviews are demanded, until the review is found on paper', async () => {
    const id = await enterDocument(world, own('清河县未审办法', { publishedOn: day('2026-11-15') }));
    expect(await events(id)).toEqual(['review.skipped 2026-11-15 recorded']);
    const none = {
      submittedOn: null,
      acceptedOn: null,
      opinionNumber: null,
      opinionText: null,
      adoption: null,
      adoptionNote: null,
    };
    await pastReview(world.ctx, clerk, id, { ...none, concludedOn: day('2026-11-01'), opinion: 'lawful' });
    expect(await events(id)).toEqual(['review.skipped 2026-11-15 excluded']);
  });

  it.each([
    ['older', { publishedOn: day('2025-11-15') }, {}],
    ['in bulk', { publishedOn: day('2026-11-15') }, { origin: 'import' as const }],
    [
      'of no body that we hold',
      { issuers: [{ name: '某县公安局', issuerId: null }], publishedOn: day('2026-11-15') },
      {},
    ],
  ])('is a finding and no event: %s', async (name, facts, entry) => {
    const id = await enterDocument(world, own(`清河县无审核办法${name}`, facts), entry);
    expect(await events(id)).toEqual([]);
    expect(world.sql((db) => db.prepare('SELECT count(*) n FROM problem_event WHERE document_id = ?').get(id))).toEqual(
      { n: 0 },
    );
  });
});
