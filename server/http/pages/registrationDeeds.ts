import { z } from 'zod';
import * as registrations from '../../actions/registrations/registrations.ts';
import { REGISTRATION_REFUSALS } from '../../domain/codes.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { paths } from '../../web/paths.ts';
import { blank, dayField, line } from '../schemas/fields.ts';
import type { Deed } from './deeds.ts';

const deed = <S extends z.ZodType>(spec: Deed<S>): Deed<z.ZodType> => spec as unknown as Deed<z.ZodType>;
const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const words = (most: number) => or(z.string().trim().min(1).max(most));
const ofDocument = (dossier: Dossier): number => dossier.document.version;
const ofRow = (dossier: Dossier, row: number): number | undefined =>
  dossier.registrations.find((one) => one.id === row)?.version;

/** The acts of 三统一 on the dossier's page. */
export const REGISTRATION_DEEDS: readonly Deed<z.ZodType>[] = [
  deed({
    act: 'registration.request',
    path: paths.registrationRequest(':id'),
    form: z.object({ on: dayField }),
    version: ofDocument,
    run: (ctx, actor, { id }, { on }) => registrations.request(ctx, actor, id, on),
  }),
  deed({
    act: 'registration.withdraw',
    path: paths.registrationStep(':id', ':row', 'withdraw'),
    param: 'row',
    form: z.object({}),
    version: ofRow,
    run: (ctx, actor, { id }) => registrations.withdraw(ctx, actor, id),
  }),
  deed({
    act: 'registration.register',
    path: paths.registrationStep(':id', ':row', 'register'),
    param: 'row',
    form: z.object({ on: dayField, code: words(40), number: words(100) }),
    version: ofRow,
    run: (ctx, actor, { id }, said) => registrations.register(ctx, actor, id, said),
  }),
  deed({
    act: 'registration.refuse',
    path: paths.registrationStep(':id', ':row', 'refuse'),
    param: 'row',
    form: z.object({ on: dayField, refusal: z.enum(REGISTRATION_REFUSALS), reason: line(5000) }),
    version: ofRow,
    run: (ctx, actor, { id }, said) => registrations.refuse(ctx, actor, id, said),
  }),
  deed({
    act: 'registration.publish',
    path: paths.registrationStep(':id', ':row', 'publish'),
    param: 'row',
    form: z.object({ on: dayField, place: words(200) }),
    version: ofRow,
    run: (ctx, actor, { id }, said) => registrations.publish(ctx, actor, id, said),
  }),
  deed({
    act: 'registration.void',
    path: paths.registrationStep(':id', ':row', 'void'),
    param: 'row',
    form: z.object({ reason: line(2000) }),
    version: ofRow,
    run: (ctx, actor, { id }, { reason }) => registrations.takeBack(ctx, actor, id, reason),
  }),
  deed({
    act: 'registration.record',
    path: paths.registrationRecord(':id'),
    form: z.object({ number: line(100), registeredOn: or(dayField), publishedOn: or(dayField), place: words(200) }),
    version: ofDocument,
    run: (ctx, actor, { id }, said) => registrations.recordPast(ctx, actor, id, said),
  }),
];

/** Refusals that are shown beside the form that they are about. */
export const REGISTRATION_REFUSED = [
  'registration.state',
  'registration.numbered',
  'registration.number_taken',
  'registration.number_given',
  'registration.unlawful',
  'registration.reason_missing',
  'registration.unpublished',
  'series.code_unknown',
] as const;
