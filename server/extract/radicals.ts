import { RADICALS_START, RADICAL_CHARACTERS } from '../domain/radicals.ts';

/** NFKC makes the traditional 戶 of this radical; fonts for simplified Chinese, whose PDFs hold it, draw 户 with the same glyph. */
const DOOR = '\u2F3E';

const LOOK_ALIKES = /[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\u{2F800}-\u{2FA1D}]/gu;

/**
 * Characters instead of their look-alikes: radicals (PDFs of Chromium with Noto write 民 as U+2EA0), compatibility ideographs and Latin ligatures. Nothing
 * else is changed: NFKC as a whole would fold ① and full-width forms, which belong to the text.
 */
export function withoutLookAlikes(text: string): string {
  return text.replace(LOOK_ALIKES, (character) => {
    if (character === DOOR) return '户';
    const place = (character.codePointAt(0) ?? 0) - RADICALS_START;
    return RADICAL_CHARACTERS[place] ?? character.normalize('NFKC');
  });
}
