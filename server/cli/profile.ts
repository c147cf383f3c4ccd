import { readFile } from 'node:fs/promises';
import { profileFrom } from '../../seeds/profiles/profiles.ts';
import { parse } from './options.ts';
import { Usage, print } from './output.ts';

/** `profile check FILE`: whether a jurisdiction profile is complete and well formed. */
export async function profile(args: string[]): Promise<number> {
  const { positionals } = parse(args);
  const [what, file] = positionals;
  if (what !== 'check' || file === undefined) throw new Usage('用法：guibei profile check FILE');
  const read = profileFrom(JSON.parse(await readFile(file, 'utf8')));
  print({
    ok: true,
    id: read.id,
    name: read.name,
    region: read.region,
    versions: read.versions.map((version) => version.fromDay),
  });
  return 0;
}
