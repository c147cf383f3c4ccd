import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../domain/fault.ts';

export interface Listening {
  server: Server;
  /** Where it answers, e.g. `http://127.0.0.1:3000`. */
  url: string;
  /** Takes no new connections, lets running requests end, and cuts what is left after `graceMs`. */
  close(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;
const TIDY_MS = 50;
/** A query of 10,000 Han characters is 90 kB in an address: it is to be answered by us, not by the parser. */
const HEADER_BYTES = 128 * 1024;
/** A slow line may take this long for its upload. */
const REQUEST_MS = 15 * 60_000;

const urlOf = (server: Server): string => {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};

/** Serves `app`; port 0 takes any that is free. Rejects with Fault('listen.refused', {host, port, reason}) where the address cannot be had. */
export function listen(app: RequestListener, at: { host: string; port: number }): Promise<Listening> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, maxHeaderSize: HEADER_BYTES, headersTimeout: 20_000, keepAliveTimeout: 10_000 },
    app,
  );
  const close = (graceMs = GRACE_MS): Promise<void> =>
    new Promise((resolve, reject) => {
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      // A connection whose request has ended meanwhile is kept alive for the next one, which will not be heard.
      const tidy = setInterval(() => server.closeIdleConnections(), TIDY_MS);
      server.close((error) => {
        clearTimeout(cut);
        clearInterval(tidy);
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void =>
      reject(new Fault('listen.refused', { ...at, reason: error.code }));
    server.once('error', refuse);
    server.listen(at.port, at.host, () => {
      server.off('error', refuse);
      resolve({ server, url: urlOf(server), close });
    });
  });
}
