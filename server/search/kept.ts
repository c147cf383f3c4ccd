/** A kind of typed array. */
type Numbers = Int32Array | Uint16Array;

/**
 * Arrays of numbers by key, those used last up to a number of bytes, in memory that is used again and again: typed arrays lie outside the heap, and for every
 * 64 MB of them that come and go the whole heap is searched for what lives, a tenth of a second in which nothing is answered.
 */
export interface Kept<K, A extends Numbers> {
  get(key: K): A | undefined;
  /** A place for so many numbers under the key, with whatever was there before; to be filled at once. */
  place(key: K, length: number): A;
  /** Lets what was unused longest go until the rest fits. Every array given out so far may be overwritten from then on. */
  settle(): void;
  /** Lets everything go, with the same caution. */
  clear(): void;
}

/** The least numbers of a piece of memory. */
const LEAST = 64;
/** Memory that waits to be used again, by the room: an answer may take more than is kept, and the next one as much. */
const WAITING = 4;

/** `make` makes an array of so many numbers; `room` is in bytes. */
export function createKept<K, A extends Numbers>(make: (length: number) => A, room: number): Kept<K, A> {
  const held = new Map<K, { piece: A; view: A }>();
  /** Free pieces by their length, a power of two. */
  const free = new Map<number, A[]>();
  let [heldBytes, freeBytes] = [0, 0];

  function letGo(key: K, { piece }: { piece: A }): void {
    held.delete(key);
    heldBytes -= piece.byteLength;
    if (freeBytes + piece.byteLength > room * WAITING) return;
    freeBytes += piece.byteLength;
    const alike = free.get(piece.length);
    if (alike === undefined) free.set(piece.length, [piece]);
    else alike.push(piece);
  }

  function pieceOf(length: number): A {
    const size = Math.max(LEAST, 2 ** Math.ceil(Math.log2(Math.max(1, length))));
    const used = free.get(size)?.pop();
    if (used === undefined) return make(size);
    freeBytes -= used.byteLength;
    return used;
  }

  return {
    get(key) {
      const known = held.get(key);
      if (known === undefined) return undefined;
      held.delete(key);
      held.set(key, known);
      return known.view;
    },
    place(key, length) {
      const before = held.get(key);
      // Somebody may still read what was under the key: its memory is not given to anybody else.
      if (before !== undefined) heldBytes -= before.piece.byteLength;
      const piece = pieceOf(length);
      const view = piece.subarray(0, length) as A;
      held.delete(key);
      held.set(key, { piece, view });
      heldBytes += piece.byteLength;
      return view;
    },
    settle() {
      for (const [key, entry] of held) {
        if (heldBytes <= room) break;
        letGo(key, entry);
      }
    },
    clear() {
      for (const [key, entry] of held) letGo(key, entry);
    },
  };
}
