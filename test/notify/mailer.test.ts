import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer } from '../../server/notify/mailer.ts';
import { startSmtp } from '../support/smtp.ts';
import { ownTime } from '../support/ownTime.ts';

let smtp: Awaited<ReturnType<typeof startSmtp>>;
beforeEach(async () => {
  smtp = await startSmtp();
});
afterEach(() => smtp.close());

const mail = {
  messageId: '<guibei-17-2026-11-22@qinghe.example>',
  to: 'clerk@qinghe.example',
  subject: '规备待办提醒（2026-11-22）：3 项，其中清理到期两项、有效期将至一项，请于本周内处理完毕',
  text: '刘敏，您好：\n1. 【清理到期】𠮷祥巷停车办法\n.\n.以点开头的一行\n截至 2026-11-22。',
};

/** Headers and body of what arrived, as a mail program would show them. */
function read(data: string): { headers: Map<string, string>; body: string } {
  const [head = '', ...rest] = data.split('\r\n\r\n');
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const raw = rest.join('\r\n\r\n').replace(/^\.\./gm, '.');
  const coding = headers.get('content-transfer-encoding');
  const body =
    coding === 'base64'
      ? Buffer.from(raw, 'base64').toString('utf8')
      : coding === 'quoted-printable'
        ? unquoted(raw)
        : raw;
  return { headers, body: body.replaceAll('\r\n', '\n') };
}
const unquoted = (raw: string): string =>
  Buffer.from(
    raw.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
const decoded = (header: string): string =>
  Buffer.concat(
    [...header.matchAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi)].map(([, coding, said = '']) =>
      coding?.toUpperCase() === 'B'
        ? Buffer.from(said, 'base64')
        : Buffer.from(unquoted(said.replaceAll('_', ' ')), 'utf8'),
    ),
  ).toString('utf8');

describe('mail', () => {
  it('arrives in Chinese, from us, to the person, as it was written', async () => {
    await createMailer(smtp.url, 'guibei@qinghe.example').send(mail);
    const [arrived] = smtp.mails;
    const { headers, body } = read(arrived?.data ?? '');
    expect(arrived?.to).toBe(mail.to);
    expect(headers.get('from')).toBe('guibei@qinghe.example');
    expect(headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
    // On the wire a header is ASCII alone; other programs read the rest as they please.
    expect(headers.get('subject')).toMatch(/^[\x20-\x7e]+$/);
    expect(decoded(headers.get('subject') ?? '')).toBe(mail.subject);
    expect(body.trimEnd()).toBe(mail.text);
  });

  it('sent twice is the same mail to whoever receives it', async () => {
    const mailer = createMailer(smtp.url, 'guibei@qinghe.example');
    await mailer.send(mail);
    await mailer.send(mail);
    expect(smtp.mails.map(({ data }) => read(data).headers.get('message-id'))).toEqual([
      mail.messageId,
      mail.messageId,
    ]);
  });

  it.each([
    ['a line end in the subject', { subject: '提醒\r\nBcc: other@qinghe.example' }],
    ['two addresses', { to: 'clerk@qinghe.example, other@qinghe.example' }],
    ['a line end in the address', { to: 'clerk@qinghe.example\r\nBcc: other@qinghe.example' }],
  ])('with %s gains no header and no reader', async (_name, more) => {
    await createMailer(smtp.url, 'guibei@qinghe.example')
      .send({ ...mail, ...more })
      .catch(() => undefined);
    for (const { to, data } of smtp.mails) {
      expect(to).not.toBe('other@qinghe.example');
      expect(read(data).headers.has('bcc')).toBe(false);
    }
  });

  it('that is refused fails in the server’s own words', async () => {
    smtp.state.refuse = true;
    await expect(createMailer(smtp.url, 'guibei@qinghe.example').send(mail)).rejects.toThrow('mailbox store is down');
  });
});

describe('a server that keeps silent', () => {
  const sockets = new Set<Socket>();
  let silent: Server | null = null;
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    silent?.close();
  });
  async function silentServer(greeting: string): Promise<string> {
    silent = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.write(greeting);
    }).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    return `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}?ignoreTLS=true`;
  }

  it.each([
    ['from the start', ''],
    ['after its greeting', '220 qinghe.example ESMTP\r\n'],
  ])('%s is given up on', async (_name, greeting) => {
    const url = await silentServer(greeting);
    const started = ownTime();
    await expect(createMailer(url, 'guibei@qinghe.example', 200).send(mail)).rejects.toMatchObject({
      code: 'mail.unreachable',
      details: { reason: expect.stringMatching(/time|never received/i) as string },
    });
    expect(ownTime() - started).toBeLessThan(3000);
  });

  it('without a server at all fails at once', async () => {
    const url = await silentServer('');
    silent?.close();
    await expect(createMailer(url, 'guibei@qinghe.example').send(mail)).rejects.toMatchObject({
      code: 'mail.unreachable',
      details: { reason: expect.stringMatching(/ECONNREFUSED/) as string },
    });
  });
});
