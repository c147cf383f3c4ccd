import { Fault } from '../../domain/fault.ts';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { listStyleReader, type ListStyles } from './lists.ts';
import { contentText } from './text.ts';

/**
 * Text of an OpenDocument text: paragraphs with the numbers of their lists, tables as rows, footnotes at the end; tracked deletions, comments, headers and
 * footers left out. Throws Fault: file.damaged, file.bomb, file.encrypted.
 */
export async function readOdt(zip: Zip): Promise<string> {
  if (await isEncrypted(zip)) throw new Fault('file.encrypted');
  const styles: ListStyles = new Map();
  if (zip.has('styles.xml')) walkXml(await zip.read('styles.xml'), { open: listStyleReader(styles) });
  return contentText(await zip.read('content.xml'), styles).join('\n');
}

async function isEncrypted(zip: Zip): Promise<boolean> {
  if (!zip.has('META-INF/manifest.xml')) return false;
  let encrypted = false;
  walkXml(await zip.read('META-INF/manifest.xml'), { open: (name) => void (encrypted ||= name === 'encryption-data') });
  return encrypted;
}
