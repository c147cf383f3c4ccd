import { Fault } from '../../domain/fault.ts';
import { PASSWORD_LENGTH, passwordFlaws } from '../../domain/password.ts';

/** Throws Fault('input.invalid', {issues}) with one `password.…` issue for each flaw. `path` names the form field. */
export function assertPassword(password: string, login: string, path: string): void {
  const flaws = passwordFlaws(password, login);
  if (flaws.length === 0) return;
  throw new Fault('input.invalid', {
    issues: flaws.map((flaw) => ({ path: [path], code: `password.${flaw}`, details: PASSWORD_LENGTH })),
  });
}
