import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { createFiles } from '../../server/files/store.ts';
import { filesContract } from '../contract/files.ts';

describe('originals in a folder', () => {
  filesContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'guibei-files-'));
    const root = join(folder, 'files');
    return {
      files: createFiles(root),
      another: () => createFiles(root),
      async outside(name, bytes) {
        const path = join(folder, name);
        await writeFile(path, bytes);
        return path;
      },
      end: () => rm(folder, { recursive: true }),
    };
  });
});
