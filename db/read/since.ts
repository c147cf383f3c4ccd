import { NOTHING_FILED } from '../../server/domain/filing.ts';
import type { DocumentRow, FilingRow, Instant, LegalEventRow } from '../../server/domain/model.ts';
import type { PastWrite } from '../../server/domain/yearNumbers/rewind.ts';
import type { AuditedWrite } from '../schema.ts';
import type { Sqlite } from '../sqlite.ts';

/** What a removed row had no value in. */
export const NO_DOCUMENT: Omit<DocumentRow, 'id'> = {
  version: 1,
  externalId: null,
  title: '',
  titleKey: '',
  docNumber: null,
  docNumberKey: null,
  registrationNumber: null,
  genre: null,
  subject: null,
  tier: null,
  issuerId: null,
  draftedById: null,
  status: 'draft',
  origin: 'import',
  isPublic: false,
  withdrawnSaid: null,
  adoptedOn: null,
  signedOn: null,
  publishedOn: null,
  effectiveOn: null,
  validUntil: null,
  validMonths: null,
  trial: false,
  createdAt: '',
  createdById: null,
};
export const NO_EVENT: Omit<LegalEventRow, 'id'> = {
  version: 1,
  documentId: 0,
  kind: 'continue',
  on: null,
  until: null,
  scope: 'whole',
  articles: [],
  dayStated: false,
  basisDocumentId: null,
  basisText: null,
  relationId: null,
  recordedById: null,
  knownAt: '',
  voidedAt: null,
  voidReason: null,
};
export const NO_FILING: Omit<FilingRow, 'id'> = {
  version: 1,
  documentId: 0,
  line: 'bureau',
  clockFrom: null,
  dueOn: null,
  ...NOTHING_FILED,
};

const SQL = {
  // The log is read backwards: there is little of it after a day that people ask for.
  before: 'SELECT seq FROM audit WHERE at <= ? ORDER BY seq DESC LIMIT 1',
  touched: 'SELECT DISTINCT document_id FROM audit_document WHERE seq > ?',
  writes: `SELECT changes FROM audit WHERE seq > ?
      AND (instr(changes, '"op":"update"') > 0 OR instr(changes, '"op":"delete"') > 0) ORDER BY seq DESC`,
};

/** What the log tells of the time since an instant. */
export interface Since {
  /** Updates and removals, the latest first. */
  writes: PastWrite[];
  /** Documents to whose file anything was written. */
  touched: Set<number>;
}

/** Everything written since an instant, by the audit log. */
export function since(sqlite: Sqlite, at: Instant): Since {
  const seq = (sqlite.prepare(SQL.before).pluck().get(at) as number | undefined) ?? 0;
  const touched = new Set(sqlite.prepare(SQL.touched).pluck().all(seq) as number[]);
  const writes = (sqlite.prepare(SQL.writes).pluck().all(seq) as string[]).flatMap((changes) =>
    (JSON.parse(changes) as AuditedWrite[]).reverse().map((write) => ({ ...write, fields: write.fields ?? {} })),
  );
  return { writes, touched };
}
