import type { Actor } from '../domain/actor.ts';
import { visibility } from '../domain/may.ts';
import type { AuditFilter, AuditLine, Context } from '../ports.ts';
import { permit } from './context.ts';

/** Tables whose rows say nothing of any document: what the admin, who reads no dossiers, may see the fields of. */
const HOUSEKEEPING: ReadonlySet<string> = new Set(['user', 'issuer', 'issuerName', 'profile', 'calendarYear', 'token']);

/**
 * Rows of the audit log, newest first: who did what and when, with the fields that changed. Whoever may not read every dossier
 * sees the fields and notes of housekeeping only. Throws Fault('auth.forbidden') and Fault('auth.required').
 */
export async function readAudit(ctx: Pick<Context, 'reader'>, actor: Actor, filter: AuditFilter): Promise<AuditLine[]> {
  permit(actor, 'audit.read', {});
  const lines = await ctx.reader.auditLines(filter);
  if (visibility(actor).kind === 'all') return lines;
  return lines.map((line) => {
    const plain = line.documents.length === 0 && line.changes.every(({ table }) => HOUSEKEEPING.has(table));
    return plain ? line : { ...line, note: null, changes: [], documents: [] };
  });
}
