import { afterEach, beforeEach, expect, it } from 'vitest';
import { notify } from '../../../server/actions/duties/notify.ts';
import { insert } from '../../../server/domain/change.ts';
import { addDays, day } from '../../../server/domain/day.ts';
import type { Flag } from '../../../server/domain/duties/flag.ts';
import { createMailer } from '../../../server/notify/mailer.ts';
import type { Context } from '../../../server/ports.ts';
import { createWorld, SYSTEM, type World } from '../../support/world.ts';

const ON = day('2026-11-22');
const FLAGS = 450;
let world: World;
beforeEach(async () => {
  world = await createWorld({ mailer: createMailer('smtp://127.0.0.1:9', 'guibei@qinghe.example') });
});
afterEach(() => world.close());

/** As many duties as an import of thousands of documents brings in one night. */
async function flagsOnRecord(): Promise<Flag[]> {
  const ids = await world.ctx.store.ids(FLAGS);
  const flags = ids.map((_, i): Flag => ({
    key: `expiry.soon:${i}`,
    kind: 'expiry.soon',
    documentId: null,
    issuerId: null,
    dueOn: addDays(ON, (i * 7) % 90),
    rule: `《清河县第${i}号办法》有效期将满`,
    citation: '示例办法第八条',
    evidence: [],
    steps: [{ step: 'before-90', on: ON }],
  }));
  const rows = flags.map(({ steps: _steps, ...flag }, i) =>
    insert('flag', { id: ids[i] ?? 0, ...flag, firstSeenOn: ON, clearedOn: null }),
  );
  await world.ctx.store.commit({ act: 'flag.scan', documents: [], writes: rows }, SYSTEM);
  return flags;
}

/** The house, which dies in the middle of its `nth` commit. */
const dying = (nth: number): Context => {
  let commits = 0;
  const commit: Context['store']['commit'] = (change, actor) =>
    ++commits === nth ? Promise.reject(new Error('killed')) : world.ctx.store.commit(change, actor);
  return { ...world.ctx, store: { ...world.ctx.store, commit } };
};

it('hundreds of duties are told in one digest by short transactions', async () => {
  const clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  const flags = await flagsOnRecord();
  const sizes: number[] = [];
  const commit: Context['store']['commit'] = (change, actor) => {
    sizes.push(change.writes.length);
    return world.ctx.store.commit(change, actor);
  };
  expect(await notify({ ...world.ctx, store: { ...world.ctx.store, commit } }, SYSTEM, flags, ON)).toBe(FLAGS);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(202);
  const mails = await world.ctx.duties.mails({ states: ['waiting'] });
  expect(mails).toHaveLength(1);
  const notices = await world.ctx.duties.notices({ userId: clerk.id });
  expect(new Set(notices.map(({ mailId }) => mailId))).toEqual(new Set([mails[0]?.id]));
  expect(await notify(world.ctx, SYSTEM, flags, ON)).toBe(0);
});

it.each([1, 2, 3])('killed in commit %i of them, each is told once, and named in one mail', async (nth) => {
  const clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  const flags = await flagsOnRecord();
  await expect(notify(dying(nth), SYSTEM, flags, ON)).rejects.toThrow('killed');
  await notify(world.ctx, SYSTEM, flags, ON);
  const notices = await world.ctx.duties.notices({ userId: clerk.id });
  expect(new Set(notices.map(({ flagId }) => flagId)).size).toBe(FLAGS);
  expect(notices).toHaveLength(FLAGS);
  const mails = await world.ctx.duties.mails({ states: ['waiting'] });
  expect(mails).toHaveLength(nth === 1 ? 1 : 2);
  const ids = new Set(mails.map((mail) => mail.id));
  expect(notices.every(({ mailId }) => mailId !== null && ids.has(mailId))).toBe(true);
  for (const { rule } of flags) expect(mails.filter((mail) => mail.body.includes(rule)).length).toBeLessThanOrEqual(1);
});
