import { createHash } from 'node:crypto';
import { pieces, plainText } from './blocks.ts';
import { docx, docxParts } from './docx.ts';
import { fodt } from './fodt.ts';
import { encodeGb18030 } from './gb18030.ts';
import { plainFile } from './plainFile.ts';
import { printPage } from './print.ts';
import { issuerNames, readText } from './read.ts';
import type { County, DocumentSeed, FileKind, Maker } from './types.ts';
import { webPage } from './webPage.ts';

/** A file to be made: `source` decides its content; `bytes` is there when no outside program is needed. */
export interface Sheet {
  seed: DocumentSeed;
  file: string;
  fileKind: FileKind;
  made: Maker;
  /** What a reader sees, one line a piece. */
  plain: string;
  source: string;
  bytes?: Uint8Array;
}

/** SHA-256 in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

function sheet(county: County, seed: DocumentSeed, text: string, file: string, fileKind: FileKind, made: Maker): Sheet {
  const issuers = issuerNames(county, seed);
  const all = pieces(seed, issuers, readText(text));
  const base = { seed, file, fileKind, made, plain: plainText(all) };
  if (fileKind === 'docx') return { ...base, source: docxParts(all).flat().join('\n'), bytes: docx(all) };
  if (fileKind === 'pdf') return { ...base, source: made === 'libreoffice' ? fodt(all) : printPage(all, made) };
  const source = fileKind === 'html' ? webPage(all, seed, issuers, made) : plainFile(all);
  return {
    ...base,
    source: `${made}\n${source}`,
    bytes: made === 'gb18030' ? encodeGb18030(source) : Buffer.from(source),
  };
}

/** Every file of the county, first wordings and later ones. */
export function sheets(county: County): Sheet[] {
  return county.documents.flatMap((seed) => [
    sheet(county, seed, seed.key, seed.file, seed.fileKind, seed.made),
    ...seed.versions.map((version) => sheet(county, seed, version.text, version.file, version.fileKind, version.made)),
  ]);
}
