import { z } from 'zod';
import { batchFor, discardBatch, startImporting } from '../../actions/imports/batch.ts';
import { planOf } from '../../actions/imports/ledger/steps.ts';
import { askUndo } from '../../actions/imports/undo.ts';
import { IMPORT_STATES } from '../../domain/codes.ts';
import { previewOf } from '../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { doubtSentence } from '../../text/ledger.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { receiveLedger } from '../imports.ts';
import type { ImportRunner } from '../imports.ts';
import { sentenceOf } from '../problem.ts';
import { idParams } from '../schemas/fields.ts';
import { PREVIEW, SEEN, UNDO } from '../schemas/imports.ts';
import { instantOut } from '../schemas/out.ts';
import type { Shell } from '../shell.ts';

const tag = '批量导入';
const PAGE_SIZE = 100;

const BATCH = z
  .object({
    id: z.int(),
    version: z.int(),
    name: z.string(),
    state: z.enum(IMPORT_STATES),
    counts: z.record(z.string(), z.int()).nullable(),
    fault: z.object({ code: z.string(), detail: z.string() }).nullable(),
    createdAt: instantOut,
    finishedAt: instantOut.nullable(),
    undoneAt: instantOut.nullable(),
  })
  .meta({ id: 'ImportBatch' });

const ROW = z.object({
  sheet: z.string(),
  row: z.int(),
  outcome: z.string(),
  title: z.string(),
  docNumber: z.string().nullable(),
  fileName: z.string().nullable(),
  documentId: z.int().nullable(),
  doubts: z.array(z.object({ kind: z.string(), detail: z.string() })),
});
const ROWS = z
  .object({ total: z.int(), rows: z.array(ROW), unmatched: z.array(z.string()) })
  .meta({ id: 'ImportRows' });

const batchOut = ({ faultCode, faultDetails, ...batch }: ImportBatchRow) => ({
  ...batch,
  fault: faultCode === null ? null : { code: faultCode, detail: sentenceOf(faultCode, faultDetails ?? {}) },
});

/** The import of a ledger, step by step as in the browser. */
export const ledgersApi = (ctx: Context, runs: ImportRunner, shell: Pick<Shell, 'bulk'>): ApiRoute[] => {
  const moved = async (batch: ImportBatchRow) => {
    await runs.batches();
    return batchOut(batch);
  };
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/imports/ledger',
      act: 'document.import',
      tag,
      summary: '上传 Excel 台账（表单字段 ledger）和正文文件或压缩包（files）；在后台读取，不入库',
      multipart: true,
      layers: [shell.bulk],
      response: BATCH,
      status: 202,
      handle: async ({ req }) => batchOut(await receiveLedger(ctx, runs, req)),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/imports/:id',
      act: 'document.import',
      tag,
      summary: '一批台账导入办到了哪一步',
      params: idParams,
      response: BATCH,
      handle: async ({ params, actor }) => batchOut(await batchFor(ctx, actor, params.id)),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/imports/:id/rows',
      act: 'document.import',
      tag,
      summary: '台账各行将怎样导入、有哪些疑问，每页100行',
      params: idParams,
      query: PREVIEW,
      response: ROWS,
      async handle({ params, query, actor }) {
        const plan = await planOf(ctx, await batchFor(ctx, actor, params.id));
        if (plan === null) return { total: 0, rows: [], unmatched: [] };
        const { doubt = null, outcome = null, page = 1 } = query;
        const { total, rows, unmatched } = previewOf(plan, { doubt, outcome, page, pageSize: PAGE_SIZE });
        return {
          total,
          unmatched: unmatched.map((file) => file.name),
          rows: rows.map(({ facts, heldId, doubts, ...row }) => ({
            ...row,
            title: facts.title,
            docNumber: facts.docNumber,
            documentId: heldId,
            doubts: doubts.map((one) => ({ kind: one.kind, detail: doubtSentence(one) })),
          })),
        };
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/imports/:id/start',
      act: 'document.import',
      tag,
      summary: '按核对过的样子导入',
      params: idParams,
      body: SEEN,
      response: BATCH,
      handle: async ({ params, body, actor }) => moved(await startImporting(ctx, actor, params.id, body.version)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/imports/:id/discard',
      act: 'document.import',
      tag,
      summary: '放弃还没有导入的一批',
      params: idParams,
      body: SEEN,
      response: BATCH,
      handle: async ({ params, body, actor }) => moved(await discardBatch(ctx, actor, params.id, body.version)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/imports/:id/undo',
      act: 'import.undo',
      tag,
      summary: '撤销整批导入；导入以后又办理过别的事项的文件保留',
      params: idParams,
      body: UNDO,
      response: BATCH,
      handle: async ({ params, body, actor }) => moved(await askUndo(ctx, actor, params.id, body.version, body.reason)),
    }),
  ];
};
