import type { Request } from 'express';
import type { z } from 'zod';
import { Fault } from '../domain/fault.ts';
import type { FieldError } from '../web/form.ts';
import { type Issue, issuesOf, issueText, pathText, sentenceOf, statusOf } from './problem.ts';
import { parse } from './schemas/parse.ts';

/**
 * Done with a value, or a form to show again: with what status, what was sent, and what is wrong with it. The errors are
 * typed so that they fit the form of every page: which fields a page has is not known here.
 */
export type Sent<T> =
  { ok: true; value: T } | { ok: false; status: number; values: Record<string, string>; errors: FieldError<never>[] };

/** Fields that are never shown again. */
export const SECRET: ReadonlySet<string> = new Set(['password', 'current', 'again']);

const values = (req: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries((req.body ?? {}) as Record<string, unknown>)
      .filter(([name]) => !SECRET.has(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value)]),
  );

const errorOf = (issue: Issue): FieldError<never> => ({
  field: issue.path.length === 0 ? null : (pathText(issue.path) as never),
  message: issueText(issue),
});

function errorsOf(fault: Fault): FieldError<never>[] {
  const issues = issuesOf(fault);
  return issues.length > 0 ? issues.map(errorOf) : [{ field: null, message: sentenceOf(fault.code, fault.details) }];
}

/**
 * Reads a form by its schema and does the work with it. Wrong fields, found by the schema or by the action
 * (Fault('input.invalid')), and the refusals named in `shown` are answered as data for the form's page; every other refusal
 * is thrown on. Passwords are never among the values that are shown again.
 */
export async function submit<S extends z.ZodType, T>(
  req: Request,
  schema: S,
  work: (input: z.output<S>) => Promise<T>,
  shown: readonly string[] = [],
): Promise<Sent<T>> {
  try {
    return { ok: true, value: await work(parse(schema, req.body ?? {})) };
  } catch (error) {
    if (!(error instanceof Fault) || !(error.code === 'input.invalid' || shown.includes(error.code))) throw error;
    return { ok: false, status: statusOf(error.code), values: values(req), errors: errorsOf(error) };
  }
}
