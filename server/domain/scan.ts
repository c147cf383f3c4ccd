/** How a page lies: the quarter turns clockwise that put it upright, and then the slope of its lines (pixels down for each to the right). */
export interface Laid {
  turned: number;
  slope: number;
}

/** What OCR read on one page: pieces of lines and drawn lines at their places, in points from the lower left of the page put upright. */
export interface ScannedPage {
  /** Its number in the file, from 1. */
  page: number;
  width: number;
  height: number;
  laid: Laid;
  /** Share (0–1) of the characters that are likely to be right; 1 for a page without text. */
  confidence: number;
  pieces: ScannedPiece[];
  rulings: Record<'horizontal' | 'vertical', { at: number; from: number; to: number }[]>;
}

/** Characters of one line that stand close together. */
export interface ScannedPiece {
  text: string;
  x: number;
  right: number;
  /** Base line. */
  y: number;
  /** Height of the type. */
  size: number;
  /** Stretches of `text` (UTF-16 offsets) that are not sure, and where they stand. */
  doubts: { start: number; end: number; x: number; right: number }[];
}

/** A stretch of a text that OCR is not sure of. */
export interface Doubt {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** Page (from 1), and where on its picture, in shares of its width and height from the upper left. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page read by OCR of which fewer characters than this are likely to be right goes to a person. Our own choice: one wrong character in fifty. */
export const UNCERTAIN_BELOW = 0.98;
