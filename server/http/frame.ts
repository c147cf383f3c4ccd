import type { Request, Response } from 'express';
import type { VNode } from 'preact';
import type { Actor } from '../domain/actor.ts';
import { addressField } from '../text/addressIssues.ts';
import type { Chrome } from '../web/chrome.ts';
import { ProblemPage } from '../web/pages/problem.tsx';
import { render } from '../web/render.ts';
import { isLarge, otherSize, plainAddress } from './largeMode.ts';
import type { Problem } from './problem.ts';
import { told } from './notices.ts';

/** What all pages of this site share. */
export interface Site {
  county: string;
  demo?: boolean;
  /** The process that only reads what is public. */
  publicOnly?: boolean;
  /** Notices that wait on the desk of a signed-in person. */
  waiting?: (actor: Actor) => Promise<number>;
}

/** The frame without a look at the database. */
export const bareChrome = (site: Site, req: Request): Chrome => ({
  actor: req.actor,
  county: site.county,
  path: plainAddress(req),
  size: { large: isLarge(req), other: otherSize(req) },
  notices: told(req),
  publicOnly: site.publicOnly,
  demo: site.demo,
});

/** The frame of a page for this request. */
export async function chromeOf(site: Site, req: Request): Promise<Chrome> {
  const chrome = bareChrome(site, req);
  return req.actor.kind === 'user' && site.waiting !== undefined
    ? { ...chrome, waiting: await site.waiting(req.actor) }
    : chrome;
}

/** The page of a problem. It asks nothing of the database, which may be what has failed. */
export const problemHtml = (site: Site, problem: Problem, req: Request): string =>
  render(
    ProblemPage({
      chrome: bareChrome(site, req),
      status: problem.status,
      code: problem.code,
      details: problem.details,
      requestId: problem.requestId,
      wrong: problem.errors?.map(({ path, message }) => ({ field: addressField(path), message })),
      ...(isRead(req) && problem.errors !== undefined ? { without: withoutWrong(req, problem.errors) } : {}),
    }),
  );

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** The address that was asked for without the parts that were not understood. */
function withoutWrong(req: Request, errors: readonly { path: string }[]): string {
  const [path = '', query = ''] = plainAddress(req).split('?');
  const wrong = new Set(errors.map((one) => one.path.split('.')[0]));
  const kept = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !wrong.has(name))).toString();
  return kept === '' ? path : `${path}?${kept}`;
}

/** Answers with a page. */
export const sendPage = (res: Response, page: VNode, status = 200): void => {
  res.status(status).type('html').send(render(page));
};
