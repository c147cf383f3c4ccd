/** UTF-16 units written one after another into memory that is used again, and read as one string at the end. */
export interface Units {
  /** Forgets what was written and makes room for `most` units. */
  begin(most: number): void;
  put(unit: number): void;
  text(): string;
}

const BEGINNING = 1 << 14;

export function createUnits(): Units {
  let units = new Uint16Array(BEGINNING);
  let n = 0;
  return {
    begin(most) {
      if (units.length < most) units = new Uint16Array(most * 2);
      n = 0;
    },
    put(unit) {
      units[n++] = unit;
    },
    text: () => Buffer.from(units.buffer, 0, n * 2).toString('utf16le'),
  };
}

/** A text as it is stored: UTF-16, which keeps every sign (lone surrogates too) and is read back by copying. */
export const packed = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The text of `packed`. */
export const unpacked = (stored: Buffer): string => stored.toString('utf16le');

/** The units of `packed`, in place where they lie on even bytes. */
export function unitsOf(stored: Buffer): Uint16Array {
  const even = stored.byteOffset % 2 === 0 ? stored : Uint8Array.from(stored);
  return new Uint16Array(even.buffer, even.byteOffset, stored.length >> 1);
}
