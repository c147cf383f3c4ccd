import type { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Context } from '../../ports.ts';
import { standingOn, told } from '../../text/standingOn.ts';
import { relationLines } from '../documentView.ts';
import type { DOSSIER } from '../schemas/dossier.ts';
import { eventOut, standingOut } from '../schemas/standing.ts';

/** Confirmed facts as the API tells them. */
export const factsOut = ({ document, issuers }: Pick<Dossier, 'document' | 'issuers'>) => ({
  ...document,
  issuers: issuers.map(({ issuerId, name }) => ({ id: issuerId, name })),
});

/** The dossier as it stands, for who may read it. */
export async function dossierOut(ctx: Context, actor: Actor, id: number): Promise<z.input<typeof DOSSIER>> {
  const dossier = await dossierFor(ctx, actor, id);
  const today = ctx.clock.today();
  const { document, versions, events, names, reviews, filings, filingSteps, registrations, problems, flags } = dossier;
  return {
    ...document,
    facts: factsOut(dossier),
    standing: standingOut(standingOn(today, events, names)),
    versions,
    events: events.map((event) => ({ ...event, ...eventOut(told(event, names)) })),
    relations: (await relationLines(ctx, dossier, today)).map((row) => ({ ...row, articles: [...row.articles] })),
    reviews,
    filings,
    filingSteps,
    registrations,
    problems,
    flags,
  };
}
