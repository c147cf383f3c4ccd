import type { IssuerRow } from './model.ts';

/** A body in its place: `depth` 0 for one that stands under nobody of the list. */
export interface TreeLine<T> {
  issuer: T;
  depth: number;
}

const TIER_ORDER = { government: 0, department: 1, town: 2 } as const;

/** Bodies as a tree by their parents, each followed by what is under it; those in a circle stand at the top. */
export function treeOf<T extends Pick<IssuerRow, 'id' | 'parentId' | 'tier'>>(issuers: readonly T[]): TreeLine<T>[] {
  const known = new Set(issuers.map((row) => row.id));
  const under = new Map<number | null, T[]>();
  for (const row of issuers) {
    const parent = row.parentId !== null && known.has(row.parentId) && row.parentId !== row.id ? row.parentId : null;
    under.set(parent, [...(under.get(parent) ?? []), row]);
  }
  const lines: TreeLine<T>[] = [];
  const placed = new Set<number>();
  const place = (rows: readonly T[], depth: number): void => {
    for (const issuer of [...rows].sort((a, b) => TIER_ORDER[a.tier] - TIER_ORDER[b.tier] || a.id - b.id)) {
      if (placed.has(issuer.id)) continue;
      placed.add(issuer.id);
      lines.push({ issuer, depth });
      place(under.get(issuer.id) ?? [], depth + 1);
    }
  };
  place(under.get(null) ?? [], 0);
  place(issuers, 0);
  return lines;
}
