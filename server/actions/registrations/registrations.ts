import type { Actor } from '../../domain/actor.ts';
import type { RegistrationRefusal } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import {
  decideLimit,
  demandsRegistration,
  publishLimit,
  registrationFigures,
  submitClock,
  submitLimit,
} from '../../domain/registration/limits.ts';
import { publishDocument, publishedFacts } from '../../domain/registration/publish.ts';
import {
  refuseRegistration,
  registerDocument,
  requestRegistration,
  withdrawRegistration,
} from '../../domain/registration/register.ts';
import type { By } from '../../domain/registration/register.ts';
import { currentRegistration } from '../../domain/registration/states.ts';
import { recordRegistration, voidRegistration } from '../../domain/registration/undo.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, forAct, reserve } from '../context.ts';
import { owedBy } from '../filings/owed.ts';
import { witnessed } from '../problems/witness.ts';
import { freeNumber, numberingFor } from './numbering.ts';

const by = (ctx: Context, actor: Actor, on: Day): By => ({ id: actorId(actor), on, today: ctx.clock.today() });

/** 送登记, within the time that the profile of the day of signing gives; a late one is a problem event. */
export async function request(ctx: Context, actor: Actor, id: number, on: Day): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.request', id);
  const { profile, calendar } = ctx.rules;
  const { document } = dossier;
  const figures = registrationFigures(profile, document, on);
  const limits = {
    clockFrom: submitClock(document, figures),
    submitBy: submitLimit(document, profile, calendar, on)?.day ?? null,
    decideBy: decideLimit(on, profile, calendar)?.day ?? null,
  };
  const [rowId = 0] = await ctx.store.ids(1);
  const change = requestRegistration(dossier, limits, { ...by(ctx, actor, on), rowId });
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}

/** The issuer takes its request back. */
export async function withdraw(ctx: Context, actor: Actor, id: number): Promise<Committed> {
  return ctx.store.commit(withdrawRegistration(await forAct(ctx, actor, 'registration.withdraw', id)), actor);
}

/** 登记、编号: the next number of the series, given in the committing transaction. */
export async function register(
  ctx: Context,
  actor: Actor,
  id: number,
  said: { on: Day; code: string | null; number: string | null },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.register', id);
  const { profile, calendar } = ctx.rules;
  const publishBy = publishLimit(said.on, profile, calendar)?.day ?? null;
  const numbering = await numberingFor(ctx, actor, dossier, said);
  return ctx.store.commit(registerDocument(dossier, numbering, publishBy, by(ctx, actor, said.on)), actor);
}

/** 不予登记. */
export async function refuse(
  ctx: Context,
  actor: Actor,
  id: number,
  { on, ...said }: { on: Day; refusal: RegistrationRefusal; reason: string },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.refuse', id);
  return ctx.store.commit(refuseRegistration(dossier, said, by(ctx, actor, on)), actor);
}

/** 统一公布: shown to the public from now on. */
export async function publish(
  ctx: Context,
  actor: Actor,
  id: number,
  said: { on: Day; place: string | null },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.publish', id);
  const facts = publishedFacts(dossier, said.on);
  const caused = await ctx.reader.eventsBasedOn(id);
  const next = await reserve(ctx, facts.issuers.length);
  const change = publishDocument(dossier, said.place, caused, owedBy(ctx, facts), by(ctx, actor, said.on), next);
  return ctx.store.commit(change, actor);
}

/** 作废 of the number: the registration is taken back, and the number stays on the register as void. */
export async function takeBack(ctx: Context, actor: Actor, id: number, reason: string): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.void', id);
  const { numberId } = currentRegistration(dossier.registrations) ?? {};
  const number = numberId == null ? null : await ctx.reader.row('seriesNumber', numberId);
  const figures = registrationFigures(ctx.rules.profile, dossier.document, ctx.clock.today());
  const who = { id: actorId(actor), at: ctx.clock.now() };
  const change = voidRegistration(dossier, number, reason, demandsRegistration(figures), who);
  return ctx.store.commit(change, actor);
}

/** Records a registration that happened on paper. */
export async function recordPast(
  ctx: Context,
  actor: Actor,
  id: number,
  said: { number: string; registeredOn: Day | null; publishedOn: Day | null; place: string | null },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'registration.record', id);
  const number = await freeNumber(ctx, said.number, id);
  if (number === '') throw new Fault('registration.number_missing', {});
  const [rowId = 0] = await ctx.store.ids(1);
  const who = { ...by(ctx, actor, ctx.clock.today()), rowId };
  return ctx.store.commit(recordRegistration(dossier, { ...said, number }, who), actor);
}
