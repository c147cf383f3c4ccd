import { soundOf } from './record.ts';

/** A way to look for words of which syllables are only begun: in syllables parted by blanks, and in the characters found there. */
export interface Beginnings {
  pattern: RegExp;
  /** Whether the characters that were typed stand in the word, in order. */
  fits(word: string): boolean;
}

const HAN = /\p{Script=Han}/u;

/**
 * Reads letters (a–z) and characters: each letter goes on with a syllable or begins the next one, a character is its own whole syllable. 城市lvh is read as cheng,
 * shi, and then l…v…h: lv and a syllable that begins with h.
 */
export function beginningsOf(typed: string): Beginnings {
  let source = '';
  let before: 'none' | 'letter' | 'han' = 'none';
  const characters: string[] = [];
  for (const sign of typed) {
    const han = HAN.test(sign);
    if (before === 'letter') source += han ? '[a-z]* ' : '(?:|[a-z]* )';
    if (before === 'han') source += ' ';
    source += han ? soundOf(sign) : sign;
    if (han) characters.push(sign);
    before = han ? 'han' : 'letter';
  }
  return {
    pattern: new RegExp(`(?<![a-z])${source}${before === 'letter' ? '[a-z]*' : ''}(?![a-z])`, 'g'),
    fits(word) {
      let at = -1;
      return characters.every((character) => (at = word.indexOf(character, at + 1)) !== -1);
    },
  };
}
