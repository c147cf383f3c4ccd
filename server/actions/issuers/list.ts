import type { Actor } from '../../domain/actor.ts';
import { insert, update, type Write } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { planList, type ListedIssuer, type PlannedIssuer } from '../../domain/issuerList.ts';
import type { Context } from '../../ports.ts';
import { readIssuerRows, type ReadRow, unusedHeads } from '../../reading/issuerList.ts';
import { permit } from '../context.ts';
import { type TableRow, tableOfText, tablesOfFile } from '../tableFile.ts';

/** Bodies that one list brings: far above any county's number. */
const MOST = 2000;

/** A list as it was read, with the headings of the columns that are not taken in. */
export interface ReadList {
  rows: ReadRow[];
  unused: string[];
}

function listOf(rows: readonly TableRow[]): ReadList {
  const read = readIssuerRows(rows);
  if (read === null || read.length === 0 || read.length > MOST) throw new Fault('issuer.rows', { limit: MOST });
  return { rows: read, unused: unusedHeads(rows) };
}

/** The bodies of an Excel or CSV list; Fault('issuer.rows') for one without the columns, and what the reader says of the file. */
export async function listOfFile(ctx: Pick<Context, 'text'>, path: string): Promise<ReadList> {
  const tables = await tablesOfFile(ctx, path, 'issuer.not_table');
  return listOf(tables.find((rows) => readIssuerRows(rows) !== null) ?? tables[0] ?? []);
}

/** The bodies of a list that was pasted from a spreadsheet, or of a CSV text. */
export const listOfText = (text: string): ReadList => listOf(tableOfText(text));

/** What importing the rows would do. */
export const planImport = async (ctx: Pick<Context, 'reader'>, rows: readonly ReadRow[]): Promise<PlannedIssuer[]> =>
  planList(rows, await ctx.reader.issuers());

/** Columns of the row that the list speaks of; those that it leaves out are not touched. */
function columnsOf(said: ListedIssuer, idOf: (name: string | null) => number | null) {
  const { shortNames, codes, kind, tier, guessed, parent, ownReviewer, activeFrom, activeTo, successor, endBasis } =
    said;
  const stated = {
    shortNames,
    codes,
    ...(guessed ? {} : { kind, tier }),
    ownReviewer,
    activeFrom,
    activeTo,
    endBasis,
    ...(parent === undefined ? {} : { parentId: idOf(parent) }),
    ...(successor === undefined ? {} : { successorId: idOf(successor) }),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)) as Partial<
    typeof stated
  >;
}

/**
 * Takes in the rows that can be taken in, all in one change; those that are refused are left out. Importing the same list
 * again changes nothing. Answers what was done.
 */
export async function importIssuers(
  ctx: Context,
  actor: Actor,
  rows: readonly ReadRow[],
): Promise<{ added: number; changed: number }> {
  permit(actor, 'issuer.import', {});
  const held = await ctx.reader.issuers();
  const plan = planList(rows, held);
  const fresh = plan.filter((one) => one.outcome === 'new');
  const changed = plan.filter((one) => one.outcome === 'changed');
  if (fresh.length + changed.length === 0) return { added: 0, changed: 0 };
  const ids = await ctx.store.ids(fresh.length);
  const byName = new Map(held.map((row) => [row.name, row.id]));
  fresh.forEach((one, i) => byName.set(one.name, ids[i]!));
  const idOf = (name: string | null): number | null => (name === null ? null : (byName.get(name) ?? null));
  const rowOf = (id: number | null) => held.find((row) => row.id === id);
  const writes: Write[] = [
    // Ties come after all rows: a body may be named before its own row.
    ...fresh.map(({ said, name }) => {
      const { kind, tier, shortNames = [], codes = [], ownReviewer = false, activeFrom, activeTo, endBasis } = said!;
      return insert('issuer', {
        id: idOf(name)!,
        name,
        shortNames,
        codes,
        kind,
        tier,
        parentId: null,
        ownReviewer,
        activeFrom: activeFrom ?? null,
        activeTo: activeTo ?? null,
        successorId: null,
        endBasis: endBasis ?? null,
        mergedIntoId: null,
      });
    }),
    ...fresh.flatMap(({ said, name }) => {
      const ties = { parentId: idOf(said?.parent ?? null), successorId: idOf(said?.successor ?? null) };
      return ties.parentId === null && ties.successorId === null
        ? []
        : [update('issuer', { id: idOf(name)!, version: 1 }, ties)];
    }),
    ...changed.map(({ said, heldId }) => update('issuer', rowOf(heldId)!, columnsOf(said!, idOf))),
  ];
  const documents = await Promise.all(changed.map(({ heldId }) => ctx.reader.documentsOfIssuer(heldId!)));
  await ctx.store.commit(
    {
      act: 'issuer.import',
      documents: [...new Set(documents.flat())],
      writes,
      note: `新增${fresh.length}，修改${changed.length}`,
    },
    actor,
  );
  return { added: fresh.length, changed: changed.length };
}
