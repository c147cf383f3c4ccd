import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Paper, PaperBlock } from '../../server/domain/paper.ts';
import { createPapers } from '../../server/letters/docx.ts';

/** A part of a DOCX as text. */
const partOf = (bytes: Uint8Array, name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        });
      });
      zip.on('end', () => reject(new Error(`no ${name}`)));
      zip.readEntry();
    });
  });

const written = async (blocks: readonly PaperBlock[], more: Partial<Paper> = {}): Promise<string> =>
  partOf(await createPapers().write({ name: '样张', blocks, ...more }), 'word/document.xml');
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map((paragraph) =>
    [...paragraph[0].matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((run) => run[1]).join(''),
  );

describe('a paper as Word', () => {
  it('is an A4 page with the margins of GB/T 9704', async () => {
    const xml = await written([{ kind: 'text', text: '正文' }]);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('sets a paper of many columns across', async () => {
    expect(await written([], { landscape: true })).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  it('sets title, text and headings in their faces and sizes', async () => {
    const xml = await written([
      { kind: 'title', lines: ['关于', '备案的报告'] },
      { kind: 'text', text: '第一段\n第二段' },
      { kind: 'heading', level: 1, text: '一、情况' },
    ]);
    expect(textsOf(xml)).toEqual(['关于', '备案的报告', '第一段', '第二段', '一、情况']);
    expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[\s\S]*?<w:sz w:val="44"/);
    expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"[\s\S]*?<w:sz w:val="32"/);
    expect(xml).toContain('w:eastAsia="黑体"');
  });

  it('numbers enclosures only where there are several', async () => {
    expect(textsOf(await written([{ kind: 'enclosures', names: ['说明'] }]))).toEqual(['附件：说明']);
    expect(textsOf(await written([{ kind: 'enclosures', names: ['说明', '依据'] }]))).toEqual([
      '附件：1.说明',
      '2.依据',
    ]);
  });

  it.each([
    ['清河县人民政府', 1280, 1280],
    ['清河县司法局', 1440, 1280],
    ['清河县人民政府行政规范性文件备案审查委员会办公室', 640, 3360],
  ])('centres the day under %s', async (organ, byOrgan, byDay) => {
    const xml = await written([{ kind: 'signature', organ, on: '2026年11月22日' }]);
    expect([...xml.matchAll(/<w:ind w:right="(\d+)"/g)].map((match) => Number(match[1]))).toEqual([byOrgan, byDay]);
  });

  it('fills the width with the columns of a table and repeats its head', async () => {
    const columns = [
      { head: '序号', share: 1 },
      { head: '名称', share: 5 },
      { head: '件数', share: 1 },
    ];
    const xml = await written([{ kind: 'table', columns, rows: [['1', '办法', '3'], ['2']] }]);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths.reduce((a, b) => a + b, 0)).toBe(8845);
    expect(xml).toContain('<w:tblHeader/>');
    // The last is what stands between the table and the text after it.
    expect(textsOf(xml)).toEqual(['序号', '名称', '件数', '1', '办法', '3', '2', '', '', '']);
  });

  it('lets the last value of a shorter row of a form take the rest', async () => {
    const xml = await written([
      {
        kind: 'form',
        rows: [
          [{ label: '名称', value: '办法' }],
          [
            { label: '文号', value: '清政规〔2026〕2号' },
            { label: '公布', value: '2026年3月1日' },
          ],
        ],
      },
    ]);
    expect([...xml.matchAll(/<w:gridSpan w:val="(\d)"/g)].map((match) => match[1])).toEqual(['3', '1', '1']);
  });

  it('leaves out signs that Word cannot read and keeps those that only look like markup', async () => {
    const xml = await written([{ kind: 'text', text: '甲\u0001乙\ud800丙𠮷<b>&' }]);
    expect(textsOf(xml)).toEqual(['甲乙丙𠮷&lt;b&gt;&amp;']);
  });
});
