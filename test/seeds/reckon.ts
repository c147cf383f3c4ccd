import { addDays, dayOf, lastDayOfTerm } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';
import type { DocumentSeed } from '../../seeds/county/types.ts';

/** 2014-03-06 → 二〇一四年三月六日, as older documents are dated; both circles are in use. */
export function numeralDay(on: Day): RegExp {
  const digits = ['[〇○]', ...'一二三四五六七八九'];
  const [year = '', month = '', date = ''] = on.split('-');
  const small = (n: number): string =>
    (n > 19 ? digits[Math.floor(n / 10)] : '') + (n > 9 ? '十' : '') + (n % 10 ? digits[n % 10] : '');
  return new RegExp(
    `${[...year].map((d) => digits[Number(d)]).join('')}年${small(Number(month))}月${small(Number(date))}日`,
  );
}

function dayIn(words: string): Day | null {
  const [, year, month, date] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(words) ?? [];
  return year ? dayOf(Number(year), Number(month), Number(date)) : null;
}

/** The first day in force by the document's own words, reckoned apart from the manifest. */
export function effectOf(seed: DocumentSeed): Day | null {
  const words = seed.clauses.effect ?? '';
  const base = /[公发]布之日/.test(words)
    ? seed.publishedOn
    : /(印发|下发|下文)之日/.test(words)
      ? seed.signedOn
      : null;
  if (base) return /(30|三十)日后/.test(words) ? addDays(base, 30) : base;
  return dayIn(words);
}

/** The last day in force by the document's own words. */
export function endOf(seed: DocumentSeed): { until: Day | null; months: number | null } {
  const words = seed.clauses.term ?? /起至(.*)止/.exec(seed.clauses.effect ?? '')?.[1] ?? '';
  const years = /期为?([一二两三四五1-5])年/.exec(words)?.[1];
  if (!years || !seed.effectiveOn) return { until: dayIn(words), months: null };
  const months = 12 * (Number(years) || '一二三四五'.indexOf(years.replace('两', '二')) + 1);
  return { until: lastDayOfTerm(seed.effectiveOn, months), months };
}

/** The legal events that the manifest stands for. */
export function rows(seed: DocumentSeed): LegalEventRow[] {
  const start = seed.effectiveOn ?? seed.publishedOn ?? seed.signedOn;
  const enact = { kind: 'enact' as const, on: start, until: seed.validUntil, scope: 'whole' as const, articles: [] };
  return [enact, ...seed.events].map((event, index) => ({
    ...event,
    id: index + 1,
    version: 1,
    documentId: 1,
    dayStated: true,
    basisDocumentId: null,
    basisText: null,
    relationId: null,
    recordedById: null,
    knownAt: '2026-11-22T00:00:00.000Z',
    voidedAt: null,
    voidReason: null,
  }));
}
