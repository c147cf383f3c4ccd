import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { importIssuers, listOfFile, listOfText, planImport, type ReadList } from '../../actions/issuers/list.ts';
import { ISSUER_KINDS, TIERS } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { LIST_COLUMNS, type ListColumn } from '../../domain/issuerList.ts';
import { bodiesById, withoutDoubles, type HeldIssuer } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';
import { LIST_COLUMN, listValue } from '../../text/issuerList.ts';
import { emptyForm } from '../../web/form.ts';
import { IssuerImportPage } from '../../web/pages/issuerImport.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { demandStaff } from '../issuerView.ts';
import { dayField, line } from '../schemas/fields.ts';
import { jsonField } from '../schemas/json.ts';
import { parseBody } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { receivedFiles } from '../upload.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDTHS: Partial<Record<ListColumn, number>> = { name: 36, parent: 30, successor: 30, endBasis: 30 };
const name = line(200).nullable().optional();
const words = z.array(z.string().max(200)).max(100).optional();
const day = dayField.nullable().optional();
/** Rows that the preview has read, on their way back to be taken in. */
const ROWS = jsonField(
  z
    .array(
      z.object({
        row: z.int(),
        name: line(200),
        shortNames: words,
        codes: words,
        kind: z.enum(ISSUER_KINDS),
        tier: z.enum(TIERS),
        guessed: z.boolean(),
        parent: name,
        ownReviewer: z.boolean().optional(),
        activeFrom: day,
        activeTo: day,
        successor: name,
        endBasis: z.string().max(500).nullable().optional(),
      }),
    )
    .max(2000),
  1_500_000,
);
const SHOWN = ['issuer.rows', 'issuer.not_table', 'upload.missing'];
const readable = (code: string): boolean => code.startsWith('file.');

const cellOf = (row: HeldIssuer, column: ListColumn, names: ReadonlyMap<number, string>): string => {
  if (column === 'parent') return names.get(row.parentId ?? -1) ?? '';
  if (column === 'successor') return names.get(row.successorId ?? -1) ?? '';
  return listValue(column, row[column]);
};

/** The list of bodies out to Excel, and in from Excel or from what was pasted, by way of a preview. */
export const issuerListPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.issuersFile(), async (req, res) => {
      demandStaff(req);
      const all = await ctx.reader.issuers();
      const names = new Map([...bodiesById(all)].map(([id, row]) => [id, row.name]));
      const sheet = {
        name: '制定机关',
        head: LIST_COLUMNS.map((column) => LIST_COLUMN[column]),
        rows: withoutDoubles(all).map((row) => LIST_COLUMNS.map((column) => cellOf(row, column, names))),
        widths: LIST_COLUMNS.map((column) => WIDTHS[column] ?? 16),
      };
      res.attachment(`issuers-${ctx.clock.today()}.xlsx`).type(XLSX);
      res.send(Buffer.from(await ctx.workbooks.write([sheet])));
    });

    const page = async (
      req: Request,
      res: Response,
      more: Partial<Pick<IssuerImportPage, 'form' | 'plan'>>,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'issuer.import', {});
      const model = { chrome: await shell.chrome(req), form: more.form ?? emptyForm(), plan: more.plan ?? null };
      sendPage(res, IssuerImportPage(model), status);
    };

    /** Rows of the file that was sent, else of what was pasted. */
    const rowsOf = async (req: Request, text: string): Promise<ReadList> => {
      if (text.trim() !== '') return listOfText(text);
      const path = receivedFiles(req)[0]?.path ?? '';
      return listOfFile(ctx, path).catch((error: unknown) => {
        // What is wrong with a file belongs beside the form that sent it.
        if (error instanceof Fault && readable(error.code))
          throw new Fault('input.invalid', { issues: [{ path: ['files'], code: error.code, details: error.details }] });
        throw error;
      });
    };

    router.get(paths.issuerImport(), (req, res) => page(req, res, {}));

    router.post(paths.issuerImport(), shell.uploadFor('issuer.import'), async (req, res) => {
      permit(req.actor, 'issuer.import', {});
      if (typeof (req.body as Record<string, unknown> | undefined)?.['rows'] === 'string') {
        const { rows } = parseBody(z.object({ rows: ROWS }), req);
        const { added, changed } = await importIssuers(ctx, req.actor, rows);
        tell(req, { tone: 'done', text: `已导入：新增${added}个，修改${changed}个。` });
        return res.redirect(303, paths.issuers());
      }
      const sent = await submit(
        req,
        z.object({ text: z.string().max(1_000_000).default('') }),
        ({ text }) => rowsOf(req, text),
        SHOWN,
      );
      if (!sent.ok) return page(req, res, { form: sent as IssuerImportPage['form'] }, sent.status);
      const { rows, unused } = sent.value;
      const good = rows.filter((row) => !('issues' in row));
      const plan = { rows: await planImport(ctx, rows), unused, sent: JSON.stringify(good) };
      await page(req, res, { plan });
    });
  };
