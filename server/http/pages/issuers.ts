import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import * as filings from '../../actions/filings/filings.ts';
import { familyOfIssuer } from '../../actions/issuers/context.ts';
import { addIssuer, editIssuer, issuerOf, seesProblems } from '../../actions/issuers/issuers.ts';
import { ISSUER_KINDS, PROBLEM_KINDS, TIERS } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { tally } from '../../domain/interviews.ts';
import { visibility } from '../../domain/may.ts';
import type { IssuerRow } from '../../domain/model.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { IssuerPage } from '../../web/pages/issuer.tsx';
import { IssuerFormPage } from '../../web/pages/issuerForm.tsx';
import { IssuersPage } from '../../web/pages/issuers.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
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
const PROBLEM = z.object({
  kind: z.enum(PROBLEM_KINDS),
  on: dayField,
  documentId: idField,
  note: blank(z.string().trim().max(2000)),
});
const SHOWN = ['day.future', 'problem.no_issuer', 'not.found', 'auth.forbidden'];
const DOCUMENTS = 20;

/** Bodies and their problem events are the house's own, beside what the public may search. */
function demandStaff(req: Request): void {
  if (visibility(req.actor).kind === 'public') permit(req.actor, 'issuer.edit', {});
}

async function issuersPage(ctx: Context, req: Request, shell: Shell): Promise<IssuersPage> {
  demandStaff(req);
  const today = ctx.clock.today();
  const seen = visibility(req.actor);
  const period = periodOn(ctx.rules.profile, today);
  const [held, documents, counts, problems] = await Promise.all([
    ctx.reader.issuers(),
    ctx.reader.documentCounts(seen),
    ctx.reader.inForceCounts(seen, today),
    ctx.reader.problems(),
  ]);
  return {
    chrome: await shell.chrome(req),
    issuers: held.map((issuer) => ({
      issuer,
      documents: documents.get(issuer.id) ?? 0,
      inForce: counts.issuers.get(issuer.id) ?? 0,
      problems: seesProblems(req.actor, issuer.id)
        ? tally(
            problems.filter((row) => row.issuerId === issuer.id),
            today,
            period,
          ).sum
        : 0,
      eligible: period.figures['issuer.eligibleKinds'].value.includes(issuer.kind),
    })),
  };
}

async function issuerPage(ctx: Context, req: Request, shell: Shell, form: IssuerPage['form']): Promise<IssuerPage> {
  demandStaff(req);
  const issuer = await issuerOf(ctx, parseParams(idParams, req).id);
  const today = ctx.clock.today();
  const period = periodOn(ctx.rules.profile, today);
  const found = await ctx.reader.documents({
    visibility: visibility(req.actor),
    on: today,
    issuerIds: await familyOfIssuer(ctx, issuer.id),
    offset: 0,
    limit: DOCUMENTS,
  });
  const problems = seesProblems(req.actor, issuer.id) ? await ctx.reader.issuerProblems(issuer.id) : [];
  const now = tally(problems, today, period);
  const counted = new Set(now.events.map((event) => event.id));
  const other = async (id: number | null) => (id === null ? null : ctx.reader.row('issuer', id));
  const [parent, successor] = await Promise.all([other(issuer.parentId), other(issuer.successorId)]);
  const named = await Promise.all(
    problems.map((row) => (row.documentId === null ? null : ctx.reader.row('document', row.documentId))),
  );
  return {
    chrome: await shell.chrome(req),
    today,
    issuer,
    parent,
    successor,
    documents: found.rows,
    total: found.total,
    problems: problems.map((event, i) => {
      const document = named[i];
      return {
        event,
        document: document ? { documentId: document.id, title: document.title, docNumber: document.docNumber } : null,
        weight: period.figures['interview.weights'].value[event.kind],
        counts: counted.has(event.id),
      };
    }),
    interview: {
      sum: now.sum,
      windowMonths: period.figures['interview.windowMonths'].value,
      measure: now.tier?.measure ?? null,
      citation: citationOf(period.figures['interview.tiers']),
    },
    form,
  };
}

const valuesOf = (row: IssuerRow): Form<string>['values'] => ({
  name: row.name,
  shortNames: row.shortNames.join('、'),
  codes: row.codes.join('、'),
  kind: row.kind,
  tier: row.tier,
  parentId: row.parentId === null ? '' : String(row.parentId),
  ownReviewer: row.ownReviewer ? 'on' : '',
  activeFrom: row.activeFrom ?? '',
  activeTo: row.activeTo ?? '',
  successorId: row.successorId === null ? '' : String(row.successorId),
  endBasis: row.endBasis ?? '',
});

/** 制定机关: list, one with its documents and problem events, form. */
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
      const issuers = (await ctx.reader.issuers()).map(({ id, name }) => ({ id, name }));
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
      sendPage(res, IssuerPage(await issuerPage(ctx, req, shell, emptyForm()))),
    );

    router.get(paths.issuerEdit(':id'), async (req, res) => {
      const row = await issuerOf(ctx, parseParams(idParams, req).id);
      await formPage(req, res, row, emptyForm(valuesOf(row)));
    });

    router.post(paths.issuerEdit(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const row = await issuerOf(ctx, id);
      const sent = await submit(req, FACTS.extend({ version: versionField }), ({ version, ...facts }) =>
        editIssuer(ctx, req.actor, id, version, facts),
      );
      if (!sent.ok) return formPage(req, res, row, sent, sent.status);
      tell(req, { tone: 'done', text: '已保存。' });
      res.redirect(303, paths.issuer(id));
    });

    router.post(paths.problems(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        PROBLEM,
        ({ documentId, kind, on, note }) =>
          filings.recordProblem(ctx, req.actor, documentId, { kind, on, note: note ?? null }),
        SHOWN,
      );
      if (!sent.ok)
        return sendPage(res, IssuerPage(await issuerPage(ctx, req, shell, sent as IssuerPage['form'])), sent.status);
      tell(req, { tone: 'done', text: '已记录问题事件。' });
      res.redirect(303, paths.issuer(id, 'problems'));
    });

    router.post(paths.problemExclude(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(idParams.extend({ row: idField }), req);
      const reason = z.object({ reason: line(2000) }).safeParse(req.body).data?.reason;
      if (reason === undefined) throw new Fault('document.reason_missing');
      await filings.excludeProblemEvent(ctx, req.actor, row, reason);
      tell(req, { tone: 'done', text: '已排除，不再计入。' });
      res.redirect(303, paths.issuer(id, 'problems'));
    });
  };
