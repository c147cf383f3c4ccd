import type { Act } from '../../domain/acts.ts';
import type { Day } from '../../domain/day.ts';
import type { RoutineDue } from '../../domain/routine/duties.ts';
import type { RoutineRecordRow } from '../../domain/routine/rows.ts';
import type { SupportingRow } from '../../domain/supporting/rows.ts';
import type { Chrome } from '../chrome.ts';
import { type Form, emptyForm } from '../form.ts';

/** `GET /routine`: what the bureau owes by the calendar, and what laws demand of bodies. */
export interface RoutineModel {
  chrome: Chrome;
  today: Day;
  /** Given to the bureau alone. */
  duties: readonly (RoutineDue & { done: RoutineRecordRow | null })[];
  supporting: readonly { row: SupportingRow; issuerName: string }[];
  issuers: readonly { id: number; name: string }[];
  /** A form that was refused: its act and what it is about. */
  failed: { act: Act; about: string; form: Form<string> } | null;
}

/** The form of an act, as it was sent if it failed. */
export function formAt({ failed }: RoutineModel, act: Act, about: string): { form: Form<string>; open: boolean } {
  const open = failed !== null && failed.act === act && failed.about === about;
  return { form: open ? failed.form : emptyForm<string>(), open };
}
