import { afterAll, describe, expect, it } from 'vitest';
import { createTextReader } from '../../server/extract/reader.ts';
import { RUNNING_HEAD, FOOTNOTE } from '../fixtures/extract/flatOdt.ts';
import * as notice from '../fixtures/extract/notice.ts';
import { fileOf, fixture } from './support/files.ts';
import { gbk, linesAt, pagesPdf, ucs2 } from './support/pdf.ts';

const reader = createTextReader();
afterAll(() => reader.close());

describe('one document in every format', () => {
  it('PDF of LibreOffice: paragraphs over page ends, table, running head and page numbers gone, footnote last', async () => {
    const read = await reader.read(fixture('notice_libreoffice.pdf'));
    expect(read.text.split('\n')).toEqual([...notice.PARAGRAPHS, `1${FOOTNOTE}`]);
    expect(read).toMatchObject({ mediaType: 'application/pdf', pages: 4, method: 'text', warnings: [] });
    expect(read.text).not.toContain(RUNNING_HEAD);
    expect(read.pageStarts).toHaveLength(4);
    expect(read.pageStarts[0]).toBe(0);
    // The third page begins in the middle of an article.
    for (const start of read.pageStarts.slice(1)) expect(read.text.slice(start, start + 2)).toMatch(/^\S\S/);
    expect([...read.pageStarts].sort((a, b) => a - b)).toEqual(read.pageStarts);
  });

  it('PDF of Chromium with Noto: no look-alike of any character', async () => {
    const read = await reader.read(fixture('notice_chromium.pdf'));
    expect(read.text.split('\n')).toEqual(notice.PARAGRAPHS);
    expect(read.pages).toBe(3);
  });

  it('PDF in two columns of print: the left one first, paragraphs over columns and pages joined', async () => {
    const read = await reader.read(fixture('columns_chromium.pdf'));
    expect(read.text.split('\n')).toEqual([notice.BODY_TITLE, ...notice.ARTICLES.slice(0, 19)]);
  });

  it('Word', async () => {
    const read = await reader.read(fixture('notice.docx'));
    expect(read.text.split('\n')).toEqual([...notice.PARAGRAPHS, FOOTNOTE]);
    expect(read).toMatchObject({
      pages: null,
      pageStarts: [],
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    });
  });

  it('plain text in UTF-8, with a mark, in GB18030 and in UTF-16', async () => {
    const text = notice.PARAGRAPHS.join('\r\n');
    const encoded = [
      text,
      `\uFEFF${text}`,
      gbk(text),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    ];
    for (const bytes of encoded) {
      const read = await reader.read(fileOf(bytes));
      expect(read.mediaType).toBe('text/plain');
      expect(read.text.split('\n')).toEqual(notice.PARAGRAPHS);
    }
  });

  it('HTML in UTF-8 and GB18030, whatever its meta says', async () => {
    const page = `<html><head><meta charset="iso-8859-1"><title>${notice.BODY_TITLE}</title></head><body>${notice.PARAGRAPHS.slice(
      0,
      -4,
    )
      .map((text) => `<p>　　${text}</p>`)
      .join('\n')}</body></html>`;
    for (const bytes of [page, gbk(page)]) {
      const read = await reader.read(fileOf(bytes));
      expect(read.mediaType).toBe('text/html');
      expect(read.text.split('\n')).toEqual(notice.PARAGRAPHS.slice(0, -4));
    }
  });

  it.each([
    ['GBK-EUC-H', (text: string) => gbk(text).toString('hex')],
    ['GB-EUC-H', (text: string) => gbk(text).toString('hex')],
    ['UniGB-UCS2-H', ucs2],
  ])('PDF with a Chinese font that is not embedded: %s', async (encoding, encode) => {
    const lines = [
      { text: '清河县司法局关于公布行政规范性文件目录的公告', x: 112, y: 760 },
      { text: '现将截至2024年底现行有效的行政规范性文件目录予以公', x: 112, y: 732 },
      { text: '布。未列入目录的文件，不得作为行政管理的依据。', x: 80, y: 704 },
    ];
    const read = await reader.read(fileOf(pagesPdf([linesAt(lines, encode)], { encoding })));
    const found = read.text.replace(/\n/g, '');
    expect(found).toBe(lines.map((line) => line.text).join(''));
  });

  it('PDF with a password for changes only is read; one with a password for opening is refused', async () => {
    expect((await reader.read(fixture('owner_only.pdf'))).text).toContain(notice.OPENING);
    await expect(reader.read(fixture('password.pdf'))).rejects.toMatchObject({ code: 'file.encrypted' });
  });
});
