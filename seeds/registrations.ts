import { documentSeries, registrationPattern } from '../server/actions/registrations/numbering.ts';
import type { Change } from '../server/domain/change.ts';
import type { Day } from '../server/domain/day.ts';
import type { Actor } from '../server/domain/actor.ts';
import { decideLimit, publishLimit, submitClock, submitLimit } from '../server/domain/registration/limits.ts';
import { registrationFigures } from '../server/domain/registration/limits.ts';
import { publishDocument } from '../server/domain/registration/publish.ts';
import { registerDocument, requestRegistration } from '../server/domain/registration/register.ts';
import { recordRegistration } from '../server/domain/registration/undo.ts';
import type { Context } from '../server/ports.ts';
import type { DocumentSeed } from './county/types.ts';

/** Takes a document of the demo through 三统一 by the same rules as people do, as far as its manifest says. */
export async function loadRegistration(
  ctx: Context,
  actor: Actor,
  id: number,
  { registration: seed }: Pick<DocumentSeed, 'registration'>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  if (seed === null) return;
  const { profile, calendar } = ctx.rules;
  const clerk = people.get('clerk') ?? null;
  const on = (day: Day, who = clerk) => ({ id: who, on: day, today: ctx.clock.today() });
  const step = async (
    decide: (dossier: NonNullable<Awaited<ReturnType<Context['reader']['dossier']>>>) => Promise<Change>,
  ) => {
    const dossier = await ctx.reader.dossier(id);
    if (dossier) await ctx.store.commit(await decide(dossier), actor);
  };
  const [rowId = 0, numberId = 0, seriesId = 0] = await ctx.store.ids(3);
  const { requestedOn, registeredOn, publishedOn, place, code, fromPaper } = seed;
  if (fromPaper)
    return step(async (dossier) => {
      const number = dossier.document.registrationNumber ?? '';
      const said = { number, registeredOn, publishedOn, place };
      return recordRegistration(dossier, said, { ...on(ctx.clock.today()), rowId });
    });
  if (requestedOn === null) return;
  await step(async (dossier) => {
    const { document } = dossier;
    const limits = {
      clockFrom: submitClock(document, registrationFigures(profile, document, requestedOn)),
      submitBy: submitLimit(document, profile, calendar, requestedOn)?.day ?? null,
      decideBy: decideLimit(requestedOn, profile, calendar)?.day ?? null,
    };
    return requestRegistration(dossier, limits, { ...on(requestedOn, people.get('issuer') ?? null), rowId });
  });
  if (registeredOn !== null)
    await step(async (dossier) => {
      const { tier, issuerId } = dossier.document;
      const pattern = registrationPattern(ctx, tier, registeredOn) ?? '';
      const series = documentSeries(
        pattern,
        code === null ? [] : [code],
        code,
        issuerId,
        Number(registeredOn.slice(0, 4)),
      );
      const wish = { series, id: numberId, seriesId, at: ctx.clock.now(), byId: clerk };
      return registerDocument(
        dossier,
        { wish },
        publishLimit(registeredOn, profile, calendar)?.day ?? null,
        on(registeredOn),
      );
    });
  if (publishedOn !== null)
    await step(async (dossier) => publishDocument(dossier, place, [], [], on(publishedOn), () => 0));
}
