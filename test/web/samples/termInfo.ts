import { day } from '../../../server/domain/day.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { termRule } from '../../../server/domain/profile/terms.ts';
import { termLimits } from '../../../server/domain/term/limits.ts';
import type { TermInfo } from '../../../server/web/term/model.ts';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { evaluationRow } from '../../domain/evaluation/rows.ts';
import { TODAY } from './base.ts';

const { figures } = periodOn(nationalProfile(), TODAY);
export const TERM_END = day('2027-02-28');

/** 有效期 of the sample dossier. */
export const TERM: TermInfo = {
  standing: { state: 'running', lastDay: TERM_END, because: null },
  limits: termLimits(TERM_END, figures, seededCalendar()),
  figures,
  rule: termRule({ trial: false, genre: '办法' }, figures),
  evaluations: [evaluationRow()],
  acts: ['term.extend', 'term.renew', 'term.end'],
  mayDraft: true,
};
