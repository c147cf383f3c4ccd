import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';
import { flatForm, flatten, isHanUnit } from '../domain/normalForm.ts';
import type { SearchDoc } from '../domain/search.ts';
import { offsetsOf } from './stride.ts';
import { marksOf, pairText, SEAM } from './tokens.ts';

/** Everything that is written for one version, made before the transaction begins. */
export interface Record {
  doc: SearchDoc;
  hash: string;
  flat: string;
  /** Units of `flat` before the text: title and numbers with their seams. */
  lead: number;
  sound: string;
  offsets: Buffer;
}

/** Makes the record of one version. */
export function recordOf(doc: SearchDoc): Record {
  const folded = flatForm(doc.text);
  const { text } = folded;
  const front = frontOf(doc);
  const offsets = offsetsOf(folded, doc.text.length);
  return {
    doc,
    hash: hashOf(doc, text),
    flat: front + text,
    lead: front.length,
    sound: soundOf(doc.title),
    offsets: Buffer.from(offsets.buffer, offsets.byteOffset, offsets.byteLength),
  };
}

function frontOf(doc: SearchDoc): string {
  return [doc.title, doc.docNumber ?? '', doc.registrationNumber ?? ''].map((s) => flatten(s) + SEAM).join('');
}

/** The two bodies for the full-text tables. */
export const tokensOf = (flat: string): { pairs: string; marks: string } => ({
  pairs: pairText(flat),
  marks: marksOf(flat),
});

/** SHA-256 (hex) of the normal form of a version and of what ranking, filters and hits show of it. */
export function hashOf(doc: SearchDoc, flatText = flatten(doc.text)): string {
  const meta = JSON.stringify([
    doc.documentId,
    doc.externalId,
    doc.title,
    doc.docNumber,
    doc.registrationNumber,
    doc.issuers,
    doc.genre,
    doc.day,
    doc.isPublic,
    doc.articles,
    doc.text.length,
    // Named only where there is one: rows of before, when no document had a subject, stay right.
    ...(doc.subject == null ? [] : [doc.subject]),
  ]);
  return createHash('sha256').update(meta).update(SEAM).update(flatText).digest('hex');
}

/** Its dictionary takes longer to load than everything else here: only who writes or corrects needs it. */
const load = createRequire(import.meta.url);
const pinyinPro = (): typeof PinyinPro => load('pinyin-pro') as typeof PinyinPro;

/** Loads the dictionary before somebody waits for it; nothing is left to do then. */
export function learnToPronounce(): false {
  soundOf('渡');
  return false;
}

/** Syllables without tones of the Han characters of a title, one for each, parted by blanks. */
export function soundOf(title: string): string {
  const han = hanOf(flatten(title));
  return han === '' ? '' : pinyinPro().pinyin(han, { toneType: 'none', type: 'array', v: true }).join(' ');
}

/** The Han characters (of the basic plane) of a flat form, without everything between them. */
export function hanOf(flat: string): string {
  let out = '';
  for (let i = 0; i < flat.length; i++) {
    const code = flat.charCodeAt(i);
    if (isHanUnit(code) && code < 0xd800) out += flat[i];
  }
  return out;
}
