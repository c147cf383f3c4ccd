import { createHash, randomBytes } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { UserRow } from '../domain/model.ts';
import type { Clock, Sessions } from '../ports.ts';
import { createSessionStore } from './sessionStore.ts';

export { tell } from './notices.ts';

declare module 'express-session' {
  interface SessionData {
    userId: number;
    /** Print of the password that signed in: with the password changed, the session is over. */
    print: string;
    startedAt: number;
  }
}

export interface SessionOptions {
  sessions: Sessions;
  clock: Clock;
  lifeMs: number;
  https: boolean;
}

export const cookieName = (https: boolean): string => (https ? '__Host-guibei' : 'guibei');

/** Reads the session of a cookie. Nobody gets a cookie before signing in. */
export function sessionLayer({ sessions, clock, lifeMs, https }: SessionOptions): RequestHandler {
  return session({
    name: cookieName(https),
    // The cookie is 256 random bits that are looked up by their hash: a signature adds nothing, the library insists on a key.
    secret: 'not-a-secret',
    genid: () => randomBytes(32).toString('base64url'),
    store: createSessionStore(sessions, clock, lifeMs),
    resave: false,
    saveUninitialized: false,
    // Behind https there is a proxy that ends TLS and says so in X-Forwarded-Proto.
    proxy: https ? true : undefined,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
  });
}

const printOf = (user: UserRow): string =>
  createHash('sha256').update(user.passwordHash).digest('base64url').slice(0, 22);

/** Whether the session was begun with the account's present password. */
export const isCurrent = (req: Request, user: UserRow): boolean => req.session.print === printOf(user);

function whenDone(run: (done: (error: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    run((error) => (error === undefined || error === null ? resolve() : reject(error as Error)));
  });
}

/** Begins a session under a new id: an id that somebody planted before is worth nothing. */
export async function beginSession(req: Request, user: UserRow, clock: Clock): Promise<void> {
  await whenDone((done) => req.session.regenerate(done));
  Object.assign(req.session, { userId: user.id, print: printOf(user), startedAt: clock.ms() });
  await whenDone((done) => req.session.save(done));
}

/** Keeps the present session alive over a change of password. */
export async function renewPrint(req: Request, user: UserRow): Promise<void> {
  req.session.print = printOf(user);
  await whenDone((done) => req.session.save(done));
}

export const endSession = (req: Request): Promise<void> => whenDone((done) => req.session.destroy(done));
