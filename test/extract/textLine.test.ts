import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import { expect, it } from 'vitest';
import { withPdf } from '../../server/extract/pdf/open.ts';
import { createTextLine } from '../../server/extract/pdf/textLine.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/extract');
const pdfs = readdirSync(FIXTURES).filter((name) => name.endsWith('.pdf') && name !== 'password.pdf');
const text = (streamId: number, ...items: string[]) => ({
  sourceName: 'worker',
  streamId,
  chunk: { items, styles: { [items[0] ?? '']: 1 }, lang: null },
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

it.each(pdfs)('%s has the same text through our line as through the one of pdf.js', async (name) => {
  const bytes = readFileSync(join(FIXTURES, name));
  const through: TextContent[] = [];
  await withPdf(bytes, async (document) => {
    for (let n = 1; n <= document.numPages; n++)
      through.push(await (await document.getPage(n)).getTextContent({ disableNormalization: true }));
  });
  const root = join(import.meta.dirname, '../../node_modules/pdfjs-dist/');
  const plain = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts/'),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await plain.promise;
  const usual: TextContent[] = [];
  for (let n = 1; n <= document.numPages; n++)
    usual.push(await (await document.getPage(n)).getTextContent({ disableNormalization: true }));
  await plain.destroy();
  expect(through.map((page) => page.items.map(withoutFont))).toEqual(usual.map((page) => page.items.map(withoutFont)));
});

/** Names of fonts count the documents of a process. */
const withoutFont = (item: TextContent['items'][number]): object => ({ ...item, fontName: '' });

it('hands texts over in one piece, before whatever is sent after them', async () => {
  const line = createTextLine();
  const got: unknown[] = [];
  line.addEventListener('message', ({ data }) => got.push(data));
  const [first, second] = [text(1, 'a', 'b'), text(1, 'c')];
  line.postMessage(first);
  first.chunk.items = [];
  line.postMessage(second);
  line.postMessage(text(2, 'd'));
  line.postMessage({ sourceName: 'worker', stream: 2, streamId: 2 });
  expect(got).toEqual([]);
  await settled();
  expect(got).toEqual([
    { ...text(1, 'a', 'b', 'c'), chunk: { items: ['a', 'b', 'c'], styles: { a: 1, c: 1 }, lang: null } },
    text(2, 'd'),
    { sourceName: 'worker', stream: 2, streamId: 2 },
  ]);
});

it('never hands over more at once than can be the arguments of a call', async () => {
  const line = createTextLine();
  const sizes: number[] = [];
  line.addEventListener('message', ({ data }) => {
    const { chunk } = data as { chunk?: { items: unknown[] } };
    if (chunk) sizes.push(chunk.items.length);
  });
  for (let i = 0; i < 1000; i++) line.postMessage(text(1, ...Array.from({ length: 11 }, () => 'x')));
  line.postMessage('end');
  await settled();
  expect(sizes.reduce((a, b) => a + b)).toBe(11_000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
});

it('asks for the whole text of a page, and for everything else as much as was asked', async () => {
  const line = createTextLine();
  const got: { desiredSize: number }[] = [];
  line.addEventListener('message', ({ data }) => got.push(data as { desiredSize: number }));
  const want = (streamId: number, more: object) =>
    line.postMessage({ sourceName: 'main', streamId, desiredSize: 100, ...more });
  want(1, { action: 'GetTextContent' });
  want(2, { action: 'GetOperatorList' });
  want(1, { stream: 6 });
  want(2, { stream: 6 });
  await settled();
  expect(got.map(({ desiredSize }) => desiredSize)).toEqual([Infinity, 100, Infinity, 100]);
});

it('copies what may still change, moves what is handed over, and forgets who has left', async () => {
  const line = createTextLine();
  const got: { data: { list: number[]; bytes: Uint8Array } }[] = [];
  const leaving = new AbortController();
  line.addEventListener('message', (event) => got.push(event as (typeof got)[number]));
  line.addEventListener('message', () => got.push(...got), { signal: leaving.signal });
  leaving.abort();
  const message = { list: [1], bytes: new Uint8Array([7]) };
  line.postMessage(message, [message.bytes.buffer]);
  message.list.push(2);
  expect(message.bytes.length).toBe(0);
  await settled();
  expect(got).toEqual([{ data: { list: [1], bytes: new Uint8Array([7]) } }]);
});
