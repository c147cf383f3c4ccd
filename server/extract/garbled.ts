import { tally, type Tally } from './signs.ts';

const HAN_NEEDED = 100;
const COMMON_EXPECTED = 0.4;

/**
 * Share (0–1) of the characters that no reader could have meant: replacement and private-use characters, controls. A text whose Han characters are
 * mostly rare ones (a font with a wrong map gives such) counts as wholly garbled; traditional text stays far from that.
 */
export const garbledShare = (text: string): number => garbledAmong(tally(text));

/** The same of signs that are counted already. */
export function garbledAmong({ length, han, common, wrong }: Tally): number {
  if (han >= HAN_NEEDED && common / han < COMMON_EXPECTED) return 1;
  return wrong / Math.max(1, length);
}
