import type { Response } from 'express';
import { Fault } from '../domain/fault.ts';
import type { PublicReader } from '../ports.ts';

/**
 * Sends an original byte for byte as a download. It is other people's content: it never runs in our origin, so it is
 * always an attachment and never HTML to the browser.
 */
export async function sendOriginal(
  ctx: Pick<PublicReader, 'files'>,
  res: Response,
  file: { fileSha256: string | null; fileName: string | null; mediaType: string | null } | undefined,
): Promise<void> {
  if (!file?.fileSha256) throw new Fault('not.found');
  const path = await ctx.files.path(file.fileSha256);
  res.setHeader('Content-Type', file.mediaType === 'application/pdf' ? 'application/pdf' : 'application/octet-stream');
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="original"; filename*=UTF-8''${encodeURIComponent(file.fileName ?? 'original')}`,
  );
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
  res.setHeader('ETag', `"${file.fileSha256}"`);
  await new Promise<void>((resolve, reject) => {
    res.sendFile(path, { dotfiles: 'allow', lastModified: false, etag: false }, (error) => {
      // A reader who has gone away is no failure of ours.
      if (!error || res.headersSent) return resolve();
      res.removeHeader('Content-Security-Policy');
      reject(error);
    });
  });
}
