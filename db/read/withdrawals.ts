import type { PublicWithdrawals, Withdrawal } from '../../server/ports.ts';
import type { Sqlite } from '../sqlite.ts';

/** Withdrawals that are told of: what a reader that comes once a year has missed. */
const MOST = 1000;

/** Documents that the public was shown once and is not shown now, out of the audit log: what was never shown is told of by no act. */
export function createWithdrawals(sqlite: Sqlite): PublicWithdrawals {
  // What took its place: a public document that repealed it or declared it lapsed.
  const list = sqlite.prepare<[number], Withdrawal>(
    `SELECT d.document_id AS documentId, max(a.at) AS at,
       (SELECT o.withdrawn_said FROM document o WHERE o.id = d.document_id) AS said,
       (SELECT n.id FROM relation r JOIN document n ON n.id = r.document_id
        WHERE r.target_document_id = d.document_id AND r.kind IN ('repeals', 'lapses') AND r.state IN ('stated', 'noted')
          AND n.is_public = 1 AND n.status IN ('issued', 'filed')
        ORDER BY r.id DESC LIMIT 1) AS insteadId
     FROM audit a JOIN audit_document d ON d.seq = a.seq
     WHERE a.act IN ('document.withhold', 'registration.void', 'import.undo')
       AND (instr(a.changes, '"isPublic":[true,false]') > 0 OR instr(a.changes, '"isPublic":[true,null]') > 0)
       AND NOT EXISTS (SELECT 1 FROM document o WHERE o.id = d.document_id AND o.is_public = 1 AND o.status IN ('issued', 'filed'))
     GROUP BY d.document_id ORDER BY at DESC, documentId LIMIT ?`,
  );
  return { withdrawn: async () => list.all(MOST) };
}
