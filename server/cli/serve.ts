import { startService } from '../service.ts';
import { DEMO_ACCOUNTS } from '../../seeds/demoAccounts.ts';
import { parse } from './options.ts';
import { tell } from './output.ts';

/** `serve`: runs until it is told to stop (SIGINT, SIGTERM), then lets running requests end. */
export async function serve(args: string[]): Promise<number> {
  const { config } = parse(args);
  const service = await startService(config);
  tell(`规备已启动：${config.baseUrl ?? service.url}`);
  tell(`公众检索：${service.url}/    工作人员登录：${service.url}/sign-in`);
  tell(`数据目录：${config.dataDir}`);
  if (service.house.demo) {
    tell('演示账号（只在演示数据中有效，仅限本机访问）：');
    for (const { login, password, who } of DEMO_ACCOUNTS)
      tell(`  ${who.padEnd(14, '　')} ${login.padEnd(12)} ${password}`);
  }
  return new Promise((resolve) => {
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
}
