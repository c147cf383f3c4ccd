import mammoth from 'mammoth';
import { Fault } from '../../domain/fault.ts';
import { htmlText } from '../html/text.ts';
import type { Zip } from '../zip.ts';
import { withLabels } from './labels.ts';

/** What mammoth reads from: it takes such an object in place of a path or buffer, so that nothing but our counting unzip ever inflates the file. */
interface Source {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

/**
 * Text of a Word file: paragraphs with the numbers that Word makes for them, tables as rows, footnotes at the end; deleted revisions left out, inserted
 * ones taken as text; no headers or footers. Throws Fault: file.damaged, file.bomb.
 */
export async function readDocx(zip: Zip): Promise<string> {
  const labelled = await withLabels(zip, (name) => part(zip, name));
  const source: Source = {
    exists: (name) => zip.has(name),
    read: async (name, encoding) => {
      if (name === labelled.name) return labelled.xml;
      if (encoding === 'base64') return (await zip.read(name)).toString('base64');
      return encoding ? part(zip, name) : zip.read(name);
    },
  };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth
    .convertToHtml({ file: source } as never, { convertImage, externalFileAccess: false })
    .catch(damaged);
  return htmlText(value, { furniture: false, numbered: false }).lines.join('\n');
}

/** A part of XML as text. Word never writes a document type; entities declared in one are an attack. */
async function part(zip: Zip, name: string): Promise<string> {
  const xml = new TextDecoder('utf-8').decode(await zip.read(name));
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    throw new Fault('file.damaged', { part: name, reason: 'doctype' });
  return xml;
}

function damaged(error: unknown): never {
  if (error instanceof Fault) throw error;
  throw new Fault('file.damaged', { reason: error instanceof Error ? error.message : String(error) });
}
