import type { ErrorRequestHandler, Router } from 'express';
import { Fault } from '../domain/fault.ts';
import type { PublicReader } from '../ports.ts';

/** Everything that belongs to one document, on pages and in the open data. */
const DOCUMENT = /^\/(?:api\/v1\/public\/)?documents\/(\d{1,15})(?:[/.]|$)/;

/**
 * Says of a document that the public was shown once that it was withdrawn, and when: its address was printed and cited, and the feeds name it.
 * What was never shown stays as unknown as what never was.
 */
const sayWithdrawn =
  ({ withdrawals }: Pick<PublicReader, 'withdrawals'>): ErrorRequestHandler =>
  async (error: unknown, req, _res, next) => {
    const id = DOCUMENT.exec(req.path)?.[1];
    if (id === undefined || !(error instanceof Fault) || error.code !== 'not.found') return next(error);
    const found = (await withdrawals.withdrawn()).find(({ documentId }) => documentId === Number(id));
    next(
      found === undefined
        ? error
        : new Fault('document.withdrawn', { at: found.at, said: found.said, insteadId: found.insteadId }),
    );
  };

/** Comes after everything else of the public side. */
export const withdrawnPages =
  (ctx: Pick<PublicReader, 'withdrawals'>) =>
  (router: Router): void => {
    router.use(sayWithdrawn(ctx));
  };
