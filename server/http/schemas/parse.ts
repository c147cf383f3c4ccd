import type { Request } from 'express';
import type { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import { issueSentence } from '../../text/inputIssues.ts';
import type { Issue } from '../problem.ts';

/** Zod's issues as ours: path, code `field.…`, sentence. */
export const issuesIn = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({ path: issue.path, code: `field.${issue.code}`, message: issue.message }));

/** `value` as the schema's output; throws Fault('input.invalid', {issues}) with Chinese sentences. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { error: issueSentence });
  if (result.success) return result.data;
  throw new Fault('input.invalid', { issues: issuesIn(result.error) });
}

export const parseBody = <S extends z.ZodType>(schema: S, req: Request): z.output<S> => parse(schema, req.body ?? {});
export const parseQuery = <S extends z.ZodType>(schema: S, req: Request): z.output<S> => parse(schema, req.query);

/** A path that does not fit its schema (`/documents/abc`) is a path to nothing: Fault('not.found'). */
export function parseParams<S extends z.ZodType>(schema: S, req: Request): z.output<S> {
  const result = schema.safeParse(req.params);
  if (result.success) return result.data;
  throw new Fault('not.found');
}
