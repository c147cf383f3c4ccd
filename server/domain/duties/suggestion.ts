import type { Day } from '../day.ts';
import { periodOn, type Profile } from '../profile.ts';
import { limitsOf, overdueLimits, type SuggestionClock } from '../suggestion/limits.ts';
import type { SuggestionRow } from '../suggestion/row.ts';
import type { Calendar } from '../workdays.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { bracketed } from '../bracketed.ts';

const WHAT: Record<SuggestionClock, string> = {
  reply: '答复',
  transfer: '受理或者转送',
  notify: '通知制定机关',
  explain: '作出书面答复（制定机关）',
};

/** 审查建议, 司法建议, 附带审查: every limit that has run out on `on`. What an issuer owes is told to it too. */
export function suggestionFlags(
  row: SuggestionRow,
  issuerId: number | null,
  on: Day,
  profile: Profile,
  calendar: Calendar,
): Flag[] {
  const after = periodOn(profile, on).figures['reminder.overdueDays'].value;
  return overdueLimits(limitsOf(row, profile, calendar), on).flatMap((limit) =>
    limit.day === null
      ? []
      : [
          {
            key: `suggestion.overdue:${row.id}:${limit.clock}:${limit.day}`,
            kind: 'suggestion.overdue' as const,
            documentId: null,
            issuerId: limit.clock === 'explain' ? issuerId : null,
            dueOn: limit.day,
            rule: `对${bracketed(row.documentSaid)}的审查建议（${row.receipt}）应于${limit.day}前${WHAT[limit.clock]}，已逾期`,
            citation: limit.citation,
            evidence: [
              { label: '期限起算', on: limit.from, table: 'suggestion', id: row.id },
              ...(limit.provisional ? [PROVISIONAL] : []),
            ],
            steps: stepsAfter(limit.day, after),
          },
        ],
  );
}
