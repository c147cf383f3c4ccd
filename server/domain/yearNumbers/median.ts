/** How many bodies a median needs: with fewer it would tell single bodies. Our own choice. */
export const BODIES_FOR_MEDIAN = 3;

/** The middle of some numbers, between the two middle ones of an even many; null for fewer than `BODIES_FOR_MEDIAN`. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length < BODIES_FOR_MEDIAN) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
