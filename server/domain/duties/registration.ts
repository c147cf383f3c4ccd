import type { Day } from '../day.ts';
import type { FlagKind } from '../codes.ts';
import { daysLater } from '../dayNumbers.ts';
import { citationOf, periodOn, type Figures, type Profile } from '../profile.ts';
import { submitClock, submitLimit } from '../registration/limits.ts';
import { currentRegistration } from '../registration/states.ts';
import type { Calendar } from '../workdays.ts';
import { isOut, type DocumentDuties } from './documentDuties.ts';
import { PROVISIONAL, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/**
 * 三统一 (山东省行政程序规定 第五十一条): a document that was not sent in for registration in time, a request that nobody decided on,
 * a registered document that was not published. What was refused, withdrawn or made void has been dealt with in writing. As
 * with filings, old stock (before `filing.demandedFrom`) does not flood the desk.
 */
export function registrationFlag(
  document: DocumentDuties,
  on: Day,
  profile: Profile,
  calendar: Calendar,
  tell?: Tell,
): Flag | null {
  const duty = 'registration';
  if (!isOut(document)) return none(tell, duty, 'not_out');
  const current = currentRegistration(document.registrations);
  if (current === null) return unsent(document, on, profile, calendar, tell);
  const { id, state, requestedOn, decidedOn, decideBy, publishBy, publishedOn } = current;
  const requested = requestedOn !== null && requestedOn <= on;
  const decided = decidedOn !== null && decidedOn <= on;
  if (requested && !decided && state !== 'withdrawn') {
    if (decideBy === null) return none(tell, duty, 'unset', { figure: 'registration.decide' });
    return limited(document, 'registration.undecided', decideBy, on, profile, tell, {
      figure: periodOn(profile, requestedOn).figures['registration.decide'],
      said: `应于${decideBy}前登记或者书面答复不予登记，已逾期`,
      evidence: [{ label: '送登记', on: requestedOn, table: 'registration', id }],
    });
  }
  if (!decided) return none(tell, duty, 'nothing_open');
  const waits = state === 'registered' || (publishedOn !== null && publishedOn > on);
  if (!waits) return none(tell, duty, 'done', { on: publishedOn ?? decidedOn });
  if (publishBy === null) return none(tell, duty, 'unset', { figure: 'registration.publish' });
  return limited(document, 'publication.overdue', publishBy, on, profile, tell, {
    figure: periodOn(profile, decidedOn).figures['registration.publish'],
    said: `已登记，应于${publishBy}前统一公布，已逾期`,
    evidence: [{ label: '登记', on: decidedOn, table: 'registration', id }],
  });
}

/** Nothing was sent in, and no number came with the document. */
function unsent(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar, tell: Tell): Flag | null {
  const duty = 'registration';
  if (document.registrationNumber !== null) return none(tell, duty, 'done');
  const born = document.publishedOn ?? document.signedOn;
  if (born === null) return none(tell, duty, 'no_day');
  const demandedFrom = periodOn(profile, on).figures['filing.demandedFrom'].value;
  if (born < demandedFrom) return none(tell, duty, 'before_demanded', { on: demandedFrom });
  const { figures } = periodOn(profile, document.signedOn ?? born);
  if (figures['registration.submit'].value === null)
    return none(tell, duty, 'unset', { figure: 'registration.submit' });
  const limit = submitLimit(document, profile, calendar, on);
  const clock = submitClock(document, figures);
  if (limit === null)
    return figures['registration.countFrom'].value === null
      ? none(tell, duty, 'unset', { figure: 'registration.countFrom' })
      : none(tell, duty, 'no_day');
  return limited(document, 'registration.overdue', limit.day, on, profile, tell, {
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

interface Limited {
  figure: Figures['registration.submit'];
  said: string;
  evidence: Flag['evidence'];
}

/** A step with a last day: it stands from the day after it. */
function limited(
  document: DocumentDuties,
  kind: Extract<FlagKind, 'registration.overdue' | 'registration.undecided' | 'publication.overdue'>,
  dueOn: Day,
  on: Day,
  profile: Profile,
  tell: Tell,
  { figure, said, evidence }: Limited,
): Flag | null {
  const citation = citationOf(figure);
  if (dueOn >= on) return coming(tell, 'registration', dueOn, daysLater(dueOn, 1), { citation, evidence });
  return stands(tell, 'registration', {
    key: `${kind}:${document.id}:${dueOn}`,
    kind,
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn,
    rule: `${bracketed(document.title)}${said}`,
    citation,
    evidence,
    steps: stepsAfter(dueOn, periodOn(profile, on).figures['reminder.overdueDays'].value),
  });
}
