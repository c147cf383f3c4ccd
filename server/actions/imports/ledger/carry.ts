import { basename } from 'node:path';
import type { Actor } from '../../../domain/actor.ts';
import type { PastFiling } from '../../../domain/documents/paper.ts';
import { relationsOf } from '../../../domain/documents/proposed.ts';
import type { LedgerPlan, PlannedFile, PlannedRow } from '../../../domain/ledgerPlan.ts';
import type { Context } from '../../../ports.ts';
import { permit } from '../../context.ts';
import { linkOpenRelations } from '../link.ts';
import { importBatch, recordRules } from '../records.ts';
import type { ReadyRecord } from '../records.ts';
import { readOnce } from './files.ts';

export interface Carried {
  imported: number;
  unchanged: number;
  linked: number;
}

/** Rows in one transaction, as for other imports. */
const BATCH = 25;

export interface CarryInput {
  plan: LedgerPlan;
  /** Where the bytes of a planned file are now. */
  pathOf: (file: PlannedFile) => string;
  work: string;
  batchId: () => Promise<number>;
  /** After every transaction. */
  progress: (so: Carried & { of: number }) => Promise<void> | void;
}

/**
 * Takes in the new rows of a plan, as the plan shows them. Rows that an earlier, killed run has taken in are known by their
 * keys and left alone, so that carrying out a plan twice changes nothing.
 */
export async function carryOut(ctx: Context, actor: Actor, input: CarryInput): Promise<Carried> {
  permit(actor, 'document.import', {});
  const { plan } = input;
  const held = await ctx.reader.issuers();
  const rules = recordRules(ctx);
  const rows = plan.rows.filter((row) => row.outcome === 'new');
  const so: Carried = { imported: 0, unchanged: 0, linked: 0 };
  for (let at = 0; at < rows.length; at += BATCH) {
    const ready: ReadyRecord[] = [];
    for (const row of rows.slice(at, at + BATCH)) {
      if (await ctx.reader.documentByExternalId(row.key)) so.unchanged++;
      else ready.push(await readyRow(ctx, row, input));
    }
    const done = await importBatch(ctx, actor, ready, held, rules, input.batchId);
    so.imported += done.ids.length;
    so.unchanged += done.unchanged;
    await input.progress({ ...so, of: rows.length });
  }
  so.linked = await linkOpenRelations(ctx, actor);
  return so;
}

async function readyRow(ctx: Context, row: PlannedRow, { plan, pathOf, work }: CarryInput): Promise<ReadyRecord> {
  const { facts } = row;
  const file = row.file === null ? null : plan.files[row.file]!;
  const read = file === null ? null : await readOnce(ctx, pathOf(file), file.sha256, work);
  const original = file === null || read === null ? null : await ctx.files.copy(pathOf(file));
  return {
    place: `${plan.tables[row.table]?.sheet ?? ''}：第${row.row}行`,
    text: read?.text ?? row.text ?? '',
    file:
      file === null || read === null || original === null
        ? null
        : {
            fileSha256: original.sha256,
            fileName: basename(file.name),
            mediaType: read.mediaType,
            pages: read.pages,
          },
    relations: read === null ? [] : relationsOf(read.metadata, read.evidence, 'sure'),
    machineRead: read !== null,
    filings: row.filing === null ? [] : [row.filing],
    record: {
      ...facts,
      externalId: row.key,
      issuers: facts.issuers.map((issuer) => issuer.name),
      status: row.filing === null ? 'issued' : 'filed',
      public: true,
      text: null,
      file: null,
      events: row.events.map((event) => ({
        kind: event.kind,
        on: event.on,
        until: event.until ?? null,
        scope: event.scope ?? 'whole',
        articles: event.articles ?? [],
        basis: event.basisText ?? null,
      })),
    },
  };
}

/** A filing that the ledger knows by its number alone: with the government above, or for other bodies with the own one's bureau. */
export const filingOf = (filingNumber: string | null, tier: PlannedRow['facts']['tier']): PastFiling | null =>
  filingNumber === null
    ? null
    : {
        line: tier === 'government' ? 'superior' : 'bureau',
        clockFrom: null,
        dueOn: null,
        submittedOn: null,
        receivedOn: null,
        outcome: 'registered',
        filingNumber,
        closedOn: null,
      };
