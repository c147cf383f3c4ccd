import { createHash } from 'node:crypto';
import session from 'express-session';
import type { SessionData } from 'express-session';
import type { Clock, Sessions } from '../ports.ts';

/** What stands in the database for a session: a leaked table gives nobody a cookie. */
export const storedId = (sid: string): string => createHash('sha256').update(sid).digest('hex');

/** The Sessions port as express-session wants it. A session ends `lifeMs` after it began, however much it is used. */
export function createSessionStore(port: Sessions, clock: Clock, lifeMs: number): session.Store {
  class Store extends session.Store {
    override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
      port.get(storedId(sid), clock.ms()).then(
        (row) => done(null, row === null ? null : (JSON.parse(row.data) as SessionData)),
        (error: unknown) => done(error),
      );
    }
    override set(sid: string, data: SessionData, done: (error?: unknown) => void = () => undefined): void {
      const expiresAt = (data.startedAt ?? clock.ms()) + lifeMs;
      const row = { userId: data.userId ?? null, data: JSON.stringify(data), expiresAt };
      port.set(storedId(sid), row).then(() => done(), done);
    }
    override destroy(sid: string, done: (error?: unknown) => void = () => undefined): void {
      port.destroy(storedId(sid)).then(() => done(), done);
    }
  }
  return new Store();
}
