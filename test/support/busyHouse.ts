/** A house that works without end, to be killed: prints a line for everything that it has answered. */
import { writeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { importPath } from '../../server/actions/imports/import.ts';
import { takeUpload } from '../../server/actions/uploads/take.ts';
import { createReadingQueue } from '../../server/actions/uploads/queue.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { update } from '../../server/domain/change.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';

const [dataDir = '', jsonl = '', clerkId = ''] = process.argv.slice(2);
const house = await openHouse(readConfig({}, { dataDir }));
const { ctx } = house;
const answered = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);
const SERVICE: Actor = { kind: 'system', name: '测试' };
const clerk: Actor = { kind: 'user', id: Number(clerkId), login: 'c', name: 'c', role: 'clerk', issuerId: null };
const queue = createReadingQueue(ctx, 1, () => undefined);
house.follower.start(50);
answered({ ready: true });

async function uploads(): Promise<never> {
  for (let i = 0; ; i++) {
    const path = await ctx.files.temporary();
    await writeFile(path, `第${process.pid}次第${i}份来件，正文若干。`);
    const { uploadId } = await takeUpload(ctx, clerk, { path, fileName: `来件${i}.txt` }, 'draft');
    answered({ upload: uploadId });
    void queue.add(uploadId ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function edits(): Promise<never> {
  const body = (await ctx.reader.issuers()).at(-1);
  for (let i = 0; ; i++) {
    const row = await ctx.reader.row('issuer', body?.id ?? 0);
    if (row)
      await ctx.store.commit(
        { act: 'issuer.edit', documents: [], writes: [update('issuer', row, { codes: [`清${i}`] })] },
        SERVICE,
      );
    answered({ issuer: row?.id, version: (row?.version ?? 0) + 1 });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function imports(): Promise<void> {
  await importPath(ctx, SERVICE, jsonl, {
    refusal: () => undefined,
    progress: async (so) => {
      answered({ held: so.imported + so.unchanged });
      // Everything here runs in one process: let the uploads have their turn.
      await new Promise((resolve) => setTimeout(resolve, 30));
    },
  });
  answered({ imported: true });
}

await Promise.all([uploads(), edits(), imports()]);
