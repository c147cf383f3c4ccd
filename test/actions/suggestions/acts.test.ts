import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as desk from '../../../server/actions/suggestions/handle.ts';
import { submitSuggestion } from '../../../server/actions/suggestions/submit.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { ROLES, SUGGESTION_STATES } from '../../../server/domain/codes.ts';
import type { SuggestionState } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { may } from '../../../server/domain/may.ts';
import { SUGGESTION_ACTS, SUGGESTION_COURSE } from '../../../server/domain/suggestion/course.ts';
import type { SuggestionAct } from '../../../server/domain/suggestion/course.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let police: number;
let documentId: number;
const people = new Map<string, UserActor>();
const who = (role: string): UserActor => people.get(role)!;
const today = day('2026-11-22');

beforeAll(async () => {
  world = await createWorld();
  police = await world.issuer('清河县公安局');
  const schools = await world.issuer('清河县教育局');
  for (const role of ROLES) people.set(role, await world.person(role, { issuerId: role === 'issuer' ? police : null }));
  people.set('foreign', await world.person('issuer', { issuerId: schools }));
  documentId = await enterDocument(world, { issuers: [{ name: '清河县公安局', issuerId: police }] });
});
afterAll(() => world.close());

const send = (more: object = {}) =>
  submitSuggestion(world.ctx, { document: '清河县停车管理办法', reason: '增加了义务', ...more });

/** Issue 4: every transition in every state and by every role. */
describe('every act in every state by every role', () => {
  const at = async (state: SuggestionState): Promise<number> => {
    const { id } = await send({ documentId, reason: `${state} ${Math.random()}` });
    world.sql((db) =>
      db.prepare('UPDATE suggestion SET state = ?, notified_on = ? WHERE id = ?').run(state, '2026-11-22', id),
    );
    return id;
  };
  const run: Record<SuggestionAct, (actor: Actor, id: number, into: string) => Promise<unknown>> = {
    'suggestion.accept': (actor, id) => desk.accept(world.ctx, actor, id, today, null),
    'suggestion.decline': (actor, id) => desk.decline(world.ctx, actor, id, today, '理由'),
    'suggestion.merge': (actor, id, into) => desk.merge(world.ctx, actor, id, today, into),
    'suggestion.transfer': (actor, id) =>
      desk.transfer(world.ctx, actor, id, today, { to: '市司法局', reason: '理由' }),
    'suggestion.notify': (actor, id) => desk.notifyIssuer(world.ctx, actor, id, today),
    'suggestion.explain': (actor, id) => desk.explain(world.ctx, actor, id, today, '说明'),
    'suggestion.extend': (actor, id) => desk.extend(world.ctx, actor, id, today, '理由'),
    'suggestion.answer': (actor, id) =>
      desk.answer(world.ctx, actor, id, today, { outcome: 'no_problem', number: null, text: '答复' }),
  };
  /** Refusals that come after state and role: the act itself was allowed to be tried. */
  const LATER = ['none', 'suggestion.notified', 'suggestion.no_extension'];

  it.each(SUGGESTION_STATES)('%s', async (state) => {
    const into = await send({ documentId, reason: `into ${state}` });
    for (const act of SUGGESTION_ACTS)
      for (const actor of [...ROLES.map(who), who('foreign'), PUBLIC]) {
        const id = await at(state);
        const fault = await faultOf(run[act](actor, id, into.receipt));
        const name = `${act} by ${actor.kind === 'user' ? actor.login : 'the public'}`;
        const thing = { issuerId: police };
        const reads = may(actor, 'suggestion.read', thing);
        if (!may(actor, act, thing)) expect(['auth.forbidden', 'auth.required', 'not.found'], name).toContain(fault);
        else if (!reads) expect(fault, name).toBe('not.found');
        else if (SUGGESTION_COURSE[state][act] === undefined) expect(fault, name).toBe('suggestion.state');
        else expect(LATER, name).toContain(fault);
      }
  });

  it('two people who decide at once: one is told', async () => {
    const { id } = await send({ reason: '己' });
    const faults = await Promise.all([
      faultOf(desk.accept(world.ctx, who('clerk'), id, today, null)),
      faultOf(desk.decline(world.ctx, who('clerk'), id, today, '理由')),
    ]);
    expect(faults.sort()).toEqual(['conflict.stale', 'none']);
  });
});
