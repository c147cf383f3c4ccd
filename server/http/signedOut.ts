import type { Request } from 'express';
import { SignedOutPage } from '../web/pages/signedOut.tsx';
import { render } from '../web/render.ts';
import { SECRET } from './form.ts';
import { bareChrome, type Site } from './frame.ts';
import { plainAddress } from './largeMode.ts';
import type { Problem } from './problem.ts';

/** What a form sent, field by field; passwords are left out. Null where there is nothing to send again, files for instance. */
function sentFields(req: Request): { name: string; value: string }[] | null {
  if (!req.is('application/x-www-form-urlencoded')) return null;
  const body = (req.body ?? {}) as Record<string, string | string[]>;
  if (Object.keys(body).some((name) => SECRET.has(name))) return null;
  return Object.entries(body).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
}

/**
 * The page for whoever sends a form after the session has ended: what was typed comes back with it and can be sent again. Null
 * for everything else. The door has already checked that the form came from this site.
 */
export function signedOutHtml(site: Site, problem: Problem, req: Request): string | null {
  if (problem.code !== 'auth.required' || req.method !== 'POST') return null;
  const page = { chrome: bareChrome(site, req), action: plainAddress(req), fields: sentFields(req) };
  return render(SignedOutPage(page));
}
