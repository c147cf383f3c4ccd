import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArchives, UNPACK_LIMITS } from '../../server/extract/unpack.ts';
import { fileOf } from './support/files.ts';
import { zipOf } from './support/zip.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'guibei-unpack-'));
const unpack = (bytes: Buffer, limits = {}) =>
  createArchives({ ...UNPACK_LIMITS, ...limits }).unpack(fileOf(bytes), join(folder(), 'into'));
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code,
  );

/** 停车办法.txt in GBK. */
const GBK = Buffer.from([0xcd, 0xa3, 0xb3, 0xb5, 0xb0, 0xec, 0xb7, 0xa8, 0x2e, 0x74, 0x78, 0x74]);

describe('an archive of files', () => {
  it.each<[string, Buffer]>([
    ['UTF-8 with its mark', zipOf({ '停车办法.txt': '清河县' })],
    ['UTF-8 without it', zipOf({ '停车办法.txt': '清河县' }, (name) => Buffer.from(name))],
    ['GBK', zipOf({ x: '清河县' }, () => GBK)],
  ])('has its names read in %s', async (_name, bytes) => {
    const { files } = await unpack(bytes);
    expect(files.map(({ name, size }) => ({ name, size }))).toEqual([{ name: '停车办法.txt', size: 9 }]);
    expect(readFileSync(files[0]?.path ?? '', 'utf8')).toBe('清河县');
  });

  it('is unpacked under names of our own, whatever the names inside lead to', async () => {
    const into = join(folder(), 'deep', 'into');
    const bytes = zipOf({
      '../../../escape.txt': 'a',
      '/etc/escape.txt': 'b',
      'C:\\windows\\escape.txt': 'c',
      '文件/甲.txt': 'd',
      '文件/甲.txt\u0000.exe': 'e',
    });
    const { files } = await createArchives().unpack(fileOf(bytes), into);
    expect(files.map((file) => file.name)).toEqual([
      '../../../escape.txt',
      '/etc/escape.txt',
      'C:/windows/escape.txt',
      '文件/甲.txt',
      '文件/甲.txt\u0000.exe',
    ]);
    expect(readdirSync(into)).toEqual(['00001', '00002', '00003', '00004', '00005']);
    expect(existsSync(join(into, '../../../escape.txt'))).toBe(false);
  });

  it('leaves out folders, hidden files and what macOS and Word add', async () => {
    const names = ['甲/', '甲/乙.txt', '__MACOSX/甲/._乙.txt', '.DS_Store', '甲/~$乙.docx'];
    const { files } = await unpack(zipOf(Object.fromEntries(names.map((name) => [name, 'x']))));
    expect(files.map((file) => file.name)).toEqual(['甲/乙.txt']);
  });

  it('leaves out and names one file that is too large, and stops when all together are', async () => {
    const bytes = zipOf({ '大.txt': Buffer.alloc(2_000, 65), '小.txt': 'x' });
    const { files, tooLarge } = await unpack(bytes, { fileBytes: 1_000 });
    expect([files.map((file) => file.name), tooLarge]).toEqual([['小.txt'], ['大.txt']]);
    expect(await faultOf(unpack(bytes, { inflatedBytes: 1_500 }))).toBe('file.bomb');
    expect(await faultOf(unpack(bytes, { entries: 1 }))).toBe('file.bomb');
  });

  it('says what is no zip, what is damaged and what has a password', async () => {
    expect(await faultOf(unpack(Buffer.from('Rar!\u001a\u0007\u0000')))).toBe('file.unsupported');
    const bytes = zipOf({ '甲.txt': '清河县'.repeat(500) });
    const broken = Buffer.from(bytes);
    broken.fill(0xff, 45, 55);
    expect(await faultOf(unpack(broken))).toBe('file.damaged');
    const locked = Buffer.from(bytes);
    const directory = locked.indexOf(Buffer.from('PK\u0001\u0002'));
    locked.writeUInt16LE(0x0801, directory + 8);
    locked.writeUInt16LE(0x0801, 6);
    expect(await faultOf(unpack(locked))).toBe('file.encrypted');
  });
});
