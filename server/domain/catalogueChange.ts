import type { ChangeTold, DayChange, DocumentLine } from './dossier.ts';

/** A document in force on both days to which something happened in between. */
export interface ChangedDocument extends DocumentLine {
  events: ChangeTold[];
}

/** A list of what is in force, on two days. */
export interface CatalogueChange {
  /** In force on the later day alone. */
  added: DayChange[];
  /** In force on the earlier day alone. */
  gone: DayChange[];
  /** Neither, but in force for a while in between or ended before they began to hold. */
  passed: DayChange[];
  changed: ChangedDocument[];
}

/** Sorts what differs between two days. `events`: legal events after the one and until the other, newest first. */
export function catalogueChange(
  differing: readonly DayChange[],
  events: readonly (DocumentLine & ChangeTold)[],
): CatalogueChange {
  const moved = new Set(differing.map(({ id }) => id));
  const changed = new Map<number, ChangedDocument>();
  for (const { on, kind, parts, ...line } of events) {
    if (line.validity !== 'in_force' || moved.has(line.id)) continue;
    const known = changed.get(line.id);
    if (known === undefined) changed.set(line.id, { ...line, events: [{ kind, on, parts }] });
    else known.events.push({ kind, on, parts });
  }
  return {
    added: differing.filter(({ validity }) => validity === 'in_force'),
    gone: differing.filter(({ before }) => before === 'in_force'),
    passed: differing.filter(({ before, validity }) => before !== 'in_force' && validity !== 'in_force'),
    changed: [...changed.values()],
  };
}

/** How many lines a change has. */
export const sizeOfChange = ({ added, gone, passed, changed }: CatalogueChange): number =>
  added.length + gone.length + passed.length + changed.length;

/** `limit` lines of a change from the `offset`th on, read as one list: added, gone, changed, passed. */
export function partOfChange(change: CatalogueChange, offset: number, limit: number): CatalogueChange {
  let [skip, left] = [offset, limit];
  const part = <T>(lines: readonly T[]): T[] => {
    const shown = lines.slice(skip, skip + left);
    skip = Math.max(0, skip - lines.length);
    left -= shown.length;
    return shown;
  };
  const [added, gone] = [part(change.added), part(change.gone)];
  return { added, gone, changed: part(change.changed), passed: part(change.passed) };
}
