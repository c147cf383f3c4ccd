import { z } from 'zod';
import * as C from '../../domain/codes.ts';
import { RATE_COUNTS } from '../../domain/profile/codes.ts';
import { versionField } from './document.ts';
import { blank, dayField, idField, line, many } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const words = line(10_000);

export const BEGIN = z.object({
  span: z.enum(C.BULLETIN_SPANS),
  year: z.coerce.number().int().min(2000).max(2200),
  number: z.coerce.number().int().min(1).max(4),
  on: or(dayField),
  knownOn: or(dayField),
});
export const SEEN = z.object({ version: versionField });
export const WORDS = SEEN.extend({ title: line(200), opening: words, problems: words, demands: words });
/** As a form sends it: `case` for each that is ticked, its words in `text-ID`. */
export const EDIT_FORM = WORDS.extend({ case: many(idField) }).catchall(z.unknown());
export const EDIT_BODY = WORDS.extend({
  cases: z.array(z.object({ problemId: z.int().positive(), text: line(5000) })).max(200),
});
export const ISSUE = SEEN.extend({ on: dayField, number: or(line(100)) });
export const WITHDRAW = SEEN.extend({ reason: line(2000) });

const counts = z.object(
  Object.fromEntries(RATE_COUNTS.map((count) => [count, z.number()])) as Record<
    (typeof RATE_COUNTS)[number],
    z.ZodNumber
  >,
);

/** A bulletin as the API tells it. */
export const BULLETIN = z
  .object({
    id: z.int(),
    version: z.int(),
    span: z.enum(C.BULLETIN_SPANS),
    fromDay: dayOut,
    toDay: dayOut,
    on: dayOut,
    knownAt: instantOut,
    state: z.enum(C.BULLETIN_STATES),
    title: z.string(),
    number: z.string().nullable(),
    texts: z.object({ opening: z.string(), problems: z.string(), demands: z.string() }),
    cases: z.array(z.object({ problemId: z.int(), text: z.string() })),
    figures: z.object({
      rows: z.array(
        z.object({
          group: z.object({
            kind: z.enum(['all', 'tier', 'issuer']),
            tier: z.enum(C.TIERS).optional(),
            issuerId: z.int().nullish(),
            name: z.string().optional(),
          }),
          counts,
        }),
      ),
      leftOut: z.int(),
      problems: z.array(z.object({ kind: z.enum(C.PROBLEM_KINDS), count: z.int(), contested: z.int() })),
      issuers: z.array(z.object({ issuerId: z.int(), name: z.string(), tier: z.enum(C.TIERS), count: z.int() })),
      stock: z.array(z.object({ tier: z.enum(C.TIERS), inForce: z.int(), issued: z.int() })),
      ended: z.array(z.object({ kind: z.enum(C.EVENT_KINDS), count: z.int() })),
    }),
    isPublic: z.boolean(),
    issuedOn: dayOut.nullable(),
    withdrawReason: z.string().nullable(),
  })
  .meta({ id: 'Bulletin' });

export const BULLETIN_FILE = z
  .object({
    bulletin: BULLETIN,
    deviations: z
      .array(z.object({ what: z.string(), issued: z.unknown(), again: z.unknown() }))
      .meta({ description: '按同样的两个时间重新计算，不同的数字；一致的为空' }),
    acts: z.array(z.string()),
  })
  .meta({ id: 'BulletinFile' });
