import type { Request, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import { discardUpload, uploadFor } from '../../actions/uploads/take.ts';
import { UPLOAD_STATES } from '../../domain/codes.ts';
import { mayAny } from '../../domain/may.ts';
import type { UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { UploadsPage } from '../../web/pages/uploads.tsx';
import type { UploadLine } from '../../web/pages/uploads.tsx';
import { paths } from '../../web/paths.ts';
import { DONE } from '../../text/doneNotices.ts';
import { UPLOAD_PROGRESS } from '../../text/scans.ts';
import { CHECK_UPLOAD, HELD_UPLOAD, UNREADABLE, heldDossier, sameBytesNote } from '../../text/uploadNotices.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { sentenceOf } from '../problem.ts';
import { versionField } from '../schemas/document.ts';
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
  const scanned = rows.filter((row) => row.state === 'ocr').map((row) => row.id);
  const progress = await ctx.scans.scanProgress(scanned);
  return Promise.all(
    rows.map(async (upload) => {
      const held = upload.state === 'confirmed' ? [] : (await ctx.reader.held(upload.fileSha256, null)).documents;
      const [first] = held;
      return {
        upload,
        uploadedBy: users.get(upload.uploadedById) ?? '',
        progress: progress.get(upload.id) ?? null,
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
  const states = asked.state ? [asked.state] : (['waiting', 'ocr', 'ready', 'refused', 'confirmed'] as const);
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

/** What became of one file, as a page tells it and as the upload script reads it. */
interface Told {
  ok: boolean;
  sentence: string | null;
  link: { href: string; text: string } | null;
}

function toldOf({ fileName, duplicateOf, fault }: FileOutcome, upload: UploadRow | null): Told {
  const refused = (code: string, details: Readonly<Record<string, unknown>>, link: Told['link']): Told => ({
    ok: false,
    sentence: `${fileName}：${sentenceOf(code, details)}`,
    link,
  });
  if (fault !== null) return refused(fault.code, fault.details, null);
  // Received and kept, but not read: its page says why and what to do.
  if (upload?.faultCode)
    return refused(upload.faultCode, upload.faultDetails ?? {}, { href: paths.upload(upload.id), text: UNREADABLE });
  if (duplicateOf === null)
    return {
      ok: true,
      sentence: null,
      link: upload === null ? null : linkTo(upload),
    };
  const [document] = duplicateOf.documents;
  const [waiting] = duplicateOf.uploads;
  const held = waiting === undefined ? null : { href: paths.upload(waiting), text: HELD_UPLOAD };
  const link = document ? { href: paths.dossier(document.id), text: heldDossier(document.title) } : held;
  return { ok: true, sentence: sameBytesNote(fileName), link };
}

/** Where a file that was taken in goes on: to be confirmed, or to see how far its reading is. */
function linkTo({ id, state }: UploadRow): Told['link'] {
  if (state === 'ready') return { href: paths.upload(id), text: CHECK_UPLOAD };
  return state === 'ocr' || state === 'waiting' ? { href: paths.upload(id), text: UPLOAD_PROGRESS } : null;
}

/** Upload, list, discard. */
export const uploadPages =
  (ctx: Context, readings: ReadingQueue) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.uploads(), async (req, res) => {
      permit(req.actor, 'upload.add');
      sendPage(
        res,
        UploadsPage(
          await listPage(
            ctx,
            req,
            shell,
            emptyForm({ purpose: mayAny(req.actor, 'document.record') ? 'issued' : 'draft' }),
          ),
        ),
      );
    });

    router.post(paths.uploads(), shell.upload, async (req, res) => {
      permit(req.actor, 'upload.add');
      const outcomes = await takeFiles(ctx, readings, req);
      const told = await Promise.all(
        outcomes.map(async (one) =>
          toldOf(one, one.uploadId === null ? null : await ctx.reader.row('upload', one.uploadId)),
        ),
      );
      // The script sends one file at a time and shows what became of it beside the file's own progress bar.
      if (req.accepts(['html', 'json']) === 'json') {
        const [first] = told;
        res.json({
          ok: first?.ok ?? false,
          sentence: first?.sentence,
          href: first?.link?.href,
          linkText: first?.link?.text,
        });
        return;
      }
      for (const { ok, sentence, link } of told)
        if (sentence !== null) tell(req, { tone: ok ? 'warning' : 'error', text: sentence, ...(link ? { link } : {}) });
      const only = outcomes.length === 1 ? (outcomes[0]?.uploadId ?? null) : null;
      const one = only === null ? null : await ctx.reader.row('upload', only);
      res.redirect(303, (one && linkTo(one)?.href) ?? paths.uploads());
    });

    router.post(paths.uploadDiscard(':id'), async (req, res) => {
      const { version } = parseBody(z.object({ version: versionField }), req);
      await discardUpload(ctx, req.actor, parseParams(idParams, req).id, version);
      tell(req, { tone: 'done', text: DONE.uploadDiscarded });
      res.redirect(303, paths.uploads());
    });

    router.get(paths.uploadOriginal(':id'), async (req, res) => {
      const upload = await uploadFor(ctx, req.actor, parseParams(idParams, req).id);
      await sendOriginal(ctx, res, upload);
    });
  };
