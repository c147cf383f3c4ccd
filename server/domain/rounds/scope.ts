import type { Tier, Validity } from '../codes.ts';
import type { Day } from '../day.ts';
import { namingDay } from '../documents/facts.ts';
import { hasEnded, headOf, type Bodies } from '../issuers.ts';
import type { LeftOut } from './codes.ts';
import type { CleanupRoundRow } from './rows.ts';

/** A held document as a round sees it, with its validity on a day. */
export interface StockLine {
  id: number;
  version: number;
  title: string;
  docNumber: string | null;
  issuerId: number | null;
  issuerName: string | null;
  draftedById: number | null;
  tier: Tier | null;
  /** 主题; null: nobody has given it one. */
  subject: string | null;
  publishedOn: Day | null;
  signedOn: Day | null;
  effectiveOn: Day | null;
  validMonths: number | null;
  /** Issued by several bodies together. */
  joint: boolean;
  validity: Validity;
}

/** A document that comes into a round: who answers for it, and by which word or law it was found. */
export interface ScopeLine {
  line: StockLine;
  /** Null: no existing body answers for it, so the bureau does. */
  answererId: number | null;
  matched: string | null;
}

export interface Scope {
  in: ScopeLine[];
  /** What is left out and why; what matches no criterion is counted only. */
  out: { line: StockLine; why: Exclude<LeftOut, 'not_matching'> }[];
  notMatching: number;
  /** How many of those that do not match have no 主题 at all, where the round is of some; null where it is not. */
  unsorted: number | null;
}

const OVER: ReadonlySet<Validity> = new Set(['lapsed', 'repealed', 'revoked', 'superseded']);

/**
 * Who answers for a document on a day (谁制定谁清理): the body that drafted it for another, else its 制定机关, or whoever has taken
 * over its work; null where none is left.
 */
export function answererOf(line: Pick<StockLine, 'issuerId' | 'draftedById'>, bodies: Bodies, on: Day): number | null {
  const own = line.draftedById ?? line.issuerId;
  return own === null ? null : standingHead(own, bodies, on);
}

/** The body that stands for `id` on a day; null where it has ended and nobody took over. */
export function standingHead(id: number, bodies: Bodies, on: Day): number | null {
  const head = bodies.get(headOf(id, bodies, on));
  return head === undefined || hasEnded(head, on) ? null : head.id;
}

/**
 * Which of all issued documents a round takes in (domain.md §6): published up to its cut-off day and not ended, of the chosen
 * bodies, tiers and subjects, and among `found` where words or a law are looked for (document id → the word that was found).
 */
export function scopeOf(
  stock: readonly StockLine[],
  round: Pick<CleanupRoundRow, 'cutOff' | 'criteria'>,
  found: ReadonlyMap<number, string> | null,
  bodies: Bodies,
  on: Day,
): Scope {
  const { issuerIds, tiers, subjects = [] } = round.criteria;
  const scope: Scope = { in: [], out: [], notMatching: 0, unsorted: subjects.length === 0 ? null : 0 };
  for (const line of stock) {
    const answererId = answererOf(line, bodies, on);
    const ofBody =
      issuerIds.length === 0 ||
      [line.issuerId, line.draftedById, answererId].some((id) => id !== null && issuerIds.includes(id));
    const ofTier = tiers.length === 0 || (line.tier !== null && tiers.includes(line.tier));
    const born = namingDay(line);
    const fits = ofBody && ofTier && (found === null || found.has(line.id));
    const ofSubject = subjects.length === 0 || (line.subject !== null && subjects.includes(line.subject));
    if (fits && line.subject === null && scope.unsorted !== null && !OVER.has(line.validity)) scope.unsorted++;
    if (!fits || !ofSubject) scope.notMatching++;
    else if (born === null || line.validity === 'unknown') scope.out.push({ line, why: 'day_unknown' });
    else if (born > round.cutOff) scope.out.push({ line, why: 'after_cutoff' });
    else if (OVER.has(line.validity)) scope.out.push({ line, why: 'ended' });
    else scope.in.push({ line, answererId, matched: found?.get(line.id) ?? null });
  }
  return scope;
}

/**
 * Documents that fall under a regular round on the day of its effect and are in none of its lists: taken out, come later, or never found.
 * The decision itself does not fall under it, nor does what is not yet in force.
 */
export function unlistedOf(
  stock: readonly StockLine[],
  round: Pick<CleanupRoundRow, 'kind' | 'cutOff' | 'criteria' | 'basisDocumentId'>,
  named: ReadonlySet<number>,
  bodies: Bodies,
  on: Day,
): StockLine[] {
  if (round.kind !== 'regular') return [];
  return scopeOf(stock, round, null, bodies, on)
    .in.map((one) => one.line)
    .filter((line) => !named.has(line.id) && line.id !== round.basisDocumentId && line.validity !== 'upcoming');
}
