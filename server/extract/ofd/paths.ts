import type { Zip } from '../zip.ts';

/** The upper half of code page 437, in which a zip's names stand unless they are marked as UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

/** Finds the entry that a location in an OFD file (ST_Loc) means; null where there is none. */
export type Locate = (location: string, from: string) => string | null;

/**
 * Locations as producers really write them: relative to the part `from` that they stand in, or to the root with or without a slash; with backslashes, in
 * other case than the entry, under names in GB18030 or unmarked UTF-8. A location never leads out of the zip: it only picks one of its entries.
 */
export function locator(zip: Zip): Locate {
  const entries = new Map<string, string>();
  for (const name of zip.names())
    for (const reading of readings(name)) {
      const key = normal(reading.split('/'));
      if (!entries.has(key)) entries.set(key, name);
    }
  return (location, from) => {
    const parts = location.trim().replaceAll('\\', '/').split('/');
    const folder = from.split('/').slice(0, -1);
    const absolute = parts[0] === '';
    const candidates = absolute ? [parts, [...folder, ...parts]] : [[...folder, ...parts], parts];
    for (const candidate of candidates) {
      const found = entries.get(normal(candidate));
      if (found !== undefined) return found;
    }
    return null;
  };
}

function normal(parts: readonly string[]): string {
  const out: string[] = [];
  for (const part of parts) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return out.join('/').toLowerCase();
}

/** A name as it stands, and what its bytes say in UTF-8 and GB18030 if it was taken for code page 437. */
function readings(name: string): string[] {
  const plain = name.replaceAll('\\', '/');
  if (!/[^\u0000-\u007F]/.test(plain)) return [plain];
  const codes = [...plain].map((character) =>
    character < '\u0080' ? character.charCodeAt(0) : 128 + CP437.indexOf(character),
  );
  if (codes.includes(127)) return [plain];
  const bytes = Uint8Array.from(codes);
  return [plain, new TextDecoder('utf-8').decode(bytes), new TextDecoder('gb18030').decode(bytes)];
}
