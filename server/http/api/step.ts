import type { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { DOSSIER } from '../schemas/dossier.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { dossierOut } from './dossier.ts';

/** One act on a document: what is said, which row's version it was said of, and what it does. */
export interface Step<B extends z.ZodType<{ version: number | null }>, P extends z.ZodObject> {
  act: Act;
  /** Below `/api/v1/documents/:id/`. */
  path: string;
  tag: string;
  summary: string;
  params: P;
  body: B;
  /** The version of that row as it stands; null where there is no such row yet; undefined where none can be. */
  version(dossier: Dossier, params: z.output<P>): number | null | undefined;
  run(
    ctx: Context,
    actor: Actor,
    on: { id: number; params: z.output<P>; dossier: Dossier },
    said: z.output<B>,
  ): Promise<unknown>;
}

const version = (dossier: Dossier): number => dossier.document.version;

/** The parts of a step that is about the document itself. */
export const ofDocument = { params: idParams, version };

/** The parts of a step that is about one row of a list of the dossier. */
export const ofRow = <K extends 'reviews' | 'events' | 'relations' | 'versions', N extends string>(
  list: K,
  name: N,
) => ({
  params: idParams.extend({ [name]: idField } as Record<N, typeof idField>),
  version: (dossier: Dossier, params: Record<string, unknown>): number | undefined =>
    (dossier[list] as readonly { id: number; version: number }[]).find((row) => row.id === params[name])?.version,
});

/**
 * The route of a step: read, version compared (Fault('conflict.stale')), done, and answered with the dossier as it stands
 * afterwards. What one may not read does not exist.
 */
export const stepRoute =
  (ctx: Context) =>
  <B extends z.ZodType<{ version: number | null }>, P extends z.ZodObject>(step: Step<B, P>): ApiRoute =>
    apiRoute({
      method: 'post',
      path: `/api/v1/documents/:id/${step.path}`,
      act: step.act,
      tag: step.tag,
      summary: step.summary,
      params: step.params,
      body: step.body,
      response: DOSSIER,
      async handle({ params: given, body, actor }) {
        const params = given as z.output<P>;
        const { id } = idParams.parse(params);
        const dossier = await dossierFor(ctx, actor, id);
        const held = step.version(dossier, params);
        if (held === undefined) throw new Fault('not.found');
        if (held !== body.version) throw new Fault('conflict.stale', { table: 'document', id });
        await step.run(ctx, actor, { id, params, dossier }, body as z.output<B>);
        return dossierOut(ctx, actor, id);
      },
    });
