import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { conditionsMet } from '../../domain/listed/conditions.ts';
import { followUpFindings } from '../../text/followUpFindings.ts';
import { registrationFindings } from '../registrationFindings.ts';
import { explainDocument } from '../../actions/duties/explain.ts';
import { findingsFor } from '../../actions/documents/days.ts';
import { hintsOnDossier } from '../../actions/hints/hints.ts';
import { registrationOf } from '../../actions/registrations/dossier.ts';
import { dossierFor, readsTextOnly } from '../../actions/documents/dossier.ts';
import { procedureOf } from '../../actions/procedure/gate.ts';
import { reviewsInfo } from '../../actions/reviews/view.ts';
import { termView } from '../../actions/term/view.ts';
import { likenessesOf } from '../../actions/likeness/dossier.ts';
import type { Act } from '../../domain/acts.ts';
import type { Day } from '../../domain/day.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { DocumentRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { conditionSentence } from '../../text/decision.ts';
import { endUnknown } from '../../domain/lifeEvents.ts';
import { evidenceFindings } from '../../text/evidenceFindings.ts';
import { findingSentence } from '../../text/findings.ts';
import { opinionDraft } from '../../text/hintSentences.ts';
import { endUnknownSentence } from '../../text/standing.ts';
import { standingOn, told } from '../../text/standingOn.ts';
import type { Form } from '../../web/form.ts';
import { DossierPage } from '../../web/pages/dossier.tsx';
import type { DossierModel } from '../../web/pages/dossier.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { blank, dayField, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

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
async function dossierPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  id: number,
  failed: DossierModel['failed'] = null,
  on: Day | null = null,
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
    term: await termView(ctx, req.actor, dossier),
    procedure,
    registration,
    reviewing,
    drafting: await draftingOf(ctx, document),
    duties: { on: on ?? today, lines: await explainDocument(ctx, req.actor, id, on ?? today) },
    people: new Map(users.map((user) => [user.id, user.name])),
    failed,
    findings: [
      ...findings.map((finding) => ({ text: findingSentence(finding), rule: finding.citation })),
      ...followUpFindings(reviewing.emergencies),
      ...conditionsMet(dossier.events, today).map((one) => ({ text: conditionSentence(one), rule: null })),
      ...endUnknown(dossier.events).map((one) => ({ text: endUnknownSentence(told(one, dossier.names)), rule: null })),
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

const DAY_QUERY = z.object({ on: blank(dayField) });

/** A dossier with everything on file; `?on=` asks for its duties on another day. */
export const dossierPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.dossier(':id'), async (req, res) => {
      const { on } = parseQuery(DAY_QUERY, req);
      const { id } = parseParams(idParams, req);
      if (await readsTextOnly(ctx, req.actor, id)) return res.redirect(303, paths.document(id));
      sendPage(res, DossierPage(await dossierPage(ctx, req, shell, id, null, on ?? null)));
    });
  };
