/** Sorted row ids as the steps from one to the next, each in as few bytes as it needs (7 bits a byte): about one byte an id where they stand close. */
export interface PackedIds {
  bytes: Uint8Array;
  count: number;
}

/** A step of 31 bits takes so many bytes. */
const LONGEST = 5;
let room = new Uint8Array(1 << 16);

/** Packs sorted ids, 0 and above. */
export function packIds(ids: Int32Array): PackedIds {
  if (room.length < ids.length * LONGEST) room = new Uint8Array(ids.length * LONGEST);
  let n = 0;
  let before = 0;
  for (let i = 0; i < ids.length; i++) {
    let step = ids[i]! - before;
    before = ids[i]!;
    for (; step > 0x7f; step >>>= 7) room[n++] = (step & 0x7f) | 0x80;
    room[n++] = step;
  }
  return { bytes: room.slice(0, n), count: ids.length };
}

/** The ids again, in `ids` where there is a place for so many. */
export function unpackIds({ bytes, count }: PackedIds, ids: Int32Array = new Int32Array(count)): Int32Array {
  let at = 0;
  let id = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let step = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      step |= (byte & 0x7f) << shift;
    }
    id += step;
    ids[i] = id;
  }
  return ids;
}
