import fc from 'fast-check';
import { readFile, readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellSubscribers } from '../../jobs/subscriptions.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { askSubscription, confirmSubscription, endSubscription } from '../../server/actions/subscriptions/act.ts';
import { day } from '../../server/domain/day.ts';
import { Fault } from '../../server/domain/fault.ts';
import {
  SUBSCRIPTION_ACTS,
  SUBSCRIPTION_COURSE,
  askSent,
  confirm,
  end,
} from '../../server/domain/subscription/course.ts';
import { SUBSCRIPTION_STATES } from '../../server/domain/subscription/row.ts';
import type { SubscriptionRow } from '../../server/domain/subscription/row.ts';
import { publicAddresses } from '../../server/http/pages/subscriptions.ts';
import { enterDocument, faultOf } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ME = 'reader@example.org';
interface Sent {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  headers?: Readonly<Record<string, string>>;
}
let world: World;
let box: Sent[];
let trouble: Error | null;
let issuers: { name: string; issuerId: number }[];
beforeEach(async () => {
  box = [];
  trouble = null;
  const mailer = {
    send: (mail: Sent) => {
      if (trouble) return Promise.reject(trouble);
      box.push(mail);
      return Promise.resolve();
    },
  };
  world = await createWorld({ mailer, config: { publicUrl: 'https://public.example' } });
  issuers = [{ name: '清河县司法局', issuerId: await world.issuer('清河县司法局') }];
});
afterEach(() => world.close());

const round = () => tellSubscribers(world.ctx, publicAddresses);
const at = (instant: string) => world.clock.set(instant);
/** Id and token of the link in a mail. */
const linkIn = (mail: Sent, name: 'confirm' | 'end') => {
  const [, id = '', token = ''] =
    new RegExp(`https://public\\.example/subscriptions/(\\d+)/${name}\\?token=([\\w-]+)`).exec(mail.text) ?? [];
  return { id: Number(id), token };
};
async function subscribed(query: object): Promise<SubscriptionRow> {
  await askSubscription(world.ctx, { contact: ME, ...query });
  await round();
  await confirmSubscription(world.ctx, linkIn(box.at(-1)!, 'confirm'));
  box = [];
  return (await world.ctx.subscriptions.list(['active'])).at(-1)!;
}
const document = (title: string, more: object = {}, entry: object = {}) =>
  enterDocument(
    world,
    { title, issuers, publishedOn: day('2026-11-20'), effectiveOn: day('2026-11-22'), ...more },
    entry,
  );

describe('asking', () => {
  it('sends one mail with a link, and nothing before its holder says yes', async () => {
    await askSubscription(world.ctx, { contact: ' Reader@Example.org ', q: '停车' });
    await round();
    expect(box).toHaveLength(1);
    expect(box[0]).toMatchObject({ to: ME, subject: '请确认订阅：检索“停车”' });
    await document('清河县停车管理办法');
    at('2026-11-23T02:00:00.000Z');
    await round();
    expect(box).toHaveLength(1);
  });

  it.each([
    [{ contact: 'nobody', q: '停车' }],
    [{ contact: ME, q: '' }],
    [{ contact: `${ME}\nBcc: other@example.org`, q: '停车' }],
    [{ contact: ME, q: 'x'.repeat(201) }],
    [{ q: '停车' }],
  ])('refuses %j', async (said) => {
    expect(await faultOf(askSubscription(world.ctx, said))).toBe('input.invalid');
  });

  it('does nothing for what is already asked for, or for too much, and says so to nobody', async () => {
    for (let i = 0; i < 3; i++) await askSubscription(world.ctx, { contact: ME, q: '停车' });
    for (const q of ['一', '二', '三', '四']) await askSubscription(world.ctx, { contact: ME, q });
    expect(await world.ctx.subscriptions.list(['asked'])).toHaveLength(3);
  });

  it('forgets who has not answered in three days, and who refuses mail', async () => {
    await askSubscription(world.ctx, { contact: ME, q: '停车' });
    await round();
    at('2026-11-25T02:00:00.000Z');
    await round();
    expect((await world.ctx.subscriptions.list(['ended'])).map((row) => row.contact)).toEqual(['']);
    await askSubscription(world.ctx, { contact: 'full@example.org', q: '停车' });
    trouble = new Error('550 no such user');
    await round();
    expect(await world.ctx.subscriptions.list(['asked'])).toEqual([]);
  });

  it('keeps what could not be sent because the server is away', async () => {
    await askSubscription(world.ctx, { contact: ME, q: '停车' });
    trouble = new Fault('mail.unreachable', { reason: 'ECONNREFUSED' });
    expect(await faultOf(round())).toBe('mail.unreachable');
    trouble = null;
    await round();
    expect(box).toHaveLength(1);
  });
});

describe('links', () => {
  it('are good for what they were made for alone', async () => {
    await askSubscription(world.ctx, { contact: ME, q: '停车' });
    await askSubscription(world.ctx, { contact: ME, q: '补贴' });
    await round();
    const [one, other] = box.map((mail) => linkIn(mail, 'confirm'));
    for (const wrong of [
      { id: one!.id, token: other!.token },
      { id: one!.id, token: 'A'.repeat(24) },
      { id: one!.id, token: '' },
      { id: 999_999, token: one!.token },
      {},
    ]) {
      expect(await faultOf(confirmSubscription(world.ctx, wrong))).toBe('subscription.token');
      expect(await faultOf(endSubscription(world.ctx, wrong))).toBe('subscription.token');
    }
    expect(await faultOf(endSubscription(world.ctx, one))).toBe('subscription.token');
    await confirmSubscription(world.ctx, one);
    await confirmSubscription(world.ctx, one);
    expect(await world.ctx.subscriptions.list(['active'])).toHaveLength(1);
  });

  it('leave neither address nor token in the log, nor a token in the database', async () => {
    await subscribed({ q: '停车' });
    const token = world.ctx.linkTokens.of('end', (await world.ctx.subscriptions.list(['active']))[0]!.id);
    const log = world.sql((db) => JSON.stringify(db.prepare('SELECT * FROM audit').all()));
    expect(log).not.toContain(ME);
    const names = (await readdir(world.config.dataDir)).filter((name) => name.startsWith('guibei.db'));
    for (const name of names) {
      const bytes = await readFile(`${world.config.dataDir}/${name}`);
      expect(bytes.includes(token), name).toBe(false);
    }
  });

  it('end at once, and take the address away', async () => {
    const row = await subscribed({ q: '停车' });
    await endSubscription(world.ctx, { id: row.id, token: world.ctx.linkTokens.of('end', row.id) });
    await endSubscription(world.ctx, { id: row.id, token: world.ctx.linkTokens.of('end', row.id) });
    expect(await world.ctx.reader.row('subscription', row.id)).toMatchObject({ state: 'ended', contact: '' });
    await document('清河县停车管理办法');
    at('2026-11-23T02:00:00.000Z');
    await round();
    expect(box).toEqual([]);
  });
});

describe('the daily mail', () => {
  it('tells of what is new, changed and withdrawn, once, with a link to end it', async () => {
    const old = await document('清河县停车收费办法', {}, {});
    const gone = await document('清河县停车场建设办法');
    const row = await subscribed({ q: '停车' });
    await document('清河县停车管理办法');
    await document('清河县养老服务办法');
    await document('清河县停车内部办法', {}, { isPublic: false });
    await setPublic(world.ctx, await world.person('clerk'), gone, false, '公布有误');
    at('2026-11-22T23:59:00.000Z');
    expect(await round()).toMatchObject({ told: 0 });
    at('2026-11-23T02:00:00.000Z');
    expect(await round()).toMatchObject({ told: 1 });
    const [mail] = box;
    expect(mail!.text).toContain('新公布（1件）\n1. 《清河县停车管理办法》');
    expect(mail!.text).toContain(`已撤下，不再公开（1件）\n1. https://public.example/documents/${gone}`);
    for (const word of ['清河县停车场建设办法', '养老', '内部', `documents/${old}\n`])
      expect(mail!.text).not.toContain(word);
    const link = linkIn(mail!, 'end');
    expect(link.token).toBe(world.ctx.linkTokens.of('end', row.id));
    expect(mail!.headers).toEqual({
      'List-Unsubscribe': `<https://public.example/subscriptions/${row.id}/end?token=${link.token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    await round();
    at('2026-11-24T02:00:00.000Z');
    await round();
    expect(box).toHaveLength(1);
  });

  it('tells of what changes by the date alone', async () => {
    const ending = await document('清河县停车试行办法', { validUntil: day('2026-11-23') });
    await subscribed({ q: '停车' });
    for (const [instant, mails] of [
      ['2026-11-23T02:00:00.000Z', 0],
      ['2026-11-24T02:00:00.000Z', 1],
    ] as const) {
      at(instant);
      await round();
      expect(box, instant).toHaveLength(mails);
    }
    expect(box[0]!.text).toContain(`https://public.example/documents/${ending}`);
    expect(box[0]!.text).toContain('现在的效力：已失效');
  });

  it('is about one body, where that was asked for', async () => {
    const other = [{ name: '清河县水利局', issuerId: await world.issuer('清河县水利局') }];
    await subscribed({ q: '', issuer: [issuers[0]!.issuerId] });
    await document('清河县公证办法');
    await document('清河县河道办法', { issuers: other });
    at('2026-11-23T02:00:00.000Z');
    await round();
    expect(box[0]!.subject).toContain('清河县司法局，1件文件有变化');
    expect(box[0]!.text).not.toContain('河道');
  });

  it('that could not be sent is owed to the next day, with everything since', async () => {
    await subscribed({ q: '停车' });
    await document('清河县停车管理办法');
    at('2026-11-23T02:00:00.000Z');
    trouble = new Error('451 try later');
    await round();
    trouble = null;
    await document('清河县停车收费办法');
    at('2026-11-24T02:00:00.000Z');
    await round();
    expect(box[0]!.text).toContain('新公布（2件）');
  });

  it('is offered to nobody where no mail goes out', async () => {
    const quiet = await createWorld({ mailer: null });
    expect(await tellSubscribers(quiet.ctx, publicAddresses)).toEqual({ asked: 0, told: 0 });
    await quiet.close();
  });
});

describe('the course', () => {
  const rowIn = (state: SubscriptionRow['state']): SubscriptionRow => ({
    ...{
      id: 1,
      version: 1,
      contact: ME,
      query: { q: '停车', issuerIds: [] },
      state,
      toldSeq: 1,
      toldOn: day('2026-11-22'),
    },
    ...{ askedAt: 'x', askSentAt: null, confirmedAt: null, endedAt: null },
  });
  const acts = {
    'subscription.confirm': (row: SubscriptionRow) => confirm(row, 'y', { seq: 2, on: day('2026-11-23') }),
    'subscription.end': (row: SubscriptionRow) => end(row, 'y'),
    'subscription.send': (row: SubscriptionRow) => askSent(row, 'y'),
  };
  it.each(SUBSCRIPTION_STATES.flatMap((state) => SUBSCRIPTION_ACTS.map((act) => [state, act] as const)))(
    'in state %s takes %s as the table says',
    (state, act) => {
      const next = SUBSCRIPTION_COURSE[state][act];
      const run = () => acts[act](rowIn(state));
      if (next === undefined) expect(run).toThrow(expect.objectContaining({ code: 'subscription.state' }));
      else expect(run().writes).toMatchObject([{ set: { state: next } }]);
    },
  );

  it('never leaves an address behind, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SUBSCRIPTION_ACTS), { maxLength: 6 }), (order) => {
        let row = rowIn('asked');
        for (const act of order) {
          if (SUBSCRIPTION_COURSE[row.state][act] === undefined) continue;
          const [write] = acts[act](row).writes;
          if (write?.op === 'update') row = { ...row, ...(write.set as Partial<SubscriptionRow>) };
        }
        expect(row.contact === '').toBe(row.state === 'ended');
      }),
    );
  });
});
