import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { resolveIssuers } from '../../actions/documents/resolve.ts';
import { findingsFor } from '../../actions/documents/days.ts';
import { textSha256 } from '../../actions/documents/text.ts';
import { confirmUpload } from '../../actions/uploads/confirm.ts';
import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import { discardUpload, sameTextAs, uploadFor } from '../../actions/uploads/take.ts';
import { UPLOAD_STATES } from '../../domain/codes.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadRow } from '../../domain/model.ts';
import { articlesOf } from '../../reading/articles.ts';
import type { Context } from '../../ports.ts';
import { findingSentence, readWarning } from '../../text/findings.ts';
import { proposedForm } from '../../web/factsForm.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { UploadConfirmPage } from '../../web/pages/uploadConfirm.tsx';
import { UploadsPage } from '../../web/pages/uploads.tsx';
import type { UploadLine } from '../../web/pages/uploads.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { sentenceOf } from '../problem.ts';
import { factsForm, pastFilings, pastReview, purposeField, relationRows, versionField } from '../schemas/document.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseBody, parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { takeFiles } from '../takeFiles.ts';
import type { FileOutcome } from '../takeFiles.ts';
import { MOST_FILES } from '../upload.ts';

const PAGE_SIZE = 30;

/** Lines of uploads with who sent them and, for those that became one, their document. */
export async function uploadLines(ctx: Context, rows: readonly UploadRow[]): Promise<UploadLine[]> {
  const users = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
  return Promise.all(
    rows.map(async (upload) => {
      const held = upload.state === 'confirmed' ? [] : (await ctx.reader.held(upload.fileSha256, null)).documents;
      const [first] = held;
      return {
        upload,
        uploadedBy: users.get(upload.uploadedById) ?? '',
        duplicateOf: first ? { documentId: first.id, title: first.title } : null,
      };
    }),
  );
}

const LIST = z.object({
  page: blank(z.coerce.number().int().min(1).max(100_000)),
  state: blank(z.enum(UPLOAD_STATES)),
});

async function listPage(ctx: Context, req: Request, shell: Shell, form: UploadsPage['form']): Promise<UploadsPage> {
  const asked = parseQuery(LIST, req);
  const page = asked.page ?? 1;
  const own = req.actor.kind === 'user' && req.actor.role === 'issuer' ? { uploadedById: req.actor.id } : {};
  const states = asked.state ? [asked.state] : (['waiting', 'ready', 'refused', 'confirmed'] as const);
  const found = await ctx.reader.uploads({ states, ...own, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  return {
    chrome: await shell.chrome(req),
    form,
    issuers: [],
    limits: { bytes: ctx.config.uploadBytes, files: MOST_FILES },
    state: asked.state ?? null,
    lines: await uploadLines(ctx, found.rows),
    paging: { page, pageSize: PAGE_SIZE, total: found.total },
  };
}

function tellOutcomes(req: Request, outcomes: readonly FileOutcome[]): void {
  for (const { fileName, duplicateOf, fault } of outcomes) {
    if (fault !== null) tell(req, { tone: 'error', text: `${fileName}：${sentenceOf(fault.code, fault.details)}` });
    if (duplicateOf === null) continue;
    const [document] = duplicateOf.documents;
    const [upload] = duplicateOf.uploads;
    const link = document
      ? { href: paths.dossier(document.id), text: `打开《${document.title}》的卷宗` }
      : upload === undefined
        ? undefined
        : { href: paths.upload(upload), text: '打开已上传的文件' };
    tell(req, {
      tone: 'warning',
      text: `${fileName}：内容完全相同的文件已经上传过，没有重复保存。`,
      ...(link ? { link } : {}),
    });
  }
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
      ...sameText.map((name) => ({ field: null, text: `正文与已有文件《${name.title}》完全相同，请确认不是重复登记` })),
      ...issuers
        .filter((issuer) => issuer.issuerId === null)
        .map((issuer) => ({ field: 'issuers.0', text: `“${issuer.name}”不在制定机关名录中，请核对名称` })),
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

/** Upload, list, confirm, discard. */
export const uploadPages =
  (ctx: Context, readings: ReadingQueue) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.uploads(), async (req, res) => {
      permit(req.actor, 'upload.add');
      sendPage(res, UploadsPage(await listPage(ctx, req, shell, emptyForm({ purpose: 'issued' }))));
    });

    router.post(paths.uploads(), shell.upload, async (req, res) => {
      permit(req.actor, 'upload.add');
      const outcomes = await takeFiles(ctx, readings, req);
      tellOutcomes(req, outcomes);
      const single = outcomes.length === 1 && outcomes[0]?.uploadId;
      const ready = single ? (await ctx.reader.row('upload', single))?.state === 'ready' : false;
      res.redirect(303, single && ready ? paths.upload(single) : paths.uploads());
    });

    const show = async (req: Request, res: Response, sent: Form<string> | null, status = 200): Promise<void> => {
      const upload = await uploadFor(ctx, req.actor, parseParams(idParams, req).id);
      if (upload.state === 'confirmed' && upload.documentId !== null)
        return res.redirect(303, paths.dossier(upload.documentId));
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
          const lead = held.find((row) => row.id === issuers[0]?.issuerId);
          return confirmUpload(ctx, req.actor, id, {
            ...said,
            facts: { ...facts, tier: facts.tier ?? lead?.tier ?? null, issuers },
          });
        },
        ['document.findings', 'day.future', 'conflict.stale', 'auth.forbidden'],
      );
      if (!sent.ok) return show(req, res, { values: sent.values, errors: sent.errors }, sent.status);
      tell(req, { tone: 'done', text: '已登记入库。' });
      res.redirect(303, paths.dossier(sent.value));
    });

    router.post(paths.uploadDiscard(':id'), async (req, res) => {
      const { version } = parseBody(z.object({ version: versionField }), req);
      await discardUpload(ctx, req.actor, parseParams(idParams, req).id, version);
      tell(req, { tone: 'done', text: '已移除。' });
      res.redirect(303, paths.uploads());
    });

    router.get(paths.uploadOriginal(':id'), async (req, res) => {
      const upload = await uploadFor(ctx, req.actor, parseParams(idParams, req).id);
      await sendOriginal(ctx, res, upload);
    });
  };
