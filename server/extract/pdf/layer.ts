import { garbledAmong } from '../garbled.ts';
import { tally } from '../signs.ts';

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

/** Judges a page by the text of its layer. */
export function layerOf(text: string): Layer {
  const signs = tally(text);
  const { length, han, strange, latin1, odd } = signs;
  if (length >= HAN_NEEDED && strange > length * GARBLED) return 'garbled';
  if (length >= ENOUGH && latin1 > length * MOJIBAKE) return 'garbled';
  if (han >= HAN_NEEDED && garbledAmong(signs) > GARBLED) return 'garbled';
  if (han < HAN_NEEDED) return length - han < OTHERS_NEEDED ? 'thin' : 'good';
  return length >= ENOUGH && odd > han * POOR ? 'poor' : 'good';
}
