import type { Response } from 'express';

/** Sends a picture that we have drawn ourselves: the browser may keep it for the session of its page, nobody else may. */
export async function sendPicture(res: Response, path: string): Promise<void> {
  res.setHeader('Content-Type', 'image/webp');
  res.setHeader('Cache-Control', 'private, max-age=600');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  await new Promise<void>((resolve, reject) => {
    res.sendFile(path, { dotfiles: 'allow', cacheControl: false }, (error) => {
      // A reader who has gone away is no failure of ours.
      if (error && !res.headersSent) reject(error);
      else resolve();
    });
  });
}
