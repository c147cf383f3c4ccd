import { day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import type { Decision, HeldTarget, ListedItem, ListedRow } from '../../../server/domain/listed/row.ts';
import { weighListed } from '../../../server/domain/listed/weigh.ts';
import type { Candidate, Match } from '../../../server/domain/matching/match.ts';
import type { LegalEventRow, RelationRow } from '../../../server/domain/model.ts';
import { event } from '../lives.ts';
import { relationRow } from '../rows.ts';

/** A decision of 2026-02-10, in force from 2026-03-01, looked at in November. */
export const decision = (effectiveOn: Day | null = day('2026-03-01')): Decision => ({
  by: {
    id: 900,
    title: '清河县人民政府关于公布规范性文件清理结果的决定',
    docNumber: '清政规〔2026〕3号',
    effectiveOn,
    publishedOn: day('2026-02-12'),
    signedOn: day('2026-02-10'),
  },
  bornOn: day('2026-02-12'),
  today: day('2026-11-22'),
});

/** A held document in force from 2019-06-01, with a last day or none, and what happened since. */
export const target = (until: string | null = null, more: LegalEventRow[] = [], id = 7): HeldTarget => ({
  id,
  title: '清河县停车管理办法',
  docNumber: '清政规〔2019〕3号',
  bornOn: day('2019-05-01'),
  events: [event('enact', '2019-06-01', { until: until === null ? null : day(until) }), ...more],
});

export const NO_MATCH: Match<Candidate> = { outcome: 'none', found: null, ranked: [] };

let id = 50;
/** A row that the machine proposes. */
export const item = (
  more: Partial<RelationRow> = {},
  held: HeldTarget | null = target(),
  match: Match<Candidate> = NO_MATCH,
): ListedItem => ({
  relation: relationRow({ id: id++, documentId: 900, state: 'proposed', confirmedAt: null, ...more }),
  match,
  target: held,
});

export const weighed = (one: ListedItem, on: Decision = decision()): ListedRow => {
  const [row] = weighListed(on, [one]);
  if (!row) throw new Error('no row');
  return row;
};
