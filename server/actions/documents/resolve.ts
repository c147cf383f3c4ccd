import type { IssuerFact, RelationFact } from '../../domain/documents/facts.ts';
import type { LinkedRelation } from '../../domain/documents/parts.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';

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

/**
 * The held document that a reference means: the one that bears its 文号 (several may: then the title decides), else the
 * only one with exactly its title. Null when none or more than one could be meant: a person links those.
 */
export async function resolveReference(
  ctx: Pick<Context, 'reader'>,
  reference: Pick<RelationFact, 'title' | 'docNumber'>,
  except: number | null,
): Promise<DocumentName | null> {
  const key = reference.docNumber === null ? null : docNumberKey(reference.docNumber);
  const pick = async (byKey: string | null, byTitle: string | null): Promise<DocumentName[]> =>
    byKey === null && byTitle === null
      ? []
      : (await ctx.reader.documentsNamed(byKey, byTitle)).filter(
          (row) => row.id !== except && row.status !== 'abandoned',
        );
  const numbered = await pick(key, null);
  if (numbered.length > 0) {
    const { title } = reference;
    const fitting = title === null ? numbered : numbered.filter((row) => sameTitle(row.title, title));
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  // A number that we do not hold means another document of the same name.
  if (key !== null) return null;
  const titled = await pick(null, reference.title);
  return titled.length === 1 ? (titled[0] ?? null) : null;
}

/** Links each relation to the held document it means: the one a person chose, else the one the reference means. */
export async function resolveRelations(
  ctx: Pick<Context, 'reader'>,
  relations: readonly RelationFact[],
  except: number | null,
): Promise<LinkedRelation[]> {
  const linked: LinkedRelation[] = [];
  for (const relation of relations) {
    // Bases are mostly national laws that no county holds; they are linked only when held.
    const chosen = relation.targetDocumentId
      ? ((await ctx.reader.dossier(relation.targetDocumentId))?.document ?? null)
      : null;
    const target =
      chosen ?? (relation.targetDocumentId === null ? null : await resolveReference(ctx, relation, except));
    linked.push({ ...relation, target });
  }
  return linked;
}
