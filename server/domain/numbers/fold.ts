import { normalizeDocNumber } from '../docNumber.ts';

const OPEN = /[〔﹝【[［（(〖〈]/g;
const CLOSE = /[〕﹞】\]］）)〗〉]/g;
const DASHES = /[-‐‑‒–—―－−ー]+/g;

/**
 * One spelling for a number or a piece of one, whatever its brackets, dashes, widths, blanks and letters: `HFGS—2017—9` and
 * `hfgs - 2017 - 9` are the same, and so are 清司规〔2026〕7号 and 清司规[2026]第7. Zeros in front of a serial stay.
 */
export const foldNumber = (text: string): string =>
  normalizeDocNumber(text)
    .toUpperCase()
    .replace(OPEN, '〔')
    .replace(CLOSE, '〕')
    .replace(DASHES, '-')
    .replace(/(?:字?第)+(?=\d)/g, '')
    .replace(/(?:字?第|号)+$/, '');
