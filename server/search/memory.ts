/** Keeps the latest values made, up to `most`; the longest unused one goes first. */
export function createMemory<T>(most: number) {
  const values = new Map<string, T>();
  return {
    get(key: string, make: () => T): T {
      const known = values.get(key);
      const value = known ?? make();
      if (most === 0) return value;
      values.delete(key);
      values.set(key, value);
      if (values.size > most) values.delete(values.keys().next().value!);
      return value;
    },
    clear(): void {
      values.clear();
    },
  };
}

/** Keeps values up to a sum of their sizes; the oldest goes first, whether used or not. */
export function createHeld<T>(room: number, sizeOf: (value: T) => number) {
  const values = new Map<string, T>();
  let held = 0;
  return {
    get: (key: string): T | undefined => values.get(key),
    set(key: string, value: T): void {
      const size = sizeOf(value);
      for (const [oldest, old] of values) {
        if (held + size <= room) break;
        values.delete(oldest);
        held -= sizeOf(old);
      }
      values.set(key, value);
      held += size;
    },
    /** How much of the room is taken, 0–1. */
    share: () => held / room,
    /** Forgets everything; `to` is the room from then on. */
    clear(to = room): void {
      values.clear();
      [held, room] = [0, to];
    },
  };
}
