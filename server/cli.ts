import { exitCodeOf, tell } from './cli/output.ts';

type Command = (args: string[]) => Promise<number>;

/** Command → what it does with its arguments; answers the exit code. Each is loaded only when it is asked for. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./cli/serve.ts')).serve,
  extract: async () => (await import('./cli/extract.ts')).extract,
  import: async () => (await import('./cli/import.ts')).importCommand,
  search: async () => (await import('./cli/search.ts')).search,
  scan: async () => (await import('./cli/scan.ts')).scan,
  publish: async () => (await import('./cli/publish.ts')).publish,
  dump: async () => (await import('./cli/dump.ts')).dump,
  round: async () => (await import('./cli/round.ts')).round,
  likeness: async () => (await import('./cli/likeness.ts')).likeness,
  backup: async () => (await import('./cli/care.ts')).backup,
  restore: async () => (await import('./cli/care.ts')).restore,
  verify: async () => (await import('./cli/care.ts')).verify,
  user: async () => (await import('./cli/accounts.ts')).user,
  token: async () => (await import('./cli/token.ts')).token,
  profile: async () => (await import('./cli/profile.ts')).profile,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!load) {
  tell(`用法：npm run -s guibei -- 命令 [参数]\n命令：${Object.keys(COMMANDS).join('、')}`);
  process.exitCode = 2;
} else {
  // 0 done, 1 refused or failed, 2 wrong use (design §4).
  process.exitCode = await load()
    .then((command) => command(args))
    .catch(exitCodeOf);
}
