import type { Day } from '../day.ts';
import type { FlagKind } from '../codes.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import { submitClock, submitLimit } from '../registration/limits.ts';
import { currentRegistration } from '../registration/states.ts';
import type { Calendar } from '../workdays.ts';
import { isOut, type DocumentDuties } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';

/**
 * 三统一 (山东省行政程序规定 第五十一条): a document that was not sent in for registration in time, a request that nobody decided on,
 * a registered document that was not published. What was refused, withdrawn or made void has been dealt with in writing. As
 * with filings, old stock (before `filing.demandedFrom`) does not flood the desk.
 */
export function registrationFlag(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar): Flag | null {
  if (!isOut(document)) return null;
  const current = currentRegistration(document.registrations);
  if (current === null) return unsent(document, on, profile, calendar);
  const requested = current.requestedOn !== null && current.requestedOn <= on;
  const decided = current.decidedOn !== null && current.decidedOn <= on;
  if (requested && !decided && current.state !== 'withdrawn')
    return current.decideBy === null || current.decideBy >= on
      ? null
      : flagOf(document, 'registration.undecided', current.decideBy, on, profile, {
          figure: periodOn(profile, current.requestedOn ?? on).figures['registration.decide'],
          said: `应于${current.decideBy}前登记或者书面答复不予登记，已逾期`,
          evidence: [{ label: '送登记', on: current.requestedOn, table: 'registration', id: current.id }],
        });
  const waits = current.state === 'registered' || (current.publishedOn !== null && current.publishedOn > on);
  if (!decided || !waits || current.publishBy === null || current.publishBy >= on) return null;
  return flagOf(document, 'publication.overdue', current.publishBy, on, profile, {
    figure: periodOn(profile, current.decidedOn ?? on).figures['registration.publish'],
    said: `已登记，应于${current.publishBy}前统一公布，已逾期`,
    evidence: [{ label: '登记', on: current.decidedOn, table: 'registration', id: current.id }],
  });
}

/** Nothing was sent in, and no number came with the document. */
function unsent(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar): Flag | null {
  if (document.registrationNumber !== null) return null;
  const born = document.publishedOn ?? document.signedOn;
  if (born === null || born < periodOn(profile, on).figures['filing.demandedFrom'].value) return null;
  const { figures } = periodOn(profile, document.signedOn ?? born);
  if (figures['registration.submit'].value === null) return null;
  const limit = submitLimit(document, profile, calendar, on);
  const clock = submitClock(document, figures);
  if (limit === null || limit.day >= on) return null;
  return flagOf(document, 'registration.overdue', limit.day, on, profile, {
    figure: figures['registration.submit'],
    said: `应于${limit.day}前送统一登记，已逾期`,
    evidence: [
      {
        label: figures['registration.countFrom'].value === 'signed' ? '成文日期' : '公布日期',
        on: clock,
        table: 'document',
        id: document.id,
      },
      { label: '没有送登记的记录' },
      ...(limit.provisional ? [PROVISIONAL] : []),
    ],
  });
}

function flagOf(
  document: DocumentDuties,
  kind: Extract<FlagKind, 'registration.overdue' | 'registration.undecided' | 'publication.overdue'>,
  dueOn: Day,
  on: Day,
  profile: Profile,
  { figure, said, evidence }: { figure: Figures['registration.submit']; said: string; evidence: Flag['evidence'] },
): Flag {
  return {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `《${document.title}》${said}`,
    citation: citationOf(figure),
    evidence,
    steps: stepsAfter(dueOn, periodOn(profile, on).figures['reminder.overdueDays'].value),
  };
}
