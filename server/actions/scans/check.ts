import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadPageRow, UploadRow } from '../../domain/model.ts';
import { pageText, tidyPage, withPage } from '../../domain/pages.ts';
import type { PageToCheck } from '../../domain/pages.ts';
import { UNCERTAIN_BELOW } from '../../domain/scan.ts';
import { propose } from '../../reading/propose.ts';
import type { Context, Page } from '../../ports.ts';
import { permit, personId } from '../context.ts';
import { uploadFor } from '../uploads/take.ts';

/** A page read by OCR beside what it is a page of. */
export interface CheckedPage {
  upload: UploadRow;
  page: UploadPageRow;
  text: string;
}

/** One page read by OCR, for whoever may see the upload; Fault('not.found') for a page that was never a picture. */
export async function pageFor(ctx: Context, actor: Actor, uploadId: number, number: number): Promise<CheckedPage> {
  const upload = await uploadFor(ctx, actor, uploadId);
  const page = Number.isSafeInteger(number) ? await ctx.scans.uploadPage(uploadId, number) : null;
  if (!page) throw new Fault('not.found', { id: number });
  return { upload, page, text: pageText({ text: upload.text ?? '', pageStarts: upload.pageStarts }, number) };
}

/** 待核对页面: what the actor may correct, of one's own body or of all. */
export async function pagesToCheck(
  ctx: Context,
  actor: Actor,
  page: { offset: number; limit: number },
): Promise<Page<PageToCheck>> {
  permit(actor, 'page.check');
  const own = actor.kind === 'user' && actor.role === 'issuer' ? { issuerId: actor.issuerId ?? 0 } : {};
  return ctx.scans.pagesToCheck({ below: UNCERTAIN_BELOW, ...own, ...page });
}

/**
 * Takes what a person read on a page's picture in place of what OCR read there; proposals are made anew over the whole text. Only before the
 * upload is confirmed: an issued text is not changed by way of its scan, its new wording is a version of its own.
 */
export async function checkPage(
  ctx: Context,
  actor: Actor,
  uploadId: number,
  number: number,
  said: { version: number; text: string },
): Promise<void> {
  const { upload, page, text: before } = await pageFor(ctx, actor, uploadId, number);
  permit(actor, 'page.check', { issuerId: upload.issuerId });
  if (upload.state === 'confirmed') throw new Fault('upload.confirmed', { documentId: upload.documentId });
  if (upload.state !== 'ready' || upload.text === null) throw new Fault('upload.state', { state: upload.state });
  if (upload.version !== said.version) throw new Fault('conflict.stale', { table: 'upload', id: uploadId });
  const text = tidyPage(said.text);
  const paged = { text: upload.text, pageStarts: upload.pageStarts };
  const rebuilt = text === before ? { ...paged, pageStarts: [...paged.pageStarts] } : withPage(paged, number, text);
  const { metadata, evidence } = propose(rebuilt.text);
  const seen = { state: 'checked' as const, doubts: [], checkedById: personId(actor), checkedAt: ctx.clock.now() };
  await ctx.store.commit(
    {
      act: 'page.check',
      documents: [],
      writes: [
        update('upload', upload, { ...rebuilt, metadata, evidence, warnings: withoutPage(upload.warnings, number) }),
        update('uploadPage', page, seen),
      ],
    },
    actor,
  );
}

const ABOUT_PAGES = new Set(['text.pagesUncertain', 'text.pagesUnread', 'text.pagesWithoutText', 'text.layerGarbled']);

/** What was said of a page that a person has seen to is settled. */
function withoutPage(warnings: UploadRow['warnings'], number: number): UploadRow['warnings'] {
  return warnings.flatMap((warning) => {
    const pages = warning.details?.['pages'];
    if (!ABOUT_PAGES.has(warning.code) || !Array.isArray(pages)) return [warning];
    const left = pages.filter((page) => page !== number);
    return left.length === 0 ? [] : [{ ...warning, details: { ...warning.details, pages: left } }];
  });
}
