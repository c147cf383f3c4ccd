import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReadLimits } from '../../server/extract/contract.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { readFileText } from '../../server/extract/readFileText.ts';
import { docxOf, paragraph } from './support/docx.ts';
import { fileOf, fixture } from './support/files.ts';
import { linesAt, pagesPdf, pdfOf, stream } from './support/pdf.ts';
import { zipOf } from './support/zip.ts';

const MIB = 1024 * 1024;
const limits: ReadLimits = {
  wallMs: 20_000,
  rssBytes: 300 * MIB,
  pages: 5,
  inflatedBytes: 20 * MIB,
  entries: 1_000,
  fileBytes: 5 * MIB,
  textChars: 50_000,
  pixels: 80_000_000,
  standBack: 0,
};

const refusalOf = (bytes: Buffer | string) =>
  readFileText(fileOf(bytes), limits).then(
    () => null,
    (error: unknown) => error,
  );
const short = [{ text: '清河县人民政府', x: 80, y: 700 }];

const notice = readFileSync(fixture('notice_libreoffice.pdf'));
/** A zip that holds one file as it is, so that a PDF header stands near its beginning. */
const storedZip = (name: string, bytes: Buffer): Buffer => Buffer.from(zipSync({ [name]: [bytes, { level: 0 }] }));

describe('files of a kind that we know but do not read', () => {
  it.each([
    ['pptx', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<x/>' })],
    ['zip', zipOf({ 'a.txt': '清河县' })],
    ['zip', storedZip('清河文件/采砂.pdf', notice)],
    ['gif', Buffer.concat([Buffer.from('GIF89a', 'latin1'), Buffer.alloc(300)])],
    ['unknown', Buffer.concat([Buffer.from([0, 1, 2, 3]), Buffer.alloc(500, 7)])],
  ])('%s', async (kind, bytes) => {
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file.unsupported', details: { kind } });
  });
});

describe('files that cannot be read', () => {
  const compound = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ]);

  it.each<[string, Buffer | string, string]>([
    ['only blanks', ' \n　\n', 'file.noText'],
    ['too long a text', 'a b\n'.repeat(20_000), 'file.tooLarge'],
    [
      'random bytes behind a PDF header',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]),
      'file.damaged',
    ],
    ['a PDF cut at 60 %', notice.subarray(0, Math.floor(notice.length * 0.6)), 'file.damaged'],
    ['a PDF with too many pages', pagesPdf(Array.from({ length: 6 }, () => linesAt(short))), 'file.tooManyPages'],
    [
      'a JPEG that ends behind its head',
      Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100', 'hex'), Buffer.alloc(300)]),
      'file.damaged',
    ],
    [
      'a page tree that bites its tail',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
      'file.damaged',
    ],
    ['a zip cut in half', docxOf(paragraph('清河县')).subarray(0, 400), 'file.damaged'],
    ['a Word file under a password', compound, 'file.encrypted'],
    ['a Word file that is no XML', zipOf({ 'word/document.xml': 'no xml' }), 'file.damaged'],
    ['a Word file with entities', zipOf({ 'word/document.xml': billionLaughs() }), 'file.damaged'],
    ['a Word file that inflates', docxOf(paragraph('清'.repeat(8 * MIB))), 'file.bomb'],
    [
      'a zip with too many entries',
      zipOf(Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}`, '']))),
      'file.bomb',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code });
  });
});

describe('files that the service itself refuses', () => {
  const reader = createTextReader({ limits });
  afterAll(() => reader.close());

  it.each<[string, () => string, string]>([
    ['nothing in it', () => fileOf(''), 'file.empty'],
    ['too large', () => fileOf(Buffer.alloc(5 * MIB + 1, 0x41)), 'file.tooLarge'],
    ['not there', () => '/nowhere/at/all', 'file.missing'],
    ['a PDF stream that inflates until the memory is full', () => fileOf(flateBomb()), 'file.memory'],
  ])('%s', async (_, path, code) => {
    await expect(reader.read(path())).rejects.toMatchObject({ code });
  });
});

it('reads a PDF whose cross-reference table is wrong', async () => {
  const bytes = pagesPdf([linesAt(short)])
    .toString('latin1')
    .replace(/startxref\n\d+/, 'startxref\n7');
  expect((await readFileText(fileOf(Buffer.from(bytes, 'latin1')), limits)).text).toBe('清河县人民政府');
});

function billionLaughs(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">${levels}]><w>&l9;</w>`;
}

function flateBomb(): Buffer {
  const zeros = deflateSync(deflateSync(Buffer.alloc(400 * MIB, 0x20), { level: 1 }), { level: 1 });
  return pagesPdf([stream(zeros, '/Filter[/FlateDecode/FlateDecode]')]);
}
