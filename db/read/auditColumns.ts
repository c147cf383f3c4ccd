import * as s from '../schema.ts';

/** What every reader of the audit log takes of a row; whoever shows it takes the changes with it. */
export const AUDIT_ENTRY = {
  seq: s.audit.seq,
  at: s.audit.at,
  actor: s.audit.actor,
  actorId: s.audit.actorId,
  act: s.audit.act,
  documents: s.audit.documents,
  note: s.audit.note,
} as const;
