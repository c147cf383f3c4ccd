import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { importRuns, startImport } from '../imports.ts';
import type { ImportRunner } from '../imports.ts';
import { IMPORT_RUN } from '../schemas/duties.ts';
import type { Shell } from '../shell.ts';

const tag = '批量导入';

/** Bulk import of a `.jsonl` file in a process of its own. */
export const importsApi = (ctx: Context, runs: ImportRunner, shell: Pick<Shell, 'upload'>): ApiRoute[] => [
  apiRoute({
    method: 'post',
    path: '/api/v1/imports',
    act: 'document.import',
    tag,
    summary: '导入一个 .jsonl 文件；在后台进行，进度见导入记录',
    multipart: true,
    layers: [shell.upload],
    response: z.object({ runId: z.int() }),
    status: 202,
    async handle({ req }) {
      const runId = await startImport(ctx, runs, req);
      if (runId === null) throw new Fault('import.busy');
      return { runId };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/imports',
    act: 'document.import',
    tag,
    summary: '最近的导入和进度，新的在前',
    response: z.array(IMPORT_RUN),
    async handle({ actor }) {
      permit(actor, 'document.import', {});
      return (await importRuns(ctx)).map((run) => ({
        ...run,
        detail: run.detail && IMPORT_RUN.shape.detail.parse(run.detail),
      }));
    },
  }),
];
