import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { citationOf, periodOn, type Profile } from '../profile.ts';
import type { DocumentDuties, DutyConsultation } from './documentDuties.ts';
import { NO_FLAGS, type Flag } from './flag.ts';
import { stepsAfter } from './ladder.ts';
import { coming, none, stands, type Tell } from './lines.ts';
import { bracketed } from '../bracketed.ts';

/**
 * 征求意见 that ended without its result: what became of the comments is to be published (优化营商环境条例 第六十二条 for what concerns 市场主体). No
 * text sets a time for it, so it stands from the day after the last one.
 */
export function consultationFlags(document: DocumentDuties, on: Day, profile: Profile, tell?: Tell): readonly Flag[] {
  if (document.consultations.length === 0) {
    none(tell, 'consultation', 'nothing_open');
    return NO_FLAGS;
  }
  return document.consultations.flatMap((row) => flagOf(document, row, on, profile, tell) ?? []);
}

function flagOf(
  document: DocumentDuties,
  { id, toOn, resultOn, withdrawnOn }: DutyConsultation,
  on: Day,
  profile: Profile,
  tell: Tell,
): Flag | null {
  const evidence = [{ label: '征求意见结束', on: toOn, table: 'consultation', id }];
  const ended = resultOn ?? withdrawnOn;
  if (ended !== null && ended <= on) return none(tell, 'consultation', 'done', { on: ended, evidence });
  const figures = periodOn(profile, toOn).figures;
  const market = figures['consultation.market'];
  const citation =
    market.value === null
      ? '本系统设定，非法定标准'
      : `${citationOf(market)}（与市场主体密切相关的）；其他文件为本系统提醒`;
  if (on <= toOn) return coming(tell, 'consultation', toOn, daysLater(toOn, 1), { citation, evidence });
  return stands(tell, 'consultation', {
    key: `consultation.unpublished:${id}:${toOn}`,
    kind: 'consultation.unpublished',
    documentId: document.id,
    issuerId: document.issuerId,
    dueOn: toOn,
    rule: `${bracketed(document.title)}征求意见已于${toOn}结束，尚未公布意见采纳情况`,
    citation,
    evidence,
    steps: stepsAfter(toOn, periodOn(profile, on).figures['reminder.overdueDays'].value),
  });
}
