import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { findingsFor } from '../../actions/documents/days.ts';
import { edit } from '../../actions/documents/change.ts';
import { hintsOnDossier } from '../../actions/hints/hints.ts';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { registrationOf } from '../../actions/registrations/dossier.ts';
import { forAct, permit } from '../../actions/context.ts';
import { familyOfIssuer } from '../../actions/issuers/context.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { procedureOf } from '../../actions/procedure/gate.ts';
import { reviewsInfo } from '../../actions/reviews/view.ts';
import { likenessesOf } from '../../actions/likeness/dossier.ts';
import type { Act } from '../../domain/acts.ts';
import { STATUSES, TIERS, VALIDITIES } from '../../domain/codes.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { conditionsMet } from '../../domain/listed/conditions.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { visibility } from '../../domain/may.ts';
import type { DocumentRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context, DocumentFilter } from '../../ports.ts';
import { csvOf } from '../../text/csv.ts';
import { conditionSentence } from '../../text/decision.ts';
import { evidenceFindings } from '../../text/evidenceFindings.ts';
import { findingSentence } from '../../text/findings.ts';
import { followUpFindings } from '../../text/followUpFindings.ts';
import { opinionDraft } from '../../text/hintSentences.ts';
import { standingOn } from '../../text/standingOn.ts';
import { factValues } from '../../web/factsForm.ts';
import type { Values } from '../../web/factsForm.ts';
import type { Form } from '../../web/form.ts';
import { ConflictPage } from '../../web/pages/conflict.tsx';
import { DossierPage } from '../../web/pages/dossier.tsx';
import type { DossierModel } from '../../web/pages/dossier.tsx';
import { DossierEditPage } from '../../web/pages/dossierEdit.tsx';
import { DossiersPage } from '../../web/pages/dossiers.tsx';
import { paths } from '../../web/paths.ts';
import { registrationFindings } from '../registrationFindings.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { factsForm, versionField } from '../schemas/document.ts';
import { blank, idField, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const MOST_EXPORTED = 100_000;

const QUERY = z.object({
  q: blank(z.string().max(200)),
  status: blank(z.enum(STATUSES)),
  validity: blank(z.enum(VALIDITIES)),
  issuer: blank(idField),
  drafter: blank(idField),
  tier: blank(z.enum(TIERS)),
  year: blank(z.coerce.number().int().min(1900).max(2999)),
  sort: blank(z.enum(['relevance', 'newest', 'oldest'])),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

const filterOf = async (ctx: Context, req: Request, asked: z.output<typeof QUERY>): Promise<DocumentFilter> => ({
  visibility: visibility(req.actor),
  on: ctx.clock.today(),
  q: asked.q,
  status: asked.status ? [asked.status] : undefined,
  validity: asked.validity ? [asked.validity] : undefined,
  draftedByIds: asked.drafter === undefined ? undefined : await familyOfIssuer(ctx, asked.drafter),
  issuerIds: asked.issuer === undefined ? undefined : await familyOfIssuer(ctx, asked.issuer),
  tier: asked.tier,
  year: asked.year,
  sort: asked.sort === 'oldest' ? 'oldest' : 'newest',
  offset: ((asked.page ?? 1) - 1) * PAGE_SIZE,
  limit: PAGE_SIZE,
});

/** Dossiers are the house's own: the public is asked to sign in. */
const demandStaff = (req: Request): void => permit(req.actor, 'dossier.read');

/** Hints on a draft, and the opinion that those adopted make. */
async function dossierHints(ctx: Context, dossier: Dossier): Promise<DossierModel['hints']> {
  const found = await hintsOnDossier(ctx, dossier);
  if (found === null) return null;
  const adopted = found.hints.flatMap(({ verdict }) => (verdict?.verdict === 'adopted' ? [verdict] : []));
  return { hints: found.hints, opinion: opinionDraft(adopted) };
}

/** Who drafted a document for its 主办机关, and who could have. */
async function draftingOf(
  ctx: Context,
  { draftedById }: Pick<DocumentRow, 'draftedById'>,
): Promise<DossierModel['drafting']> {
  const bodies = withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name }));
  return { drafter: bodies.find((row) => row.id === draftedById) ?? null, bodies };
}

/** The model of a dossier's page; `failed` shows a refused form again in its place. */
export async function dossierPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  id: number,
  failed: DossierModel['failed'] = null,
): Promise<DossierModel> {
  const dossier = await dossierFor(ctx, req.actor, id);
  const today = ctx.clock.today();
  const users = await ctx.reader.users();
  const history = await ctx.reader.history(id);
  const { document } = dossier;
  const reviewing = await reviewsInfo(ctx, dossier);
  const issued = document.status === 'issued' || document.status === 'filed';
  const findings = await findingsFor(ctx, {
    facts: factsOf(dossier),
    stage: issued ? 'stock' : 'draft',
    review: dossier.reviews.at(-1) ?? null,
  });
  const procedure = await procedureOf(ctx, dossier);
  const registration = await registrationOf(ctx, dossier, today);
  return {
    chrome: await shell.chrome(req),
    today,
    dossier,
    standing: standingOn(today, dossier.events, dossier.names),
    history,
    likeness: await likenessesOf(ctx, req.actor, dossier, history),
    hints: issued ? null : await dossierHints(ctx, dossier),
    rules: {
      figures: periodOn(ctx.rules.profile, document.publishedOn ?? document.signedOn ?? today).figures,
      calendar: ctx.rules.calendar,
    },
    procedure,
    registration,
    reviewing,
    drafting: await draftingOf(ctx, document),
    people: new Map(users.map((user) => [user.id, user.name])),
    failed,
    findings: [
      ...findings.map((finding) => ({ text: findingSentence(finding), rule: finding.citation })),
      ...followUpFindings(reviewing.emergencies),
      ...conditionsMet(dossier.events, today).map((one) => ({ text: conditionSentence(one), rule: null })),
      ...(issued ? evidenceFindings(procedure.gate) : []),
      ...registrationFindings(dossier, registration.figures),
      ...(document.origin === 'import' ? [{ text: '批量导入的文件，要素尚未经人工逐件核对', rule: null }] : []),
    ],
  };
}

/** Shows a dossier with a form that was refused. */
export async function showFailed(
  ctx: Context,
  req: Request,
  res: Response,
  shell: Shell,
  id: number,
  failed: { act: Act; id: number | null; form: Form<string> },
  status: number,
): Promise<void> {
  sendPage(res, DossierPage(await dossierPage(ctx, req, shell, id, failed)), status);
}

const EDIT = z
  .looseObject({
    version: versionField,
    base: z.string().max(200_000).default('{}'),
    note: blank(z.string().trim().max(2000)),
  })
  .transform((values, context) => {
    const parsed = factsForm.safeParse(values);
    if (!parsed.success) {
      for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', path: issue.path });
      return z.NEVER;
    }
    return { version: values.version, note: values.note ?? null, facts: parsed.data };
  });

function baseOf(req: Request): Values {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse((req.body as { base?: string }).base ?? '{}'));
  } catch {
    return {};
  }
}

async function editPage(ctx: Context, req: Request, shell: Shell, sent: Form<string> | null) {
  const dossier = await forAct(ctx, req.actor, 'document.edit', parseParams(idParams, req).id);
  const { document } = dossier;
  const base = factValues(factsOf(dossier));
  return {
    chrome: await shell.chrome(req),
    documentId: document.id,
    title: document.title,
    version: sent ? Number(sent.values['version'] ?? document.version) : document.version,
    base: sent ? baseOf(req) : base,
    form: sent ?? { values: base, errors: [] },
  };
}

/** 409: yours, theirs and what both started from, to be merged by a person. */
async function conflictPage(ctx: Context, req: Request, shell: Shell, yours: Values): Promise<ConflictPage> {
  const dossier = await forAct(ctx, req.actor, 'document.edit', parseParams(idParams, req).id);
  const { document } = dossier;
  const [last] = await ctx.reader.history(document.id);
  const { base: _base, note: _note, version: _version, ...values } = yours;
  return {
    chrome: await shell.chrome(req),
    documentId: document.id,
    title: document.title,
    action: paths.dossierEdit(document.id),
    base: baseOf(req),
    yours: values,
    theirs: factValues(factsOf(dossier)),
    version: document.version,
    changedBy: last?.actor ?? null,
    changedAt: last?.at ?? null,
  };
}

/** List, file and facts of documents, for those who work on them. */
export const dossierPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.dossiers(), async (req, res) => {
      demandStaff(req);
      const asked = parseQuery(QUERY, req);
      const filter = await filterOf(ctx, req, asked);
      const found = await ctx.reader.documents(filter);
      const page: DossiersPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        query: asked,
        lines: found.rows,
        paging: { page: asked.page ?? 1, pageSize: PAGE_SIZE, total: found.total },
        issuers: withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
        years: await ctx.reader.years(filter.visibility),
        statusCounts: await ctx.reader.statusCounts(filter),
      };
      sendPage(res, DossiersPage(page));
    });

    router.get(paths.dossiersCsv(), async (req, res) => {
      demandStaff(req);
      const filter = await filterOf(ctx, req, parseQuery(QUERY, req));
      const { rows } = await ctx.reader.documents({ ...filter, offset: 0, limit: MOST_EXPORTED });
      res.attachment(`documents-${ctx.clock.today()}.csv`).type('text/csv').send(csvOf(rows));
    });

    router.get(paths.dossier(':id'), async (req, res) => {
      sendPage(res, DossierPage(await dossierPage(ctx, req, shell, parseParams(idParams, req).id)));
    });

    router.get(paths.dossierEdit(':id'), async (req, res) =>
      sendPage(res, DossierEditPage(await editPage(ctx, req, shell, null))),
    );

    router.post(paths.dossierEdit(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const held = await ctx.reader.issuers();
      try {
        const sent = await submit(
          req,
          EDIT,
          ({ version, note, facts: { issuerNames, ...facts } }) =>
            edit(ctx, req.actor, id, version, { ...facts, issuers: resolveIssuers(issuerNames, held) }, note),
          ['document.findings', 'day.future'],
        );
        if (!sent.ok) {
          const form = { values: sent.values, errors: sent.errors };
          return sendPage(res, DossierEditPage(await editPage(ctx, req, shell, form)), sent.status);
        }
        tell(req, { tone: 'done', text: '修改已保存。' });
        res.redirect(303, paths.dossier(id));
      } catch (error) {
        if (!(error instanceof Fault) || error.code !== 'conflict.stale') throw error;
        sendPage(res, ConflictPage(await conflictPage(ctx, req, shell, (req.body ?? {}) as Values)), 409);
      }
    });
  };
