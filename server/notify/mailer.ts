import type { Transporter } from 'nodemailer';
import { Fault } from '../domain/fault.ts';
import type { Mailer } from '../ports.ts';

/** A server that has said nothing for so long is given up on until the next try; nodemailer's own ten minutes would hold up everybody's mail. */
const PATIENCE_MS = 20_000;

/** Nodemailer's codes for a server with which no talk about a mail was possible: the next mail would fare no better. */
const UNREACHABLE: ReadonlySet<unknown> = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'EOAUTH2',
]);

/**
 * Mail over SMTP. `url` as nodemailer takes it (`smtp://user:pass@host:587`); rejects with the server's own words, and
 * with Fault('mail.unreachable', {reason}) when it cannot be talked to or keeps silent for `patienceMs` (milliseconds).
 */
export function createMailer(url: string, from: string, patienceMs = PATIENCE_MS): Mailer {
  // Loaded with the first mail, not at every start.
  let transport: Promise<Transporter> | undefined;
  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer');
    return createTransport(
      {
        url,
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
        dnsTimeout: patienceMs,
      },
      { from, disableFileAccess: true, disableUrlAccess: true },
    );
  };
  return {
    async send({ messageId, to, subject, text, headers }) {
      // As an object the address is one address, whatever signs stand in it; as text it would be read as a list.
      const mail = { messageId, to: { name: '', address: to }, subject, text, ...(headers ? { headers } : {}) };
      await (await (transport ??= connect())).sendMail(mail).catch((error: unknown) => {
        if (!(error instanceof Error) || !('code' in error) || !UNREACHABLE.has(error.code)) throw error;
        throw new Fault('mail.unreachable', { reason: error.message });
      });
    },
  };
}
