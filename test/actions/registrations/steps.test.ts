import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edit, publish as showToPublic } from '../../../server/actions/documents/change.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import * as registrations from '../../../server/actions/registrations/registrations.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { insert, update } from '../../../server/domain/change.ts';
import { REGISTRATION_STATES, ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { may } from '../../../server/domain/may.ts';
import { EMPTY_REGISTRATION } from '../../../server/domain/registration/register.ts';
import { REGISTRATION_ACTS, REGISTRATION_MOVES } from '../../../server/domain/registration/states.ts';
import type { RegistrationAct, RegistrationStanding } from '../../../server/domain/registration/states.ts';
import type { RegistrationRow } from '../../../server/domain/registration/row.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { setFigures } from '../../support/registrationRules.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

const TODAY = day('2026-11-22');
let world: World;
let body: number;
let other: number;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  await setFigures(world);
  body = await world.issuer('清河县司法局');
  other = await world.issuer('清河县财政局');
  const row = await world.ctx.reader.row('issuer', body);
  await world.ctx.store.commit(
    { act: 'issuer.edit', documents: [], writes: [update('issuer', row!, { codes: ['清司', '清司规'] })] },
    SYSTEM,
  );
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

let made = 0;
/** An issued department document signed on 2026-11-18 whose registration stands so. */
async function document(
  standing: RegistrationStanding = 'none',
  more: Partial<DocumentFacts> = {},
  row: Partial<RegistrationRow> = {},
): Promise<number> {
  const id = await enterDocument(
    world,
    {
      title: `清河县第${++made}号办法`,
      issuers: [{ name: '清河县司法局', issuerId: body }],
      signedOn: day('2026-11-18'),
      publishedOn: null,
      effectiveOn: null,
      ...more,
    },
    { origin: 'draft', isPublic: false },
  );
  if (standing === 'none') return id;
  const [rowId = 0] = await world.ctx.store.ids(1);
  const requested = { ...EMPTY_REGISTRATION, id: rowId, documentId: id, state: standing, requestedOn: TODAY, ...row };
  await world.ctx.store.commit(
    { act: 'registration.request', documents: [id], writes: [insert('registration', requested)] },
    SYSTEM,
  );
  return id;
}

const DO: Record<RegistrationAct, (actor: Actor, id: number) => Promise<unknown>> = {
  'registration.request': (actor, id) => registrations.request(world.ctx, actor, id, TODAY),
  'registration.withdraw': (actor, id) => registrations.withdraw(world.ctx, actor, id),
  'registration.register': (actor, id) =>
    registrations.register(world.ctx, actor, id, { on: TODAY, code: '清司规', number: null }),
  'registration.refuse': (actor, id) =>
    registrations.refuse(world.ctx, actor, id, { on: TODAY, refusal: 'procedure_missing', reason: '没有公开征求意见' }),
  'registration.publish': (actor, id) =>
    registrations.publish(world.ctx, actor, id, { on: TODAY, place: '县人民政府网站' }),
  'registration.void': (actor, id) => registrations.takeBack(world.ctx, actor, id, '登记有误'),
  'registration.record': (actor, id) =>
    registrations.recordPast(world.ctx, actor, id, {
      number: `清司规〔2019〕${100 + id}`,
      registeredOn: null,
      publishedOn: null,
      place: null,
    }),
};

describe('every act, in every state, by everybody', () => {
  const standings: RegistrationStanding[] = ['none', ...REGISTRATION_STATES];
  it.each(standings)('when it is %s', async (standing) => {
    const actors: Actor[] = [
      PUBLIC,
      ...(await Promise.all(ROLES.map((role) => world.person(role, { issuerId: role === 'issuer' ? body : null })))),
      await world.person('issuer', { issuerId: other }),
    ];
    const still = await document(standing);
    for (const act of REGISTRATION_ACTS)
      for (const actor of actors) {
        const thing = { issuerId: body, status: 'issued', isPublic: false } as const;
        const allowed = may(actor, act, thing);
        const fits = REGISTRATION_MOVES[standing][act] !== undefined;
        const said = await faultOf(DO[act](actor, allowed && fits ? await document(standing) : still));
        const seen = may(actor, 'document.read', thing);
        const wanted = allowed ? (fits ? 'none' : 'registration.state') : seen ? 'auth.forbidden' : 'not.found';
        expect(`${act} by ${actor.kind === 'user' ? actor.role : 'public'}: ${said}`).toBe(
          `${act} by ${actor.kind === 'user' ? actor.role : 'public'}: ${wanted}`,
        );
      }
  });
});

const open = async (id: number) => (await world.ctx.reader.dossier(id))!;

describe('the way of a document', () => {
  it('from its request to the public, with the limits of the profile', async () => {
    const own = await world.person('issuer', { issuerId: body });
    const id = await document();
    await registrations.request(world.ctx, own, id, TODAY);
    expect((await open(id)).registrations).toMatchObject([
      { state: 'requested', clockFrom: '2026-11-18', submitBy: '2026-11-23', decideBy: '2026-11-27' },
    ]);
    await registrations.register(world.ctx, clerk, id, { on: TODAY, code: null, number: null });
    const registered = await open(id);
    const { number } = registered.registrations[0]!;
    expect(number).toMatch(/^清司规〔2026〕\d{3}$/);
    expect(registered.document).toMatchObject({ registrationNumber: number, isPublic: false, publishedOn: null });
    expect(registered.registrations[0]).toMatchObject({ publishBy: '2026-11-27' });
    expect(await faultOf(showToPublic(world.ctx, clerk, id, true, null))).toBe('registration.unpublished');
    await registrations.publish(world.ctx, clerk, id, { on: TODAY, place: '县人民政府网站' });
    const published = await open(id);
    expect(published.document).toMatchObject({ isPublic: true, publishedOn: TODAY, registrationNumber: number });
    expect(published.events).toMatchObject([{ kind: 'enact', on: TODAY, dayStated: false }]);
    expect(published.problems).toEqual([]);
  });

  it('that was sent in late is a problem event of its issuer', async () => {
    const id = await document('none', { signedOn: day('2026-11-01') });
    await registrations.request(world.ctx, clerk, id, TODAY);
    expect((await open(id)).problems).toMatchObject([{ kind: 'publication.missing', issuerId: body, on: TODAY }]);
  });

  it('signed before the profile spoke of it owes nothing', async () => {
    const id = await document('none', { signedOn: day('2025-06-01') });
    await registrations.request(world.ctx, clerk, id, TODAY);
    expect((await open(id)).registrations).toMatchObject([{ clockFrom: null, submitBy: null }]);
    expect((await open(id)).problems).toEqual([]);
  });

  it('whose number was voided gets the next one, and the void one is never given again', async () => {
    const id = await document();
    const step = async () => {
      await registrations.request(world.ctx, clerk, id, TODAY);
      await registrations.register(world.ctx, clerk, id, { on: TODAY, code: '清司', number: null });
      return (await open(id)).document.registrationNumber;
    };
    expect(await step()).toBe('清司〔2026〕001');
    await registrations.publish(world.ctx, clerk, id, { on: TODAY, place: null });
    await registrations.takeBack(world.ctx, clerk, id, '登记时误用了代字');
    expect((await open(id)).document).toMatchObject({ registrationNumber: null, isPublic: false });
    // The public was shown it, and is told that it was withdrawn; of one that was registered alone it was never shown anything.
    const other = await document();
    await registrations.request(world.ctx, clerk, other, TODAY);
    await registrations.register(world.ctx, clerk, other, { on: TODAY, code: null, number: null });
    await registrations.takeBack(world.ctx, clerk, other, '误登记');
    expect((await world.ctx.withdrawals.withdrawn()).map((one) => one.documentId)).toEqual([id]);
    expect(await step()).toBe('清司〔2026〕002');
    const series = (await world.ctx.registers.series()).find((one) => one.code === '清司');
    expect(await world.ctx.registers.given(series!.id)).toMatchObject([
      { printed: '清司〔2026〕001', state: 'void', voidReason: '登记时误用了代字' },
      { printed: '清司〔2026〕002', state: 'used' },
    ]);
  });
});

describe('refused', () => {
  it('twice the same at once: one of two clerks wins, and no number is lost', async () => {
    const id = await document('requested');
    const second = await world.person('clerk');
    const outcomes = await Promise.all(
      [clerk, second].map((who) =>
        faultOf(registrations.register(world.ctx, who, id, { on: TODAY, code: '清司规', number: null })),
      ),
    );
    expect(outcomes.sort()).toEqual(['conflict.stale', 'none']);
    const series = (await world.ctx.registers.series()).find((one) => one.code === '清司规')!;
    const given = await world.ctx.registers.given(series.id);
    expect(given.map((row) => row.serial)).toEqual(given.map((_, i) => i + 1));
  });

  it('two requests at once', async () => {
    const id = await document();
    const outcomes = await Promise.all(
      [clerk, clerk].map((who) => faultOf(registrations.request(world.ctx, who, id, TODAY))),
    );
    expect(outcomes.sort()).toEqual(['conflict.exists', 'none']);
  });

  it.each([
    ['a tier that has no pattern', { tier: 'town' as const }, {}, 'registration.grammar_missing'],
    ['a document without tier', { tier: null }, {}, 'registration.tier_missing'],
    ['a code that is not the body’s', {}, { code: '清财规' }, 'series.code_unknown'],
    ['a number typed where there is a pattern', {}, { number: '清司规〔2026〕999' }, 'registration.number_given'],
  ])('%s', async (_, facts, said, code) => {
    const id = await document('requested', facts);
    const given = { on: TODAY, code: null, number: null, ...said };
    expect(await faultOf(registrations.register(world.ctx, clerk, id, given))).toBe(code);
  });

  it('a body without any code', async () => {
    const id = await document('requested', { issuers: [{ name: '清河县财政局', issuerId: other }] });
    const said = { on: TODAY, code: null, number: null };
    expect(await faultOf(registrations.register(world.ctx, clerk, id, said))).toBe('series.code_missing');
  });

  it('a number that another document bears, in whatever spelling it is typed', async () => {
    await enterDocument(world, { title: '清河县镇办法', registrationNumber: '清城登〔2026〕5号' });
    const id = await document('requested', { tier: 'town' });
    const said = { on: TODAY, code: null, number: ' 清城登 [2026] 5 号' };
    expect(await faultOf(registrations.register(world.ctx, clerk, id, said))).toBe('registration.number_taken');
    await registrations.register(world.ctx, clerk, id, { ...said, number: '清城登[2026]6号' });
    expect((await open(id)).document.registrationNumber).toBe('清城登〔2026〕6号');
  });

  it('to change by editing the facts what registering gave', async () => {
    const id = await document('requested');
    await registrations.register(world.ctx, clerk, id, { on: TODAY, code: '清司规', number: null });
    const { document: row, issuers } = await open(id);
    const facts = { ...factsOf({ document: row, issuers }), registrationNumber: '清司规〔2026〕888' };
    expect(await faultOf(edit(world.ctx, clerk, id, row.version, facts))).toBe('registration.number_fixed');
    expect(
      await faultOf(edit(world.ctx, clerk, id, row.version, { ...facts, registrationNumber: row.registrationNumber })),
    ).toBe('none');
  });
});

describe('the scan', () => {
  it('flags what was not sent in, and a late request adds no second event', async () => {
    const id = await document('none', { signedOn: day('2026-11-10') });
    const { flags } = await scan(world.ctx, SYSTEM, TODAY);
    expect(flags.filter((flag) => flag.documentId === id).map((flag) => flag.kind)).toEqual(['registration.overdue']);
    expect((await open(id)).problems).toMatchObject([{ kind: 'publication.missing' }]);
    await registrations.request(world.ctx, clerk, id, TODAY);
    const after = await scan(world.ctx, SYSTEM, TODAY);
    expect(after.flags.filter((flag) => flag.documentId === id)).toEqual([]);
    expect((await open(id)).problems).toHaveLength(1);
  });
});
