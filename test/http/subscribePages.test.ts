import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { publish } from '../../jobs/publish.ts';
import { tellSubscribers } from '../../jobs/subscriptions.ts';
import { takeIn } from '../../server/actions/publication/takeIn.ts';
import { publicAddresses } from '../../server/http/pages/subscriptions.ts';
import type { PublicService } from '../../server/publicService.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const ME = 'reader@example.org';
let world: World;
let half: PublicService;
const box: { to: string; text: string }[] = [];
beforeAll(async () => {
  const mailer = {
    send: async (mail: { to: string; text: string }) => {
      box.push(mail);
    },
  };
  world = await createWorld({ mailer, config: { publicUrl: 'https://public.example' } });
  await world.issuer('清河县司法局');
  half = await openPublicHalf(world);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});
beforeEach(() => box.splice(0));

const get = (path: string) => request(half.url).get(path);
const ask = (body: object) =>
  request(half.url)
    .post('/subscribe')
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ site: '', issuer: '', ...body });
const house = () => takeIn(world.ctx, world.ctx.intake);
const linkTo = (name: string): string =>
  new RegExp(`https://public\\.example(/subscriptions/\\d+/${name}\\?token=[\\w-]+)`).exec(
    box.at(-1)?.text ?? '',
  )?.[1] ?? '';

it('takes a subscription from the form to its end, over the public process', async () => {
  expect((await get('/subscribe?q=%E5%81%9C%E8%BD%A6').expect(200)).text).toContain('value="停车"');
  const answer = await ask({ contact: ME, q: '停车' }).expect(200);
  expect(answer.text).toContain('请查收确认邮件');
  expect(answer.text).not.toContain(ME);
  // The same for an address that is known.
  expect((await ask({ contact: ME, q: '停车' }).expect(200)).text).toBe(answer.text);
  expect(await house()).toEqual({ taken: 1, aside: 0 });
  await tellSubscribers(world.ctx, publicAddresses);
  const confirm = linkTo('confirm');

  // A program that follows links confirms nothing.
  expect((await get(confirm).expect(200)).text).toContain('确认以后开始发送邮件');
  expect(await house()).toEqual({ taken: 0, aside: 0 });
  await request(half.url).post(confirm).set('Sec-Fetch-Site', 'cross-site').expect(403);
  await request(half.url).post(confirm).set('Sec-Fetch-Site', 'same-origin').expect(200);
  expect(await house()).toEqual({ taken: 1, aside: 0 });
  const [row] = await world.ctx.subscriptions.list(['active']);
  expect(row).toMatchObject({ contact: ME, query: { q: '停车', issuerIds: [] } });

  // One click of a mail program: no browser, no word of where it comes from.
  const end = publicAddresses.end(row!.id, world.ctx.linkTokens.of('end', row!.id));
  await request(half.url).post(end).type('form').send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
  expect(await house()).toEqual({ taken: 1, aside: 0 });
  expect(await world.ctx.reader.row('subscription', row!.id)).toMatchObject({ state: 'ended', contact: '' });
});

it.each([{ contact: 'nobody' }, { contact: ME, q: '' }, { contact: ME, q: '停车', site: 'http://spam.example' }])(
  'says what is wrong with %j, and leaves no letter',
  async (body) => {
    const { text } = await ask(body).expect(422);
    expect(text).toContain('邮件订阅');
    expect(await house()).toEqual({ taken: 0, aside: 0 });
  },
);

it('drops a link that is none without a word, and refuses what cannot be one', async () => {
  const path = `/subscriptions/1/end?token=${'A'.repeat(24)}`;
  await request(half.url).post(path).expect(200);
  expect(await house()).toEqual({ taken: 0, aside: 0 });
  expect(await world.ctx.intake.waiting(10)).toEqual([]);
  for (const wrong of ['/subscriptions/1/end', '/subscriptions/x/confirm?token=1', '/subscriptions/1/end?token=%00'])
    expect([404, 422]).toContain((await get(wrong)).status);
});

it('is closed where no mail goes out', async () => {
  const quiet = await createWorld({ mailer: null });
  const other = await openPublicHalf(quiet);
  expect((await request(other.url).get('/subscribe').expect(200)).text).toContain('还没有开通');
  const sent = request(other.url).post('/subscribe').set('Sec-Fetch-Site', 'same-origin').type('form');
  expect((await sent.send({ contact: ME, q: '停车', site: '' })).status).toBe(422);
  await other.close();
  await quiet.close();
  await publish(world.ctx, false);
});
