import { findActs } from './acts.ts';
import type { Act, ActKind } from './acts.ts';
import type { WaitingLapse } from './conditional.ts';
import type { Extension } from './extensions.ts';
import type { Folded } from './fold.ts';
import { headedAmendments } from './headedAmendments.ts';
import { collector, refOf, waitsFor, withNumber } from './items.ts';
import { findListedActs } from './lists.ts';
import type { OwnDocument, Skeleton } from './signs.ts';
import { titleActs } from './titleActs.ts';

/**
 * What the text does to other documents, by kind: said in its clauses and stated by its lists, each document once. What is
 * extended is not also kept, what lapses under a condition has not lapsed yet; where the text is silent its title speaks.
 */
export function statedActs(
  s: Skeleton,
  folded: Folded,
  own: OwnDocument,
  extensions: readonly Extension[],
  waiting: WaitingLapse | null,
): Record<ActKind, Act[]> {
  const numbered = (act: Act): Act => ({
    ...act,
    target: { ...act.target, mention: withNumber(s, act.target.mention, own) },
  });
  // the own title that ends in 目录的通知 is no heading of the own number below it
  const ownNumber = ({ target: { mention, title }, heading }: Act): boolean =>
    title === undefined &&
    mention.title === null &&
    mention.docNumber !== null &&
    mention.docNumber === own.docNumber &&
    heading !== undefined &&
    (own.title ?? '').includes(s.text.slice(heading.start, heading.end));
  const listed = findListedActs(s).filter((act) => !act.planned && !ownNumber(act));
  const rows = new Map(listed.filter((act) => act.target.title).map((act) => [act.target.at, act.kind]));
  // A row's verdict column reads like a clause (…3号 废止); the row knows the title, the clause does not.
  const said = findActs(s).filter((act) => act.target.mention.title !== null || rows.get(act.target.at) !== act.kind);
  const settled = new Set(said.map((act) => act.target.at));
  const headed = headedAmendments(s).filter((act) => !settled.has(act.target.at));
  const acts = [...said, ...headed, ...listed.filter((act) => !settled.has(act.target.at))].map((act) =>
    isInTitle(own, act.target) ? numbered(act) : act,
  );
  const kinds = {
    repeals: collector(s, folded),
    lapses: collector(s, folded),
    continues: collector(s, folded),
    amends: collector(s, folded),
  } satisfies Record<ActKind, unknown>;
  const prolonged = new Set(extensions.map((x) => x.target?.at));
  const prolongedTitles = new Set(
    extensions.flatMap((x) => (x.target ? [refOf(s, folded, x.target).title ?? ''] : [])),
  );
  for (const act of acts) {
    const extended =
      act.kind === 'continues' &&
      (prolonged.has(act.target.at) || prolongedTitles.has(act.target.mention.title ?? ' '));
    if (!extended && !waitsFor(waiting, act)) kinds[act.kind].add(act);
  }
  for (const [kind, refs] of titleActs(own)) {
    if (kinds[kind].acts.length > 0) continue;
    kinds[kind].acts.push(...refs.map(numbered));
  }
  return {
    repeals: kinds.repeals.acts,
    lapses: kinds.lapses.acts,
    continues: kinds.continues.acts,
    amends: kinds.amends.acts,
  };
}

/** 关于废止《A》的决定: what the own title names. */
const isInTitle = (own: OwnDocument, { mention }: Act['target']): boolean =>
  mention.title !== null && (own.title ?? '').includes(`《${mention.title}》`);
