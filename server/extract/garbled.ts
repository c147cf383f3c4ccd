/** Han characters of GB 2312 level 1: the 3,755 that nearly all of a simplified text is written with. */
const COMMON = commonHan();
const HAN_NEEDED = 100;
const COMMON_EXPECTED = 0.4;

/**
 * Share (0–1) of the characters that no reader could have meant: replacement and private-use characters, controls. A text whose Han characters are
 * mostly rare ones (a font with a wrong map gives such) counts as wholly garbled; traditional text stays far from that.
 */
export function garbledShare(text: string): number {
  const solid = text.replace(/\s/g, '');
  const wrong = (solid.match(/[\uFFFD\uFFFF\uE000-\uF8FF\u0080-\u009F]|[\u{F0000}-\u{10FFFF}]/gu) ?? []).length;
  const han = solid.match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => COMMON.has(character)).length;
  if (han.length >= HAN_NEEDED && common / han.length < COMMON_EXPECTED) return 1;
  return wrong / Math.max(1, solid.length);
}

function commonHan(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}
