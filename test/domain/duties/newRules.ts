import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties, DutyEvaluation } from '../../../server/domain/duties/documentDuties.ts';
import { explainDuties } from '../../../server/domain/duties/explain.ts';
import type { Duty } from '../../../server/domain/duties/lines.ts';
import { withVersions, type Figures, type Profile, type WrittenVersion } from '../../../server/domain/profile.ts';
import { event, until } from '../lives.ts';
import { CALENDAR, document, PROFILE } from './documents.ts';

export const figure = <T>(value: T, source = '示例办法第八条'): { value: T; source: string; kind: 'rule' } => ({
  value,
  source,
  kind: 'rule',
});

/** The profile of the other tests with figures on top, each version from its day. */
export const ruled = (...versions: [fromDay: string, figures: Partial<Figures>][]): Profile =>
  withVersions(
    PROFILE,
    versions.map(([fromDay, figures]): WrittenVersion => ({ fromDay: day(fromDay), figures })),
    PROFILE,
  );

/** `state because|kind from→due` of one duty on a day. */
export function told(of: DocumentDuties, duty: Duty, on: string, profile: Profile = PROFILE): string {
  const lines = explainDuties(of, day(on), profile, CALENDAR).filter((line) => line.duty === duty);
  return lines
    .map(({ state, flag, because, figure: name, from, dueOn }) =>
      state === 'standing'
        ? `${flag!.kind} ${from}→${dueOn}`
        : state === 'coming'
          ? `coming ${from}→${dueOn}`
          : `none ${because}${name === null ? '' : ` ${name}`}`,
    )
    .join('|');
}

/** A document whose term ends on 2025-02-28. */
export const TERM = (more = {}) => document([event('enact', '2020-03-01', until('2025-02-28'))], more);
/** With an evaluation concluded on a day. */
export const evaluated = (concludedOn: string, more: Partial<DutyEvaluation> = {}): Partial<DocumentDuties> => ({
  evaluations: [
    {
      id: 9,
      purpose: 'expiry',
      termEndsOn: day('2025-02-28'),
      conclusion: null,
      concludedOn: day(concludedOn),
      ...more,
    },
  ],
});
