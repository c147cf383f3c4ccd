import type { Request } from 'express';
import { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import { addressSentence, unknownCondition } from '../../text/addressIssues.ts';
import { issueSentence } from '../../text/inputIssues.ts';
import type { Issue } from '../problem.ts';

/** Zod's issues as ours: path, code `field.…`, sentence. */
export const issuesIn = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({ path: issue.path, code: `field.${issue.code}`, message: issue.message }));

/** `value` as the schema's output; throws Fault('input.invalid', {issues}) with Chinese sentences. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, error = issueSentence): z.output<S> {
  const result = schema.safeParse(value, { error });
  if (result.success) return result.data;
  throw new Fault('input.invalid', { issues: issuesIn(result.error) });
}

// Half of a surrogate pair cannot be stored as UTF-8, and no person types control characters beside tab and line ends.
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u;

/** Texts of a body that cannot be kept as they are, by their paths. A loop, not recursion: bodies may be nested without end. */
function unstorable(body: unknown): Issue[] {
  const issues: Issue[] = [];
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && UNSTORABLE.test(value))
      issues.push({ path, code: 'field.characters', message: '含有无法保存的字符' });
    // Deeper than any schema of ours looks.
    if (typeof value !== 'object' || value === null || path.length > 8) continue;
    for (const [name, part] of Object.entries(value)) waiting.push({ value: part, path: [...path, name] });
  }
  return issues;
}

/** The body by its schema; throws Fault('input.invalid', {issues}), also for text that cannot be stored. */
export function parseBody<S extends z.ZodType>(schema: S, req: Request): z.output<S> {
  const issues = unstorable(req.body);
  if (issues.length > 0) throw new Fault('input.invalid', { issues });
  return parse(schema, req.body ?? {});
}

/** What an address asks for; throws Fault('input.invalid', {issues}) with sentences that say what is taken instead. */
export const parseQuery = <S extends z.ZodType>(schema: S, req: Request): z.output<S> =>
  parse(schema, req.query, addressSentence);

/** Names that a query may have: those of the schema's object. */
function namesIn(schema: z.ZodType | undefined): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodPipe ? namesIn(schema.in as z.ZodType) : [];
}

/**
 * Refuses an address with a condition that there is not: a program that has misspelt one would take another answer for its own.
 * Pages for people let it pass: those who hand links on hang their own marks to them. Fault('input.invalid', {issues}).
 */
export function assertKnown(schema: z.ZodType | undefined, req: Request): void {
  const names = namesIn(schema);
  const unknown = Object.keys(req.query).filter((name) => !names.includes(name));
  if (unknown.length === 0) return;
  const message = unknownCondition(names);
  throw new Fault('input.invalid', {
    issues: unknown.map((name) => ({ path: [name], code: 'field.unknown', message })),
  });
}

/** What an address that programs read asks for: as `parseQuery`, and nothing beside it. */
export function parseExact<S extends z.ZodType>(schema: S, req: Request): z.output<S> {
  assertKnown(schema, req);
  return parseQuery(schema, req);
}

/** A path that does not fit its schema (`/documents/abc`) is a path to nothing: Fault('not.found'). */
export function parseParams<S extends z.ZodType>(schema: S, req: Request): z.output<S> {
  const result = schema.safeParse(req.params);
  if (result.success) return result.data;
  throw new Fault('not.found');
}
