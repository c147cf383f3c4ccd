import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import type { Speaker } from '../../domain/documents/relations.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Decision, HeldTarget, ListedRow } from '../../domain/listed/row.ts';
import { weighListed } from '../../domain/listed/weigh.ts';
import { visibility } from '../../domain/may.ts';
import type { Match } from '../../domain/matching/match.ts';
import type { Instant, RelationRow } from '../../domain/model.ts';
import type { Context, NamedCandidate } from '../../ports.ts';
import { dossierFor } from '../documents/dossier.ts';
import { matchAll } from '../documents/resolve.ts';
import { unlistedBy } from './unlisted.ts';
import type { Unlisted } from './unlisted.ts';

export type WeighedRow = ListedRow<NamedCandidate>;

/** What was confirmed together, so that it can be withdrawn together. */
export interface Confirmation {
  at: Instant;
  /** How many rows, and how many of them have taken effect. */
  rows: number;
  linked: number;
}

/** Everything that a document says of others, weighed against what is held. */
export interface ListedView {
  dossier: Dossier;
  by: Speaker;
  rows: WeighedRow[];
  /** What the clause on what is not listed would strike; null where the text has none. */
  unlisted: Unlisted | null;
  /** Newest first. */
  confirmations: Confirmation[];
}

const NO_MATCH: Match<NamedCandidate> = { outcome: 'none', found: null, ranked: [] };

/** Reads and weighs what a document lists; for those who may see its file. */
export async function listedView(ctx: Context, actor: Actor, id: number): Promise<ListedView> {
  const view = await viewOf(ctx, await dossierFor(ctx, actor, id));
  const left = view.unlisted?.documents ?? [];
  const visible = await ctx.reader.visibleAmong(
    left.map((line) => line.id),
    visibility(actor),
  );
  return {
    ...view,
    rows: await knownRows(ctx, actor, view.rows),
    unlisted: view.unlisted && { ...view.unlisted, documents: left.filter((line) => visible.has(line.id)) },
  };
}

/** Rows without the held documents that the actor may not read: what one may not read does not exist. */
export async function knownRows(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  rows: readonly WeighedRow[],
): Promise<WeighedRow[]> {
  const ids = rows.flatMap((row) => [row.target?.id ?? [], row.match.ranked.map((one) => one.candidate.id)].flat());
  const visible = await ctx.reader.visibleAmong([...new Set(ids)], visibility(actor));
  return rows.map((row) =>
    (row.target === null || visible.has(row.target.id)) &&
    row.match.ranked.every((one) => visible.has(one.candidate.id))
      ? row
      : { ...row, match: NO_MATCH, target: null, now: null, becomes: null, doubts: ['not_held'] },
  );
}

/** Weighs what a document lists against what is held now. */
export async function viewOf(ctx: Context, dossier: Dossier): Promise<ListedView> {
  const { document } = dossier;
  const by: Speaker = { ...factsOf(dossier), id: document.id };
  const decision: Decision = { by, bornOn: namingDay(document), today: ctx.clock.today() };
  const relations = dossier.relations.filter((row) => row.kind !== 'based_on');
  const rows = await weighRelations(ctx, decision, relations);
  return {
    dossier,
    by,
    rows,
    unlisted: await unlistedBy(ctx, dossier, decision, rows),
    confirmations: confirmed(relations),
  };
}

/** Weighs relations of a document, held or still to come, against what is held now: three reads for any number. */
export async function weighRelations(
  ctx: Pick<Context, 'reader'>,
  decision: Decision,
  relations: readonly RelationRow[],
): Promise<WeighedRow[]> {
  const open = relations.filter((row) => row.targetDocumentId === null);
  const matches = await matchAll(
    ctx,
    open.map((row) => ({
      reference: { title: row.targetTitle, docNumber: row.targetDocNumber },
      speaking: { except: decision.by.id, saidOn: decision.bornOn },
    })),
  );
  const matchOf = new Map(open.map((row, i) => [row.id, matches[i] ?? NO_MATCH]));
  const meant = (row: RelationRow): number | null =>
    row.targetDocumentId ?? (row.state === 'proposed' ? (matchOf.get(row.id)?.found?.id ?? null) : null);
  const held = await heldTargets(
    ctx,
    relations.flatMap((row) => meant(row) ?? []),
  );
  return weighListed(
    decision,
    relations.map((relation) => ({
      relation,
      match: matchOf.get(relation.id) ?? NO_MATCH,
      target: held.get(meant(relation) ?? -1) ?? null,
    })),
  );
}

/** Held documents with their lives, by id: two reads for any number. */
export async function heldTargets(
  ctx: Pick<Context, 'reader'>,
  ids: readonly number[],
): Promise<Map<number, HeldTarget>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const lives = await ctx.reader.livesOf(wanted);
  const documents = await ctx.reader.documentsById(wanted);
  return new Map(
    documents.map((row) => [
      row.id,
      {
        id: row.id,
        title: row.title,
        docNumber: row.docNumber,
        bornOn: namingDay(row),
        events: lives.get(row.id) ?? [],
      },
    ]),
  );
}

function confirmed(relations: readonly RelationRow[]): Confirmation[] {
  const found = new Map<Instant, Confirmation>();
  for (const { confirmedAt, targetDocumentId, state } of relations) {
    if (confirmedAt === null || state !== 'stated') continue;
    const one = found.get(confirmedAt) ?? { at: confirmedAt, rows: 0, linked: 0 };
    one.rows++;
    if (targetDocumentId !== null) one.linked++;
    found.set(confirmedAt, one);
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** What a person has seen of a row, in a few characters: another document meant, or another state of it, is another row. */
export function seenOf({ relation, target, now, doubts }: WeighedRow): string {
  const said = [relation.id, relation.version, target?.id ?? 0, now?.validity, now?.since, now?.until, ...doubts];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}
