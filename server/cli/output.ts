import { writeSync } from 'node:fs';
import { ZodError } from 'zod';
import { Fault } from '../domain/fault.ts';
import { faultSentence } from '../text/faults.ts';
import { systemRefusal } from '../text/systemFaults.ts';

/** One JSON value a line on standard output, nothing else there. Synchronous, so that nothing is cut off at exit. */
export function print(value: unknown): void {
  let line = Buffer.from(`${JSON.stringify(value)}\n`);
  while (line.length > 0) {
    try {
      line = line.subarray(writeSync(1, line));
    } catch (error) {
      // A pipe that is full for the moment says EAGAIN; whoever reads it will empty it.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

/** A line for people, on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Wrong use of the command line: exit code 2. */
export class Usage extends Error {}

/**
 * Says what went wrong and answers the exit code: 2 for wrong use, settings of the environment among it, 1 for what was refused or failed, which
 * also stands on standard output as data.
 */
export function exitCodeOf(error: unknown): 1 | 2 {
  const said = errorOf(error);
  tell(said.message);
  if (error instanceof Usage || said.code === 'settings.invalid') return 2;
  print({ error: said });
  return 1;
}

/** A line of JSON, or undefined for a line that is none. */
export function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** The id by which the sender knows a line again, if it has one. */
export const idOf = (value: unknown): { id?: unknown } =>
  typeof value === 'object' && value !== null && 'id' in value ? { id: value.id } : {};

/** What is wrong with a line of JSON: that it is none (`value` undefined), or what `error` says of it. */
export const lineError = (value: unknown, number: number, error: ZodError): ReturnType<typeof errorOf> =>
  errorOf(value === undefined ? new Fault('line.not_json', { line: number }) : error);

/** One wrong field; `profile` has zod speak the words of the forms. */
const issueLine = ({ path, message }: ZodError['issues'][number]): string =>
  path.length === 0 ? message : `${path.join('.')}：${message}`;

/** What the system below refused, also where somebody has wrapped it. */
function refusalOf(error: unknown): ReturnType<typeof systemRefusal> {
  if (!(error instanceof Error)) return null;
  const own =
    'code' in error && typeof error.code === 'string' ? systemRefusal(error.code, 'path' in error && error.path) : null;
  return own ?? refusalOf(error.cause);
}

/** What went wrong as data: stable code and Chinese sentence. */
export function errorOf(error: unknown): { code: string; message: string; details?: unknown } {
  if (error instanceof Fault && Array.isArray(error.details['issues'])) {
    const issues = error.details['issues'] as { path: PropertyKey[]; code: string; message?: string }[];
    const message = issues
      .map((issue) => `${issue.path.join('.')}: ${issue.message ?? faultSentence(issue.code)}`)
      .join('；');
    return { code: error.code, message, details: error.details };
  }
  if (error instanceof Fault)
    return { code: error.code, message: faultSentence(error.code, error.details), details: error.details };
  if (error instanceof ZodError)
    return {
      code: 'input.invalid',
      message: error.issues.map(issueLine).join('；'),
    };
  const refused = refusalOf(error);
  if (refused !== null) return { ...refused, message: faultSentence(refused.code, refused.details) };
  return { code: 'server.internal', message: error instanceof Error ? error.message : String(error) };
}
