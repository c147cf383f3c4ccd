import type { Day } from './day.ts';
import type { IssuerNameRow, IssuerRow } from './model.ts';
import type { Figures } from './profile.ts';

/** A body with the names that it had before its present one. */
export interface HeldIssuer extends IssuerRow {
  formerNames: string[];
}

export type Bodies = ReadonlyMap<number, IssuerRow>;

/** Bodies by their id. */
export const bodiesById = (issuers: readonly IssuerRow[]): Bodies => new Map(issuers.map((row) => [row.id, row]));

/** Bodies without the doubles that were merged into another entry: what lists and choices show. */
export const withoutDoubles = <T extends Pick<IssuerRow, 'mergedIntoId'>>(issuers: readonly T[]): T[] =>
  issuers.filter((row) => row.mergedIntoId === null);

/** Whether a body has ended: its work is its successor's from the day after its last one. */
export const hasEnded = (issuer: Pick<IssuerRow, 'activeTo'>, on: Day): boolean =>
  issuer.activeTo !== null && issuer.activeTo < on;

/** The next body that answers for what this one did, or null: a double answers by the entry that it was merged into. */
function nextOf(issuer: IssuerRow, on: Day): number | null {
  if (issuer.mergedIntoId !== null) return issuer.mergedIntoId;
  return issuer.activeTo === null || hasEnded(issuer, on) ? issuer.successorId : null;
}

/**
 * The body that answers on a day for what `id` issued: itself, or the last of its successors. What it issued stays valid and
 * keeps its printed name; only who looks after it changes.
 */
export function headOf(id: number, bodies: Bodies, on: Day): number {
  const passed = new Set<number>();
  for (let at = id; ;) {
    passed.add(at);
    const row = bodies.get(at);
    const next = row === undefined ? null : nextOf(row, on);
    if (next === null || passed.has(next) || !bodies.has(next)) return at;
    at = next;
  }
}

/** The body itself, and then every other one that it answers for on a day. */
export function familyOf(id: number, bodies: Bodies, on: Day): number[] {
  const others = [...bodies.keys()].filter((other) => other !== id && headOf(other, bodies, on) === id);
  return [id, ...others];
}

/** The bodies above one, nearest first. */
export function ancestorsOf(id: number, bodies: Bodies): IssuerRow[] {
  const above: IssuerRow[] = [];
  const passed = new Set([id]);
  for (let at = bodies.get(id)?.parentId ?? null; at !== null && !passed.has(at);) {
    passed.add(at);
    const row = bodies.get(at);
    if (row === undefined) break;
    above.push(row);
    at = row.parentId;
  }
  return above;
}

/** Whether bodies of this kind may issue (M1; the list is the profile's). */
export const mayIssue = (issuer: Pick<IssuerRow, 'kind'>, figures: Figures): boolean =>
  figures['issuer.eligibleKinds'].value.includes(issuer.kind);

/**
 * Who may issue in place of a body that may not: the bodies above it that may and still exist, nearest first; where no parent
 * is on file, the governments. The body itself may draft (domain.md §1).
 */
export function insteadOf(issuer: IssuerRow, bodies: Bodies, figures: Figures, on: Day): IssuerRow[] {
  const fit = (row: IssuerRow): boolean => mayIssue(row, figures) && !hasEnded(row, on) && row.mergedIntoId === null;
  const above = ancestorsOf(issuer.id, bodies).filter(fit);
  return above.length > 0 ? above : [...bodies.values()].filter((row) => row.kind === 'government' && fit(row));
}

/** Whether a body may draft what another one will issue: for a government, or for a body above it. */
export function mayDraftFor(own: number, lead: IssuerRow, bodies: Bodies): boolean {
  return lead.tier === 'government' || ancestorsOf(own, bodies).some((row) => row.id === lead.id);
}

/** The name that a body had on a day. */
export function nameOn(issuer: IssuerRow, names: readonly IssuerNameRow[], on: Day): string {
  const then = names
    .filter((row) => row.issuerId === issuer.id && row.toDay >= on)
    .sort((a, b) => (a.toDay < b.toDay ? -1 : 1))[0];
  return then?.name ?? issuer.name;
}
