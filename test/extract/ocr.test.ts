import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWhole } from '../../server/actions/reading/whole.ts';
import type { ReadText, TextReader } from '../../server/ports.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { NOTICE, TABLE } from '../fixtures/ocr/notice.ts';
import { errorRate } from './support/errorRate.ts';
import { fileOf } from './support/files.ts';
import { mixedPdf } from './support/scanPdf.ts';

const scan = (name: string): Buffer => readFileSync(new URL(`../fixtures/ocr/${name}`, import.meta.url));
const reading = (reader: TextReader, bytes: Buffer): Promise<ReadText> => readWhole(reader, fileOf(bytes));

/** The picture turned by quarter turns clockwise. */
async function quarters(jpeg: Buffer, turns: number): Promise<Buffer> {
  const image = await loadImage(jpeg);
  const onSide = turns % 2 === 1;
  const canvas = createCanvas(onSide ? image.height : image.width, onSide ? image.width : image.height);
  const context = canvas.getContext('2d');
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(image, -image.width / 2, -image.height / 2);
  return canvas.toBuffer('image/jpeg', 80);
}

const printed = [
  { text: '清河县水利局文件汇编', x: 80, y: 760 },
  { text: '本汇编收录清河县水利局现行有效的行政规范性文件，供各乡镇人民政府和有关单位查阅。', x: 80, y: 730, size: 12 },
];

describe('pages that are pictures', () => {
  const reader = createTextReader();
  afterAll(() => reader.close());
  let notice: ReadText;
  beforeAll(async () => {
    notice = await reading(reader, scan('notice.jpg'));
  }, 120_000);

  it('are read with few errors, slanted and under a seal, in the paragraphs that are printed', () => {
    expect(errorRate(notice.text, NOTICE.join(''))).toBeLessThan(0.025);
    expect(notice.text.split('\n')).toHaveLength(NOTICE.length);
    expect(notice.text).toContain('清水规〔2024〕6号');
    expect(notice).toMatchObject({ mediaType: 'image/jpeg', pages: 1, method: 'ocr', pageStarts: [0], scans: [] });
    expect(notice.confidences).toEqual([expect.closeTo(0.985, 1)]);
  });

  it('mark what is doubtful at its place in the text and on the page', () => {
    for (const doubt of notice.doubts) {
      expect(doubt.end).toBeGreaterThan(doubt.start);
      expect(doubt.end).toBeLessThanOrEqual(notice.text.length);
      for (const share of [doubt.x, doubt.y, doubt.x + doubt.width, doubt.y + doubt.height])
        expect(share).toSatisfy((value: number) => value > 0 && value < 1);
    }
  });

  it.each([1, 2])(
    'are put upright after %i quarter turns',
    async (turns) => {
      const read = await reading(reader, await quarters(scan('table.jpg'), turns));
      expect(read.text).toContain('白沙渡口段');
    },
    120_000,
  );

  it('give the rows of a ruled table, also of a fax of two pages', async () => {
    const read = await reading(reader, scan('fax.tif'));
    expect(read.pages).toBe(2);
    const rows = read.text.split('\n').filter((line) => line.includes('\t'));
    expect(rows.slice(0, TABLE.length)).toEqual(TABLE.map((row) => row.join('\t')));
    expect(rows).toHaveLength(2 * TABLE.length);
  }, 120_000);

  it('are read where they stand between pages of text', async () => {
    const closing = [{ text: '第二部分目录和说明，供各单位查阅，并以公报文本为准。', x: 80, y: 640, size: 12 }];
    const bytes = mixedPdf([{ lines: printed }, { jpeg: scan('table.jpg') }, { lines: closing }]);
    const first = await reader.read(fileOf(bytes));
    expect(first).toMatchObject({ scans: [2], method: 'text' });
    const read = await reading(reader, bytes);
    expect(read).toMatchObject({ method: 'mixed', pages: 3, confidences: [null, expect.any(Number), null] });
    const places = ['文件汇编', '白沙渡口段', '第二部分目录'].map((word) => read.text.indexOf(word));
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(-1);
    expect(read.text.slice(read.pageStarts[2])).toMatch(/^第二部分/);
  }, 120_000);

  it('take the place of a text layer that is none', async () => {
    const garbage = [{ text: '\uE123\uE124\uE125\uE126\uE127'.repeat(8), x: 80, y: 700, size: 10 }];
    const read = await reading(reader, mixedPdf([{ jpeg: scan('table.jpg'), lines: garbage, hidden: true }]));
    expect(read.text).toContain('柳林河下游段');
    expect(read.text).not.toMatch(/[\uE000-\uF8FF]/);
    expect(read.warnings).toContainEqual({ code: 'text.layerGarbled', details: { pages: [1] } });
  }, 120_000);

  it('are not read again where the scanner has left a good text', async () => {
    const read = await reader.read(fileOf(mixedPdf([{ jpeg: scan('table.jpg'), lines: printed, hidden: true }])));
    expect(read).toMatchObject({ scans: [], method: 'text', confidences: [] });
    expect(read.text).toContain('供各乡镇人民政府');
  });

  it('that hold nothing are no text', async () => {
    const blank = createCanvas(600, 800);
    blank.getContext('2d').fillStyle = '#fff';
    blank.getContext('2d').fillRect(0, 0, 600, 800);
    await expect(reading(reader, blank.toBuffer('image/png'))).rejects.toMatchObject({ code: 'file.noText' });
  }, 60_000);
});

describe('the OCR process', () => {
  it('is ended when a page takes too long, and the next page has another one', async () => {
    const hasty = createTextReader({ limits: { wallMs: 150 } });
    await expect(hasty.page(fileOf(scan('notice.jpg')), 1)).rejects.toMatchObject({ code: 'file.timeout' });
    await expect(hasty.page(fileOf(scan('notice.jpg')), 1)).rejects.toMatchObject({ code: 'file.timeout' });
    await hasty.close();
  }, 60_000);

  it('is ended when a page takes too much memory', async () => {
    const narrow = createTextReader({ limits: { rssBytes: 90 * 1024 * 1024 } });
    await expect(narrow.page(fileOf(scan('notice.jpg')), 1)).rejects.toMatchObject({ code: 'file.memory' });
    await narrow.close();
  }, 60_000);

  it('is ended with the wish of whoever asked, and reads on for the next', async () => {
    const reader = createTextReader();
    const path = fileOf(scan('table.jpg'));
    const given = new AbortController();
    const asked = reader.page(path, 1, { signal: given.signal });
    setTimeout(() => given.abort(new Error('enough')), 400);
    await expect(asked).rejects.toThrow('enough');
    expect((await reader.page(path, 1)).pieces.map((piece) => piece.text).join('')).toContain('白沙渡口段');
    await reader.close();
  }, 120_000);

  it('leaves a page that cannot be read out of the text, and says so', async () => {
    const reader = createTextReader();
    const failing: TextReader = { ...reader, page: () => reader.page('/nowhere', 1) };
    const read = await readWhole(failing, fileOf(mixedPdf([{ lines: printed }, { jpeg: scan('table.jpg') }])));
    expect(read.text).toContain('文件汇编');
    expect(read.warnings).toContainEqual({ code: 'text.pagesUnread', details: { pages: [2] } });
    await reader.close();
  }, 60_000);
});

describe('pictures that would hurt', () => {
  const reader = createTextReader();
  afterAll(() => reader.close());

  it.each<[string, () => Buffer, string]>([
    ['a PNG that claims 50,000 × 50,000 pixels', () => pngHeader(50_000, 50_000), 'file.imageTooLarge'],
    ['a PNG without a size', () => pngHeader(0, 10), 'file.damaged'],
    ['a TIFF that claims more than a picture has', () => tiff(60_000, 60_000), 'file.imageTooLarge'],
    ['a TIFF whose directories go in a circle', () => tiff(100, 100, true), 'file.damaged'],
  ])('%s', async (_, bytes, code) => {
    await expect(reader.read(fileOf(bytes()))).rejects.toMatchObject({ code });
  });

  it('a PNG that ends behind its header is damaged and ends nothing', async () => {
    const path = fileOf(pngHeader(2_000, 2_000));
    await expect(reader.page(path, 1)).rejects.toMatchObject({ code: 'file.damaged' });
    await expect(reader.page(path, 1)).rejects.toMatchObject({ code: 'file.damaged' });
  }, 60_000);

  it('a page that the file does not have', async () => {
    await expect(reader.page(fileOf(scan('table.jpg')), 2)).rejects.toMatchObject({ code: 'file.noPage' });
  }, 60_000);
});

function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 6, 0, 0, 0], 24);
  return Buffer.concat([header, Buffer.alloc(64)]);
}

/** A little-endian TIFF of one directory; `circle` makes it its own successor. */
function tiff(width: number, height: number, circle = false): Buffer {
  const entries: [number, number, number][] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 1],
    [259, 3, 1],
    [273, 4, 8],
    [279, 4, 8],
  ];
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 16);
  bytes.write('II');
  bytes.writeUInt16LE(42, 2);
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, value], at) => {
    const place = 10 + at * 12;
    bytes.writeUInt16LE(tag, place);
    bytes.writeUInt16LE(type, place + 2);
    bytes.writeUInt32LE(1, place + 4);
    if (type === 3) bytes.writeUInt16LE(value, place + 8);
    else bytes.writeUInt32LE(value, place + 8);
  });
  bytes.writeUInt32LE(circle ? 8 : 0, 10 + entries.length * 12);
  return bytes;
}
