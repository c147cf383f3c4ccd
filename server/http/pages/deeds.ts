import type { Request } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { basisOf } from '../../actions/documents/basis.ts';
import { abandon, addEvent, linkRelation, publish, takeBackEvent } from '../../actions/documents/change.ts';
import { issue } from '../../actions/documents/issue.ts';
import { takeBackWording } from '../../actions/documents/replaceWording.ts';
import { resolveReference } from '../../actions/documents/resolve.ts';
import * as filings from '../../actions/filings/filings.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { EVENT_KINDS } from '../../domain/codes.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';

import { paths } from '../../web/paths.ts';

import { FACT_SHAPE, PAST_FILING_FORM, listOf } from '../schemas/document.ts';
import { blank, dayField, line } from '../schemas/fields.ts';
import { SAID_TO_PUBLIC } from '../schemas/steps.ts';

const words = (most: number) => blank(z.string().trim().max(most)).transform((value) => value ?? null);
const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);

/** One act of the dossier page: its form, and what it does. `row` tells which row's version the form was filled in on. */
export interface Deed<S extends z.ZodType> {
  act: Act;
  path: string;
  /** Name of the route's parameter for the row that the act is about. */
  param?: string;
  form: S;
  /** Version of the row as it stands; a form that was filled in on an older one is stale. */
  version?: (dossier: Dossier, row: number) => number | undefined;
  run(
    ctx: Context,
    actor: Actor,
    on: { dossier: Dossier; id: number; row: number },
    said: z.output<S>,
    req: Request,
  ): Promise<unknown>;
}

export const deed = <S extends z.ZodType>(spec: Deed<S>): Deed<z.ZodType> => spec as unknown as Deed<z.ZodType>;

const ofDocument = (dossier: Dossier): number => dossier.document.version;
const ofEvent = (dossier: Dossier, row: number): number | undefined =>
  dossier.events.find((one) => one.id === row)?.version;
const ofRelation = (dossier: Dossier, row: number): number | undefined =>
  dossier.relations.find((one) => one.id === row)?.version;

const ofWording = (dossier: Dossier, row: number): number | undefined =>
  dossier.versions.find((one) => one.id === row)?.version;

const REASON = z.object({ reason: line(2000) });
const WITHHOLD = REASON.extend({ said: words(SAID_TO_PUBLIC) });
const { docNumber, registrationNumber, adoptedOn, effectiveOn, validUntil, validMonths } = FACT_SHAPE;
const ISSUE = z.object({
  docNumber,
  registrationNumber,
  adoptedOn,
  signedOn: dayField,
  publishedOn: or(dayField),
  effectiveOn,
  validUntil,
  validMonths,
  gapReason: words(2000),
});
const EVENT = z.object({
  kind: z.enum(EVENT_KINDS),
  on: dayField,
  until: or(dayField),
  scope: z.enum(['whole', 'articles']).catch('whole'),
  articles: z.string().max(2000).default('').transform(listOf),
  basisDocNumber: words(200),
  basisText: words(1000),
});

/** A held document by its number (文号 or id), as a person types it. */
async function target(ctx: Context, actor: Actor, typed: string): Promise<number> {
  const bare = typed.trim();
  if (/^\d{1,12}$/.test(bare)) return (await readable(ctx, actor, Number(bare))).document.id;
  const found =
    (await resolveReference(ctx, { docNumber: bare, title: null }, null)) ??
    (await resolveReference(ctx, { docNumber: null, title: bare.replace(/^《|》$/g, '') }, null));
  if (!found) throw new Fault('input.invalid', { issues: [{ path: ['target'], code: 'relation.target' }] });
  return found.id;
}

/** Every act of the dossier page. */
export const DEEDS: readonly Deed<z.ZodType>[] = [
  deed({
    act: 'document.issue',
    path: paths.issue(':id'),
    form: ISSUE,
    version: ofDocument,
    run: (ctx, actor, { dossier, id }, { gapReason, ...said }) =>
      issue(ctx, actor, id, dossier.document.version, { ...factsOf(dossier), ...said }, gapReason),
  }),
  deed({
    act: 'document.publish',
    path: paths.publish(':id'),
    form: z.object({}),
    version: ofDocument,
    run: (ctx, actor, { id }) => publish(ctx, actor, id, true, null),
  }),
  deed({
    act: 'document.withhold',
    path: paths.withhold(':id'),
    form: WITHHOLD,
    version: ofDocument,
    run: (ctx, actor, { id }, { reason, said }) => publish(ctx, actor, id, false, reason, said),
  }),
  deed({
    act: 'document.abandon',
    path: paths.abandon(':id'),
    form: REASON,
    version: ofDocument,
    run: (ctx, actor, { id }, { reason }) => abandon(ctx, actor, id, reason),
  }),
  deed({
    act: 'event.record',
    path: paths.events(':id'),
    form: EVENT,
    version: ofDocument,
    run: async (ctx, actor, { id }, { basisDocNumber, basisText, ...event }) =>
      addEvent(ctx, actor, id, { ...event, ...(await basisOf(ctx, { basisDocNumber, basisText }, id)) }),
  }),
  deed({
    act: 'event.void',
    path: paths.eventVoid(':id', ':row'),
    param: 'row',
    form: REASON,
    version: ofEvent,
    run: (ctx, actor, { id, row }, { reason }) => takeBackEvent(ctx, actor, id, row, reason),
  }),
  deed({
    act: 'document.undo_text',
    path: paths.textUndo(':id', ':row'),
    param: 'row',
    form: REASON,
    version: ofWording,
    run: (ctx, actor, { id, row }, { reason }) => takeBackWording(ctx, actor, id, row, reason),
  }),
  deed({
    act: 'relation.link',
    path: paths.relationLink(':id', ':row'),
    param: 'row',
    form: z.object({ target: line(300) }),
    version: ofRelation,
    run: async (ctx, actor, { id, row }, said) =>
      linkRelation(ctx, actor, id, row, await target(ctx, actor, said.target)),
  }),
  deed({
    act: 'filing.record',
    path: paths.filingRecord(':id'),
    form: PAST_FILING_FORM,
    version: ofDocument,
    run: (ctx, actor, { id }, said) => filings.recordPast(ctx, actor, id, { ...said, clockFrom: null, dueOn: null }),
  }),
];
