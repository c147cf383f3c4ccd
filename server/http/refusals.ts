import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { Fault } from '../domain/fault.ts';
import { paths } from '../web/paths.ts';
import { unkept } from './caching.ts';
import { faultOf } from './faultOf.ts';
import { type Problem, problemOf } from './problem.ts';
import { isApi } from './request.ts';

/** The page that tells a problem to a person. */
export type ProblemHtml = (problem: Problem, req: Request) => string;

/** Where a person is sent instead of being shown the problem: to sign in, or to choose a password of their own. */
function detour(problem: Problem, req: Request): string | null {
  if (req.method !== 'GET' && req.method !== 'HEAD') return null;
  if (problem.code === 'auth.required') return paths.signIn(req.originalUrl);
  return problem.code === 'auth.mustChange' ? paths.password() : null;
}

function headers(req: Request, res: Response, problem: Problem): void {
  res.status(problem.status);
  unkept(res);
  // What is said instead of a file is no file to be kept.
  res.removeHeader('Content-Disposition');
  if (problem.status === 401 && isApi(req)) res.set('WWW-Authenticate', 'Bearer realm="guibei"');
  const seconds = problem.details?.['seconds'];
  if (problem.status === 429 && typeof seconds === 'number') res.set('Retry-After', String(seconds));
  if (problem.status === 503) res.set('Retry-After', '5');
}

/** Nothing has answered: what one may not read, or what is not there, does not exist. */
export const notFound: RequestHandler = () => {
  throw new Fault('not.found');
};

/** The last layer: every error becomes a problem, as JSON under `/api`, else as a page. */
export function refusals(page: ProblemHtml): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const fault = faultOf(error);
    const problem = problemOf(fault, String(req.id));
    if (problem.status >= 500) req.log.error({ err: error, code: fault.code }, 'request failed');
    // Too late to say anything: cut the connection, so that nobody takes half an answer for a whole one.
    if (res.headersSent) return next(error);
    const elsewhere = isApi(req) ? null : detour(problem, req);
    if (elsewhere !== null) return res.redirect(303, elsewhere);
    headers(req, res, problem);
    if (isApi(req)) res.type('application/problem+json').send(JSON.stringify(problem));
    else res.type('html').send(page(problem, req));
  };
}
