import { rename, rm } from 'node:fs/promises';
import type { Request, Router } from 'express';
import { permit } from '../../actions/context.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { ImportPage } from '../../web/pages/imports.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { receivedFiles } from '../upload.ts';

/** What a form may set going; runs in a process of its own. */
export interface ImportRunner {
  import(path: string, done: () => void): Promise<number | null>;
}

interface Refusal {
  refused: string;
  message: string;
}

const refusalsOf = (detail: Readonly<Record<string, unknown>> | null): Refusal[] =>
  Array.isArray(detail?.['refusals']) ? (detail['refusals'] as Refusal[]) : [];

async function importPage(ctx: Context, req: Request, shell: Shell): Promise<ImportPage> {
  const runs = (await ctx.jobs.recent(100)).filter((run) => run.job === 'import').slice(0, 10);
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
      permit(req.actor, 'document.import', {});
      const [file] = receivedFiles(req);
      if (!file) throw new Fault('upload.missing');
      // Out of the request's own temporary files, which are removed when the answer is out.
      const kept = `${await ctx.files.temporary()}.jsonl`;
      await rename(file.path, kept);
      const id = await runs.import(kept, () => void rm(kept, { force: true }));
      if (id === null) {
        await rm(kept, { force: true });
        tell(req, { tone: 'warning', text: '已有一次导入正在进行，请等它结束后再试。' });
      } else tell(req, { tone: 'done', text: '导入已开始，在后台进行，本页显示进度。' });
      res.redirect(303, paths.imports());
    });
  };
