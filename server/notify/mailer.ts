import { createTransport } from 'nodemailer';
import type { Mailer } from '../ports.ts';

/** A server that has said nothing for so long is given up on until the next try; nodemailer's own ten minutes would hold up everybody's mail. */
const PATIENCE_MS = 20_000;

/**
 * Mail over SMTP. `url` as nodemailer takes it (`smtp://user:pass@host:587`); rejects with the server's own words, or when
 * the server keeps silent for `patienceMs` (milliseconds) while we connect, wait for its greeting or talk.
 */
export function createMailer(url: string, from: string, patienceMs = PATIENCE_MS): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      dnsTimeout: patienceMs,
    },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    async send({ messageId, to, subject, text }) {
      // As an object the address is one address, whatever signs stand in it; as text it would be read as a list.
      await transport.sendMail({ messageId, to: { name: '', address: to }, subject, text });
    },
  };
}
