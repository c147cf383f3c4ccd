import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../server/extract/contract.ts';
import { readFileText } from '../../server/extract/readFileText.ts';
import { DETAILS, detailsContent } from '../fixtures/extract/detailsOdt.ts';
import { FOOTNOTE, RUNNING_HEAD } from '../fixtures/extract/flatOdt.ts';
import * as notice from '../fixtures/extract/notice.ts';
import { fileOf, fixture } from './support/files.ts';
import { zipOf } from './support/zip.ts';

const read = (path: string) => readFileText(path, READ_LIMITS);
const refusalOf = (bytes: Buffer) =>
  read(fileOf(bytes)).then(
    () => null,
    (error: unknown) => error,
  );
const MIMETYPE = 'application/vnd.oasis.opendocument.text';

describe('one document as LibreOffice writes it', () => {
  it.each([
    ['notice.doc', 'application/msword'],
    ['notice.odt', MIMETYPE],
    ['notice.rtf', 'application/rtf'],
  ])('%s: paragraphs, table and footnote; no running head', async (name, mediaType) => {
    const result = await read(fixture(name));
    expect(result.text.split('\n')).toEqual([...notice.PARAGRAPHS, FOOTNOTE]);
    expect(result.text).not.toContain(RUNNING_HEAD);
    expect(result).toMatchObject({ mediaType, pages: null, pageStarts: [], method: 'text', warnings: [] });
  });
});

describe('what formats keep in their own ways', () => {
  const { title, articles, items, note, box } = DETAILS;
  const numbered = [
    title,
    `第一条　${articles[0]}`,
    `第二条　${articles[1]}`,
    `（一）${items[0]}`,
    `（二）${items[1]}`,
    '第三条　本办法有效期五年。',
  ];
  const table = ['类别\t标准\t说明', '一类\t3000元\t按人 发放', '\t2000元\t按户'];

  it.each(['details.odt', 'details.rtf'])(
    '%s: automatic numbers, cells of two paragraphs and over two rows, box and note; nothing deleted or hidden',
    async (name) => {
      const { text, warnings } = await read(fixture(name));
      expect(text.split('\n')).toEqual([...numbered, ...table, box, '附件： 目录', note]);
      expect(warnings).toEqual([]);
    },
  );

  it('OpenDocument as its standard has it', async () => {
    const bytes = zipOf({ mimetype: MIMETYPE, 'content.xml': detailsContent('document-content') });
    const { text } = await read(fileOf(bytes));
    expect(text.split('\n')).toEqual([...numbered, ...table, box, '附件： 目录', note]);
  });

  it('DOC: numbers are lost, and it says so', async () => {
    const { text, warnings } = await read(fixture('details.doc'));
    expect(text).toContain(table.join('\n'));
    expect(text.split('\n')).toEqual(expect.arrayContaining([title, ...articles, ...items, note, box]));
    expect(text).not.toContain('有效期三');
    expect(warnings).toEqual([{ code: 'text.numbersLost' }]);
  });
});

describe('broken and hostile files', () => {
  const doc = readFileSync(fixture('notice.doc'));
  const odt = (content: string, more: Record<string, string> = {}) =>
    zipOf({ mimetype: MIMETYPE, 'content.xml': content, ...more });
  const flagged = (offset: number, value: number, width: 1 | 2) => {
    const bytes = Buffer.from(doc);
    // Word's main stream begins at the first sector with its mark.
    let at = 512;
    while (bytes.readUInt16LE(at) !== 0xa5ec) at += 512;
    if (width === 1) bytes.writeUInt8(bytes.readUInt8(at + offset) | value, at + offset);
    else bytes.writeUInt16LE(value, at + offset);
    return bytes;
  };

  const circling = Buffer.from(doc);
  // The table of sectors stands in the sector that the header lists first; the second sector is made to follow itself.
  circling.writeUInt32LE(1, (circling.readUInt32LE(76) + 1) * 512 + 4);

  it.each<[string, Buffer, string]>([
    ['DOC whose sectors run in a circle', circling, 'file.damaged'],
    ['DOC cut in half', doc.subarray(0, doc.length / 2), 'file.damaged'],
    ['DOC under a password', flagged(0x0b, 0x01, 1), 'file.encrypted'],
    ['DOC of Word 95', flagged(0, 0xa5dc, 2), 'file.unsupported'],
    ['ODT with a document type', odt('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), 'file.damaged'],
    ['ODT that nests without end', odt('<a>'.repeat(5_000)), 'file.damaged'],
    ['ODT without content', zipOf({ mimetype: MIMETYPE, 'x.xml': '' }), 'file.damaged'],
    [
      'ODT under a password',
      odt('x', { 'META-INF/manifest.xml': '<m><f><encryption-data/></f></m>' }),
      'file.encrypted',
    ],
    ['ODT that inflates', odt(`<body><p>${'清'.repeat(80 * 1024 * 1024)}</p></body>`), 'file.bomb'],
    ['RTF cut in half', readFileSync(fixture('notice.rtf')).subarray(0, 20_000), 'file.damaged'],
    ['RTF that nests without end', Buffer.from(`{\\rtf1 ${'{'.repeat(5_000)}`), 'file.damaged'],
    ['RTF without text', Buffer.from('{\\rtf1{\\info{\\title a}}}'), 'file.noText'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code });
  });
});
