import { createHash } from 'node:crypto';
import type { Day } from '../../../domain/day.ts';
import { enactment } from '../../../domain/documents/facts.ts';
import type { DocumentFacts } from '../../../domain/documents/facts.ts';
import { docNumberKey } from '../../../domain/docNumber.ts';
import type { ComparedField, Doubt } from '../../../domain/ledger.ts';
import { REFUSING } from '../../../domain/ledger.ts';
import type { PlannedRow } from '../../../domain/ledgerPlan.ts';
import type { IssuerRow } from '../../../domain/model.ts';
import { numberFits } from '../../../domain/numbers/check.ts';
import type { GrammarsOn } from '../../../domain/numbers/check.ts';
import type { SubjectTable } from '../../../domain/subject/table.ts';
import { flatten } from '../../../domain/normalForm.ts';
import { genreOf } from '../../../reading/genre.ts';
import { knownIssuer } from '../../../reading/ledger/issuerCell.ts';
import type { RowMatch } from '../../../reading/ledger/match.ts';
import { mergeFacts } from '../../../reading/ledger/merge.ts';
import type { LedgerRow, LedgerSays } from '../../../reading/ledger/row.ts';
import { standingEvents } from '../../../reading/ledger/standing.ts';
import { filingOf } from './carry.ts';
import type { KnownFile } from './readFiles.ts';

/** What every row is judged by. */
export interface Judging {
  held: readonly IssuerRow[];
  eligible: readonly string[];
  grammarsOn: GrammarsOn;
  subjects: SubjectTable;
  today: Day;
  textCounts: readonly ComparedField[];
}

/** The key by which a second import knows a row again: its own id, else what it says of itself. */
export function rowKey(says: LedgerSays, cells: readonly string[]): string {
  if (says.externalId !== null) return says.externalId;
  const { docNumber, signedOn, publishedOn, effectiveOn } = says;
  const number = docNumber === null ? null : (docNumberKey(docNumber) ?? docNumber);
  const said =
    says.title === null && number === null
      ? cells
      : [flatten(says.title ?? ''), number, signedOn, publishedOn, effectiveOn];
  return `台账:${createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)}`;
}

/** Decides one row: its facts from ledger and text, its legal events, and everything that a person should look at. */
export function planRow(
  row: LedgerRow,
  table: number,
  match: RowMatch,
  files: readonly KnownFile[],
  judging: Judging,
): PlannedRow {
  const { says } = row;
  const file = match.file === null ? null : (files[match.file] ?? null);
  const read = file?.read ?? null;
  const known = (name: string) => knownIssuer(name, judging.held);
  const merged = mergeFacts(says, read?.metadata ?? null, read?.evidence ?? {}, known, judging.textCounts);
  const standing = standingEvents(says, merged.facts, judging.today);
  const lead = judging.held.find((body) => body.id === merged.facts.issuers[0]?.issuerId);
  const title = merged.facts.title ?? '';
  const facts: DocumentFacts = {
    ...merged.facts,
    title,
    genre: merged.facts.genre ?? genreOf(title)?.genre ?? null,
    subject: says.subject !== null && judging.subjects.has(says.subject) ? says.subject : null,
    tier: says.tier ?? lead?.tier ?? null,
    registrationNumber: says.registrationNumber,
  };
  const several = row.doubts.some(({ kind }) => kind === 'title.several');
  const hasText = says.text !== null || (file !== null && file.planned.fault === null);
  const doubts = [
    ...(title === '' && !several ? [{ kind: 'title.missing' } as const] : []),
    ...(hasText || several ? [] : [fileDoubt(match, file, files, says)]),
    ...row.doubts,
    ...merged.doubts,
    ...(read !== null && read.method !== 'text' ? [{ kind: 'file.scanned' } as const] : []),
    ...standing.doubts,
    ...ofFacts(facts, lead, judging),
    ...ofSubject(says.subject, judging.subjects),
  ];
  return {
    table,
    row: row.row,
    cells: row.cells,
    group: row.group,
    outcome: doubts.some((doubt) => REFUSING.has(doubt.kind)) ? 'refused' : 'new',
    key: rowKey(says, row.cells),
    facts,
    events: standing.events,
    filing: filingOf(says.filingNumber, facts.tier),
    file: file?.planned.fault ? null : match.file,
    text: says.text,
    heldId: null,
    doubts,
  };
}

function fileDoubt(match: RowMatch, file: KnownFile | null, files: readonly KnownFile[], says: LedgerSays): Doubt {
  if (file?.planned.fault) return { kind: 'file.refused', details: { name: file.planned.name, ...file.planned.fault } };
  if (match.candidates.length > 0)
    return {
      kind: 'file.ambiguous',
      details: { names: match.candidates.slice(0, 10).map((at) => files[at]?.planned.name ?? '') },
    };
  return { kind: 'file.none', field: 'file', ledger: says.file };
}

function ofFacts(facts: DocumentFacts, lead: IssuerRow | undefined, { eligible, grammarsOn }: Judging): Doubt[] {
  const doubts: Doubt[] = [];
  const names = facts.issuers.filter((one) => one.issuerId === null).map((one) => one.name);
  if (facts.issuers.length === 0) doubts.push({ kind: 'issuer.missing', field: 'issuers' });
  else if (names.length > 0) doubts.push({ kind: 'issuer.unknown', field: 'issuers', ledger: names.join('、') });
  if (lead && !eligible.includes(lead.kind))
    doubts.push({ kind: 'issuer.ineligible', field: 'issuers', ledger: lead.name });
  if (!numberFits(facts, lead?.codes, grammarsOn))
    doubts.push({ kind: 'registration.form', field: 'registrationNumber', ledger: facts.registrationNumber });
  const { on, until } = enactment(facts);
  if (on === null) doubts.push({ kind: 'day.missing' });
  else if (until !== null && until < on)
    doubts.push({ kind: 'day.order', field: 'validUntil', ledger: until, other: on });
  return doubts;
}

const ofSubject = (said: string | null, subjects: SubjectTable): Doubt[] =>
  said === null || subjects.has(said) ? [] : [{ kind: 'subject.unknown', field: 'subject', ledger: said }];
