import { openDocument, openSchema } from '../server/actions/publication/openRecord.ts';
import { TIER, VALIDITY } from '../server/text/labels.ts';
import { BOM, csvLines } from '../server/text/csv.ts';
import { Fault } from '../server/domain/fault.ts';
import type { Context, DumpManifest } from '../server/ports.ts';
import type { Validity } from '../server/domain/codes.ts';
import type { Day } from '../server/domain/day.ts';
import type { DocumentLine } from '../server/domain/dossier.ts';

const PAGE = 500;
const HEAD = [
  ...[
    '编号',
    '标题',
    '发文字号',
    '制定机关',
    '类别',
    '体裁',
    '主题分类',
    '成文日期',
    '公布日期',
    '施行日期',
    '有效期至',
  ],
  ...['效力', '该效力起始日', '效力日期'],
];

type Reads = Pick<Context, 'reader' | 'clock'>;

/** Every public document (of one validity of the day, if that is asked for), oldest first. */
async function* lines(ctx: Reads, on: Day, validity?: readonly Validity[]): AsyncGenerator<DocumentLine> {
  for (let offset = 0; ; offset += PAGE) {
    const filter = {
      visibility: { kind: 'public' } as const,
      on,
      validity,
      sort: 'oldest' as const,
      offset,
      limit: PAGE,
    };
    const { rows } = await ctx.reader.documents(filter);
    yield* rows;
    if (rows.length < PAGE) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A document that is withdrawn while the others are written is left out. */
function goneMeanwhile(error: unknown): null {
  if (error instanceof Fault && error.code === 'not.found') return null;
  throw error;
}

async function* records(ctx: Reads, on: Day): AsyncGenerator<string> {
  for await (const { id } of lines(ctx, on)) {
    const record = await openDocument(ctx, id, on).catch(goneMeanwhile);
    if (record !== null) yield `${JSON.stringify(record)}\n`;
  }
}

async function* table(ctx: Reads, on: Day, validity?: readonly Validity[]): AsyncGenerator<string> {
  const row = (line: DocumentLine) => [
    ...[
      line.id,
      line.title,
      line.docNumber,
      line.issuerName,
      line.tier === null ? null : TIER[line.tier],
      line.genre,
      line.subject,
    ],
    ...[line.signedOn, line.publishedOn, line.effectiveOn, line.validUntil, VALIDITY[line.validity], line.since, on],
  ];
  yield BOM + csvLines([HEAD]);
  for await (const line of lines(ctx, on, validity)) yield csvLines([row(line)]);
}

async function* schema(): AsyncGenerator<string> {
  yield `${JSON.stringify(openSchema(), null, 2)}\n`;
}

/** Writes everything public as open data, with the validity of today; seen when all of it is there. */
export async function dump(ctx: Context): Promise<DumpManifest> {
  const on = ctx.clock.today();
  const { change } = await ctx.publicStore().state();
  return ctx.dumps.write({ on, madeAt: ctx.clock.now(), change }, [
    { name: 'documents.jsonl.gz', what: 'documents', lines: () => records(ctx, on), counted: true },
    { name: 'documents.csv', what: 'table', lines: () => table(ctx, on), counted: false },
    { name: 'in-force.csv', what: 'in_force', lines: () => table(ctx, on, ['in_force']), counted: false },
    { name: 'schema.json', what: 'schema', lines: schema, counted: false },
  ]);
}

/** Between two dumps at least so much: a busy day is not dumped a hundred times. Our own choice. */
const PAUSE_MS = 10 * 60_000;

/** Files of a dump: one that an earlier version wrote may lack some. */
const NAMES = ['documents.jsonl.gz', 'documents.csv', 'in-force.csv', 'schema.json'];

/** Whether the dump is behind: another day, or other things public; one that was taken away, or that lacks a file, is wanted at once. */
export async function dumpIsDue(ctx: Context): Promise<boolean> {
  const manifest = await ctx.dumps.manifest();
  if (manifest === null) return true;
  if (manifest.on !== ctx.clock.today()) return true;
  if (NAMES.some((name) => !manifest.files.some((file) => file.name === name))) return true;
  const { change } = await ctx.publicStore().state();
  return manifest.change !== change && ctx.clock.ms() - Date.parse(manifest.madeAt) >= PAUSE_MS;
}
