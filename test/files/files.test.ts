import { createHash } from 'node:crypto';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultOf } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

it('keeps bytes as they are, under their hash', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 0]);
  const { sha256, size } = await world.ctx.files.put(bytes);
  expect([sha256, size]).toEqual([hash(bytes), 5]);
  expect(await readFile(await world.ctx.files.path(sha256))).toEqual(bytes);
});

it('copies what belongs to somebody else and leaves it there', async () => {
  const path = await world.file('旧文件.txt', '旧文件');
  const { sha256 } = await world.ctx.files.copy(path);
  expect(await readFile(path, 'utf8')).toBe('旧文件');
  expect(await world.ctx.files.has(sha256)).toBe(true);
});

it('makes an original that comes again young again, so that a sweep leaves it to its new row', async () => {
  const { sha256 } = await world.ctx.files.put(Buffer.from('再来一次'));
  await utimes(await world.ctx.files.path(sha256), 1000, 1000);
  expect(await world.ctx.files.olderThan(sha256, 5_000_000)).toBe(true);
  await world.ctx.files.put(Buffer.from('再来一次'));
  expect(await world.ctx.files.olderThan(sha256, 5_000_000)).toBe(false);
});

it.each(['', '../../etc/passwd', 'ab', 'Z'.repeat(64), `${'a'.repeat(62)}/.`])('has no file named %j', async (name) => {
  expect(await world.ctx.files.has(name)).toBe(false);
  expect(await faultOf(world.ctx.files.path(name))).toBe('file.missing');
});

it('lists what it holds and nothing that is still on its way', async () => {
  await writeFile(await world.ctx.files.temporary(), '半份');
  const listed: string[] = [];
  for await (const sha256 of world.ctx.files.list()) listed.push(sha256);
  expect(listed.every((sha256) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect(listed).toContain(hash('旧文件'));
  await world.ctx.files.remove(hash('旧文件'));
  expect(await world.ctx.files.has(hash('旧文件'))).toBe(false);
});
