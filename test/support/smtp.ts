import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail server of forty lines: takes what it is given, or refuses everybody while `refuse` is set. */
export async function startSmtp() {
  const mails: { to: string; data: string }[] = [];
  /** `before` is called with a mail that is kept and not yet answered: the moment of doubt. */
  const state: { refuse: boolean; before: (() => void) | null } = { refuse: false, before: null };
  const server = createServer((socket) => {
    let buffer = '';
    let to = '';
    let inData = false;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 qinghe.example ESMTP');
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: string) => {
      buffer += chunk;
      for (;;) {
        const end = inData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n');
        if (end < 0) return;
        const part = buffer.slice(0, end);
        buffer = buffer.slice(end + (inData ? 5 : 2));
        if (inData) {
          inData = false;
          mails.push({ to, data: part });
          if (state.before) state.before();
          else say('250 kept');
        } else if (/^(EHLO|HELO)/i.test(part)) say('250 qinghe.example');
        else if (/^MAIL/i.test(part)) say(state.refuse ? '451 4.3.0 mailbox store is down' : '250 ok');
        else if (/^RCPT/i.test(part)) {
          to = /<(.*?)>/.exec(part)?.[1] ?? '';
          say('250 ok');
        } else if (/^DATA/i.test(part)) {
          inData = true;
          say('354 go on');
        } else if (/^QUIT/i.test(part)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    mails,
    state,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
