import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRegisters, readImportedRegister, readRegister } from '../../../server/actions/registrations/registers.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { setFigures } from '../../support/registrationRules.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';
import { day } from '../../../server/domain/day.ts';

let world: World;
let clerk: UserActor;
let body: number;
beforeAll(async () => {
  world = await createWorld();
  const grammars = [{ tier: 'government' as const, pattern: 'QHX-{year}-01{serial:2}' }];
  const figure = { value: grammars, source: null, kind: 'ours' as const };
  await setFigures(world, { 'registration.grammars': figure }, day('2026-01-01'));
  clerk = await world.person('clerk');
  body = await world.issuer('清河县人民政府', 'government', 'government');
  for (const [title, registrationNumber] of [
    ['清河县甲办法', 'QHX-2026-0103'],
    ['清河县乙办法', 'QHX—2026—0105'],
    ['清河县丙办法', '登记另有编号'],
  ] as const)
    await enterDocument(world, {
      title,
      registrationNumber,
      tier: 'government',
      issuers: [{ name: '清河县人民政府', issuerId: body }],
      signedOn: day('2026-03-01'),
      publishedOn: day('2026-03-02'),
    });
});
afterAll(() => world.close());

it('is a register too where every number was brought in with its document', async () => {
  const lines = await listRegisters(world.ctx, clerk);
  expect(lines).toMatchObject([{ series: { id: 0, kind: 'registration', year: 2026 }, given: 0, voided: 0 }]);
  const { key } = lines[0]!.series;
  const register = await readImportedRegister(world.ctx, clerk, key);
  expect(register.entries.map((one) => [one.serial, one.state, one.document?.title ?? null])).toEqual([
    [3, 'borne', '清河县甲办法'],
    [4, 'gap', null],
    [5, 'borne', '清河县乙办法'],
  ]);
  expect(await faultOf(readImportedRegister(world.ctx, clerk, 'registration:QHX-2031-01#'))).toBe('not.found');
  expect(await faultOf(readRegister(world.ctx, clerk, 0))).toBe('not.found');
});
