import type { Relaid } from './relaid.ts';

/** Pairs of Han set apart by one blank, in a row, that make a spaced stretch in a text set solid; 通 知 and 张 某 are too short to be one. */
const STRETCH = 5;
/** Share of all pairs of neighbouring Han that are set apart in a text spaced throughout, and the fewest that can tell. */
const SPACED_SHARE = 0.6;
const FEWEST = 40;

const HAN = /\p{Script=Han}/u;
const isHan = (c: string | undefined): boolean => c !== undefined && HAN.test(c);
const isBlank = (c: string | undefined): boolean => c === ' ' || c === '\u3000' || c === '\u00a0' || c === '\t';
const isMark = (c: string | undefined): boolean => c !== undefined && /[，。；：、！？《》〈〉（）“”【】〔〕]/.test(c);

/**
 * Undoes letter-spacing, as scans and justified layouts leave it: single blanks between Han vanish, in the whole text when most of it is spaced, else in
 * long stretches of a line. Line breaks and blanks beside Latin words and digits stay. Null: nothing to undo. Linear; never throws.
 */
export function unspace(text: string): Relaid | null {
  const gaps = gapsOf(text);
  if (gaps.drop.length === 0) return null;
  const at = new Int32Array(text.length - gaps.drop.length);
  const kept: string[] = [];
  let from = 0;
  let size = 0;
  for (const gap of [...gaps.drop, text.length]) {
    kept.push(text.slice(from, gap));
    for (let i = from; i < gap; i++) at[size++] = i;
    from = gap + 1;
  }
  return { text: kept.join(''), at };
}

/** Offsets of the blanks to drop, in order. */
function gapsOf(text: string): { drop: number[] } {
  const between: number[] = [];
  const beside: number[] = [];
  const stretches: number[] = [];
  let chain: number[] = [];
  let solid = 0;
  const close = (): void => {
    if (chain.length >= STRETCH) stretches.push(...chain);
    chain = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (isBlank(c)) {
      const left = text[i - 1];
      const right = text[i + 1];
      if (isHan(left) && isHan(right)) {
        between.push(i);
        chain.push(i);
      } else if ((isHan(left) || isMark(left)) && (isHan(right) || isMark(right))) beside.push(i);
      else close();
    } else if (isHan(c) && isHan(text[i + 1])) {
      solid++;
      close();
    } else if (c === '\n') close();
  }
  close();
  const throughout = between.length >= FEWEST && between.length >= (between.length + solid) * SPACED_SHARE;
  return { drop: throughout ? [...between, ...beside].sort((a, b) => a - b) : stretches };
}
