/**
 * Reads the demo county's own files and compares what is proposed with the manifest: `npx tsx test/bench/county.ts [key…] [--text]`.
 * The manifest is the truth of the record: a fact that the text does not print is not asked for, a `sure` proposal that contradicts it always is.
 */
import { join } from 'node:path';
import { FILES_DIR, issuerNames, readCounty } from '../../seeds/county/read.ts';
import type { DocumentSeed } from '../../seeds/county/types.ts';
import { isDay } from '../../server/domain/day.ts';
import { normalizeDocNumber } from '../../server/domain/docNumber.ts';
import type { DocumentRef, MetadataField } from '../../server/domain/metadata.ts';
import { READ_LIMITS } from '../../server/extract/contract.ts';
import { readFileText } from '../../server/extract/readFileText.ts';
import { findDates } from '../../server/reading/dates.ts';
import { propose } from '../../server/reading/propose.ts';

const LISTS = ['repeals', 'lapses', 'extends', 'continues', 'amends'] as const;

const args = process.argv.slice(2);
const wanted = args.filter((a) => !a.startsWith('--'));
const write = (s: string): void => void process.stdout.write(`${s}\n`);
const county = readCounty();
const byKey = new Map(county.documents.map((d) => [d.key, d]));
const plain = (s: string): string => s.replace(/\s+/g, '');
const show = (v: unknown): string => (typeof v === 'string' ? v : JSON.stringify(v));

/** A document as the manifest names it, in one spelling; number first, as lists are matched. */
function target(of: DocumentSeed['relations'][number]['target']): DocumentRef {
  const seed = typeof of === 'string' ? byKey.get(of)! : of;
  return { title: seed.title, docNumber: seed.docNumber };
}
const same = (a: DocumentRef, b: DocumentRef): boolean =>
  a.docNumber !== null && b.docNumber !== null
    ? normalizeDocNumber(a.docNumber) === normalizeDocNumber(b.docNumber)
    : a.title !== null &&
      b.title !== null &&
      (plain(a.title).endsWith(plain(b.title)) || plain(b.title).includes(plain(a.title)));

/** 停止执行 of a named document or part is read as a repeal; the record knows better. */
const suspendedBy = (key: string): DocumentRef[] =>
  county.documents.filter((d) => d.events.some((e) => e.kind === 'suspend' && e.until === null && e.basis === key));

let asked = 0;
let wrong = 0;
let sure = 0;
let sureWrong = 0;
for (const seed of county.documents) {
  if (wanted.length > 0 && !wanted.includes(seed.key)) continue;
  const { text } = await readFileText(join(FILES_DIR, seed.file), READ_LIMITS);
  if (args.includes('--text')) write(`=== ${seed.key}\n${text}\n`);
  const { metadata, evidence } = propose(text);
  const body = plain(text);
  const days = new Set(findDates(text).map((d) => d.day));
  const mistakes: string[] = [];
  const ask = (field: MetadataField, gold: unknown, given: unknown, right: boolean): void => {
    asked++;
    const isSure = (evidence[field] ?? []).length > 0 && evidence[field]!.every((e) => e.sure);
    if (isSure) sure++;
    if (right) return;
    // a day that the text does not print can only be guessed; what matters is that the guess says so
    if (!isSure && typeof gold === 'string' && isDay(gold) && !days.has(gold)) return;
    wrong++;
    if (isSure) sureWrong++;
    mistakes.push(`  ${field}${isSure ? ' (sure)' : ''}: record ${show(gold)}; read ${show(given)}`);
  };
  const value = (field: 'title' | 'docNumber' | 'genre', gold: string | null, printed: boolean): void => {
    if (!printed && metadata[field] === null) return;
    ask(
      field,
      gold,
      metadata[field],
      gold !== null && metadata[field] !== null && plain(gold) === plain(metadata[field]),
    );
  };
  const day = (
    field: 'signedOn' | 'publishedOn' | 'effectiveOn' | 'validUntil',
    gold: string | null,
    printed: boolean,
  ): void => {
    if (!printed && metadata[field] === null) return;
    ask(field, gold, metadata[field], gold === metadata[field]);
  };
  value('title', seed.title, body.includes(plain(seed.title)));
  value('docNumber', seed.docNumber, seed.docNumber !== null && body.includes(plain(seed.docNumber)));
  value('genre', seed.genre, metadata.title !== null);
  const names = issuerNames(county, seed);
  if (names.every((n) => body.includes(n)))
    ask('issuers', names, metadata.issuers, show(names) === show(metadata.issuers));
  day('signedOn', seed.signedOn, seed.signedOn !== null && days.has(seed.signedOn));
  day(
    'publishedOn',
    seed.publishedOn,
    seed.publishedOn !== null &&
      days.has(seed.publishedOn) &&
      seed.publishedOn !== seed.effectiveOn &&
      seed.publishedOn !== seed.signedOn,
  );
  if (seed.effectiveOn !== null && !/停止执行/.test(seed.clauses.effect ?? '')) {
    day('effectiveOn', seed.effectiveOn, seed.clauses.effect !== null);
    day('validUntil', seed.validUntil, seed.clauses.term !== null);
  }
  if (seed.effectiveOn !== null && (metadata.validMonths !== null || seed.validMonths !== null))
    ask('validMonths', seed.validMonths, metadata.validMonths, seed.validMonths === metadata.validMonths);
  ask('trial', seed.trial, metadata.trial, seed.trial === metadata.trial);
  for (const field of LISTS) {
    const gold = seed.relations.filter((r) => r.kind === field).map((r) => target(r.target));
    if (field === 'repeals') gold.push(...suspendedBy(seed.key));
    const given: DocumentRef[] = metadata[field];
    const right = gold.every((g) => given.some((x) => same(g, x))) && given.every((x) => gold.some((g) => same(g, x)));
    if (gold.length + given.length > 0) ask(field, gold, given, right);
  }
  const laws = seed.relations.filter((r) => r.kind === 'based_on').map((r) => target(r.target).title ?? '');
  // the record links only what the county holds
  if (laws.length > 0)
    ask(
      'citesLaws',
      laws,
      metadata.citesLaws,
      laws.every((l) => metadata.citesLaws.some((c) => plain(l).includes(plain(c)))),
    );
  if (mistakes.length > 0) write(`${seed.key}\n${mistakes.join('\n')}`);
}
write(`\n${asked - wrong} of ${asked} facts as on record; sure: ${sure - sureWrong} of ${sure}`);
