import { garbledShare } from '../garbled.ts';

/**
 * What the text layer of a page is worth.
 * - `good`: read as it is.
 * - `thin`: hardly a Chinese character and little else: a picture of a page, an outlined text, or an empty page; OCR has to look.
 * - `poor`: Chinese, but with so many odd signs that a scanner's own OCR must have made it; ours is preferred where it is sure of itself. A scanner's layer
 *   that reads well is kept: it is as good as ours, and the scanner saw the paper.
 * - `garbled`: no text at all (glyphs without characters, private-use and replacement characters, bytes of another encoding, signs of many scripts).
 */
export type Layer = 'good' | 'thin' | 'poor' | 'garbled';

/** Under about 20 Han characters a page of a Chinese document is not text (design §5); a page full of figures or Latin text is. */
const HAN_NEEDED = 20;
const OTHERS_NEEDED = 100;
const GARBLED = 0.2;
const MOJIBAKE = 0.25;
const POOR = 0.05;
const ENOUGH = 40;

const HAN = /\p{Script=Han}/gu;
/** Latin letters with marks and control signs: Chinese bytes taken for Latin ones (ÎÄ¼þ). */
const LATIN_1 = /[\u0080-\u00FF]/g;
/** Scripts that no document of ours is written in: glyph numbers taken for characters. */
const STRANGE =
  /[\u0000-\u0008\u000E-\u001F\uFFFD\uFFFF\uE000-\uF8FF]|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Yi}]/gu;
/** What OCR makes of dirt and of characters that it does not know. */
const ODD = /[|\\~^_{}<>#$&*`¦¬¨§¢£¥•■□◆]|(?<=\p{Script=Han})\p{Script=Latin}(?=\p{Script=Han})/gu;

/** Judges a page by the text of its layer. */
export function layerOf(text: string): Layer {
  const solid = text.replace(/\s/g, '');
  const han = (solid.match(HAN) ?? []).length;
  const strange = (solid.match(STRANGE) ?? []).length;
  if (solid.length >= HAN_NEEDED && strange > solid.length * GARBLED) return 'garbled';
  if (solid.length >= ENOUGH && (solid.match(LATIN_1) ?? []).length > solid.length * MOJIBAKE) return 'garbled';
  if (han >= HAN_NEEDED && garbledShare(solid) > GARBLED) return 'garbled';
  if (han < HAN_NEEDED) return solid.length - han < OTHERS_NEEDED ? 'thin' : 'good';
  return solid.length >= ENOUGH && (solid.match(ODD) ?? []).length > han * POOR ? 'poor' : 'good';
}
