import { z } from 'zod';
import * as E from '../../domain/evaluation/codes.ts';
import { blank, dayField, line, many } from './fields.ts';
import { dayOut } from './out.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const text = line(20_000);
const CRITERION = z.enum(E.EVALUATION_CRITERIA);

const ON = z.object({ on: dayField });

export const PLAN = ON.extend({
  purpose: z.enum(E.EVALUATION_PURPOSES),
  evaluator: line(300),
  criteria: many(CRITERION).transform((list) => E.EVALUATION_CRITERIA.filter((one) => list.includes(one))),
  fromOn: or(dayField),
  toOn: or(dayField),
  dueOn: dayField,
});
export const START = ON;
export const REASON = ON.extend({ reason: line(2000) });
export const CONCLUDE = ON.extend({ conclusion: z.enum(E.EVALUATION_CONCLUSIONS), reason: or(line(5000)) });
const REPORTED = { summary: text, proposal: z.enum(E.EVALUATION_CONCLUSIONS) };
export const REPORT = ON.extend({
  findings: z.array(z.object({ criterion: CRITERION, text })).max(E.EVALUATION_CRITERIA.length),
  ...REPORTED,
});

/** The same from a form: a field for each criterion, `finding.lawful` …. */
export const REPORT_FORM = z
  .looseObject({ ...ON.shape, ...REPORTED })
  .transform(({ on, summary, proposal, ...fields }) => ({
    on,
    summary,
    proposal,
    findings: E.EVALUATION_CRITERIA.flatMap((criterion) => {
      const said = z.string().trim().min(1).max(20_000).safeParse(fields[`finding.${criterion}`]);
      return said.success ? [{ criterion, text: said.data }] : [];
    }),
  }));

const words = z.string().nullable();

/** 后评估 as the API tells it. */
const EVALUATION = z
  .object({
    id: z.int(),
    version: z.int(),
    documentId: z.int(),
    purpose: z.enum(E.EVALUATION_PURPOSES),
    state: z.enum(E.EVALUATION_STATES),
    termEndsOn: dayOut.nullable(),
    evaluator: z.string(),
    criteria: z.array(CRITERION),
    fromOn: dayOut.nullable(),
    toOn: dayOut.nullable(),
    dueOn: dayOut,
    plannedOn: dayOut,
    startedOn: dayOut.nullable(),
    findings: z.array(z.object({ criterion: CRITERION, text: z.string() })),
    summary: words,
    proposal: z.enum(E.EVALUATION_CONCLUSIONS).nullable(),
    reportedOn: dayOut.nullable(),
    returnedOn: dayOut.nullable(),
    returnReason: words,
    conclusion: z.enum(E.EVALUATION_CONCLUSIONS).nullable(),
    conclusionReason: words,
    concludedOn: dayOut.nullable(),
    withdrawnOn: dayOut.nullable(),
    withdrawReason: words,
  })
  .meta({ id: 'Evaluation' });

export const EVALUATION_LINE = z
  .object({ row: EVALUATION, title: z.string(), docNumber: words, issuerName: words })
  .meta({ id: 'EvaluationLine' });

export const EVALUATION_FILE = z
  .object({ evaluation: EVALUATION, acts: z.array(z.string()).meta({ description: '本账号现在可以办理的' }) })
  .meta({ id: 'EvaluationFile' });
