import { expect } from 'vitest';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties } from '../../../server/domain/duties/documentDuties.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import { withVersions } from '../../../server/domain/profile.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { spansOf } from '../../../server/domain/validity.ts';

const NATIONAL = nationalProfile();

/** The national base line with what a bureau would add: a limit for the congress, and when to evaluate. */
export const PROFILE = withVersions(
  NATIONAL,
  [
    {
      fromDay: day('2008-05-12'),
      figures: {
        'filing.days.congress': { value: { count: 30, unit: 'day' }, source: '示例条例第十一条', kind: 'statute' },
        'filing.countFrom.congress': { value: 'published', source: '示例条例第十一条', kind: 'statute' },
        'expiry.evaluationMonths': { value: 6, source: '湖南省行政程序规定第五十一条', kind: 'rule' },
      },
    },
  ],
  NATIONAL,
);
export const CALENDAR = seededCalendar();

/** An issued document of a department for tests, its spans folded from its events; `more` replaces what a case is about. */
export function document(events: LegalEventRow[], more: Partial<DocumentDuties> = {}): DocumentDuties {
  const enact = events.find((e) => e.kind === 'enact');
  return {
    id: 1,
    issuerId: 5,
    tier: 'department',
    title: '清河县公园管理办法',
    status: 'issued',
    signedOn: null,
    publishedOn: null,
    effectiveOn: enact?.on ?? null,
    spans: spansOf({ events, versions: [] }).document,
    events,
    reviews: [],
    filings: [],
    registrationNumber: null,
    registrations: [],
    trial: false,
    consultations: [],
    evaluations: [],
    amendments: [],
    ...more,
  };
}

/** `kind due` of every flag on a day. */
const flags = (on: string, of: DocumentDuties): string[] =>
  flagsOfDocument(of, day(on), PROFILE, CALENDAR).map((f) => `${f.kind} ${f.dueOn}`);

/** Expects the flags of a document on several days: `day: kind due, kind due|day: …`. */
export function check(of: DocumentDuties, lines: string): void {
  for (const line of lines.split('|')) {
    const [on, expected] = line.split(':') as [string, string];
    const wanted = expected
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean);
    expect([on, ...flags(on, of)]).toEqual([on, ...wanted]);
  }
}

/** A filing of which nothing has come after its sending. */
export const UNSENT = { receivedOn: null, registeredOn: null, stateFrom: null, answerBy: null, reviewBy: null };
