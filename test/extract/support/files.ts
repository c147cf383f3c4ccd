import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'guibei-extract-'));
let count = 0;

/** Writes bytes under a name that says nothing, and gives the path. */
export function fileOf(bytes: Buffer | string): string {
  const path = join(folder, String((count += 1)));
  writeFileSync(path, bytes);
  return path;
}

/** Path of a committed fixture. */
export function fixture(name: string): string {
  return new URL(`../../fixtures/extract/${name}`, import.meta.url).pathname;
}
