import type { Day } from '../../domain/day.ts';
import type { Doubt, LedgerField, LedgerTerm } from '../../domain/ledger.ts';
import type { IssuerRow } from '../../domain/model.ts';
import type { Tier } from '../../domain/codes.ts';
import { dayCell, saysNothing } from './dayCell.ts';
import { issuerNames, issuerOfGroup, knownIssuer } from './issuerCell.ts';
import type { IssuerCell } from './issuerCell.ts';
import { numberCell } from './numberCell.ts';
import { isRemark, remarkCell, statusCell } from './statusCell.ts';
import type { Standing } from './statusCell.ts';
import { severalTitles } from './severalTitles.ts';
import { splitTitle } from './titleCell.ts';
import type { LedgerLine, LedgerTable } from './tables.ts';
import { termCell } from './termCell.ts';

/** What one row of a ledger says, each cell read by the field of its column; nulls where it says nothing. */
export interface LedgerSays {
  title: string | null;
  docNumber: string | null;
  /** Every number in the cell; none is taken where there are several. */
  numbers: string[];
  issuers: IssuerCell[];
  genre: string | null;
  subject: string | null;
  tier: Tier | null;
  adoptedOn: Day | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  term: LedgerTerm;
  standing: Standing | null;
  statusText: string | null;
  endedOn: Day | null;
  /** The day of the decision that the standing rests on (清理日期). */
  decidedOn: Day | null;
  basis: string | null;
  registrationNumber: string | null;
  filingNumber: string | null;
  externalId: string | null;
  file: string | null;
  text: string | null;
}

export interface LedgerRow {
  sheet: string;
  row: number;
  cells: string[];
  group: string | null;
  says: LedgerSays;
  doubts: Doubt[];
}

const TIERS: readonly (readonly [RegExp, Tier])[] = [
  [/镇|乡|街道/, 'town'],
  [/部门|局/, 'department'],
  [/政府|县级|本级/, 'government'],
];
const NO_TITLE = { title: null, docNumber: null };
const DAY_FIELDS = ['adoptedOn', 'signedOn', 'publishedOn', 'effectiveOn', 'endedOn', 'decidedOn'] as const;

/** Reads one row by the fields of its columns; what a cell does not say plainly is a doubt with what stands there. */
export function readRow(
  table: Pick<LedgerTable, 'sheet' | 'columns'>,
  fields: readonly (LedgerField | null)[],
  line: LedgerLine,
  held: readonly Pick<IssuerRow, 'id' | 'name' | 'shortNames'>[],
): LedgerRow {
  const doubts: Doubt[] = [];
  const cell = (field: LedgerField): string => {
    const at = fields.indexOf(field);
    return at < 0 ? '' : (line.cells[at] ?? '').trim();
  };
  const plain = (field: LedgerField): string | null => {
    const text = cell(field).replace(/\s*\n\s*/g, '');
    return saysNothing(text) ? null : text;
  };
  const doubt = (kind: Doubt['kind'] | null, field: LedgerField, taken: string | null): void => {
    if (kind !== null) doubts.push({ kind, field, ledger: cell(field).slice(0, 200), other: taken });
  };
  const on = Object.fromEntries(
    DAY_FIELDS.map((field) => {
      const read = dayCell(cell(field));
      doubt(read.doubt, field, read.day);
      return [field, read.day];
    }),
  ) as Record<(typeof DAY_FIELDS)[number], Day | null>;
  const term = termCell(cell('validUntil'));
  doubt(term.doubt, 'validUntil', term.until ?? (term.months === null ? null : `${term.months}个月`));
  // Two documents in one row: nothing of it is taken for either, so that no other row's file goes to it.
  const several = severalTitles(cell('title'));
  if (several) doubt('title.several', 'title', null);
  const { title, docNumber: within } = several ? NO_TITLE : splitTitle(cell('title'));
  const number = numberCell(cell('docNumber') === '' ? (within ?? '') : cell('docNumber'));
  doubt(several ? null : number.doubt, 'docNumber', number.docNumber);
  const issuers = issuersOf(cell('issuers'), line.group, held, doubts);
  const statusText = cell('status') === '' ? null : cell('status');
  const statusName = table.columns[fields.indexOf('status')]?.name ?? '';
  const standing = isRemark(statusName) ? remarkCell(cell('status')) : statusCell(cell('status'), statusName);
  doubts.push(...remarkDoubts(table, fields, line, standing));
  return {
    sheet: table.sheet,
    row: line.row,
    cells: line.cells,
    group: line.group,
    says: {
      title,
      docNumber: several ? null : number.docNumber,
      numbers: several ? [] : number.all,
      issuers,
      genre: plain('genre'),
      subject: plain('subject'),
      tier: TIERS.find(([words]) => words.test(cell('tier')))?.[1] ?? null,
      ...on,
      effectiveOn: on.effectiveOn ?? term.from,
      term: { until: term.until, months: term.months, open: term.open },
      standing,
      statusText,
      basis: plain('basis'),
      registrationNumber: plain('registrationNumber'),
      filingNumber: plain('filingNumber'),
      externalId: plain('externalId'),
      file: plain('file'),
      text: cell('text') === '' ? null : cell('text'),
    },
    doubts,
  };
}

function issuersOf(
  text: string,
  group: string | null,
  held: readonly Pick<IssuerRow, 'id' | 'name' | 'shortNames'>[],
  doubts: Doubt[],
): IssuerCell[] {
  const names = saysNothing(text) ? [] : issuerNames(text);
  const heading = names.length === 0 && group !== null ? issuerOfGroup(group) : null;
  if (heading !== null) doubts.push({ kind: 'issuer.from_group', field: 'issuers', ledger: group, other: heading });
  return (heading === null ? names : [heading]).map((name) => knownIssuer(name, held));
}

const ENDS: readonly (Standing | null)[] = ['repealed', 'lapsed', 'revoked', 'suspended'];

/** Remarks beside the table's own columns that speak of an end which the row does not know of: nobody may read past them. */
function remarkDoubts(
  table: Pick<LedgerTable, 'columns'>,
  fields: readonly (LedgerField | null)[],
  line: LedgerLine,
  standing: Standing | null,
): Doubt[] {
  if (ENDS.includes(standing)) return [];
  return table.columns.flatMap(({ name }, i) => {
    const text = (line.cells[i] ?? '').trim();
    const aside = (fields[i] ?? null) === null && isRemark(name);
    const said = aside ? remarkCell(text) : null;
    return said === 'unknown' || ENDS.includes(said)
      ? [{ kind: 'status.unknown', field: 'status', ledger: text.slice(0, 200), other: null }]
      : [];
  });
}
