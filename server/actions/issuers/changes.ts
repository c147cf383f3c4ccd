import type { Actor } from '../../domain/actor.ts';
import { insert, remove, update, type Write } from '../../domain/change.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { HeldIssuer } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { checkFacts, issuerOf } from './issuers.ts';

const wrong = (path: string, code: string, details = {}) =>
  new Fault('input.invalid', { issues: [{ path: [path], code, details }] });

/** Facts of a body without what no form says. */
const factsOf = ({ id: _id, version: _version, mergedIntoId: _merged, formerNames: _names, ...facts }: HeldIssuer) =>
  facts;

/**
 * 更名: from `fromDay` on the body bears another name. What it issued keeps the name that it printed; the old name finds the
 * body as before. Throws Fault('input.invalid', {issues}) for a name that is taken and a day that is out of order.
 */
export async function renameIssuer(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  said: { name: string; fromDay: Day; basis: string | null },
): Promise<void> {
  permit(actor, 'issuer.rename', {});
  const issuer = await issuerOf(ctx, id);
  if (said.name === issuer.name) throw wrong('name', 'issuer.same_name');
  if (said.fromDay > ctx.clock.today()) throw wrong('fromDay', 'day.future', { field: 'fromDay', on: said.fromDay });
  const before = (await ctx.reader.issuerNames()).filter((row) => row.issuerId === id).at(-1);
  const fromDay = before ? addDays(before.toDay, 1) : issuer.activeFrom;
  if (fromDay !== null && said.fromDay <= fromDay)
    throw wrong('fromDay', 'day.order', { field: 'fromDay', on: said.fromDay, notBefore: addDays(fromDay, 1) });
  checkFacts(await ctx.reader.issuers(), { ...factsOf(issuer), name: said.name }, id);
  const [nameId = 0] = await ctx.store.ids(1);
  const former = { issuerId: id, name: issuer.name, fromDay, toDay: addDays(said.fromDay, -1), basis: said.basis };
  await ctx.store.commit(
    {
      act: 'issuer.rename',
      documents: await ctx.reader.documentsOfIssuer(id),
      writes: [update('issuer', { id, version }, { name: said.name }), insert('issuerName', { id: nameId, ...former })],
      note: `${issuer.name} → ${said.name}`,
    },
    actor,
  );
}

/**
 * 撤并: the body ends with `lastDay`, and from the next day on `successorId` answers for what it issued: its lists, counts,
 * drafts and duties. Whether its documents hold does not change. A body without a successor leaves them to nobody.
 */
export async function endIssuer(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  said: { lastDay: Day; successorId: number | null; basis: string },
): Promise<void> {
  permit(actor, 'issuer.end', {});
  const issuer = await issuerOf(ctx, id);
  const end = { activeTo: said.lastDay, successorId: said.successorId, endBasis: said.basis };
  const held = await ctx.reader.issuers();
  checkFacts(held, { ...factsOf(issuer), ...end }, id);
  const heir = held.find((row) => row.id === said.successorId);
  if (heir && heir.activeTo !== null && heir.activeTo <= said.lastDay) throw wrong('successorId', 'issuer.heir_ended');
  await ctx.store.commit(
    {
      act: 'issuer.end',
      documents: await ctx.reader.documentsOfIssuer(id),
      writes: [update('issuer', { id, version }, end)],
      ...(heir ? { note: `${issuer.name} → ${heir.name}` } : {}),
    },
    actor,
  );
}

/**
 * Two entries that are one body: `id` turns out to be a double of `intoId`. Everything that names the double names the other
 * one from now on, its names become short names of that, and the double stays as a signpost that no list shows.
 */
export async function mergeIssuers(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  into: { id: number; version: number },
): Promise<void> {
  permit(actor, 'issuer.merge', {});
  const [double, kept] = [await issuerOf(ctx, id), await issuerOf(ctx, into.id)];
  if (id === into.id || double.mergedIntoId !== null || kept.mergedIntoId !== null)
    throw wrong('intoId', 'issuer.unknown');
  const refs = await ctx.reader.issuerReferences(id);
  const others = (await ctx.reader.issuers()).filter((row) => row.id !== id && row.id !== into.id);
  const names = [double.name, ...double.formerNames, ...double.shortNames].filter((name) => name !== kept.name);
  const moved = <T extends 'documentIssuer' | 'upload' | 'user' | 'problemEvent' | 'interview' | 'flag'>(
    table: T,
    rows: readonly { id: number; version: number }[],
  ): Write[] => rows.map((row) => update(table, row, { issuerId: into.id } as never));
  const swap = (was: number | null): number | null => (was === id ? into.id : was);
  const writes: Write[] = [
    update('issuer', into, {
      shortNames: [...new Set([...kept.shortNames, ...names])],
      codes: [...new Set([...kept.codes, ...double.codes])],
      parentId: kept.parentId === id ? null : kept.parentId,
      successorId: kept.successorId === id ? null : kept.successorId,
    }),
    update('issuer', { id, version }, { mergedIntoId: into.id, parentId: null, successorId: null }),
    ...others
      .filter((row) => row.parentId === id || row.successorId === id || row.mergedIntoId === id)
      .map((row) =>
        update('issuer', row, {
          parentId: swap(row.parentId),
          successorId: swap(row.successorId),
          mergedIntoId: swap(row.mergedIntoId),
        }),
      ),
    ...refs.documents.map((row) =>
      update('document', row, { issuerId: swap(row.issuerId), draftedById: swap(row.draftedById) }),
    ),
    ...moved('documentIssuer', refs.documentIssuers),
    ...moved('upload', refs.uploads),
    ...moved('user', refs.users),
    ...moved('problemEvent', refs.problemEvents),
    ...moved('interview', refs.interviews),
    // A flag about the body itself is made anew by the next scan.
    ...moved(
      'flag',
      refs.flags.filter((row) => row.documentId !== null),
    ),
    ...refs.names.map((row) => remove('issuerName', row)),
  ];
  const documents = new Set(
    [...refs.documents, ...refs.documentIssuers.map((row) => ({ id: row.documentId }))].map((row) => row.id),
  );
  await ctx.store.commit(
    { act: 'issuer.merge', documents: [...documents], writes, note: `${double.name} → ${kept.name}` },
    actor,
  );
}
