import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { DocumentFacts, RelationFact } from '../../domain/documents/facts.ts';
import { idsNeeded, recordDocument } from '../../domain/documents/record.ts';
import type { NewDocument } from '../../domain/documents/record.ts';
import type { PastFiling } from '../../domain/documents/paper.ts';
import type { ImportWarning } from '../../domain/importWarnings.ts';
import { endUnknown } from '../../domain/lifeEvents.ts';
import type { IssuerRow } from '../../domain/model.ts';
import { grammarsOf, numberFits } from '../../domain/numbers/check.ts';
import type { GrammarsOn } from '../../domain/numbers/check.ts';
import { periodOn } from '../../domain/profile.ts';
import type { SubjectTable } from '../../domain/subject/table.ts';
import type { TextFact } from '../../domain/documents/parts.ts';
import { genreOf } from '../../reading/genre.ts';
import type { Context } from '../../ports.ts';
import { permit, recording, reserve } from '../context.ts';
import { resolveIssuers } from '../documents/resolve.ts';
import { takenAndListed } from '../decisions/read.ts';
import { textFact } from '../documents/text.ts';
import type { ImportRecord } from './schema.ts';

/** A record that has passed the door, with its text in hand. */
export interface ReadyRecord {
  record: ImportRecord;
  text: string;
  file: Parameters<typeof textFact>[1];
  relations: RelationFact[];
  /** The machine read the text: what else it names is kept for a person, without effect. */
  machineRead?: boolean;
  /** Where people find it again: line, file, or row of the ledger. */
  place: string;
  /** Past filings, where the source knows of any. */
  filings?: PastFiling[];
}

/** What records are judged by: kinds of bodies that may issue, and how 统一登记编号 are written. */
export interface RecordRules {
  eligible: readonly string[];
  grammarsOn: GrammarsOn;
  /** What 主题分类 there are. */
  subjects: SubjectTable;
}

/** The rules as they stand today. */
export const recordRules = (ctx: Pick<Context, 'rules' | 'clock' | 'subjects'>): RecordRules => ({
  eligible: periodOn(ctx.rules.profile, ctx.clock.today()).figures['issuer.eligibleKinds'].value,
  grammarsOn: grammarsOf(ctx.rules.profile),
  subjects: ctx.subjects(),
});

export interface ImportedBatch {
  ids: number[];
  unchanged: number;
  warnings: ImportWarning[];
}

/** The key by which a second run knows a record again: its own id, else what it says. */
function recordKey(record: Pick<ImportRecord, 'externalId' | 'title' | 'docNumber'>, text: string): string {
  if (record.externalId !== null) return record.externalId;
  const said = JSON.stringify([record.title, record.docNumber, text]);
  return `内容:${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}

/** Ends a title: 关于…的通知 → 通知; asked only when the record names no genre. */
const genreFrom = (record: ImportRecord): string | null => record.genre ?? genreOf(record.title)?.genre ?? null;

function factsFrom(record: ImportRecord, held: readonly IssuerRow[], subjects: SubjectTable): DocumentFacts {
  const issuers = resolveIssuers(record.issuers, held);
  const lead = held.find((row) => row.id === issuers[0]?.issuerId);
  const enact = record.events.find((event) => event.kind === 'enact');
  return {
    title: record.title,
    docNumber: record.docNumber,
    registrationNumber: record.registrationNumber,
    issuers,
    genre: genreFrom(record),
    subject: record.subject !== null && subjects.has(record.subject) ? record.subject : null,
    tier: record.tier ?? lead?.tier ?? null,
    adoptedOn: record.adoptedOn,
    signedOn: record.signedOn,
    publishedOn: record.publishedOn,
    effectiveOn: record.effectiveOn ?? enact?.on ?? null,
    validUntil: record.validUntil ?? enact?.until ?? null,
    validMonths: record.validMonths,
    trial: record.trial,
  };
}

function warningsOf(
  facts: DocumentFacts,
  held: readonly IssuerRow[],
  { eligible, grammarsOn, subjects }: RecordRules,
  said: string | null,
): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const lead = held.find((row) => row.id === facts.issuers[0]?.issuerId);
  if (facts.issuers.length === 0) warnings.push('issuer.missing');
  else if (!lead) warnings.push('issuer.unknown');
  else if (!eligible.includes(lead.kind)) warnings.push('issuer.ineligible');
  if (facts.effectiveOn === null && facts.publishedOn === null && facts.signedOn === null) warnings.push('day.missing');
  if (!numberFits(facts, lead?.codes, grammarsOn)) warnings.push('registration.form');
  if (said && !subjects.has(said)) warnings.push('subject.unknown');
  return warnings;
}

/** An extension, of the document itself or of one that it names, that does not say until when. */
const warningsOfEnds = ({ record, relations }: ReadyRecord): ImportWarning[] =>
  endUnknown(record.events.map((event) => ({ ...event, voidedAt: null }))).length > 0 ||
  relations.some(({ kind, scope, until }) => kind === 'extends' && scope === 'whole' && !until)
    ? ['extension.end_unknown']
    : [];

function entryFor(ready: ReadyRecord, key: string, facts: DocumentFacts, text: TextFact): NewDocument {
  const { record } = ready;
  const issued = record.status === 'issued' || record.status === 'filed';
  const said =
    ready.machineRead === true
      ? takenAndListed(text.text, facts, ready.relations)
      : { relations: ready.relations, listed: [] };
  return {
    id: 0,
    act: 'document.import',
    externalId: key,
    origin: 'import',
    status: record.status,
    isPublic: record.public && issued,
    facts,
    texts: [{ ...text, startsOn: null }],
    relations: said.relations.map((relation) => ({ ...relation, target: null })),
    listed: said.listed,
    events: record.events
      .filter((event) => event.kind !== 'enact')
      .map(({ basis, ...event }) => ({ ...event, basisText: basis })),
    review: null,
    filings: ready.filings ?? [],
    upload: null,
    inbound: [],
  };
}

/**
 * Takes a batch of records into the books in one transaction, each noted under the import's number (asked for with the first
 * that is new); records that are held already change nothing.
 */
export async function importBatch(
  ctx: Context,
  actor: Actor,
  batch: readonly ReadyRecord[],
  held: readonly IssuerRow[],
  rules: RecordRules,
  batchId: () => Promise<number>,
): Promise<ImportedBatch> {
  permit(actor, 'document.import', {});
  const done: ImportedBatch = { ids: [], unchanged: 0, warnings: [] };
  const changes: Change[] = [];
  const keys = new Set<string>();
  for (const ready of batch) {
    const key = recordKey(ready.record, ready.text);
    if (keys.has(key) || (await ctx.reader.documentByExternalId(key))) {
      done.unchanged++;
      continue;
    }
    keys.add(key);
    const facts = factsFrom(ready.record, held, rules.subjects);
    done.warnings.push(...warningsOf(facts, held, rules, ready.record.subject), ...warningsOfEnds(ready));
    const doc = entryFor(ready, key, facts, textFact(ready.text, ready.file));
    const next = await reserve(ctx, idsNeeded(doc) + 1);
    const id = next();
    done.ids.push(id);
    const change = recordDocument({ ...doc, id }, recording(ctx, actor), next);
    const noted = insert('importedDocument', {
      id: next(),
      batchId: await batchId(),
      documentId: id,
      place: ready.place,
    });
    changes.push({ ...change, writes: [...change.writes, noted] });
  }
  if (changes.length > 0) await ctx.store.commitAll(changes, actor);
  return done;
}
