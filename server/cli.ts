import { user } from './cli/accounts.ts';
import { backup, restore, verify } from './cli/care.ts';
import { extract } from './cli/extract.ts';
import { importCommand } from './cli/import.ts';
import { Usage, errorOf, print, tell } from './cli/output.ts';
import { profile } from './cli/profile.ts';
import { scan } from './cli/scan.ts';
import { search } from './cli/search.ts';
import { serve } from './cli/serve.ts';
import { token } from './cli/token.ts';

/** Command → what it does with its arguments; answers the exit code. */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  serve,
  extract,
  import: importCommand,
  search,
  scan,
  backup,
  restore,
  verify,
  user,
  token,
  profile,
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  tell(`用法：npm run -s guibei -- 命令 [参数]\n命令：${Object.keys(COMMANDS).join('、')}`);
  process.exitCode = 2;
} else {
  // 0 done, 1 refused or failed, 2 wrong use (design §4).
  process.exitCode = await command(args).catch((error: unknown) => {
    if (error instanceof Usage) {
      tell(error.message);
      return 2;
    }
    const said = errorOf(error);
    print({ error: said });
    tell(said.message);
    return 1;
  });
}
