import { z } from 'zod';
import { PROBLEM_KINDS } from '../../domain/codes.ts';
import { INTERVIEW_ACTS, INTERVIEW_FORMS, INTERVIEW_STATES } from '../../domain/interview/codes.ts';
import { versionField } from './document.ts';
import { blank, dayField, line } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const words = line(10_000);
const on = or(dayField).meta({ description: '办理日期；不填的为今天' });
/** A list, or the lines of a text field. */
const lines = z
  .preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(/\r?\n/)
            .map((one) => one.trim())
            .filter(Boolean)
        : value,
    z.array(line(1000)).min(1).max(50),
  )
  .meta({ type: 'array', items: { type: 'string' } });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const seen = z.object({ version: versionField });
const dueOn = or(dayField).meta({ description: '报送整改报告的最后一天；不填的按辖区规则计算，规则没有设定的必填' });

/** What the decision on a candidate is told. `seen`: the events that it rests on, as the standing has them. */
const decision = z.object({ seen: line(20_000) });
export const DECISION = {
  start: decision.extend({ measure: line(50), reason: or(words) }),
  defer: decision.extend({ until: dayField, reason: words }),
  dismiss: decision.extend({ reason: words }),
} as const;

/** What each act on a measure is told. */
export const DEED = {
  notify: seen.extend({
    on,
    number: or(line(100)),
    meetOn: dayField,
    meetAt: clock,
    place: line(200),
    host: line(200),
    attendees: line(500),
    subject: words,
    bring: or(line(1000)),
  }),
  reply: seen.extend({ text: words }),
  postpone: seen.extend({ meetOn: dayField, meetAt: clock, place: line(200), reason: words }),
  miss: seen.extend({ on, note: words }),
  hold: seen.extend({
    on,
    bureau: lines,
    issuer: lines,
    recorder: line(100),
    statement: words,
    opinion: words,
    number: or(line(100)).meta({ description: '整改通知书的编号；不填的按登记簿连续编号' }),
    demands: lines,
    dueOn,
  }),
  censure: seen.extend({ on, number: or(line(100)), text: words, demands: lines, dueOn }),
  post: seen.extend({ on, number: or(line(100)), text: words, charge: line(100), demands: lines, dueOn }),
  extend: seen.extend({ dueOn: dayField, reason: words }),
  report: seen.extend({ on, text: words }),
  accept: seen.extend({ on, note: words }),
  reject: seen.extend({ on, reason: words, dueOn }),
  delist: seen.extend({ on, note: or(words) }),
  close: seen.extend({ on, note: or(words) }),
  escalate: seen.extend({ reason: words }),
  cancel: seen.extend({ reason: words }),
} as const;

const weight = z.coerce.number().min(0).max(100);
/** Rules that are tried out. */
const TRIED = z.object({
  windowMonths: z.coerce.number().int().min(1).max(120),
  weights: z.object(
    Object.fromEntries(PROBLEM_KINDS.map((kind) => [kind, weight])) as Record<
      (typeof PROBLEM_KINDS)[number],
      typeof weight
    >,
  ),
  tiers: z
    .array(z.object({ measure: line(50), threshold: z.coerce.number().positive().max(1000) }))
    .min(1)
    .max(9)
    .refine((tiers) => tiers.every((tier, i) => i === 0 || tier.threshold > tiers[i - 1]!.threshold), {
      error: '门槛要从低到高，一级比一级高',
    }),
  spent: z.enum(['tier', 'all']),
});
export const SIMULATION = z.object({ from: dayField, to: dayField, rules: TRIED });

const counted = z.object({
  problemId: z.int(),
  documentId: z.int().nullable(),
  kind: z.enum(PROBLEM_KINDS),
  on: dayOut,
  note: z.string().nullable(),
  weight: z.number(),
});

/** A measure as the API tells it. */
export const INTERVIEW = z
  .object({
    id: z.int(),
    version: z.int(),
    issuerId: z.int(),
    form: z.enum(INTERVIEW_FORMS),
    measure: z.string(),
    threshold: z.number(),
    state: z.enum(INTERVIEW_STATES),
    events: z.array(counted),
    sum: z.number(),
    windowMonths: z.int(),
    citation: z.string(),
    decidedOn: dayOut,
    decidedAt: instantOut,
    decidedById: z.int().nullable(),
    reason: z.string().nullable(),
    deferredUntil: dayOut.nullable(),
    previousId: z.int().nullable(),
    nextId: z.int().nullable(),
    toldOn: dayOut.nullable(),
    paperNumber: z.string().nullable().meta({ description: '约谈通知书、通报或者挂牌督办通知书的编号' }),
    rectificationNumber: z.string().nullable().meta({ description: '整改通知书的编号' }),
    notice: z
      .object({
        number: z.string().nullable(),
        on: dayOut,
        meetOn: dayOut,
        meetAt: z.string(),
        place: z.string(),
        host: z.string(),
        attendees: z.string(),
        subject: z.string(),
        bring: z.string().nullable(),
      })
      .nullable(),
    minutes: z
      .object({
        on: dayOut,
        bureau: z.array(z.string()),
        issuer: z.array(z.string()),
        recorder: z.string(),
        statement: z.string(),
        opinion: z.string(),
      })
      .nullable(),
    order: z
      .object({ number: z.string().nullable(), on: dayOut, text: z.string(), charge: z.string().nullable() })
      .nullable(),
    demands: z.array(z.string()),
    reportDueOn: dayOut.nullable(),
    reportedOn: dayOut.nullable(),
    acceptedOn: dayOut.nullable(),
    delistedOn: dayOut.nullable(),
    endedOn: dayOut.nullable(),
  })
  .meta({ id: 'Interview', description: '约谈、通报批评或者挂牌督办' });

export const INTERVIEW_FILE = z
  .object({
    interview: INTERVIEW,
    steps: z.array(
      z.object({
        act: z.enum(INTERVIEW_ACTS),
        state: z.enum(INTERVIEW_STATES),
        on: dayOut,
        note: z.string().nullable(),
        dueOn: dayOut.nullable(),
        byId: z.int().nullable(),
        knownAt: instantOut,
      }),
    ),
    acts: z.array(z.enum(INTERVIEW_ACTS)).meta({ description: '本账号现在可以办理的' }),
  })
  .meta({ id: 'InterviewFile' });

/** Where a body stands. */
export const STANDING = z
  .object({
    issuerId: z.int(),
    issuerName: z.string(),
    on: dayOut,
    windowMonths: z.int(),
    citation: z.string(),
    tiers: z.array(
      z.object({ measure: z.string(), threshold: z.number(), sum: z.number(), missing: z.number(), events: z.int() }),
    ),
    events: z.array(
      z.object({
        id: z.int(),
        kind: z.enum(PROBLEM_KINDS),
        on: dayOut,
        weight: z.number(),
        towards: z.array(z.string()),
        lastDay: dayOut.nullable(),
      }),
    ),
    reached: z.string().nullable().meta({ description: '已经达到的措施；制定机关账号为 null' }),
    seen: z.string().meta({ description: '作决定时原样交回' }),
  })
  .meta({ id: 'InterviewStanding' });

const firing = z.object({ on: dayOut, measure: z.string(), sum: z.number(), events: z.array(z.int()) });
export const SIMULATED = z.array(
  z
    .object({ issuerId: z.int(), issuerName: z.string(), tried: z.array(firing), present: z.array(firing) })
    .meta({ id: 'SimulatedInterview' }),
);
