import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO, openSite } from './site.ts';

/** Loads the demo county once, by the service's own first start; every site of the run begins with a copy of it. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-demo-'));
  const site = await openSite();
  await site.stop();
  await cp(site.data, folder, { recursive: true });
  await site.close();
  process.env[DEMO] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
