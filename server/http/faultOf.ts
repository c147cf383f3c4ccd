import { Fault } from '../domain/fault.ts';

/** What the body parsers of express call their errors. */
const PARSER: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'input.garbled',
  'entity.verify.failed': 'input.garbled',
  'request.size.invalid': 'input.garbled',
  'request.aborted': 'request.aborted',
  'entity.too.large': 'input.tooLarge',
  'parameters.too.many': 'input.tooManyParts',
  'querystring.parse.rangeError': 'input.garbled',
  'encoding.unsupported': 'input.mediaType',
  'charset.unsupported': 'input.mediaType',
};

/** What the sender of files calls its refusals. */
const SENDING: Readonly<Record<string, string>> = {
  RangeNotSatisfiableError: 'request.range',
  PreconditionFailedError: 'request.condition',
};

const MULTIPART: Readonly<Record<string, string>> = {
  LIMIT_FILE_SIZE: 'upload.tooLarge',
  LIMIT_FILE_COUNT: 'upload.tooMany',
  LIMIT_UNEXPECTED_FILE: 'input.invalid',
  LIMIT_FIELD_VALUE: 'input.tooLarge',
};

/** By its name: the reader of forms with files is loaded with the first upload. */
export const isMulterError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && error.name === 'MulterError' && 'code' in error;

const typeOf = (error: Error): string | null => ('type' in error && typeof error.type === 'string' ? error.type : null);

/** A body that says that it is packed, and is not. */
const isUnpackable = (error: unknown): boolean =>
  // Codes of zlib and of brotli.
  error instanceof Error && 'code' in error && /^(?:Z_|ERR__ERROR_)/.test(String(error.code));

/** Any error that a layer or a route has thrown, as a Fault; what we do not know is `server.internal`. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (isMulterError(error)) return new Fault(MULTIPART[error.code] ?? 'input.tooManyParts');
  if (error instanceof URIError) return new Fault('request.path');
  if (isUnpackable(error)) return new Fault('input.garbled');
  const sending = error instanceof Error ? SENDING[error.name] : undefined;
  if (sending !== undefined) return new Fault(sending);
  const known = error instanceof Error ? PARSER[typeOf(error) ?? ''] : undefined;
  return new Fault(known ?? 'server.internal');
}
