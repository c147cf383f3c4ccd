import { day } from '../../../server/domain/day.ts';
import { explainDuties } from '../../../server/domain/duties/explain.ts';
import type { DossierModel } from '../../../server/web/pages/dossier.tsx';
import { event } from '../../domain/lives.ts';
import { CALENDAR, document, PROFILE } from '../../domain/duties/documents.ts';
import { TODAY } from './base.ts';

/** Duties of a sample document: some stand, some will come, and the others say why they do not. */
export const SAMPLE_DUTIES: DossierModel['duties'] = {
  on: TODAY,
  lines: explainDuties(
    document([event('enact', '2024-01-01', { until: day('2026-12-31') })], {
      title: '清河县公共租赁住房管理办法',
      publishedOn: day('2026-02-01'),
    }),
    TODAY,
    PROFILE,
    CALENDAR,
  ),
};
