import type { Day } from '../../domain/day.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { DocumentLine } from '../../domain/dossier.ts';
import type { Decision, ListedRow } from '../../domain/listed/row.ts';
import type { Candidate } from '../../domain/matching/match.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import { readListed } from '../../reading/listed.ts';
import type { UnlistedRule } from '../../reading/listed.ts';
import type { Context } from '../../ports.ts';

/** What the lists leave out: documents that a clause of the decision strikes, or that a rule of the jurisdiction speaks of. */
export interface Unlisted {
  /** The decision's own clause; null where only the rule of the jurisdiction speaks, and nothing can be struck by this decision. */
  rule: UnlistedRule | null;
  /** The rule of the jurisdiction with its source; null where none is set. */
  citation: string | null;
  /** The last day of issue that the cleanup took in; the decision's own day where the text names none. */
  issuedUntil: Day | null;
  /** Whether the text itself names that day. */
  cutOffStated: boolean;
  on: Day | null;
  documents: DocumentLine[];
}

/** Only a text with such words is read again for the clause; so is one that publishes what is kept, where a rule speaks of the rest. */
const MAY_STRIKE = /未(?:被)?(?:列入|纳入)|没有列入|不在[^，。]{0,20}(?:目录|清单)|(?:以外|之外)的?/;
const MOST = 5000;

/**
 * What a decision's clause on what is not listed (凡未列入…一律废止) would strike: documents of its issuers and of their
 * offices, in force on its day, issued up to the cut-off and named by no row, be it in doubt. A decision that publishes what is
 * kept and has no such clause shows them too where the jurisdiction says what they are worth (国发〔2008〕17号(十五)). Else null.
 */
export async function unlistedBy(
  ctx: Context,
  dossier: Dossier,
  decision: Decision,
  rows: readonly ListedRow<Candidate>[],
): Promise<Unlisted | null> {
  const { by, bornOn, today } = decision;
  const text = dossier.versions[0]?.text ?? '';
  const figure = periodOn(ctx.rules.profile, bornOn ?? today).figures['cleanup.unlistedDead'];
  const publishes = rows.some(({ relation }) => relation.kind === 'continues' && relation.listedUnder !== null);
  const citation = figure.value === true && publishes ? citationOf(figure) : null;
  if (citation === null && !MAY_STRIKE.test(text)) return null;
  const { unlisted: rule, issuedUntil: stated } = readListed(text, factsOf(dossier));
  if (rule === null && citation === null) return null;
  const on = rule?.on ?? by.effectiveOn ?? by.publishedOn ?? by.signedOn;
  const issuedUntil = stated ?? bornOn;
  const named = new Set(rows.flatMap((row) => [row.target?.id, ...row.match.ranked.map((one) => one.candidate.id)]));
  const documents = new Map<number, DocumentLine>();
  for (const issuerId of await issuersOf(ctx, dossier)) {
    const found = await ctx.reader.documents({
      visibility: { kind: 'all' },
      on: on !== null && on > today ? today : (on ?? today),
      validity: ['in_force', 'suspended'],
      status: ['issued', 'filed'],
      issuerIds: [issuerId],
      sort: 'oldest',
      offset: 0,
      limit: MOST,
    });
    for (const line of found.rows) {
      const born = namingDay(line);
      const within = born !== null && issuedUntil !== null && born <= issuedUntil;
      if (within && line.id !== by.id && !named.has(line.id)) documents.set(line.id, line);
    }
  }
  return { rule, citation, issuedUntil, cutOffStated: stated !== null, on, documents: [...documents.values()] };
}

/** The bodies that issued it, and the offices through which governments among them issue (山东省行政程序规定第四十三条). */
async function issuersOf(ctx: Pick<Context, 'reader'>, dossier: Dossier): Promise<number[]> {
  const own = dossier.issuers.flatMap((row) => row.issuerId ?? []);
  const offices = (await ctx.reader.issuers()).filter(
    (row) => row.kind === 'government_office' && row.parentId !== null && own.includes(row.parentId),
  );
  return [...own, ...offices.map((row) => row.id)];
}
