import { createHash } from 'node:crypto';
import { getTableColumns } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { LESSONS } from '../lessons.ts';
import * as s from '../schema.ts';

/** A table of the books that has a public copy. */
export interface PublicTable {
  table: SQLiteTable;
  /** Fields that stay in the house; a test sees to it that each field is either public or named here. */
  hidden: readonly string[];
  /** Fields that the public may know. */
  shown: readonly string[];
  /** SQL name of the column that names the document; null for bodies. */
  of: string | null;
  /** Which rows of a public document are public. */
  where?: string;
}

/** What the public copy holds of the books, field by field: a new field is not published before somebody puts it here. */
export const PUBLIC_TABLES: readonly PublicTable[] = [
  {
    table: s.document,
    of: 'id',
    hidden: ['draftedById', 'createdById', 'withdrawnSaid'],
    shown: [
      ...['id', 'version', 'externalId', 'title', 'titleKey', 'docNumber', 'docNumberKey', 'registrationNumber'],
      ...[
        'genre',
        'subject',
        'tier',
        'issuerId',
        'status',
        'origin',
        'isPublic',
        'adoptedOn',
        'signedOn',
        'publishedOn',
      ],
      ...['effectiveOn', 'validUntil', 'validMonths', 'trial', 'createdAt'],
    ],
  },
  {
    table: s.documentIssuer,
    of: 'document_id',
    hidden: [],
    shown: ['id', 'version', 'documentId', 'ordinal', 'name', 'issuerId'],
  },
  {
    table: s.textVersion,
    of: 'document_id',
    hidden: [],
    shown: [
      ...['id', 'version', 'documentId', 'ordinal', 'startsOn', 'fileSha256', 'fileName', 'mediaType', 'pages'],
      ...['text', 'textSha256', 'articles'],
    ],
  },
  {
    table: s.validitySpan,
    of: 'document_id',
    hidden: [],
    shown: ['versionId', 'documentId', 'fromDay', 'toDay', 'validity'],
  },
  { table: s.documentSpan, of: 'document_id', hidden: [], shown: ['documentId', 'fromDay', 'toDay', 'validity'] },
  {
    table: s.legalEvent,
    of: 'document_id',
    where: 'voided_at IS NULL',
    hidden: ['recordedById', 'voidedAt', 'voidReason'],
    shown: [
      ...['id', 'version', 'documentId', 'kind', 'on', 'until', 'scope', 'articles', 'dayStated', 'basisDocumentId'],
      ...['basisText', 'relationId', 'knownAt'],
    ],
  },
  {
    table: s.material,
    of: 'document_id',
    where: `state = 'shown'`,
    hidden: ['attachmentId', 'addedAt', 'addedById', 'shownById', 'hiddenAt', 'hiddenById', 'hideReason'],
    shown: [
      ...['id', 'version', 'documentId', 'kind', 'state', 'title', 'publisher', 'issuedOn', 'text'],
      ...['fileSha256', 'fileName', 'fileSize', 'mediaType', 'shownAt'],
    ],
  },
  {
    table: s.relation,
    of: 'document_id',
    where: `state = 'stated'`,
    hidden: ['confirmedAt', 'placeStart', 'placeEnd'],
    shown: [
      ...['id', 'version', 'documentId', 'kind', 'targetDocumentId', 'targetTitle', 'targetDocNumber', 'scope'],
      ...['articles', 'until', 'on', 'state', 'targetTitleKey', 'targetNumberKey', 'listedUnder'],
    ],
  },
  {
    table: s.issuer,
    of: null,
    hidden: ['ownReviewer'],
    shown: [
      ...['id', 'version', 'name', 'shortNames', 'codes', 'kind', 'tier', 'parentId', 'activeFrom', 'activeTo'],
      ...['successorId', 'endBasis', 'mergedIntoId'],
    ],
  },
  {
    table: s.issuerName,
    of: null,
    hidden: [],
    shown: ['id', 'version', 'issuerId', 'name', 'fromDay', 'toDay', 'basis'],
  },
];

/** SQL names of the columns of a table that the public may know, in one order. */
export function columnsOf({ table, shown }: PublicTable): string[] {
  const columns = getTableColumns(table) as Record<string, { name: string }>;
  return shown.flatMap((field) => columns[field]?.name ?? []);
}

export const nameOf = ({ table }: PublicTable): string => getTableConfig(table).name;

/** Fields that stay in the house are columns without a value: what reads the books reads the copy. */
function statements(one: PublicTable): string[] {
  const { name, columns, indexes, primaryKeys } = getTableConfig(one.table);
  const listed = columns.map(
    (column) => `"${column.name}" ${column.primary ? 'INTEGER PRIMARY KEY' : column.getSQLType()}`,
  );
  const keys = indexes.map(({ config }) => {
    const of = config.columns.map((column) => `"${(column as { name: string }).name}"`);
    return `CREATE INDEX "${config.name}" ON "${name}" (${of.join(', ')})`;
  });
  const placed = primaryKeys.map(
    (key) =>
      `CREATE INDEX "ix_public_${name}_key" ON "${name}" (${key.columns.map((column) => `"${column.name}"`).join(', ')})`,
  );
  const byDocument =
    one.of === null || one.of === 'id' ? [] : [`CREATE INDEX "ix_public_${name}" ON "${name}" (${one.of})`];
  return [`CREATE TABLE "${name}" (${listed.join(', ')})`, ...keys, ...placed, ...byDocument];
}

const OWN = [
  'CREATE TABLE public_state (one INTEGER PRIMARY KEY, format TEXT NOT NULL, position INTEGER NOT NULL, parts INTEGER NOT NULL, change INTEGER NOT NULL, changed_at TEXT NOT NULL)',
  'CREATE TABLE public_part (kind TEXT NOT NULL, key TEXT NOT NULL, place INTEGER NOT NULL, files TEXT NOT NULL, told TEXT NOT NULL, PRIMARY KEY (kind, key))',
];

export const DDL: readonly string[] = [...PUBLIC_TABLES.flatMap(statements), ...OWN];

/** Stands for the shape of the copy, and for the rules by which its intervals were made: one of another shape is made anew. */
export const PUBLIC_FORMAT = createHash('sha256')
  .update([...DDL, `fold ${LESSONS.length}`].join('\n'))
  .digest('hex');
