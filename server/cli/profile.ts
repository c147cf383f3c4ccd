import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { profileFrom } from '../../seeds/profiles/profiles.ts';
import { rehearse } from '../actions/profiles/rehearse.ts';
import { openHouse } from '../context.ts';
import { Fault } from '../domain/fault.ts';
import { issueSentence } from '../text/inputIssues.ts';
import { lineOf } from './flagLine.ts';
import { dayOption, demandHouse, parse } from './options.ts';
import { Usage, jsonOf, print } from './output.ts';

/**
 * `profile check FILE`: whether a jurisdiction profile is complete and well formed. `profile rehearse FILE [--on DAY]`: which
 * flags would appear and vanish on DAY if it were in force, one a line; writes nothing.
 */
export async function profile(args: string[]): Promise<number> {
  const { positionals, values, config } = parse(args, { on: { type: 'string' } });
  const [what, file] = positionals;
  if ((what !== 'check' && what !== 'rehearse') || file === undefined)
    throw new Usage('用法：guibei profile check FILE，或者 guibei profile rehearse FILE [--on DAY]');
  const said = jsonOf(await readFile(file, 'utf8').catch(() => ''));
  if (said === undefined) throw new Fault('profile.unreadable', { file });
  z.config({ localeError: issueSentence });
  const read = profileFrom(said);
  if (what === 'check') {
    const { id, name, region } = read;
    print({ ok: true, id, name, region, versions: read.versions.map((version) => version.fromDay) });
    return 0;
  }
  demandHouse(config);
  const house = await openHouse(config);
  try {
    const turns = await rehearse(house.ctx, read, dayOption(values['on'], house.ctx.clock.today()));
    const externalIds = await house.ctx.reader.externalIds(turns.flatMap(({ flag }) => flag.documentId ?? []));
    for (const { turn, flag } of turns) print({ turn, ...lineOf(flag, externalIds) });
    return 0;
  } finally {
    await house.close();
  }
}
