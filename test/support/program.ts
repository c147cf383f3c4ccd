import { join } from 'node:path';
import { compiled } from '../../server/start/compiled.mjs';

const made = new Map<string, Promise<string>>();

/**
 * The path of a program of this folder, compiled as the service is: a test that starts it many times would else have the whole house
 * translated module by module at each start, which takes longer than what the test looks at.
 */
export function program(name: 'busyHouse' | 'numberer' | 'remindingHouse' | 'writer'): Promise<string> {
  const path = made.get(name) ?? compiled(join(import.meta.dirname, '../..'), `test/support/${name}.ts`);
  made.set(name, path);
  return path;
}
