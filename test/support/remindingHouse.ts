/**
 * A house that scans, tells and mails once, to be killed before its `killAt`th call of a port (from 0; -1: never): prints the
 * name of every call before it makes it, and then `{done}`. Arguments: data folder, instant, SMTP address, killAt, `writes` or `all`.
 */
import { writeSync } from 'node:fs';
import { deliverMail } from '../../server/actions/duties/deliver.ts';
import { scan } from '../../server/actions/duties/scan.ts';
import { fixedClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { Fault } from '../../server/domain/fault.ts';
import { createMailer } from '../../server/notify/mailer.ts';
import type { Context } from '../../server/ports.ts';

const [dataDir = '', at = '', smtp = '', killAt = '-1', which = 'writes'] = process.argv.slice(2);
let calls = 0;

/** The same port, whose functions are counted; dies before the call that it was told. */
function counted<P extends object>(name: string, port: P): P {
  return new Proxy(port, {
    get(target, key) {
      const held: unknown = Reflect.get(target, key);
      if (typeof held !== 'function') return held;
      return (...args: unknown[]): unknown => {
        if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
        calls++;
        writeSync(1, `${name}.${String(key)}\n`);
        return Reflect.apply(held, target, args) as unknown;
      };
    },
  });
}

const config = readConfig({}, { dataDir, profile: 'qinghe', baseUrl: 'http://guibei.example' });
const mailer = createMailer(smtp, 'guibei@qinghe.example');
const { ctx } = await openHouse(config, { clock: fixedClock(at), mailer });
const killed: Context = { ...ctx, store: counted('store', ctx.store), mailer: counted('mailer', mailer) };
if (which === 'all')
  for (const name of [
    ...(['reader', 'duties', 'reminders', 'problems', 'suggestions', 'reviews'] as const),
    ...(['interviews', 'rounds', 'routine'] as const),
  ])
    Object.assign(killed, { [name]: counted(name, ctx[name]) });
const SERVICE = { kind: 'system', name: '测试' } as const;
// A clock that was set back is refused by the scan, and only the mail goes on.
await scan(killed, SERVICE, killed.clock.today()).catch((error: unknown) => {
  if (!(error instanceof Fault)) throw error;
});
await deliverMail(killed, SERVICE);
writeSync(1, '{done}\n');
process.exit(0);
