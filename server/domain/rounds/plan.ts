import type { Day } from '../day.ts';
import { namingDay } from '../documents/facts.ts';
import { basisWords } from '../documents/relations.ts';
import type { LegalEventRow } from '../model.ts';
import type { Period } from '../profile.ts';
import { CONCLUSIONS } from './codes.ts';
import type { Conclusion } from './codes.ts';
import { outcomeOf, type Outcome, type Ruling, type Said } from './outcome.ts';
import type { CleanupItemRow, CleanupRoundRow } from './rows.ts';
import type { StockLine } from './scope.ts';

/** A document with its life. */
export interface HeldLine {
  line: StockLine;
  events: readonly LegalEventRow[];
}

/** One document of a round and what publishing does to it; `item` null: no list names it and the decision strikes it. */
export interface PlannedLine extends HeldLine {
  item: CleanupItemRow | null;
  conclusion: Conclusion | null;
  outcome: Outcome;
}

/** Everything that publishing a round does, before it is done: the page of a rehearsal and the act itself read the same. */
export interface RoundPlanned {
  on: Day;
  /** In the order of the catalogues. */
  lines: PlannedLine[];
  /** Documents that no list names and that fall under the round: struck where the decision says so. */
  unlisted: HeldLine[];
}

const TIERS = ['government', 'department', 'town', null];

const rank = ({ conclusion }: PlannedLine): number => (conclusion === null ? 9 : CONCLUSIONS.indexOf(conclusion));
const born = ({ line }: PlannedLine): string => namingDay(line) ?? '';

/** 目录 by conclusion, then 政府, 部门, 镇街, body and day. */
function inOrder(a: PlannedLine, b: PlannedLine): number {
  return (
    rank(a) - rank(b) ||
    TIERS.indexOf(a.line.tier) - TIERS.indexOf(b.line.tier) ||
    (a.line.issuerId ?? 0) - (b.line.issuerId ?? 0) ||
    (born(a) < born(b) ? -1 : born(a) > born(b) ? 1 : a.line.id - b.line.id)
  );
}

/** The decision as legal events name it: 《…》（…号） and the held document, else the round itself. */
export const rulingOf = (
  round: Pick<CleanupRoundRow, 'title' | 'decisionTitle' | 'decisionNumber' | 'basisDocumentId'>,
  on: Day,
  period: Period,
): Ruling => ({
  on,
  figures: period.figures,
  basis: {
    basisDocumentId: round.basisDocumentId,
    basisText: basisWords({ title: round.decisionTitle ?? round.title, docNumber: round.decisionNumber }),
  },
});

/**
 * What publishing does to each document: by its conclusion, and where the decision says so to those that no list names. Bases that
 * end in this round are pointed at beside what rests on them (`restsOn`: document → documents it names as its basis).
 */
export function planRound(
  round: Pick<CleanupRoundRow, 'strike'>,
  ruling: Ruling,
  listed: readonly (HeldLine & { item: CleanupItemRow })[],
  unlisted: readonly HeldLine[],
  restsOn: ReadonlyMap<number, readonly number[]>,
): RoundPlanned {
  const planned = (held: HeldLine, item: CleanupItemRow | null, said: Said): PlannedLine => ({
    line: held.line,
    events: held.events,
    item,
    conclusion: said.conclusion,
    outcome: outcomeOf(held.line, held.events, said, ruling),
  });
  const { strike } = round;
  // What is published anew on the very day goes on by its new text, which the decision does not speak of.
  const fallThrough = unlisted
    .map((held) =>
      planned(held, null, { conclusion: strike === 'none' ? 'lapse' : strike, amendBy: null, lapseUnless: false }),
    )
    .filter((one) => one.outcome.contradiction !== 'renewed');
  const lines = [
    ...listed.map((held) => planned(held, held.item, held.item)),
    ...(strike === 'none' ? [] : fallThrough),
  ];
  const ends = new Set(
    lines.filter((one) => one.conclusion === 'repeal' || one.conclusion === 'lapse').map((one) => one.line.id),
  );
  for (const one of lines)
    if (!ends.has(one.line.id) && (restsOn.get(one.line.id) ?? []).some((id) => ends.has(id)))
      one.outcome.notes.push('basis_ends');
  return {
    on: ruling.on,
    lines: lines.sort(inOrder),
    unlisted: fallThrough.map(({ line, events }) => ({ line, events })),
  };
}

/** Lines that cannot be published as they are. */
export const blockedLines = (plan: RoundPlanned): PlannedLine[] =>
  plan.lines.filter((one) => one.outcome.contradiction !== null);

/** What a person has seen of a plan: another document, name, state or conclusion is another plan. */
export const planText = (plan: RoundPlanned): string =>
  [
    plan.on,
    ...plan.lines.map(({ line, item, conclusion, outcome }) =>
      [
        ...[line.id, item?.id ?? 0, conclusion, outcome.before.validity, outcome.until, outcome.contradiction],
        ...[line.title, line.docNumber, line.issuerName, line.publishedOn, line.effectiveOn],
        ...outcome.notes,
      ].join(' '),
    ),
    ...plan.unlisted.map(({ line }) => line.id),
  ].join('\n');
