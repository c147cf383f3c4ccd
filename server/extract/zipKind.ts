import type { Zip } from './zip.ts';

/** What a zip holds, by its parts and not by its name: docx, xlsx, pptx, ofd, odt, ods … or plain zip. */
export async function zipKind(zip: Zip): Promise<string> {
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('xl/workbook.xml')) return 'xlsx';
  if (zip.has('ppt/presentation.xml')) return 'pptx';
  if (zip.names().some((name) => /(^|\/)ofd\.xml$/i.test(name))) return 'ofd';
  const declared = zip.has('mimetype') ? (await zip.read('mimetype')).toString('latin1').trim() : '';
  const [, openDocument] = /^application\/vnd\.oasis\.opendocument\.(\w+)/.exec(declared) ?? [];
  if (openDocument) return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[openDocument] ?? 'odf';
  if (declared === 'application/epub+zip') return 'epub';
  return zip.has('[Content_Types].xml') ? docxWithOddName(zip) : 'zip';
}

/** A Word file may keep its main part under another name; its content types say which it is. */
async function docxWithOddName(zip: Zip): Promise<string> {
  const types = (await zip.read('[Content_Types].xml')).toString('utf8');
  return types.includes('wordprocessingml.document.main+xml') ? 'docx' : 'zip';
}
