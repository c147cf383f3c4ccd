import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acknowledge } from '../../../server/actions/duties/acknowledge.ts';
import { deliverMail, retryMail } from '../../../server/actions/duties/deliver.ts';
import { scan, standingFlags } from '../../../server/actions/duties/scan.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { excludeProblemEvent, recordProblem } from '../../../server/actions/problems/problems.ts';
import { day } from '../../../server/domain/day.ts';
import { createMailer } from '../../../server/notify/mailer.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { startSmtp } from '../../support/smtp.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let clerk: UserActor;
let body: number;
beforeEach(async () => {
  smtp = await startSmtp();
  world = await createWorld({ mailer: createMailer(smtp.url, 'guibei@qinghe.example') });
  body = await world.issuer('清河县水利局');
  clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  await world.person('issuer', { issuerId: body, mail: 'water@qinghe.example' });
});
afterEach(async () => {
  await world.close();
  await smtp.close();
});

const today = day('2026-11-22');
const own = () => ({ issuers: [{ name: '清河县水利局', issuerId: body }] });
const open = async () => (await world.ctx.duties.flags({ open: true })).map((row) => row.kind).sort();
const go = (on = today) => scan(world.ctx, SYSTEM, on);
const dayIs = (at: string) => world.clock.set(`${at}T01:00:00.000Z`);
const spans = () =>
  world.sql((db) => [
    db.prepare('SELECT * FROM document_span ORDER BY 1, 2').all(),
    db.prepare('SELECT * FROM validity_span ORDER BY 1, 2').all(),
  ]);

describe('the scan', () => {
  it('finds each duty once, tells each person once, and never touches a validity', async () => {
    await enterDocument(world, { ...own(), title: '清河县旧办法', effectiveOn: day('2019-01-01') });
    await enterDocument(world, { ...own(), title: '清河县到期办法', validUntil: day('2026-12-10') });
    const before = spans();
    const first = await go();
    expect(first.report).toMatchObject({ standing: first.flags.length, found: first.flags.length, cleared: 0 });
    expect(await open()).toEqual(first.flags.map((flag) => flag.kind).sort());
    expect(await open()).toContain('expiry.soon');
    expect(await open()).toContain('cleanup.overdue');
    for (let again = 0; again < 3; again++)
      expect((await go()).report).toMatchObject({ found: 0, cleared: 0, told: 0, standing: first.flags.length });
    expect(spans()).toEqual(before);
    const mails = await world.ctx.duties.mails({ states: ['waiting'] });
    expect(mails.map((mail) => mail.address).sort()).toEqual(['clerk@qinghe.example', 'water@qinghe.example']);
    const people = (await world.ctx.duties.notices({})).map(
      ({ flagId, userId, step }) => `${flagId}/${userId}/${step}`,
    );
    expect(new Set(people).size).toBe(people.length);
  });

  it('climbs the ladder day by day and skips to the latest step after missed nights', async () => {
    const id = await enterDocument(world, {
      ...own(),
      signedOn: day('2026-06-01'),
      publishedOn: day('2026-06-01'),
      effectiveOn: day('2026-06-01'),
      validUntil: day('2027-02-28'),
    });
    const steps = async () =>
      (await world.ctx.duties.notices({ userId: clerk.id }))
        .filter(({ flag }) => flag.kind === 'expiry.soon' && flag.documentId === id)
        .sort((a, b) => a.id - b.id)
        .map((row) => row.step);
    const seen: string[][] = [];
    for (const on of ['2026-11-22', '2026-11-23', '2027-02-27', '2027-02-28']) {
      dayIs(on);
      await go(day(on));
      seen.push(await steps());
    }
    expect(seen[0]).toEqual(seen[1]);
    // Three months were missed: one step is told and not every one between.
    expect((seen[2]?.length ?? 0) - (seen[1]?.length ?? 0)).toBe(1);
    expect(new Set(seen.at(-1)).size).toBe(seen.at(-1)?.length);
  });

  it('sends one digest a person for a fresh import of an old ledger', async () => {
    for (let i = 0; i < 40; i++)
      await enterDocument(world, { ...own(), title: `清河县第${i}号旧办法`, effectiveOn: day('2015-01-01') });
    const { report } = await go();
    expect(report.standing).toBeGreaterThanOrEqual(40);
    const mails = await world.ctx.duties.mails({ states: ['waiting'] });
    expect(mails).toHaveLength(2);
    expect(mails[0]?.subject).toMatch(/\d+ 项/);
  });

  it('closes what no longer stands and opens it again, told only once', async () => {
    const id = await enterDocument(world, { ...own(), validUntil: day('2026-12-10') });
    await go();
    expect(await open()).toContain('expiry.soon');
    await addEvent(world.ctx, clerk, id, { kind: 'extend', on: day('2026-11-22'), until: day('2030-12-10') });
    expect((await go()).report.cleared).toBeGreaterThan(0);
    expect(await open()).not.toContain('expiry.soon');
    const event = (await world.ctx.reader.dossier(id))?.events.find((row) => row.kind === 'extend');
    world.sql((db) => db.prepare(`UPDATE legal_event SET voided_at = 'x' WHERE id = ?`).run(event?.id));
    world.sql((db) => db.prepare('DELETE FROM document_span').run());
    world.sql((db) =>
      db
        .prepare(
          `INSERT INTO document_span VALUES (?, '0001-01-01', '2024-01-31', 'upcoming'), (?, '2024-02-01', '2026-12-10', 'in_force'), (?, '2026-12-11', '9999-12-31', 'lapsed')`,
        )
        .run(id, id, id),
    );
    expect((await go()).report).toMatchObject({ found: 0, told: 0 });
    expect(await open()).toContain('expiry.soon');
  });

  it('of a past day closes and reopens nothing; of a day to come is refused', async () => {
    await enterDocument(world, { ...own(), validUntil: day('2026-12-10') });
    await go();
    const before = await world.ctx.duties.flags({});
    await go(day('2024-06-01'));
    const after = await world.ctx.duties.flags({ keys: before.map((row) => row.key) });
    expect(after).toEqual(before);
    const head = await world.ctx.feed.head();
    expect(await faultOf(go(day('2026-11-23')))).toBe('day.future');
    expect((await standingFlags(world.ctx, day('2028-11-22'))).length).toBeGreaterThan(0);
    expect(await world.ctx.feed.head()).toBe(head);
    expect(await faultOf(scan(world.ctx, await world.person('auditor'), today))).toBe('auth.forbidden');
  });

  it('names the very events of an interview, also those that came later', async () => {
    const id = await enterDocument(world, own());
    const hurt = (kind: 'court.unlawful' | 'document.revoked', on: string) =>
      recordProblem(world.ctx, clerk, id, { kind, on: day(on), note: `县法院${on}` });
    for (const on of ['2026-10-01', '2026-10-02', '2026-10-03']) await hurt('court.unlawful', on);
    await go();
    const interview = async () =>
      (await world.ctx.duties.flags({ open: true })).filter((row) => row.kind === 'interview.due');
    const [flag] = await interview();
    expect(flag?.issuerId).toBe(body);
    expect(flag?.evidence.map((row) => row.on)).toEqual(['2026-10-01', '2026-10-02', '2026-10-03']);
    await hurt('document.revoked', '2026-10-04');
    await go();
    const evidence = (await interview()).flatMap((row) => row.evidence.map((line) => line.on));
    expect(evidence).toContain('2026-10-04');
    const told = (await world.ctx.duties.notices({})).filter((row) => row.flag.kind === 'interview.due');
    expect(told.every((row) => row.userId === clerk.id)).toBe(true);
    const leader = await world.person('leader');
    for (const row of await world.ctx.reader.issuerProblems(body))
      await excludeProblemEvent(world.ctx, leader, row.id, '误报');
    await go();
    expect(await interview()).toEqual([]);
  });

  it('tells a document’s history of its own duties alone', async () => {
    const ids = [];
    for (const name of ['甲', '乙'])
      ids.push(await enterDocument(world, { ...own(), title: `清河县${name}办法`, validUntil: day('2026-12-10') }));
    await go();
    for (const id of ids)
      for (const { act, changes } of await world.ctx.reader.history(id))
        if (act === 'flag.scan') expect(changes.map((row) => row.fields['documentId']?.[1])).toEqual([id]);
  });
});

it('lets only the person take a notice off the own desk', async () => {
  await enterDocument(world, { ...own(), validUntil: day('2026-12-10') });
  await go();
  const [notice] = await world.ctx.duties.notices({ userId: clerk.id, unacknowledged: true });
  expect(await faultOf(acknowledge(world.ctx, await world.person('clerk'), notice?.id ?? 0))).toBe('not.found');
  await acknowledge(world.ctx, clerk, notice?.id ?? 0);
  await acknowledge(world.ctx, clerk, notice?.id ?? 0);
  const left = await world.ctx.duties.notices({ userId: clerk.id, unacknowledged: true });
  expect(left.map((row) => row.id)).not.toContain(notice?.id);
});

it('mail that fails is kept, shown with its reason, tried again later, and is the same mail each time', async () => {
  await enterDocument(world, { ...own(), validUntil: day('2026-12-10') });
  await go();
  smtp.state.refuse = true;
  expect(await deliverMail(world.ctx, SYSTEM)).toEqual({ sent: 0, failed: 2 });
  const [failed] = await world.ctx.duties.mails({ states: ['waiting'] });
  expect(failed).toMatchObject({ attempts: 1, lastError: expect.stringContaining('mailbox store is down') });
  expect(await deliverMail(world.ctx, SYSTEM)).toEqual({ sent: 0, failed: 0 });
  for (let minutes = 1; minutes < 20_000; minutes *= 3) {
    world.clock.set(new Date(Date.parse('2026-11-22T01:00:00Z') + minutes * 60_000 * 5).toISOString());
    await deliverMail(world.ctx, SYSTEM);
  }
  const given = await world.ctx.duties.mails({ states: ['failed'] });
  expect(given.map((mail) => mail.attempts)).toEqual([7, 7]);
  smtp.state.refuse = false;
  for (const mail of given) await retryMail(world.ctx, SYSTEM, mail.id);
  expect(await deliverMail(world.ctx, SYSTEM)).toEqual({ sent: 2, failed: 0 });
  expect(smtp.mails.map((mail) => mail.to).sort()).toEqual(['clerk@qinghe.example', 'water@qinghe.example']);
  const ids = smtp.mails.map((mail) => /^Message-ID: (\S+)/im.exec(mail.data)?.[1]);
  expect(ids.sort()).toEqual(given.map((mail) => mail.messageId).sort());
  expect(await deliverMail(world.ctx, SYSTEM)).toEqual({ sent: 0, failed: 0 });
});

it('ends the round at a mail server that cannot be reached, with one try counted and no mail lost', async () => {
  await enterDocument(world, { ...own(), validUntil: day('2026-12-10') });
  await go();
  const gone = createMailer('smtp://127.0.0.1:9?ignoreTLS=true', 'guibei@qinghe.example');
  expect(await deliverMail({ ...world.ctx, mailer: gone }, SYSTEM)).toEqual({ sent: 0, failed: 1 });
  const waiting = await world.ctx.duties.mails({ states: ['waiting'] });
  expect(waiting.map((mail) => mail.attempts).sort()).toEqual([0, 1]);
  expect(waiting.find((mail) => mail.attempts === 1)?.lastError).toMatch(/ECONNREFUSED/);
  world.clock.set('2026-11-22T02:00:00Z');
  expect(await deliverMail(world.ctx, SYSTEM)).toEqual({ sent: 2, failed: 0 });
});
