import { docNumberKey } from '../../../domain/docNumber.ts';
import type { Doubt } from '../../../domain/ledger.ts';
import type { PlannedRow } from '../../../domain/ledgerPlan.ts';
import type { DocumentRow } from '../../../domain/model.ts';
import { sameTitle } from '../../../reading/ledger/merge.ts';
import type { Context } from '../../../ports.ts';
import type { KnownFile } from './readFiles.ts';

/** Marks rows that are held already (by key, by the bytes of their file, by 文号 and title) and rows that stand twice in the ledger. */
export async function markHeld(
  ctx: Pick<Context, 'reader'>,
  rows: PlannedRow[],
  files: readonly KnownFile[],
): Promise<void> {
  const seen = new Map<string, PlannedRow>();
  const numbered = new Map<string, PlannedRow>();
  for (const row of rows) {
    const twin = seen.get(row.key);
    if (twin) {
      row.outcome = 'refused';
      row.doubts = [{ kind: 'row.duplicate', details: { row: twin.row, table: twin.table } }];
      continue;
    }
    seen.set(row.key, row);
    const held = await heldAs(ctx, row, row.file === null ? null : (files[row.file]?.planned.heldId ?? null));
    if (held) {
      row.outcome = 'held';
      row.heldId = held.id;
      // What would keep a new row out is nothing against one that is in.
      row.doubts = differences(row, held);
    } else {
      if (row.outcome === 'new') row.doubts.push(...(await alike(ctx, row)));
      row.doubts.push(...sameNumber(row, numbered));
    }
  }
}

/** Another document of the ledger under the same 文号: each of the two is told of the other, for one of them is a slip. */
function sameNumber(row: PlannedRow, numbered: Map<string, PlannedRow>): Doubt[] {
  const key = row.facts.docNumber === null ? null : docNumberKey(row.facts.docNumber);
  if (key === null) return [];
  const first = numbered.get(key);
  if (first === undefined) {
    numbered.set(key, row);
    return [];
  }
  const told = (of: PlannedRow, other: PlannedRow): Doubt => ({
    kind: 'number.twice',
    field: 'docNumber',
    ledger: of.facts.docNumber,
    details: { row: other.row, title: other.facts.title },
  });
  if (first.doubts.every(({ kind }) => kind !== 'number.twice')) first.doubts.push(told(first, row));
  return [told(row, first)];
}

async function heldAs(
  ctx: Pick<Context, 'reader'>,
  row: PlannedRow,
  byBytes: number | null,
): Promise<DocumentRow | null> {
  const known = await ctx.reader.documentByExternalId(row.key);
  if (known) return known;
  if (byBytes !== null) return ctx.reader.row('document', byBytes);
  const number = row.facts.docNumber === null ? null : docNumberKey(row.facts.docNumber);
  if (number === null || row.facts.title === '') return null;
  const named = await ctx.reader.documentsNamed(number, null);
  const same = named.filter((one) => one.status !== 'abandoned' && sameTitle(one.title, row.facts.title));
  return same.length === 1 ? ctx.reader.row('document', same[0]!.id) : null;
}

/** A document with exactly this title, where no number tells whether it is the same one. */
async function alike(ctx: Pick<Context, 'reader'>, { facts }: PlannedRow): Promise<Doubt[]> {
  const named = facts.title === '' ? [] : await ctx.reader.documentsNamed(null, facts.title);
  const [other] = named.filter(
    (one) => one.status !== 'abandoned' && (one.docNumber === null || facts.docNumber === null),
  );
  return other
    ? [{ kind: 'held.alike', details: { id: other.id, title: other.title, docNumber: other.docNumber } }]
    : [];
}

const COMPARED = ['signedOn', 'publishedOn', 'effectiveOn', 'validUntil'] as const;

/** Where the ledger says otherwise than what is held; what is held stays. */
function differences({ facts }: PlannedRow, held: DocumentRow): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (field: Doubt['field'], ledger: string | null, other: string | null): void => {
    doubts.push({ kind: 'held.differs', field, ledger, other, taken: 'text' });
  };
  if (facts.title !== '' && !sameTitle(facts.title, held.title)) add('title', facts.title, held.title);
  if (facts.docNumber !== null && docNumberKey(facts.docNumber) !== held.docNumberKey)
    add('docNumber', facts.docNumber, held.docNumber);
  for (const field of COMPARED)
    if (facts[field] !== null && facts[field] !== held[field]) add(field, facts[field], held[field]);
  return doubts;
}
