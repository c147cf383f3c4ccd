import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReadLimits, TextReader } from '../../server/extract/contract.ts';
import { createTextReader } from '../../server/extract/reader.ts';
import { detailsContent } from '../fixtures/extract/detailsOdt.ts';
import { docxOf, numbered } from './support/docx.ts';
import { fileOf, fixture } from './support/files.ts';
import { line, ofdOf } from './support/ofd.ts';
import { linesAt, pagesPdf, pdfOf, stream } from './support/pdf.ts';
import { zipOf } from './support/zip.ts';
import { ownTime } from '../support/ownTime.ts';

let reader: TextReader;
/** Of other readers of this process: those that the worlds of other tests share. */
let others: readonly number[];
afterEach(() => reader.close());

function start(limits: Partial<ReadLimits>, queue?: number): void {
  others = readingChildren();
  reader = createTextReader({ limits, queue });
}

const plain = () => fileOf('清河县人民政府令第3号');
/** Forms within forms, ten in each: ten million drawings of one character. */
const endless = () => {
  const levels = 7;
  const forms = Array.from({ length: levels }, (_, at) =>
    stream(
      at === levels - 1 ? 'BT /F1 9 Tf <6e05> Tj ET' : '/X Do '.repeat(10),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 ${4 + levels} 0 R>>/XObject<</X ${5 + at} 0 R>>>>`,
    ),
  );
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 12 0 R>>';
  return fileOf(
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      page,
      ...forms,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      stream('/X Do'),
    ]),
  );
};

/** Children of this test's reader. */
const children = (): number[] => readingChildren().filter((pid) => !others.includes(pid));

/** Children of this very process that read files. */
function readingChildren(): number[] {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  return list
    .split('\n')
    .filter((line) => line.includes('extract/start.mjs'))
    .map((line) => Number.parseInt(line, 10));
}

describe('the reading process', () => {
  it('stands back behind the service as far as it is told', async () => {
    start({ standBack: 7 });
    await reader.read(await plain());
    expect(children().map((pid) => getPriority(pid))).toEqual([Math.min(19, getPriority() + 7)]);
  });

  it('ends a file at its time limit; the event loop of the service goes on meanwhile, and the next file is read', async () => {
    start({ wallMs: 2_500 });
    let longest = 0;
    let last = ownTime();
    const ticks = setInterval(() => {
      longest = Math.max(longest, ownTime() - last);
      last = ownTime();
    }, 10);
    await expect(reader.read(endless())).rejects.toMatchObject({ code: 'file.timeout', details: { seconds: 2.5 } });
    clearInterval(ticks);
    expect(longest).toBeLessThan(500);
    expect((await reader.read(plain())).text).toBe('清河县人民政府令第3号');
  });

  it('survives the death of a child in the middle of a file', async () => {
    start({});
    await reader.read(plain());
    const reading = reader.read(endless()).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const before = children();
    before.forEach((pid) => process.kill(pid, 'SIGKILL'));
    expect(await reading).toMatchObject({ code: 'reader.crashed' });
    expect((await reader.read(plain())).text).toBe('清河县人民政府令第3号');
    expect(children()).not.toEqual(before);
  });

  it('stays warm over good files and harmless refusals, and is replaced after a damaged one', async () => {
    start({});
    await reader.read(plain());
    const first = children();
    await reader.read(fixture('notice.docx'));
    await reader.read(fileOf(zipOf({ 'a.txt': '清河县' }))).catch(() => undefined);
    expect(children()).toEqual(first);
    await reader.read(fileOf('%PDF-1.7 nothing')).catch(() => undefined);
    await reader.read(plain());
    expect(children()).not.toEqual(first);
  });

  it('refuses more than the queue holds, and ends what is aborted, waiting or not', async () => {
    start({}, 1);
    const stop = new AbortController();
    const running = reader.read(endless(), { signal: stop.signal }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const waiting = reader.read(plain(), { signal: stop.signal }).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(reader.read(plain())).rejects.toMatchObject({ code: 'reader.busy' });
    stop.abort(new Error('gone'));
    expect(await running).toMatchObject({ message: 'gone' });
    expect(await waiting).toMatchObject({ message: 'gone' });
    expect((await reader.read(plain())).text).toBe('清河县人民政府令第3号');
  });

  it('ends with the reader', async () => {
    start({});
    const running = reader.read(endless()).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await reader.close();
    expect(await running).toMatchObject({ code: 'reader.closed' });
    await expect(reader.read(plain())).rejects.toMatchObject({ code: 'reader.closed' });
  });

  it('answers or refuses every mutation of a file, in time', async () => {
    start({ wallMs: 5_000, rssBytes: 600 * 1024 * 1024 });
    const originals = [
      pagesPdf([linesAt([{ text: '清河县人民政府关于公布目录的公告', x: 80, y: 700 }])]),
      docxOf(numbered('适用范围', 1), { numbering: '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' }),
      readFileSync(fixture('details.doc')),
      readFileSync(fixture('details.rtf')),
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': detailsContent('document-content') }),
      ofdOf({ pages: [line('清河县人民政府关于公布目录的公告', 20, 40)] }),
      Buffer.from('<html><body><table><tr><td>清河县<td>一</table><p>公告'),
    ];
    const change = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (original, changes) => {
          let bytes = Buffer.from(original);
          for (const { at, bytes: put, cut } of changes) {
            const place = Math.floor(at * bytes.length);
            if (cut) bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from(put)]);
            else bytes.set(put.subarray(0, bytes.length - place), place);
          }
          const outcome = await reader.read(fileOf(bytes)).then(
            (read) => read.text.length > 0,
            (error: { code: string }) => error.code,
          );
          expect(outcome === true || /^file\./.test(String(outcome))).toBe(true);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});
