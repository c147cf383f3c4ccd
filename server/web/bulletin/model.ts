import type { BulletinAct } from '../../domain/bulletin/course.ts';
import type { Deviation } from '../../domain/bulletin/figures.ts';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import type { Day } from '../../domain/day.ts';
import type { Figures } from '../../domain/profile.ts';
import type { ProblemLine } from '../../ports.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';

/** `GET /bulletins/work/:id`. */
export interface BulletinWorkModel {
  chrome: Chrome;
  today: Day;
  row: BulletinRow;
  formulas: Figures;
  deviations: readonly Deviation[];
  candidates: readonly ProblemLine[];
  /** Named cases that do not count any more. */
  taken: readonly number[];
  acts: readonly BulletinAct[];
  people: ReadonlyMap<number, string>;
  failed: { act: BulletinAct; form: Form<string> } | null;
}
