/** How often keys (32-bit numbers, never 0) occur in one text: an open table that is used again for the next text. */
export interface Counts {
  /** Forgets everything and makes room for `most` different keys. */
  begin(most: number): void;
  add(key: number): void;
  /** Every key with its count, in the order of their first occurrence. */
  each(take: (key: number, count: number) => void): void;
}

const BEGINNING = 1 << 13;

export function createCounts(): Counts {
  let keys = new Int32Array(BEGINNING);
  let times = new Uint32Array(BEGINNING);
  let slots = new Uint32Array(BEGINNING);
  let used = 0;
  return {
    begin(most) {
      let size = keys.length;
      while (size < most * 2) size *= 2;
      if (size > keys.length) {
        keys = new Int32Array(size);
        times = new Uint32Array(size);
        slots = new Uint32Array(size);
      } else for (let i = 0; i < used; i++) keys[slots[i]!] = 0;
      used = 0;
    },
    add(key) {
      const mask = keys.length - 1;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 13) & mask;
      while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      if (keys[slot] === 0) {
        keys[slot] = key;
        times[slot] = 0;
        slots[used++] = slot;
      }
      times[slot]!++;
    },
    each(take) {
      for (let i = 0; i < used; i++) take(keys[slots[i]!]!, times[slots[i]!]!);
    },
  };
}
