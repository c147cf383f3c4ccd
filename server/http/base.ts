import type { Request } from 'express';

/** The site's address without a slash at its end: as it is set, else as it was asked for. */
export const siteBase = (baseUrl: string | null, req: Request): string =>
  (baseUrl ?? `${req.protocol}://${req.get('host') ?? ''}`).replace(/\/$/, '');
