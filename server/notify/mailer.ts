import { createTransport } from 'nodemailer';
import type { Mailer } from '../ports.ts';

/** Mail over SMTP. `url` as nodemailer takes it (`smtp://user:pass@host:587`); rejects with the server's own words. */
export function createMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from, disableFileAccess: true, disableUrlAccess: true });
  return {
    async send({ messageId, to, subject, text }) {
      await transport.sendMail({ messageId, to, subject, text });
    },
  };
}
