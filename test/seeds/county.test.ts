import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EVENT_KINDS,
  FILING_OUTCOMES,
  ISSUER_KINDS,
  OPINIONS,
  STATUSES,
  VALIDITIES,
} from '../../server/domain/codes.ts';
import { addDays, addMonths, day } from '../../server/domain/day.ts';
import { addWorkdays, isWorkday, workdaysBetween } from '../../server/domain/workdays.ts';
import { validityOn } from '../../server/domain/validity.ts';
import { seededCalendar } from '../../seeds/calendar.ts';
import { chineseDay } from '../../seeds/county/blocks.ts';
import { FILES_DIR, issuerNames, readCounty, readRecords } from '../../seeds/county/read.ts';
import { sha256, sheets } from '../../seeds/county/render.ts';
import type { DocumentSeed } from '../../seeds/county/types.ts';
import { effectOf, endOf, numeralDay, rows } from './reckon.ts';

const TODAY = day('2026-11-22');
const county = readCounty();
const calendar = seededCalendar();
const all = sheets(county);
const records = new Map(readRecords().map((record) => [record.file, record]));
const byKey = new Map(county.documents.map((seed) => [seed.key, seed]));
const issuerKeys = new Set(county.issuers.map((issuer) => issuer.key));
const isIssued = (seed: DocumentSeed): boolean => seed.status === 'issued' || seed.status === 'filed';
const issued = county.documents.filter(isIssued);
const textOf = (seed: DocumentSeed): string => all.find((sheet) => sheet.file === seed.file)?.plain ?? '';
const each = (seeds: DocumentSeed[]): [string, DocumentSeed][] => seeds.map((seed) => [seed.key, seed]);

describe('the demo county as a whole', () => {
  it('holds every kind of body, validity, event, status and opinion', () => {
    const seen = (values: (string | null)[]): Set<string | null> => new Set(values);
    expect(seen(county.issuers.map((issuer) => issuer.kind))).toEqual(new Set(ISSUER_KINDS));
    const validities = VALIDITIES.filter((one) => one !== 'superseded');
    expect(seen(issued.map((seed) => seed.expected))).toEqual(new Set(validities));
    const events = county.documents.flatMap((seed) => seed.events.map((event) => event.kind));
    expect(seen(['enact', ...events])).toEqual(new Set(EVENT_KINDS));
    expect(seen(county.documents.map((seed) => seed.status))).toEqual(new Set(STATUSES));
    const opinions = county.documents.map((seed) => seed.review?.opinion ?? null).filter((one) => one !== null);
    expect(seen(opinions)).toEqual(new Set(OPINIONS));
    const outcomes = county.documents.flatMap((seed) => seed.filings.map((filing) => filing.outcome));
    expect(seen(outcomes.filter((one) => one !== null))).toEqual(new Set(FILING_OUTCOMES));
    expect(issued.length).toBeGreaterThanOrEqual(64);
  });

  it('names nothing twice and refers to nothing that is missing', () => {
    const files = all.map((sheet) => sheet.file);
    for (const list of [county.documents.map((seed) => seed.key), county.issuers.map((one) => one.key), files])
      expect(new Set(list).size).toBe(list.length);
    const numbers = county.documents.map((seed) => seed.docNumber).filter((one) => one !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { parent, successor } of county.issuers)
      for (const key of [parent, successor]) if (key) expect(issuerKeys).toContain(key);
    for (const seed of county.documents) {
      const bodies = [...seed.issuers, ...seed.problems.map((problem) => problem.issuer ?? 'gov')];
      for (const body of bodies) if (/^[a-z]/.test(body)) expect(issuerKeys).toContain(body);
      const targets = [...seed.relations.map((one) => one.target), ...seed.events.map((one) => one.basis)];
      for (const target of targets)
        if (typeof target === 'string' && /^[a-z]/.test(target)) expect([...byKey.keys()]).toContain(target);
    }
  });

  it('brings exactly two issuers over two problems within the last twelve months', () => {
    const counts = new Map<string, number>();
    for (const seed of county.documents)
      for (const { on, issuer = seed.issuers[0] ?? '' } of seed.problems)
        if (on > addMonths(TODAY, -12) && on <= TODAY) counts.set(issuer, (counts.get(issuer) ?? 0) + 1);
    const often = [...counts].filter(([, count]) => count >= 2).map(([issuer]) => issuer);
    expect(often.sort()).toEqual(['baisha', 'finance']);
    expect(counts.size).toBeGreaterThanOrEqual(6);
  });
});

describe('a manifest agrees with its text', () => {
  it.each(each(county.documents))('%s bears its title, number, issuers and days', (_key, seed) => {
    const text = textOf(seed).replaceAll('\n', '');
    const number = seed.docNumber?.replace(/^.*令(?=第)/, '');
    for (const words of [seed.title, number, seed.registrationNumber])
      if (words && isIssued(seed)) expect(text).toContain(words);
    if (isIssued(seed)) for (const name of issuerNames(county, seed)) expect(text).toContain(name);
    if (seed.signedOn)
      expect(text.includes(chineseDay(seed.signedOn)) || numeralDay(seed.signedOn).test(text)).toBe(true);
    for (const words of [seed.clauses.effect, seed.clauses.term]) if (words) expect(text).toContain(words);
  });

  it.each(each(issued))('%s takes effect and ends when its words say', (_key, seed) => {
    expect(seed.effectiveOn).toBe(effectOf(seed));
    expect({ until: seed.validUntil, months: seed.validMonths }).toEqual(endOf(seed));
    expect(seed.trial).toBe(/试行|暂行/.test(seed.title + (seed.clauses.effect ?? '')));
  });

  it.each(each(issued))('%s stands on 2026-11-22 as reckoned by hand', (_key, seed) => {
    expect(validityOn(TODAY, { events: rows(seed), versions: [] }).validity).toBe(seed.expected);
  });

  it.each(each(issued))('%s and the documents it touches say the same', (_key, seed) => {
    const kinds = {
      repeals: 'repeal',
      lapses: 'lapse',
      extends: 'extend',
      continues: 'continue',
      amends: 'amend',
    } as const;
    for (const relation of seed.relations) {
      if (relation.kind === 'based_on') continue;
      const held = typeof relation.target === 'string' ? byKey.get(relation.target) : undefined;
      const named = typeof relation.target === 'string' ? held : relation.target;
      expect(textOf(seed)).toContain(named?.docNumber ?? named?.title);
      if (!held) continue;
      const event = held.events.find(
        (one) => one.kind === kinds[relation.kind as keyof typeof kinds] && one.basis === seed.key,
      );
      expect(event?.articles).toEqual(relation.articles);
      expect(event?.on).toBe(seed.effectiveOn);
      if (event?.until) expect(textOf(seed)).toContain(chineseDay(event.until));
    }
  });

  it.each(each(county.documents))('%s went through review and filing in order', (_key, seed) => {
    const { review } = seed;
    const days = [review?.submittedOn, review?.acceptedOn, review?.concludedOn, seed.signedOn, seed.publishedOn];
    const known = days.filter((one) => one != null);
    expect(known).toEqual([...known].sort());
    const acts = [...known, ...seed.filings.flatMap((one) => [one.submittedOn, one.closedOn])];
    expect(acts.filter((one) => one !== null && !isWorkday(one, calendar))).toEqual([]);
    const took =
      review?.acceptedOn && review.concludedOn
        ? workdaysBetween(review.acceptedOn, review.concludedOn, calendar).days
        : 9;
    expect(took).toBeLessThanOrEqual(15);
    expect(seed.problems.some((problem) => problem.kind === 'review.too_fast')).toBe(took < 5);
    if (review?.acceptedOn && review.dueOn) expect(review.dueOn).toBe(addWorkdays(review.acceptedOn, 15, calendar).day);
    const running = review && !review.concludedOn;
    const wanted = running ? ['in_review'] : review?.opinion === 'unlawful' ? ['draft', 'abandoned'] : ['reviewed'];
    if (review && !isIssued(seed)) expect(wanted).toContain(seed.status);
    const settled = seed.filings.every(
      (one) => one.closedOn && one.outcome !== 'returned' && one.outcome !== 'revoked',
    );
    if (isIssued(seed)) expect(seed.status === 'filed').toBe(seed.filings.length > 0 && settled);
    for (const filing of seed.filings) {
      expect(filing.clockFrom).toBe(seed.publishedOn);
      expect(filing.dueOn).toBe(addDays(filing.clockFrom, filing.line === 'congress' ? 30 : 15));
      const late = (filing.submittedOn ?? filing.clockFrom) > filing.dueOn;
      expect(seed.problems.some((problem) => problem.kind === 'filing.late' && problem.on === filing.submittedOn)).toBe(
        late,
      );
    }
  });
});

describe('the files', () => {
  it.each(all.map((sheet) => [sheet.file, sheet] as const))(
    '%s is what the script made of today’s text',
    (file, sheet) => {
      const bytes = readFileSync(join(FILES_DIR, file));
      expect(records.get(file)).toMatchObject({
        bytes: bytes.length,
        sha256: sha256(bytes),
        sourceSha256: sha256(sheet.source),
      });
      const start = { pdf: '%PDF-', docx: 'PK\x03\x04', html: '<', txt: '' }[sheet.fileKind];
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
      if (sheet.fileKind !== 'html' && sheet.fileKind !== 'txt') return;
      const decoded = new TextDecoder(sheet.made === 'gb18030' ? 'gb18030' : 'utf-8', { fatal: true }).decode(bytes);
      expect(decoded).toContain(sheet.seed.title);
    },
  );

  it('stay small and leave nothing behind', () => {
    expect([...records.keys()].sort()).toEqual(all.map((sheet) => sheet.file).sort());
    const size = all.reduce((sum, sheet) => sum + statSync(join(FILES_DIR, sheet.file)).size, 0);
    expect(size).toBeLessThan(6 * 1024 * 1024);
  });
});
