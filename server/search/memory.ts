/** Values that were made with effort, kept up to a sum of their sizes. */
export interface Memory<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): void;
  /** The value of the key, made where it is not held. */
  take(key: K, make: () => T): T;
  /** Forgets everything; `to` is the room from then on. */
  clear(to?: number): void;
}

/** The longest unused value goes first; a value that is larger than the room is not kept. Sizes are counted as `room` is: 1 a value by default. */
export function createMemory<K, T>(room: number, sizeOf: (value: T) => number = () => 1): Memory<K, T> {
  const values = new Map<K, T>();
  let held = 0;

  function get(key: K): T | undefined {
    const known = values.get(key);
    if (known === undefined) return undefined;
    values.delete(key);
    values.set(key, known);
    return known;
  }

  function set(key: K, value: T): void {
    const size = sizeOf(value);
    if (size > room) return;
    for (const [oldest, old] of values) {
      if (held + size <= room) break;
      values.delete(oldest);
      held -= sizeOf(old);
    }
    values.set(key, value);
    held += size;
  }

  return {
    get,
    set,
    take(key, make) {
      const known = get(key);
      if (known !== undefined) return known;
      const value = make();
      set(key, value);
      return value;
    },
    clear(to = room) {
      values.clear();
      [held, room] = [0, to];
    },
  };
}
