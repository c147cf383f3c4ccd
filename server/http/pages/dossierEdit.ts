import type { Request, Router } from 'express';
import { z } from 'zod';
import { edit } from '../../actions/documents/change.ts';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { forAct } from '../../actions/context.ts';
import { subjectOfDossier } from '../../actions/subjects/propose.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { factValues } from '../../web/factsForm.ts';
import type { Values } from '../../web/factsForm.ts';
import type { Form } from '../../web/form.ts';
import { ConflictPage } from '../../web/pages/conflict.tsx';
import { DossierEditPage } from '../../web/pages/dossierEdit.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { factsForm, versionField } from '../schemas/document.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

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
    subjects: ctx.subjects().names,
    proposed: subjectOfDossier(ctx, dossier),
  };
}

/** 409: yours, theirs and what both started from, to be merged by a person. */
async function conflictPage(ctx: Context, req: Request, shell: Shell, yours: Values): Promise<ConflictPage> {
  const dossier = await forAct(ctx, req.actor, 'document.edit', parseParams(idParams, req).id);
  const { document } = dossier;
  const [last] = await ctx.reader.history(document.id);
  const who = (await ctx.reader.users()).find((user) => user.login === last?.actor);
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
    changedBy: who?.name ?? last?.actor ?? null,
    changedAt: last?.at ?? null,
  };
}

/** Facts of a document, corrected by hand; two people at once meet on a page that lets them merge. */
export const dossierEditPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
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
          ['document.findings', 'subject.unknown', 'day.future'],
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
