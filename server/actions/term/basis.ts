import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import { Fault } from '../../domain/fault.ts';
import { visibility } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { readable } from '../context.ts';
import { resolveReference } from '../documents/resolve.ts';

/** How a person names what a decision about a term rests on. */
export interface SaidBasis {
  /** 文号, title or 卷宗编号 of a document that we hold. */
  basis: string | null;
  /** A decision in words, where it is no document of ours. */
  basisText: string | null;
}

/** The dossier number, 文号 or title that was typed → the held document's id. */
async function namedBy(ctx: Pick<Context, 'reader'>, typed: string, except: number): Promise<number | null> {
  const bare = typed.trim().replace(/^《|》$/g, '');
  if (/^\d{1,12}$/.test(bare)) return Number(bare);
  const byNumber = await resolveReference(ctx, { docNumber: bare, title: null }, except);
  return (byNumber ?? (await resolveReference(ctx, { docNumber: null, title: bare }, except)))?.id ?? null;
}

/**
 * The basis document; null where none is named. Throws Fault('input.invalid') for one that is not held, not issued or not to be
 * read, and Fault('relation.self') for the document itself.
 */
export async function basisFor(ctx: Context, actor: Actor, said: SaidBasis, target: number): Promise<Dossier | null> {
  if (said.basis === null) return null;
  const unknown = new Fault('input.invalid', { issues: [{ path: ['basis'], code: 'relation.target' }] });
  const id = await namedBy(ctx, said.basis, target);
  if (id === null) throw unknown;
  if (id === target) throw new Fault('relation.self', {});
  const dossier = await readable(ctx, actor, id).catch((error: unknown) => {
    throw error instanceof Fault && error.code === 'not.found' ? unknown : error;
  });
  if (!isIssued(dossier.document.status)) throw unknown;
  return dossier;
}

/** A document that may be meant as the basis. */
export interface BasisCandidate {
  id: number;
  title: string;
  docNumber: string | null;
}

const MOST = 8;

/** Issued documents whose title or 文号 holds what was typed, the newest first. */
export async function basisCandidates(
  ctx: Pick<Context, 'reader' | 'clock'>,
  actor: Actor,
  typed: string,
  target: number,
): Promise<BasisCandidate[]> {
  const found = await ctx.reader.documents({
    visibility: visibility(actor),
    on: ctx.clock.today(),
    status: ['issued', 'filed'],
    q: typed.trim().replace(/^《|》$/g, ''),
    sort: 'newest',
    offset: 0,
    limit: MOST + 1,
  });
  return found.rows
    .filter((row) => row.id !== target)
    .slice(0, MOST)
    .map(({ id, title, docNumber }) => ({ id, title, docNumber }));
}
