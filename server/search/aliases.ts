import { z } from 'zod';
import { flatten } from '../domain/normalForm.ts';

const entry = z.object({ say: z.array(z.string().min(1)), means: z.array(z.string().min(1)) });
const table = z.object({ about: z.string(), laws: z.array(entry), everyday: z.array(entry) });

/** What people say → what documents say; both in flat form, longest first. */
export interface Aliases {
  /** Every alias that `flat` speaks of, with where it stands; a shorter one inside a longer one is left out. */
  within(flat: string): { start: number; end: number; means: readonly string[] }[];
}

export const NO_ALIASES: Aliases = { within: () => [] };

/** Checks and reads the alias table (`seeds/aliases.json`); throws ZodError when it has another shape. */
export function readAliases(json: unknown): Aliases {
  const { laws, everyday } = table.parse(json);
  const means = new Map<string, string[]>();
  for (const { say, means: words } of [...laws, ...everyday]) {
    for (const word of say.map(flatten)) {
      const known = means.get(word) ?? [];
      means.set(
        word,
        [...new Set([...known, ...words.map(flatten)])].filter((w) => w !== word),
      );
    }
  }
  const longest = Math.max(0, ...[...means.keys()].map((w) => w.length));
  return {
    within(flat) {
      const found: { start: number; end: number; means: readonly string[] }[] = [];
      for (let start = 0; start < flat.length; start++) {
        for (let length = Math.min(longest, flat.length - start); length > 0; length--) {
          const words = means.get(flat.slice(start, start + length));
          if (words === undefined) continue;
          found.push({ start, end: start + length, means: words });
          start += length - 1;
          break;
        }
      }
      return found;
    },
  };
}
