import { fileURLToPath } from 'node:url';
import express, { type RequestHandler } from 'express';

/** The folder of styles, script and pictures that pages load. */
export const ASSETS = fileURLToPath(new URL('../web/assets/', import.meta.url));

/**
 * Files of one folder by their names, nothing above it, no dot files, no listings. Asked for with `?v=` (a print of the
 * content) they may be kept for a year, else a browser asks each time whether its copy still holds.
 */
export function assets(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(res) {
      const versioned = /[?&]v=/.test((res.req as { originalUrl?: string }).originalUrl ?? '');
      res.setHeader('Cache-Control', versioned ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
