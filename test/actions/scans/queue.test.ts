import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReadingQueue } from '../../../server/actions/uploads/queue.ts';
import { discardUpload, takeUpload } from '../../../server/actions/uploads/take.ts';
import { checkPage, pageFor, pagesToCheck } from '../../../server/actions/scans/check.ts';
import { Fault } from '../../../server/domain/fault.ts';
import type { Context, ReadText, ScannedPage, TextReader } from '../../../server/ports.ts';
import { faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let body: number;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  body = await world.issuer('清河县水利局');
});
afterAll(() => world.close());

const page = (number: number, confidence: number): ScannedPage => ({
  page: number,
  width: 595,
  height: 842,
  laid: { turned: 0, slope: 0 },
  confidence,
  pieces: [],
  rulings: { horizontal: [], vertical: [] },
});

const TITLE = '清河县水利局关于采砂的通知\n清水规〔2024〕6号\n';

/** What stands on each page of a file of so many pages. */
const wordsOn = (number: number): string => (number === 1 ? TITLE : `第${number}页的内容，不清楚。\n`);

/** A reader of scans that answers at once; `onPage` may fail, or take note. */
function scanner(pages: number, onPage: (path: string, number: number) => number): TextReader {
  const read = (scanned: readonly ScannedPage[]): ReadText => {
    const given = new Map(scanned.map((one) => [one.page, one]));
    const numbers = Array.from({ length: pages }, (_, at) => at + 1);
    const texts = numbers.map((number) => ((given.get(number)?.confidence ?? 0) > 0 ? wordsOn(number) : ''));
    const starts = numbers.map((_, at) => texts.slice(0, at).join('').length);
    const text = texts.join('');
    if (given.size > 0 && text === '') throw new Fault('file.noText', {});
    return {
      mediaType: 'application/pdf',
      pages,
      method: 'ocr',
      text,
      pageStarts: starts,
      warnings: [{ code: 'text.pagesUncertain', details: { pages: [2] } }],
      scans: numbers.filter((number) => !given.has(number)),
      confidences: numbers.map((number) => given.get(number)?.confidence ?? null),
      doubts: [
        { page: 2, start: (starts[1] ?? 0) + 7, end: (starts[1] ?? 0) + 9, x: 0.1, y: 0.1, width: 0.1, height: 0.1 },
      ],
    };
  };
  return {
    ...world.ctx.text,
    read: async (_path, { scanned = [] } = {}) => read(scanned),
    page: async (path, number) => page(number, onPage(path, number)),
  };
}

let serial = 0;
async function take(actor: UserActor = clerk): Promise<number> {
  const path = await world.ctx.files.temporary();
  await writeFile(path, `扫描件${++serial}`);
  const taken = await takeUpload(world.ctx, actor, { path, fileName: `扫描件${serial}.pdf` }, 'issued');
  return taken.uploadId ?? 0;
}

const failures: unknown[] = [];
const queueOver = (text: TextReader) => {
  const ctx: Context = { ...world.ctx, text };
  return createReadingQueue(ctx, 2, (_id, error) => failures.push(error));
};
const stateOf = async (id: number) => (await world.ctx.reader.row('upload', id))?.state;
const pagesOf = async (id: number) => (await world.ctx.scans.uploadPages(id)).map((one) => one.state);

describe('the queue of scanned pages', () => {
  it('goes on after a restart with the page that was open, and never reads one twice', async () => {
    const read: number[] = [];
    const id = await take();
    // The service dies in the middle of page 3: its answer never comes.
    const hung = scanner(5, (_, number) => {
      read.push(number);
      if (number === 3) throw new Fault('reader.closed');
      return 0.99;
    });
    const first = queueOver(hung);
    await first.add(id);
    await first.idle();
    first.stop();
    expect(await stateOf(id)).toBe('ocr');
    expect(await pagesOf(id)).toEqual(['read', 'read', 'waiting', 'waiting', 'waiting']);
    expect(await world.ctx.scans.scanProgress([id])).toEqual(new Map([[id, { done: 2, total: 5 }]]));
    await world.restart();
    const again = queueOver(
      scanner(5, (_, number) => {
        read.push(number);
        return 0.99;
      }),
    );
    await again.resume();
    await again.idle();
    expect(read).toEqual([1, 2, 3, 3, 4, 5]);
    expect(await stateOf(id)).toBe('ready');
    const row = await world.ctx.reader.row('upload', id);
    expect(row?.metadata?.docNumber).toBe('清水规〔2024〕6号');
    failures.length = 0;
  });

  it('puts together what a killed service had read to the end but not finished', async () => {
    const id = await take();
    const text = scanner(2, () => 0.99);
    const stopping = queueOver({
      ...text,
      read: async (path, options) => {
        if ((options?.scanned ?? []).length > 0) throw new Fault('reader.closed');
        return text.read(path, options);
      },
    });
    await stopping.add(id);
    await stopping.idle();
    expect([await stateOf(id), await pagesOf(id)]).toEqual(['ocr', ['read', 'read']]);
    const queue = queueOver(text);
    await queue.resume();
    await queue.idle();
    expect(await stateOf(id)).toBe('ready');
    failures.length = 0;
  });

  it('reads short files before long ones', async () => {
    const order: string[] = [];
    const [long, short] = [await take(), await take()];
    const place = new Map<string, number>();
    for (const id of [long, short]) {
      const row = await world.ctx.reader.row('upload', id);
      place.set(await world.ctx.files.path(row?.fileSha256 ?? ''), id);
    }
    const text = scanner(0, () => 1);
    const sized: TextReader = {
      ...text,
      read: async (path, { scanned = [] } = {}) =>
        scanner(place.get(path) === long ? 12 : 2, () => 1).read(path, { scanned }),
      page: async (path, number) => {
        order.push(place.get(path) === long ? 'long' : 'short');
        return page(number, 0.99);
      },
    };
    const queue = queueOver(sized);
    await Promise.all([queue.add(long), queue.add(short)]);
    await queue.idle();
    expect(order.filter((one) => one === 'short')).toHaveLength(2);
    expect(order.lastIndexOf('short')).toBeLessThan(5);
    expect([await stateOf(long), await stateOf(short)]).toEqual(['ready', 'ready']);
  });

  it('tries a page again on which the engine broke, leaves out one that takes too long, and goes on', async () => {
    let broken = 0;
    const id = await take();
    const queue = queueOver(
      scanner(3, (_, number) => {
        if (number === 2 && broken++ === 0) throw new Fault('reader.crashed');
        if (number === 3) throw new Fault('file.timeout', { seconds: 60 });
        return 0.99;
      }),
    );
    await queue.add(id);
    await queue.idle();
    expect(await pagesOf(id)).toEqual(['read', 'read', 'unread']);
    expect(await stateOf(id)).toBe('ready');
    expect((await world.ctx.scans.uploadPage(id, 3))?.faultCode).toBe('file.timeout');
  });

  it('refuses a file of which no page could be read, with the reason of the first', async () => {
    const id = await take();
    const queue = queueOver(
      scanner(2, () => {
        throw new Fault('file.memory', {});
      }),
    );
    await queue.add(id);
    await queue.idle();
    expect(await world.ctx.reader.row('upload', id)).toMatchObject({ state: 'refused', faultCode: 'file.memory' });
  });

  it('leaves a file alone that was put aside meanwhile', async () => {
    const id = await take();
    const queue = queueOver(scanner(3, () => 0.99));
    const text = scanner(3, () => 0.99);
    const aside = queueOver({
      ...text,
      page: async (path, number) => {
        if (number === 2) {
          const row = await world.ctx.reader.row('upload', id);
          await discardUpload(world.ctx, clerk, id, row?.version ?? 0);
        }
        return text.page(path, number);
      },
    });
    await aside.add(id);
    await aside.idle();
    await queue.resume();
    await queue.idle();
    expect(await stateOf(id)).toBe('discarded');
    expect(await pagesOf(id)).toEqual(['read', 'read', 'waiting']);
    expect(failures).toEqual([]);
  });
});

describe('a page that a person checks', () => {
  const scanned = async (actor: UserActor = clerk): Promise<number> => {
    const id = await take(actor);
    const queue = queueOver(scanner(3, (_, number) => (number === 2 ? 0.9 : 0.995)));
    await queue.add(id);
    await queue.idle();
    return id;
  };
  const versionOf = async (id: number) => (await world.ctx.reader.row('upload', id))?.version ?? 0;
  const listed = async (actor: UserActor, id: number) =>
    (await pagesToCheck(world.ctx, actor, { offset: 0, limit: 200 })).rows
      .filter((row) => row.page.uploadId === id)
      .map((row) => row.page.number);

  it('is listed when it is doubtful, with its doubts where they stand on it', async () => {
    const id = await scanned();
    expect(await listed(clerk, id)).toEqual([2]);
    const { page: row, text } = await pageFor(world.ctx, clerk, id, 2);
    expect(row.doubts.map(({ start, end }) => text.slice(start, end))).toEqual(['不清']);
  });

  it('takes its new text into the whole, has the elements read anew, and leaves the list', async () => {
    const id = await scanned();
    await checkPage(world.ctx, clerk, id, 2, {
      version: await versionOf(id),
      text: '第二条 本通知自2024年5月1日起施行。 \r\n',
    });
    const row = await world.ctx.reader.row('upload', id);
    expect(row?.text).toBe(`${TITLE}第二条 本通知自2024年5月1日起施行。\n第3页的内容，不清楚。\n`);
    expect(row?.metadata?.effectiveOn).toBe('2024-05-01');
    expect(row?.warnings).toEqual([]);
    expect((await pageFor(world.ctx, clerk, id, 3)).text).toBe('第3页的内容，不清楚。');
    expect(await listed(clerk, id)).toEqual([]);
    const [entry] = (await world.ctx.feed.since(0, 10_000)).filter((one) => one.act === 'page.check').slice(-1);
    expect(entry?.actorId).toBe(clerk.id);
  });

  it('is not overwritten by somebody who saw an older text', async () => {
    const id = await scanned();
    const version = await versionOf(id);
    await checkPage(world.ctx, clerk, id, 2, { version, text: '先改的人' });
    expect(await faultOf(checkPage(world.ctx, clerk, id, 2, { version, text: '后改的人' }))).toBe('conflict.stale');
  });

  it('is of the body that sent it in, and of the bureau', async () => {
    const own = await world.person('issuer', { issuerId: body });
    const foreign = await world.person('issuer', { issuerId: await world.issuer(`清河县交通运输局${++serial}`) });
    const auditor = await world.person('auditor');
    const id = await scanned(own);
    expect(await listed(own, id)).toEqual([2]);
    expect(await listed(foreign, id)).toEqual([]);
    const said = { version: await versionOf(id), text: '改' };
    expect(await faultOf(checkPage(world.ctx, foreign, id, 2, said))).toBe('not.found');
    expect(await faultOf(checkPage(world.ctx, auditor, id, 2, said))).toBe('not.found');
    expect(await faultOf(pagesToCheck(world.ctx, auditor, { offset: 0, limit: 1 }))).toBe('auth.forbidden');
    await checkPage(world.ctx, own, id, 2, said);
    expect(await faultOf(pageFor(world.ctx, own, id, 9))).toBe('not.found');
  });
});
