import type { Request, Router } from 'express';
import { z } from 'zod';
import { forAct } from '../../actions/context.ts';
import { listRegisters, readImportedRegister, readRegister } from '../../actions/registrations/registers.ts';
import { startable, startNumbers } from '../../actions/registrations/startNumbers.ts';
import { Fault } from '../../domain/fault.ts';
import { registrationFigures } from '../../domain/registration/limits.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { bureauName } from '../../text/names.ts';
import { registrationPaper } from '../../text/papers/registration.ts';
import { REGISTER_HEAD, registerName, registerRows } from '../../text/registers.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { RegisterPage } from '../../web/pages/register.tsx';
import { RegistersPage } from '../../web/pages/registers.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idField, idParams, line } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const START = z.object({
  issuerId: idField,
  code: blank(line(40)).transform((value) => value ?? null),
  year: z.coerce.number().int().min(1950).max(2199),
  serial: z.coerce.number().int().min(1).max(999_999),
  reason: line(2000),
});
const SHOWN = [
  'registration.grammar_missing',
  'series.begun',
  'series.held',
  'series.code_missing',
  'series.code_unknown',
  'series.reason_missing',
];
/** The key of a series that is not on the books. */
const KEY = z.object({ key: line(200) });
const ROW = idParams.extend({ row: idField });
const WIDTHS = [22, 12, 44, 22, 24, 14, 14, 30];

/** 登记簿 and the papers of 三统一. */
export const registerPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const listPage = async (req: Request, sent: Form<string> | null): Promise<RegistersPage> => {
      const today = ctx.clock.today();
      return {
        chrome: await shell.chrome(req),
        lines: await listRegisters(ctx, req.actor),
        ...(await startable(ctx, today)),
        form: sent ?? emptyForm({ year: today.slice(0, 4) }),
      };
    };

    router.get(paths.registers(), async (req, res) => sendPage(res, RegistersPage(await listPage(req, null))));

    router.post(paths.registerStart(), async (req, res) => {
      const sent = await submit(req, START, (said) => startNumbers(ctx, req.actor, said), SHOWN);
      if (!sent.ok) {
        const form = { values: sent.values, errors: sent.errors };
        return sendPage(res, RegistersPage(await listPage(req, form)), sent.status);
      }
      tell(req, { tone: 'done', text: `已完成：${ACT['series.start']}。` });
      res.redirect(303, paths.registers());
    });

    // Before the series by their ids: these have none.
    router.get('/registers/imported', async (req, res) => {
      const register = await readImportedRegister(ctx, req.actor, parseQuery(KEY, req).key);
      sendPage(res, RegisterPage({ ...register, rows: register.entries, chrome: await shell.chrome(req) }));
    });
    router.get('/registers/imported.xlsx', async (req, res) => {
      const { series, entries } = await readImportedRegister(ctx, req.actor, parseQuery(KEY, req).key);
      const sheet = { name: '登记簿', head: [...REGISTER_HEAD], rows: registerRows(entries), widths: WIDTHS };
      await sendWorkbook(ctx, res, registerName(series), [sheet]);
    });

    router.get(paths.register(':id'), async (req, res) => {
      const register = await readRegister(ctx, req.actor, parseParams(idParams, req).id);
      sendPage(res, RegisterPage({ ...register, rows: register.entries, chrome: await shell.chrome(req) }));
    });

    router.get(paths.registerFile(':id'), async (req, res) => {
      const { series, entries } = await readRegister(ctx, req.actor, parseParams(idParams, req).id);
      const sheet = { name: '登记簿', head: [...REGISTER_HEAD], rows: registerRows(entries), widths: WIDTHS };
      await sendWorkbook(ctx, res, registerName(series), [sheet]);
    });

    router.get(paths.registrationNotice(':id', ':row'), async (req, res) => {
      const { id, row: rowId } = parseParams(ROW, req);
      const dossier = await forAct(ctx, req.actor, 'dossier.read', id);
      const row = dossier.registrations.find((one) => one.id === rowId);
      if (!row || row.decidedOn === null) throw new Fault('not.found', { id: rowId });
      const figures = registrationFigures(ctx.rules.profile, dossier.document, ctx.clock.today());
      await sendPaper(ctx, res, registrationPaper({ row, dossier, figures, bureau: bureauName(ctx.config.county) }));
    });
  };
