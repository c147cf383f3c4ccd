import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { changeTerm } from '../../domain/term/change.ts';
import type { TermWish } from '../../domain/term/judge.ts';
import { basisSays } from '../../domain/term/relation.ts';
import { basisWords } from '../../domain/documents/relations.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, recording, reserve } from '../context.ts';
import { basisFor, type SaidBasis } from './basis.ts';
import { findingsOf } from './view.ts';

/** The row of the event and that of the relation. */
const IDS = 2;

/**
 * Records 延长有效期, 重新公布 or 不再延长 with what it rests on; `version` is the document's as the person saw it. What the basis document says
 * of this one is kept in the same commit. Refuses as `changeTerm` and `basisFor` do.
 */
export async function decideTerm(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  wish: TermWish,
  said: SaidBasis,
  reason: string | null,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, wish.act, id);
  if (dossier.document.version !== version) throw new Fault('conflict.stale', { table: 'document', id });
  const basis = await basisFor(ctx, actor, said, id);
  const findings = await findingsOf(ctx, dossier, wish);
  const next = await reserve(ctx, IDS);
  const by = recording(ctx, actor);
  const says = basis === null ? null : basisSays(basis, dossier.document, wish, by, next);
  const rests = {
    basisDocumentId: basis?.document.id ?? null,
    basisText: said.basisText ?? (basis === null ? null : basisWords(basis.document)),
    relationId: says?.relationId ?? null,
  };
  const change = changeTerm(dossier, wish, rests, findings, reason, by, next);
  if (basis === null || says === null) return ctx.store.commit(change, actor);
  const { id: basisId, version: basisVersion } = basis.document;
  return ctx.store.commit(
    {
      ...change,
      documents: [...change.documents, basisId],
      relies: [{ table: 'document', id: basisId, version: basisVersion }],
      writes: [...says.writes, ...change.writes],
    },
    actor,
  );
}
