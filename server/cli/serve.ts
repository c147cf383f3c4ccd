import { setFlagsFromString } from 'node:v8';
import type { Config } from '../config.ts';
import { parse } from './options.ts';
import { tell } from './output.ts';

/** What runs until it is told to stop. */
interface Running {
  close(): Promise<void>;
}

/**
 * Between two collections the heap may double. Left to itself V8 lets it grow to four times what is in use, and keeps what it has once taken: 366 MB after a
 * load on 10,000 documents instead of 319, for the same processor time.
 */
const HEAP_GROWTH = '--heap-growing-percent=100';

/** Lets running requests end on SIGINT and SIGTERM; answers the exit code. */
const untilStopped = (service: Running): Promise<number> =>
  new Promise((resolve) => {
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      service.close().then(
        () => resolve(0),
        () => resolve(1),
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

async function whole(config: Config): Promise<Running> {
  const { startService } = await import('../service.ts');
  const service = await startService(config);
  tell(`规备已启动：${config.baseUrl ?? service.url}`);
  tell(`公众检索：${service.url}/    工作人员登录：${service.url}/sign-in`);
  tell(`数据目录：${config.dataDir}`);
  if (service.house.demo) {
    const { DEMO_ACCOUNTS } = await import('../../seeds/demoAccounts.ts');
    tell('演示账号（只在演示数据中有效，仅限本机访问）：');
    for (const { login, password, who } of DEMO_ACCOUNTS)
      tell(`  ${who.padEnd(14, '　')} ${login.padEnd(12)} ${password}`);
  } else if ((await service.house.ctx.reader.users()).length === 0) {
    tell('还没有账号。请另开一个窗口建第一个系统管理账号，再登录（密码按提示输入，至少10个字）：');
    tell(`  npm run -s guibei -- user add admin1 --name 管理员 --role admin --data ${config.dataDir}`);
  }
  return service;
}

/** The public half alone: none of the code behind sign-in is even loaded. */
async function publicHalf(config: Config): Promise<Running> {
  const { startPublicService } = await import('../publicService.ts');
  const service = await startPublicService(config);
  tell(`规备公众端已启动：${config.publicUrl ?? service.url}`);
  tell(`公开库：${config.publicDir}（只读）`);
  return service;
}

/** `serve [--public]`: runs until it is told to stop (SIGINT, SIGTERM), then lets running requests end. */
export async function serve(args: string[]): Promise<number> {
  const { values, config } = parse(args, { public: { type: 'boolean' } }, 0);
  setFlagsFromString(HEAP_GROWTH);
  return untilStopped(await (values['public'] === true ? publicHalf(config) : whole(config)));
}
