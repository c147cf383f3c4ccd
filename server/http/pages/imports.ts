import type { Request, Router } from 'express';
import { permit } from '../../actions/context.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { ImportPage } from '../../web/pages/imports.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { importRuns, startImport } from '../imports.ts';
import type { ImportRunner } from '../imports.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { BULK_LIMITS } from '../upload.ts';

interface Refusal {
  refused: string;
  message: string;
}

const refusalsOf = (detail: Readonly<Record<string, unknown>> | null): Refusal[] =>
  Array.isArray(detail?.['refusals']) ? (detail['refusals'] as Refusal[]) : [];

async function importPage(ctx: Context, req: Request, shell: Shell): Promise<ImportPage> {
  const runs = (await importRuns(ctx)).filter((run) => run.detail?.['batchId'] === undefined);
  const batches = (await ctx.imports.batches(50)).filter((batch) => batch.state !== 'discarded').slice(0, 20);
  return {
    chrome: await shell.chrome(req),
    form: emptyForm(),
    runs,
    remarks: refusalsOf(runs[0]?.detail ?? null).map((row) => ({
      line: Number(/\d+/.exec(row.refused)?.[0] ?? 0),
      title: null,
      text: row.message,
      refused: true,
    })),
    maxBytes: ctx.config.uploadBytes,
    bulkBytes: BULK_LIMITS.fileBytes,
    batches,
  };
}

/** 批量导入: a `.jsonl` file, taken in by a process of its own, with progress. */
export const importPages =
  (ctx: Context, runs: ImportRunner) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.imports(), async (req, res) => {
      permit(req.actor, 'document.import', {});
      sendPage(res, ImportPage(await importPage(ctx, req, shell)));
    });

    router.post(paths.imports(), shell.upload, async (req, res) => {
      const id = await startImport(ctx, runs, req);
      if (id === null) tell(req, { tone: 'warning', text: '已有一次导入正在进行，请等它结束后再试。' });
      else tell(req, { tone: 'done', text: '导入已开始，在后台进行，本页显示进度。' });
      res.redirect(303, paths.imports());
    });
  };
