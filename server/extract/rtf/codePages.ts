/** Decoders of code pages (\ansicpgN, \cpgN) and of fonts' character sets (\fcharsetN). */
const LABELS: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  65001: 'utf-8',
};
const CHARSETS: Readonly<Record<number, number>> = { 128: 932, 129: 949, 134: 936, 136: 950, 204: 1251, 238: 1250 };
const DOUBLE = [936, 54936, 950, 932, 949, 65001];

/** The code page of a font's character set; null where it is that of the document. */
export const charsetPage = (charset: number): number | null => CHARSETS[charset] ?? null;

/**
 * Text of bytes in the first page of double bytes among those of the font, of the font for East Asian text and of the document: Chinese is often written in
 * the Latin font that stood there before. Without any, the page of the font, else of the document.
 */
export function decodeBytes(bytes: readonly number[], pages: readonly (number | null)[]): string {
  const known = pages.filter((page) => page !== null);
  const page = known.find((candidate) => DOUBLE.includes(candidate)) ?? known[0] ?? 1252;
  return new TextDecoder(LABELS[page] ?? 'windows-1252').decode(Uint8Array.from(bytes));
}
