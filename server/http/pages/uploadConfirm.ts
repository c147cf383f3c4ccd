import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { findingsFor } from '../../actions/documents/days.ts';
import { resolveIssuers, resolveRelations } from '../../actions/documents/resolve.ts';
import { textSha256 } from '../../actions/documents/text.ts';
import { relationsOf } from '../../domain/documents/proposed.ts';
import { confirmUpload } from '../../actions/uploads/confirm.ts';
import { sameTextAs, uploadFor } from '../../actions/uploads/take.ts';
import type { Actor } from '../../domain/actor.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { Evidence, Metadata } from '../../domain/metadata.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadRow } from '../../domain/model.ts';
import { articlesOf } from '../../reading/articles.ts';
import type { Context } from '../../ports.ts';
import { findingSentence, readWarning } from '../../text/findings.ts';
import { DONE } from '../../text/doneNotices.ts';
import { conditionNote, effectNote, sameTextNote, unknownIssuerNote } from '../../text/uploadNotices.ts';
import { proposedForm } from '../../web/factsForm.ts';
import type { Form } from '../../web/form.ts';
import { UploadConfirmPage, UploadRefusedPage } from '../../web/pages/uploadConfirm.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { factsForm, pastFilings, pastReview, purposeField, relationRows, versionField } from '../schemas/document.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

/** Held documents that confirming would end, change or extend. */
async function heldTargets(
  ctx: Context,
  actor: Actor,
  metadata: Metadata,
  evidence: Evidence,
): Promise<UploadConfirmPage['findings']> {
  const linked = await resolveRelations(ctx, actor, relationsOf(metadata, evidence, 'all'), metadata.signedOn);
  return linked.flatMap(({ kind, target }) =>
    kind === 'based_on' || target === null
      ? []
      : [{ field: null, text: effectNote(kind, target.title, target.docNumber) }],
  );
}

/** The confirm page: the text beside the form, each proposal with its evidence. */
async function confirmPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  upload: UploadRow,
  sent: Form<string> | null,
): Promise<UploadConfirmPage> {
  const { metadata, evidence, text } = upload;
  if (text === null || metadata === null) throw new Fault('upload.state', { state: upload.state });
  const proposed = proposedForm(metadata, evidence ?? {});
  const form = sent ?? { values: { ...proposed.values, purpose: upload.purpose }, errors: [] };
  const held = await ctx.reader.issuers();
  const issuers = resolveIssuers(metadata.issuers, held);
  const facts = {
    ...metadata,
    title: metadata.title ?? '',
    registrationNumber: null,
    tier: null,
    adoptedOn: null,
    issuers,
  };
  const findings = await findingsFor(ctx, {
    facts,
    stage: upload.purpose === 'issued' ? 'stock' : 'draft',
    review: null,
  });
  const key = metadata.docNumber === null ? null : docNumberKey(metadata.docNumber);
  const alike = await ctx.reader.documentsNamed(key, metadata.title);
  const sameText = await sameTextAs(ctx, req.actor, upload, textSha256(text));
  return {
    chrome: await shell.chrome(req),
    upload,
    text,
    articles: articlesOf(text),
    form,
    evidence: proposed.evidence,
    findings: [
      ...upload.warnings.map((warning) => ({ field: null, text: readWarning(warning.code, warning.details ?? {}) })),
      ...sameText.map((name) => ({ field: null, text: sameTextNote(name.title) })),
      ...(metadata.conditionalLapse === null
        ? []
        : [
            {
              field: null,
              text: conditionNote(metadata.conditionalLapse.condition, metadata.conditionalLapse.lapsesOn),
            },
          ]),
      ...(await heldTargets(ctx, req.actor, metadata, evidence ?? {})),
      ...issuers
        .filter((issuer) => issuer.issuerId === null)
        .map((issuer) => ({ field: 'issuers.0', text: unknownIssuerNote(issuer.name) })),
      ...findings.map((finding) => ({
        field: finding.fields[0] ?? null,
        text: findingSentence(finding),
        rule: finding.citation,
      })),
    ],
    alike: alike.map((name) => ({ documentId: name.id, title: name.title, docNumber: name.docNumber })),
  };
}

const CONFIRM = z.looseObject({ version: versionField, purpose: purposeField }).transform((values, context) => {
  const part = <S extends z.ZodType>(schema: S): z.output<S> => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', path: issue.path });
    return z.NEVER;
  };
  return {
    version: values.version,
    purpose: values.purpose,
    facts: part(factsForm),
    relations: part(relationRows),
    review: part(pastReview),
    filings: part(pastFilings),
  };
});

/** 核对确认: nothing of a proposal is a fact before a person has sent this form. */
export const uploadConfirmPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (req: Request, res: Response, sent: Form<string> | null, status = 200): Promise<void> => {
      const upload = await uploadFor(ctx, req.actor, parseParams(idParams, req).id);
      if (upload.state === 'confirmed' && upload.documentId !== null)
        return res.redirect(303, paths.dossier(upload.documentId));
      if (upload.state === 'refused')
        return sendPage(res, UploadRefusedPage({ chrome: await shell.chrome(req), upload }));
      if (upload.state !== 'ready') return res.redirect(303, paths.uploads());
      sendPage(res, UploadConfirmPage(await confirmPage(ctx, req, shell, upload, sent)), status);
    };
    router.get(paths.upload(':id'), (req, res) => show(req, res, null));

    router.post(paths.uploadConfirm(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const held = await ctx.reader.issuers();
      const sent = await submit(
        req,
        CONFIRM,
        ({ facts: { issuerNames, ...facts }, ...said }) => {
          const issuers = resolveIssuers(issuerNames, held);
          return confirmUpload(ctx, req.actor, id, { ...said, facts: { ...facts, issuers } });
        },
        ['document.findings', 'day.future', 'conflict.stale', 'auth.forbidden', 'document.foreign_issuer'],
      );
      if (!sent.ok) return show(req, res, { values: sent.values, errors: sent.errors }, sent.status);
      tell(req, { tone: 'done', text: DONE.documentConfirmed });
      res.redirect(303, paths.dossier(sent.value));
    });
  };
