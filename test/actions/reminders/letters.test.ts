import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeExpiryLetters } from '../../../server/actions/letters/expiry.ts';
import { listRegisters, readRegister } from '../../../server/actions/registrations/registers.ts';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { quarterOf } from '../../../server/domain/reminders/letters.ts';
import { expiryLetterPaper } from '../../../server/text/papers/expiryLetter.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  for (const [name, until] of [
    ['清河县水利局', '2027-01-10'],
    ['清河县民政局', '2027-02-01'],
    ['清河县教育局', '2027-05-01'],
  ] as const) {
    const issuerId = await world.issuer(name);
    await enterDocument(world, { title: `${name}办法`, issuers: [{ name, issuerId }], validUntil: day(until) });
  }
});
afterAll(() => world.close());

const write = (number: 1 | 2) => writeExpiryLetters(world.ctx, clerk, quarterOf(2027, number));
const headOf = (row: Awaited<ReturnType<typeof write>>[number]) =>
  expiryLetterPaper(row, '清河县司法局', {
    figures: periodOn(world.ctx.rules.profile, row.on).figures,
    calendar: world.ctx.rules.calendar,
  }).blocks[0];

it('letters go out without a number while the bureau has no code, and their paper has no line for one', async () => {
  const [only] = await write(2);
  expect(only?.number).toBeNull();
  expect(headOf(only!)).toEqual({ kind: 'head', organ: '清河县司法局', number: null });
});

it('each letter takes the next number of the register, once', async () => {
  const bureau = await world.issuer('清河县司法局');
  const row = (await world.ctx.reader.row('issuer', bureau))!;
  const codes = {
    act: 'issuer.edit' as const,
    documents: [],
    writes: [update('issuer', row, { codes: ['清司发'] })],
  };
  await world.ctx.store.commit(codes, SYSTEM);
  const first = await write(1);
  expect(first.map(({ number }) => number).sort()).toEqual(['清司提〔2026〕1号', '清司提〔2026〕2号']);
  expect(headOf(first[0]!)).toMatchObject({ number: first[0]!.number });
  expect(await write(1)).toEqual(first);
  const register = (await listRegisters(world.ctx, clerk)).find(({ series }) => series.kind === 'expiry_letter')!;
  const { entries, gaps } = await readRegister(world.ctx, clerk, register.series.id);
  expect(gaps).toEqual([]);
  expect(entries).toMatchObject(
    ['1', '2'].map((serial) => {
      const letter = first.find(({ number }) => number === `清司提〔2026〕${serial}号`)!;
      const { id, issuerName } = letter;
      return {
        printed: letter.number,
        state: 'used',
        letter: { id, fromDay: '2027-01-01' },
        issuerName,
        measure: null,
      };
    }),
  );
});
