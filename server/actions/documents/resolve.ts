import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { IssuerFact, RelationFact } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { LinkedRelation } from '../../domain/documents/relations.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { readable } from '../context.ts';

const folded = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Names as printed → the bodies that we hold, by full or short name; unknown ones keep their name alone. */
export function resolveIssuers(names: readonly string[], held: readonly IssuerRow[]): IssuerFact[] {
  return names.map((name) => {
    const wanted = folded(name);
    const body = held.find((row) => [row.name, ...row.shortNames].some((known) => folded(known) === wanted));
    return { name: name.trim(), issuerId: body?.id ?? null };
  });
}

const sameTitle = (a: string, b: string): boolean => {
  const [x, y] = [folded(a), folded(b)];
  return x === y || (Math.min(x.length, y.length) >= 8 && (x.includes(y) || y.includes(x)));
};

/** Who speaks, so that a document is never taken for the one it names, nor a later one for an earlier one of its name. */
export interface Speaking {
  except: number | null;
  saidOn: Day | null;
}

/**
 * The held, issued documents that a reference can mean: those that bear its 文号 (several may: then the title decides), else
 * those with exactly its title that are not younger than the words.
 */
export async function candidatesFor(
  ctx: Pick<Context, 'reader'>,
  { title, docNumber }: Pick<RelationFact, 'title' | 'docNumber'>,
  { except, saidOn }: Speaking,
): Promise<DocumentName[]> {
  const named = async (key: string | null, byTitle: string | null): Promise<DocumentName[]> =>
    (await ctx.reader.documentsNamed(key, byTitle)).filter((row) => row.id !== except && isIssued(row.status));
  // A number that we do not hold means another document of the same name.
  if (docNumber !== null) {
    const numbered = await named(docNumberKey(docNumber), null);
    return title === null ? numbered : numbered.filter((row) => sameTitle(row.title, title));
  }
  if (title === null) return [];
  const fitting: DocumentName[] = [];
  for (const row of await named(null, title)) {
    const document = await ctx.reader.row('document', row.id);
    const born = document && namingDay(document);
    if (!born || saidOn === null || born <= saidOn) fitting.push(row);
  }
  return fitting;
}

/** The one document that a reference means; null when none or more than one could be meant: a person links those. */
export async function resolveReference(
  ctx: Pick<Context, 'reader'>,
  reference: Pick<RelationFact, 'title' | 'docNumber'>,
  except: number | null,
  saidOn: Day | null = null,
): Promise<DocumentName | null> {
  const fitting = await candidatesFor(ctx, reference, { except, saidOn });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Links each relation to the held document it means: the one a person chose (if they may read it), else the one the reference means. */
export async function resolveRelations(
  ctx: Context,
  actor: Actor,
  relations: readonly RelationFact[],
  saidOn: Day | null,
): Promise<LinkedRelation[]> {
  const linked: LinkedRelation[] = [];
  for (const relation of relations) {
    const { targetDocumentId: chosen } = relation;
    const target = chosen
      ? (await readable(ctx, actor, chosen)).document
      : chosen === null
        ? null
        : await resolveReference(ctx, relation, null, saidOn);
    linked.push({ ...relation, target });
  }
  return linked;
}
