import type { Day } from '../../domain/day.ts';
import { enactment } from '../../domain/documents/facts.ts';
import type { EventFact } from '../../domain/documents/facts.ts';
import type { Doubt } from '../../domain/ledger.ts';
import { findDates } from '../dates.ts';
import type { MergedFacts } from './merge.ts';
import type { LedgerSays } from './row.ts';

const ENDS = { repealed: 'repeal', lapsed: 'lapse', revoked: 'revoke', suspended: 'suspend' } as const;

/**
 * The legal events that a ledger's word for the standing means. An end without a day is recorded without one: such a
 * document counts as ended from the beginning and never shows as in force (design §1.2), and the missing day is a doubt. A
 * word that only proposes, or ends parts, makes no event; 现行有效 makes none either, but is doubted when the days say otherwise.
 */
export function standingEvents(
  says: LedgerSays,
  facts: MergedFacts,
  today: Day,
): { events: EventFact[]; doubts: Doubt[] } {
  const { standing, statusText, basis } = says;
  const doubts: Doubt[] = [];
  const doubt = (kind: Doubt['kind'], other: string | null = null): void => {
    doubts.push({ kind, field: 'status', ledger: statusText, other });
  };
  const { until } = enactment(facts);
  const over = until !== null && until < today;
  if (standing === null && says.endedOn === null) return { events: [], doubts };
  const stated = says.endedOn ?? says.decidedOn;
  const basisDay = stated === null ? (dayIn(basis) ?? dayIn(statusText)) : null;
  const on = stated ?? basisDay;
  const event = (kind: EventFact['kind']): EventFact => ({
    kind,
    on,
    basisText: basis ?? `台账载明：${statusText ?? ''}`,
  });
  switch (standing) {
    case 'repealed':
    case 'revoked':
    case 'suspended':
    case 'lapsed':
      // The term alone has ended it, on its own day.
      if (standing === 'lapsed' && over && on === null) return { events: [], doubts };
      if (on === null) doubt('status.day_missing');
      else if (basisDay !== null) doubt('status.day_from_basis', basisDay);
      return { events: [event(ENDS[standing])], doubts };
    case null:
      // A day of 废止 or 失效 without a word for it: an end all the same.
      return { events: [{ kind: 'lapse', on, basisText: basis ?? '台账载明废止或者失效日期' }], doubts };
    case 'amended':
      doubt('status.amended', on);
      return { events: on === null ? [] : [event('amend')], doubts };
    case 'continued':
      if (over) doubt('status.disagrees', until);
      return { events: on === null ? [] : [event('continue')], doubts };
    case 'in_force':
      if (over) doubt('status.disagrees', until);
      return { events: [], doubts };
    case 'proposed':
      doubt('status.proposed');
      return { events: [], doubts };
    case 'partial':
      doubt('status.partial');
      return { events: [], doubts };
    case 'unknown':
      doubt('status.unknown');
      return { events: [], doubts };
  }
}

/** The one day that a basis names (2023年5月1日县政府常务会议决定废止); several name none. */
function dayIn(basis: string | null): Day | null {
  const days = [...new Set(findDates(basis ?? '').flatMap((found) => found.day ?? []))];
  return days.length === 1 ? days[0]! : null;
}
