import { Fault } from '../../domain/fault.ts';

const LISTED_IN_HEADER = 109;
const LAST_REAL = 0xfffffffa;

/**
 * Refuses a compound file whose chains of sectors run in a circle, which whoever follows them would do until memory ends. Throws Fault('file.damaged').
 * Layout of the header: [MS-CFB] 2.2.
 */
export function checkChains(bytes: Buffer): void {
  const size = bytes.length >= 512 ? 2 ** bytes.readUInt16LE(30) : 0;
  if (size !== 512 && size !== 4096) throw new Fault('file.damaged', { reason: 'sector size' });
  const at = (sector: number) => (sector + 1) * size;
  const numbersOf = (sector: number): number[] => {
    const found: number[] = [];
    for (let place = at(sector); place + 4 <= Math.min(bytes.length, at(sector) + size); place += 4)
      found.push(bytes.readUInt32LE(place));
    return found;
  };
  const listed = Array.from({ length: LISTED_IN_HEADER }, (_, place) => bytes.readUInt32LE(76 + place * 4));
  const seen = new Set<number>();
  for (let more = bytes.readUInt32LE(68); more < LAST_REAL && at(more) < bytes.length;) {
    if (seen.has(more)) throw new Fault('file.damaged', { reason: 'circle' });
    seen.add(more);
    const numbers = numbersOf(more);
    more = numbers.pop() ?? LAST_REAL;
    listed.push(...numbers);
  }
  const table = listed.filter((sector) => sector < LAST_REAL).flatMap(numbersOf);
  refuseCircles(table);
  const short: number[] = [];
  for (let sector = bytes.readUInt32LE(60); sector < table.length; sector = table[sector] ?? LAST_REAL)
    short.push(...numbersOf(sector));
  refuseCircles(short);
}

/** `next[i]` is what follows i. Each is visited once; meeting one of the same walk again is a circle. */
function refuseCircles(next: readonly number[]): void {
  const walks = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    for (let at = start; at < next.length; at = next[at] ?? LAST_REAL) {
      if (walks[at] === start + 1) throw new Fault('file.damaged', { reason: 'circle' });
      if (walks[at] !== 0) break;
      walks[at] = start + 1;
    }
  }
}
