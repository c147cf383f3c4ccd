import type { Day } from './day.ts';
import type { DocumentFacts, EventFact } from './documents/facts.ts';
import type { PastFiling } from './documents/paper.ts';
import type { Doubt, DoubtKind, LedgerField } from './ledger.ts';

/** What is to become of a row: taken in, held already, or sent back. */
export const ROW_OUTCOMES = ['new', 'held', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** One row of a ledger as it will be taken in. */
export interface PlannedRow {
  /** Place among the plan's tables, and the row's number in its sheet. */
  table: number;
  row: number;
  cells: string[];
  /** The heading inside the table that it stands under. */
  group: string | null;
  outcome: RowOutcome;
  /** By which a second import knows the row again. */
  key: string;
  facts: DocumentFacts;
  events: EventFact[];
  /** A past filing that the ledger knows by its number. */
  filing: PastFiling | null;
  /** Place among the plan's files. */
  file: number | null;
  text: string | null;
  heldId: number | null;
  doubts: Doubt[];
}

/** One file that came with a ledger. */
export interface PlannedFile {
  name: string;
  sha256: string;
  size: number;
  /** The document that holds the same bytes already. */
  heldId: number | null;
  fault: { code: string; details: Record<string, unknown> } | null;
}

export interface PlannedTable {
  sheet: string;
  headRow: number;
  columns: { name: string; guessed: LedgerField | null; field: LedgerField | null; samples: string[] }[];
  rows: number;
  /** False when a person left the table out. */
  used: boolean;
}

/** Everything that an import of a ledger will do, shown before anything is done, and then done as shown. */
export interface LedgerPlan {
  madeOn: Day;
  tables: PlannedTable[];
  leftOut: {
    sheet: string;
    row: number | null;
    text: string;
    why: 'above' | 'group' | 'note' | 'head' | 'hidden' | 'no_head';
  }[];
  rows: PlannedRow[];
  files: PlannedFile[];
  /** Files of the archive that were too large to be unpacked. */
  tooLarge: string[];
}

/** Counts of a plan, as the batch keeps them. */
export function countsOf({ rows, files }: Pick<LedgerPlan, 'rows' | 'files'>): Record<string, number> {
  const outcome = (which: RowOutcome): number => rows.filter((row) => row.outcome === which).length;
  const used = new Set(rows.flatMap((row) => row.file ?? []));
  return {
    rows: rows.length,
    new: outcome('new'),
    held: outcome('held'),
    refused: outcome('refused'),
    doubtful: rows.filter((row) => row.doubts.length > 0).length,
    files: files.length,
    unmatched: files.filter((_, at) => !used.has(at)).length,
  };
}

/** What of a plan is looked at: rows with one kind of doubt, or of one outcome, a page at a time. */
export interface PlanQuery {
  doubt: DoubtKind | null;
  outcome: RowOutcome | null;
  page: number;
  pageSize: number;
}

/** A page of a plan with the counts of everything that can be asked for. */
export interface PlanPreview {
  query: PlanQuery;
  tables: PlannedTable[];
  leftOut: LedgerPlan['leftOut'];
  counts: Record<string, number>;
  doubts: Partial<Record<DoubtKind, number>>;
  total: number;
  rows: (Omit<PlannedRow, 'file' | 'cells' | 'text'> & { fileName: string | null; sheet: string })[];
  unmatched: PlannedFile[];
  tooLarge: string[];
}

/** The rows of a plan that a query asks for, with the counts around them. */
export function previewOf(plan: LedgerPlan, query: PlanQuery): PlanPreview {
  const doubts: Partial<Record<DoubtKind, number>> = {};
  for (const row of plan.rows)
    for (const kind of new Set(row.doubts.map((doubt) => doubt.kind))) doubts[kind] = (doubts[kind] ?? 0) + 1;
  const asked = plan.rows.filter(
    (row) =>
      (query.doubt === null || row.doubts.some((doubt) => doubt.kind === query.doubt)) &&
      (query.outcome === null || row.outcome === query.outcome),
  );
  const used = new Set(plan.rows.flatMap((row) => row.file ?? []));
  return {
    query,
    tables: plan.tables,
    leftOut: plan.leftOut,
    counts: countsOf(plan),
    doubts,
    total: asked.length,
    rows: asked
      .slice((query.page - 1) * query.pageSize, query.page * query.pageSize)
      .map(({ file, cells: _cells, text: _text, ...row }) => ({
        ...row,
        fileName: file === null ? null : (plan.files[file]?.name ?? null),
        sheet: plan.tables[row.table]?.sheet ?? '',
      })),
    unmatched: plan.files.filter((_, at) => !used.has(at)),
    tooLarge: plan.tooLarge,
  };
}
