import type { Doubt, ScannedPage } from '../contract.ts';

/** Doubtful stretches of a scanned page, found again in `text` from `start` to `end`, where the page stands; those of heads and feet that were left out are not. */
export function doubtsIn(scan: ScannedPage, text: string, start: number, end: number): Doubt[] {
  const taken = new Set<number>();
  return scan.pieces.flatMap((piece) => {
    if (piece.doubts.length === 0) return [];
    const at = placeOf(piece.text, text, start, end, taken);
    if (at < 0) return [];
    taken.add(at);
    return piece.doubts.map((doubt) => ({
      start: at + doubt.start,
      end: at + doubt.end,
      page: scan.page,
      x: doubt.x / scan.width,
      y: 1 - (piece.y + piece.size) / scan.height,
      width: Math.max(piece.size / 2, doubt.right - doubt.x) / scan.width,
      height: (piece.size * 1.2) / scan.height,
    }));
  });
}

function placeOf(piece: string, text: string, start: number, end: number, taken: ReadonlySet<number>): number {
  for (let at = text.indexOf(piece, start); at >= 0 && at + piece.length <= end; at = text.indexOf(piece, at + 1))
    if (!taken.has(at)) return at;
  return -1;
}
