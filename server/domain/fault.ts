/** Codes of every refusal are `room.reason`; their Chinese sentences live in `text/faults.ts`, their HTTP status in `http/problem.ts`. */
export class Fault extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Fault';
    this.code = code;
    this.details = details;
  }
}
