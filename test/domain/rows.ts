import type { Change, TableName, Tables } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { Dossier } from '../../server/domain/dossier.ts';
import { Fault } from '../../server/domain/fault.ts';
import type * as M from '../../server/domain/model.ts';
import { UNDECIDED } from '../../server/domain/problems/event.ts';

/** Rows of the fictional county for rules that read them; every field that a test does not name is at rest. */
export const TODAY = day('2026-11-22');
export const TOMORROW = day('2026-11-23');
export const AT = '2026-11-22T01:00:00.000Z';

export const documentRow = (more: Partial<M.DocumentRow> = {}): M.DocumentRow => ({
  id: 1,
  version: 3,
  externalId: null,
  title: '清河县停车管理办法',
  titleKey: '清河县停车管理办法',
  docNumber: null,
  docNumberKey: null,
  registrationNumber: null,
  genre: '办法',
  subject: null,
  tier: 'department',
  issuerId: 7,
  draftedById: null,
  status: 'draft',
  origin: 'draft',
  isPublic: false,
  withdrawnSaid: null,
  adoptedOn: null,
  signedOn: null,
  publishedOn: null,
  effectiveOn: null,
  validUntil: null,
  validMonths: null,
  trial: false,
  createdAt: AT,
  createdById: null,
  ...more,
});

export const versionRow = (more: Partial<M.TextVersionRow> = {}): M.TextVersionRow => ({
  id: 11,
  version: 2,
  documentId: 1,
  ordinal: 0,
  startsOn: null,
  fileSha256: null,
  fileName: null,
  mediaType: null,
  pages: null,
  text: '第一条 停车应当有序。',
  textSha256: 'as-reviewed',
  articles: [],
  ...more,
});

export const reviewRow = (more: Partial<M.ReviewRow> = {}): M.ReviewRow => ({
  id: 21,
  version: 4,
  documentId: 1,
  textVersionId: 11,
  draftSha256: 'as-reviewed',
  state: 'submitted',
  submittedOn: day('2026-11-02'),
  submittedById: 5,
  acceptedOn: null,
  reviewerId: null,
  dueOn: null,
  opinion: null,
  opinionNumber: null,
  opinionText: null,
  concludedOn: null,
  adoption: null,
  adoptionNote: null,
  fromPaper: false,
  outcome: null,
  supplementDueOn: null,
  emergencyId: null,
  taken: null,
  ...more,
});

export const filingRow = (more: Partial<M.FilingRow> = {}): M.FilingRow => ({
  id: 31,
  version: 5,
  documentId: 1,
  line: 'superior',
  state: 'due',
  clockFrom: day('2026-11-01'),
  dueOn: day('2026-11-16'),
  submittedOn: null,
  submittedById: null,
  receivedOn: null,
  outcome: null,
  filingNumber: null,
  opinionText: null,
  closedOn: null,
  closedById: null,
  fromPaper: false,
  firstSubmittedOn: null,
  registeredOn: null,
  stateFrom: null,
  answerBy: null,
  reviewBy: null,
  ...more,
});

export const eventRow = (more: Partial<M.LegalEventRow> = {}): M.LegalEventRow => ({
  id: 41,
  version: 6,
  documentId: 1,
  kind: 'enact',
  on: day('2024-02-01'),
  until: null,
  scope: 'whole',
  articles: [],
  dayStated: true,
  basisDocumentId: null,
  basisText: null,
  relationId: null,
  recordedById: null,
  knownAt: AT,
  voidedAt: null,
  voidReason: null,
  ...more,
});

export const relationRow = (more: Partial<M.RelationRow> = {}): M.RelationRow => ({
  id: 51,
  version: 1,
  documentId: 1,
  kind: 'repeals',
  targetDocumentId: null,
  targetTitle: '清河县旧停车管理办法',
  targetDocNumber: null,
  scope: 'whole',
  articles: [],
  until: null,
  on: null,
  state: 'stated',
  confirmedAt: AT,
  targetTitleKey: '清河县旧停车管理办法',
  targetNumberKey: null,
  listedUnder: null,
  placeStart: null,
  placeEnd: null,
  ...more,
});

export const held = (id: number): NonNullable<Dossier['relations'][number]['target']> => ({
  id,
  title: '清河县旧停车管理办法',
  docNumber: null,
  isPublic: true,
  status: 'issued',
});

export const dossier = (document: Partial<M.DocumentRow> = {}, more: Partial<Dossier> = {}): Dossier => ({
  document: documentRow(document),
  issuers: [],
  versions: [versionRow()],
  events: [],
  relations: [],
  inbound: [],
  names: new Map(),
  reviews: [],
  filings: [],
  filingSteps: [],
  registrations: [],
  problems: [],
  flags: [],
  spans: [],
  ...more,
});

/** Hands out ids from 100 on, and tells how many it gave. */
export function counter() {
  let given = 0;
  return { next: () => 100 + given++, given: () => given };
}

/** What a rule says: the act of its Change, or the code of its refusal with the details. */
export function verdict(rule: () => Change): string {
  try {
    return rule().act;
  } catch (error) {
    if (error instanceof Fault) return `${error.code} ${JSON.stringify(error.details)}`;
    throw error;
  }
}

/** The refusal of a day, as `verdict` words it. */
export const outOfOrder = (field: string, on: Day, notBefore: Day): string =>
  `day.order ${JSON.stringify({ field, on, notBefore })}`;
export const inFuture = (field: string, on: Day): string => `day.future ${JSON.stringify({ field, on })}`;

/** What a Change sets on the rows of a table, in order. */
export const setsOf = <T extends TableName>(change: Change, table: T): Partial<Tables[T]>[] =>
  change.writes.flatMap((write) =>
    write.op === 'update' && write.table === table ? [write.set as Partial<Tables[T]>] : [],
  );

/** The rows that a Change adds to a table, in order. */
export const addedTo = <T extends TableName>(change: Pick<Change, 'writes'>, table: T): Omit<Tables[T], 'version'>[] =>
  change.writes.flatMap((write) =>
    write.op === 'insert' && write.table === table ? [write.row as unknown as Omit<Tables[T], 'version'>] : [],
  );

export const problemRow = (more: Partial<M.ProblemEventRow> = {}): M.ProblemEventRow => ({
  id: 61,
  version: 1,
  issuerId: 7,
  documentId: 1,
  kind: 'filing.late',
  on: TODAY,
  note: null,
  excludedAt: null,
  excludedReason: null,
  key: null,
  state: 'recorded',
  act: null,
  sourceTable: null,
  sourceId: null,
  recordedById: null,
  recordedAt: null,
  ...UNDECIDED,
  ...more,
});
