import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response } from 'express';
import { SHEETS, partsOf, type Sheet } from '../web/styles.ts';

/** The folder of styles, script and pictures that pages load. */
export const ASSETS = fileURLToPath(new URL('../web/assets/', import.meta.url));

/** Asked for with `?v=` (a print of the content) a file may be kept for a year, else a browser asks each time whether its copy still holds. */
function keep(res: Response): void {
  const versioned = /[?&]v=/.test((res.req as { originalUrl?: string }).originalUrl ?? '');
  res.setHeader('Cache-Control', versioned ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Files of one folder by their names, nothing above it, no dot files, no listings. */
export function assets(folder: string): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: keep,
  });
}

/** The style sheets, each put together from its parts. Throws at once when a part is missing. */
export function styleSheets(): RequestHandler {
  const sheets = new Map(
    SHEETS.map((sheet) => {
      const text = textOf(sheet);
      return [`/${sheet}`, { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }];
    }),
  );
  return (req, res, next) => {
    const sheet = sheets.get(req.path);
    if (sheet === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    keep(res);
    res.type('css').set('ETag', sheet.tag).send(sheet.text);
  };
}

/** One style sheet as text. */
export function textOf(sheet: Sheet): string {
  return partsOf(sheet)
    .map((name) => readFileSync(join(ASSETS, 'styles', `${name}.css`), 'utf8'))
    .join('\n');
}
