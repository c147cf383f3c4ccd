import type { Request } from 'express';
import type {} from 'express-session';
import type { Notice } from '../web/chrome.ts';

declare module 'express-session' {
  interface SessionData {
    notices: Notice[];
  }
}

/** Has the next page show a message; without a session (the public, a token) there is nobody to tell. */
export function tell(req: { session?: Request['session'] }, notice: Notice): void {
  if (req.session?.userId !== undefined) req.session.notices = [...(req.session.notices ?? []), notice];
}

/** The messages that wait, once. A request that failed before its session was read has none. */
export function told(req: { session?: Request['session'] }): Notice[] {
  const notices = req.session?.notices ?? [];
  if (notices.length > 0) delete req.session?.notices;
  return notices;
}
