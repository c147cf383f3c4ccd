import type { Request, Router } from 'express';
import { batchFor, chooseColumns, discardBatch, retryBatch, startImporting } from '../../actions/imports/batch.ts';
import { refusedSheets } from '../../actions/imports/ledger/refused.ts';
import { planOf } from '../../actions/imports/ledger/steps.ts';
import { askUndo, undoOutlook } from '../../actions/imports/undo.ts';
import { permit } from '../../actions/context.ts';
import { Fault } from '../../domain/fault.ts';
import { previewOf } from '../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { doubtSentence, TEMPLATE } from '../../text/ledger.ts';
import { faultSentence } from '../../text/faults.ts';
import { ImportBatchPage } from '../../web/pages/importBatch.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { receiveLedger } from '../imports.ts';
import type { ImportRunner } from '../imports.ts';
import { issuesOf } from '../problem.ts';
import { CHOSEN, chosenTables, PREVIEW, SEEN, UNDO } from '../schemas/imports.ts';
import { idParams } from '../schemas/fields.ts';
import { parseBody, parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;

const idOf = (req: Request): number => parseParams(idParams, req).id;

async function batchPage(ctx: Context, req: Request, shell: Shell): Promise<ImportBatchPage> {
  const batch = await batchFor(ctx, req.actor, idOf(req));
  const { doubt = null, outcome = null, page = 1 } = parseQuery(PREVIEW, req);
  const plan = batch.state === 'reading' ? null : await planOf(ctx, batch);
  const run = (await ctx.jobs.recent(20)).find((one) => one.job === 'import' && one.detail?.['batchId'] === batch.id);
  const starter = batch.startedById === null ? null : await ctx.reader.row('user', batch.startedById);
  const settled = batch.state === 'done' || batch.state === 'failed' || batch.state === 'undone';
  const outlook = settled ? await undoOutlook(ctx, batch.id) : null;
  const staying = (outlook?.staying ?? []).slice(0, 100);
  return {
    chrome: await shell.chrome(req),
    batch,
    startedBy: starter?.name ?? null,
    progress: run?.state === 'running' ? run.detail : null,
    preview: plan === null ? null : previewOf(plan, { doubt, outcome, page, pageSize: PAGE_SIZE }),
    undo:
      outlook === null
        ? null
        : {
            going: outlook.going.length,
            staying: await Promise.all(
              staying.map(async ({ documentId, acts }) => ({
                documentId,
                title: (await ctx.reader.row('document', documentId))?.title ?? '',
                acts: acts.map((one) => one.act),
              })),
            ),
          },
  };
}

/** The import of a ledger: sent, read, shown, confirmed, carried out, undone. */
export const ledgerPages =
  (ctx: Context, runs: ImportRunner) =>
  (router: Router, shell: Shell): void => {
    router.post(paths.importLedger(), shell.bulk, async (req, res) => {
      const batch = await receiveLedger(ctx, runs, req);
      res.redirect(303, paths.importBatch(batch.id));
    });

    router.get(paths.importTemplate(), async (req, res) => {
      permit(req.actor, 'document.import', {});
      const [notesHead, ...notes] = TEMPLATE.notes;
      await sendWorkbook(ctx, res, TEMPLATE.sheet, [
        { name: TEMPLATE.sheet, head: [...TEMPLATE.head], rows: [], widths: [...TEMPLATE.widths] },
        { name: '填写说明', head: [...notesHead], rows: notes.map((note) => [...note]), widths: [16, 70] },
      ]);
    });

    router.get(paths.importBatch(':id'), async (req, res) => {
      sendPage(res, ImportBatchPage(await batchPage(ctx, req, shell)));
    });

    router.get(paths.importRefused(':id'), async (req, res) => {
      const batch = await batchFor(ctx, req.actor, idOf(req));
      const plan = await planOf(ctx, batch);
      const sheets = plan === null ? [] : refusedSheets(plan, doubtSentence);
      if (sheets.length === 0) throw new Fault('not.found', { id: batch.id });
      await sendWorkbook(ctx, res, `退回-${batch.name.replace(/\.[^.]*$/, '')}`, sheets);
    });

    /** A step that moves the batch on, and the process that then does what it waits for. */
    const step = (path: string, move: (req: Request, id: number) => Promise<ImportBatchRow>): void => {
      router.post(path, async (req, res) => {
        const batch = await move(req, idOf(req));
        await runs.batches();
        res.redirect(303, batch.state === 'discarded' ? paths.imports() : paths.importBatch(batch.id));
      });
    };
    const seen = (req: Request): number => parseBody(SEEN, req).version;
    step(paths.importStart(':id'), (req, id) => startImporting(ctx, req.actor, id, seen(req)));
    step(paths.importRetry(':id'), (req, id) => retryBatch(ctx, req.actor, id, seen(req)));
    step(paths.importDiscard(':id'), (req, id) => discardBatch(ctx, req.actor, id, seen(req)));
    step(paths.importUndo(':id'), (req, id) => {
      const { version, reason } = parseBody(UNDO, req);
      return askUndo(ctx, req.actor, id, version, reason);
    });
    step(paths.importChoices(':id'), async (req, id) => {
      const batch = await batchFor(ctx, req.actor, id);
      const plan = await planOf(ctx, batch);
      const { version, textCounts } = parseBody(CHOSEN, req);
      try {
        const widths = plan?.tables.map((table) => table.columns.length) ?? [];
        const tables = chosenTables(req.body as Record<string, unknown>, widths);
        return await chooseColumns(ctx, req.actor, id, version, { tables, textCounts });
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'input.invalid') throw error;
        const [issue] = issuesOf(error);
        tell(req, { tone: 'error', text: faultSentence(issue?.code ?? error.code) });
        return batch;
      }
    });
  };
