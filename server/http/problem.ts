import type { Fault } from '../domain/fault.ts';
import { faultSentence } from '../text/faults.ts';
import { requestSentence } from '../text/requestFaults.ts';
import { statusTitle } from '../text/statusTitles.ts';

/** One wrong field of a form or of a request body. */
export interface Issue {
  path: readonly PropertyKey[];
  code: string;
  /** Set where the sentence is already known (zod). */
  message?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** RFC 9457, with our stable code, the request's id, and one entry for each wrong field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: { path: string; code: string; message: string }[];
  details?: Readonly<Record<string, unknown>>;
}

/** The only place that knows HTTP statuses. A refusal by a rule of the field that is not named here is 422. */
const STATUS: Readonly<Record<string, number>> = {
  'auth.required': 401,
  'auth.token': 401,
  'auth.wrong': 401,
  'auth.locked': 423,
  'auth.disabled': 403,
  'auth.forbidden': 403,
  'document.foreign_issuer': 403,
  'auth.origin': 403,
  'auth.mustChange': 403,
  'not.found': 404,
  'document.withdrawn': 410,
  'conflict.stale': 409,
  'conflict.exists': 409,
  'conflict.held': 409,
  'upload.duplicate': 409,
  'document.held': 409,
  'interview.changed': 409,
  'input.invalid': 422,
  'input.garbled': 400,
  'input.tooLarge': 413,
  'input.tooManyParts': 413,
  'input.mediaType': 415,
  'request.method': 405,
  'request.path': 400,
  'request.range': 416,
  'request.condition': 412,
  'request.aborted': 400,
  'upload.tooLarge': 413,
  'upload.tooMany': 413,
  'file.tooLarge': 413,
  'file.unsupported': 415,
  'rate.limited': 429,
  'store.busy': 503,
  'reader.busy': 503,
  'intake.full': 503,
  'reader.closed': 503,
  'server.internal': 500,
  'output.invalid': 500,
};

const REASONS: Readonly<Record<string, number>> = { missing: 404, stale: 409, exists: 409, forbidden: 403, busy: 503 };

/** The HTTP status of a Fault code: by name, else by its reason (`x.missing` is 404), else 422. */
export function statusOf(code: string): number {
  if (code === 'upload.missing') return 422;
  return STATUS[code] ?? REASONS[code.split('.').at(-1) ?? ''] ?? 422;
}

/** The sentence for a person. */
export const sentenceOf = (code: string, details: Readonly<Record<string, unknown>> = {}): string =>
  requestSentence(code, details) ?? faultSentence(code, details);

/** The issues that a Fault('input.invalid') carries. */
export const issuesOf = (fault: Fault): readonly Issue[] =>
  Array.isArray(fault.details['issues']) ? (fault.details['issues'] as Issue[]) : [];

/** `['items', 0, 'name']` → `items.0.name`; the empty path stays empty. */
export const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** The sentence of one issue. */
export const issueText = (issue: Issue): string => issue.message ?? sentenceOf(issue.code, issue.details);

/** A refusal as it is told: status, stable code, sentences. What a failure (5xx) carries inside is not told. */
export function problemOf(fault: Fault, requestId: string): Problem {
  const status = statusOf(fault.code);
  const { issues: _, ...details } = fault.details;
  const inside = status === 500;
  const code = inside ? 'server.internal' : fault.code;
  const errors = inside
    ? []
    : issuesOf(fault).map((issue) => ({
        path: pathText(issue.path),
        code: issue.code,
        message: issueText(issue),
      }));
  return {
    type: `urn:guibei:problem:${code}`,
    title: statusTitle(status),
    status,
    detail: sentenceOf(code, inside ? {} : details),
    code,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
    ...(status < 500 && Object.keys(details).length > 0 ? { details } : {}),
  };
}
