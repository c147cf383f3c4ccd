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
