import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import * as problems from '../../actions/problems/problems.ts';
import { addIssuer, editIssuer, issuerOf } from '../../actions/issuers/issuers.ts';
import { endIssuer, mergeIssuers, renameIssuer } from '../../actions/issuers/changes.ts';
import type { Act } from '../../domain/acts.ts';
import { ISSUER_KINDS, PROBLEM_KINDS, TIERS } from '../../domain/codes.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { IssuerPage } from '../../web/pages/issuer.tsx';
import { IssuerFormPage } from '../../web/pages/issuerForm.tsx';
import { IssuersPage } from '../../web/pages/issuers.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { issuerPage, issuersPage } from '../issuerView.ts';
import { listOf, versionField } from '../schemas/document.ts';
import { blank, dayField, idField, idParams, line, tick } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const list = z.string().max(2000).default('').transform(listOf);

const FACTS = z.object({
  name: line(200),
  shortNames: list,
  codes: list,
  kind: z.enum(ISSUER_KINDS),
  tier: z.enum(TIERS),
  parentId: or(idField),
  ownReviewer: tick,
  activeFrom: or(dayField),
  activeTo: or(dayField),
  successorId: or(idField),
  endBasis: or(line(500)),
});
/** An end has a form of its own. */
const EDIT = FACTS.omit({ activeTo: true, successorId: true, endBasis: true }).extend({
  version: versionField,
});
const PROBLEM = z.object({
  kind: z.enum(PROBLEM_KINDS),
  on: dayField,
  documentId: idField,
  note: blank(z.string().trim().max(2000)),
});
const VERSION = { version: versionField };
const RENAME = z.object({ ...VERSION, name: line(200), fromDay: dayField, basis: or(line(500)) });
const END = z.object({ ...VERSION, lastDay: dayField, successorId: or(idField), basis: line(500) });
const MERGE = z.object({ ...VERSION, intoId: idField });
const SHOWN = ['day.future', 'problem.no_issuer', 'not.found', 'auth.forbidden'];

const valuesOf = (row: IssuerRow): Form<string>['values'] => ({
  name: row.name,
  shortNames: row.shortNames.join('、'),
  codes: row.codes.join('、'),
  kind: row.kind,
  tier: row.tier,
  parentId: row.parentId === null ? '' : String(row.parentId),
  ownReviewer: row.ownReviewer ? 'yes' : '',
  activeFrom: row.activeFrom ?? '',
});

/** 制定机关: tree, one with its documents and problem events, forms. */
export const issuerPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const formPage = async (
      req: Request,
      res: Response,
      existing: IssuerRow | null,
      form: Form<string>,
      status = 200,
    ) => {
      permit(req.actor, 'issuer.edit', {});
      const issuers = withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name }));
      sendPage(
        res,
        IssuerFormPage({ chrome: await shell.chrome(req), existing, form: form as IssuerFormPage['form'], issuers }),
        status,
      );
    };

    router.get(paths.issuers(), async (req, res) => sendPage(res, IssuersPage(await issuersPage(ctx, req, shell))));
    router.get(paths.issuerNew(), (req, res) =>
      formPage(req, res, null, emptyForm({ kind: 'department', tier: 'department' })),
    );

    router.post(paths.issuerNew(), async (req, res) => {
      const sent = await submit(req, FACTS, (facts) => addIssuer(ctx, req.actor, facts));
      if (!sent.ok) return formPage(req, res, null, sent, sent.status);
      tell(req, { tone: 'done', text: '已新增制定机关。' });
      res.redirect(303, paths.issuer(sent.value));
    });

    router.get(paths.issuer(':id'), async (req, res) =>
      sendPage(res, IssuerPage(await issuerPage(ctx, req, shell, null))),
    );

    router.get(paths.issuerEdit(':id'), async (req, res) => {
      const row = await issuerOf(ctx, parseParams(idParams, req).id);
      await formPage(req, res, row, emptyForm(valuesOf(row)));
    });

    router.post(paths.issuerEdit(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const row = await issuerOf(ctx, id);
      const { id: _id, version: _version, mergedIntoId: _merged, formerNames: _names, ...was } = row;
      const sent = await submit(req, EDIT, ({ version, ...facts }) =>
        editIssuer(ctx, req.actor, id, version, { ...was, ...facts }),
      );
      if (!sent.ok) return formPage(req, res, row, sent, sent.status);
      tell(req, { tone: 'done', text: '已保存。' });
      res.redirect(303, paths.issuer(id));
    });

    /** An act on one body: done, back to its page; a refusal shows the form again in its place. */
    const deed = <S extends z.ZodType>(
      path: string,
      act: Act,
      schema: S,
      run: (req: Request, id: number, said: z.output<S>) => Promise<{ text: string; to: string }>,
    ): void =>
      void router.post(path, async (req, res) => {
        const { id } = parseParams(idParams, req);
        const sent = await submit(req, schema, (said) => run(req, id, said), SHOWN);
        if (!sent.ok) {
          const failed = { act, form: { values: sent.values, errors: sent.errors } };
          return sendPage(res, IssuerPage(await issuerPage(ctx, req, shell, failed)), sent.status);
        }
        tell(req, { tone: 'done', text: sent.value.text });
        res.redirect(303, sent.value.to);
      });

    deed(paths.issuerRename(':id'), 'issuer.rename', RENAME, async (req, id, { version, ...said }) => {
      await renameIssuer(ctx, req.actor, id, version, said);
      return { text: '已登记更名。', to: paths.issuer(id) };
    });
    deed(paths.issuerEnd(':id'), 'issuer.end', END, async (req, id, { version, ...said }) => {
      await endIssuer(ctx, req.actor, id, version, said);
      return { text: '已登记撤并。文件的效力不变。', to: paths.issuer(id) };
    });
    deed(paths.issuerMerge(':id'), 'issuer.merge', MERGE, async (req, id, { version, intoId }) => {
      const into = await issuerOf(ctx, intoId);
      await mergeIssuers(ctx, req.actor, id, version, into);
      return { text: `已合并到“${into.name}”。`, to: paths.issuer(intoId) };
    });
    deed(paths.problems(':id'), 'problem.record', PROBLEM, async (req, id, { documentId, kind, on, note }) => {
      await problems.recordProblem(ctx, req.actor, documentId, { kind, on, note: note ?? null });
      return { text: '已记录问题事件。', to: paths.issuer(id, 'problems') };
    });
  };
