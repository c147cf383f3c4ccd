import type { VNode } from 'preact';
import { DECISION_SAMPLES } from './decision.tsx';
import { LEDGER_SAMPLES } from './ledger.tsx';
import { HINT_SAMPLES } from './hints.tsx';
import { OFFICE_SAMPLES } from './office.tsx';
import { RULE_SAMPLES } from './rules.tsx';
import { PROCEDURE_SAMPLES } from './procedure.tsx';
import { PUBLIC_SAMPLES } from './public.tsx';
import { PUBLIC_DAYS_SAMPLES } from './publicDays.tsx';
import { REGISTRATION_SAMPLES } from './registration.tsx';
import { REMINDER_SAMPLES } from './reminders.tsx';
import { REVIEW_SAMPLES } from './reviews.tsx';
import { ROUND_SAMPLES } from './rounds.tsx';
import { ROUTINE_PAGES } from './routine.tsx';
import { SCAN_SAMPLES } from './scans.tsx';
import { STAFF_SAMPLES } from './staff.tsx';
import { INTERVIEW_SAMPLES } from './interviews.tsx';
import { SUPERVISION_SAMPLES } from './supervision.tsx';
import { TERM_SAMPLES } from './term.tsx';

/** Every page of the site with a rich model, by a short name. */
export const SAMPLES: Readonly<Record<string, () => VNode>> = {
  ...PUBLIC_SAMPLES,
  ...PUBLIC_DAYS_SAMPLES,
  ...STAFF_SAMPLES,
  ...SCAN_SAMPLES,
  ...SUPERVISION_SAMPLES,
  ...INTERVIEW_SAMPLES,
  ...HINT_SAMPLES,
  ...OFFICE_SAMPLES,
  ...RULE_SAMPLES,
  ...LEDGER_SAMPLES,
  ...DECISION_SAMPLES,
  ...PROCEDURE_SAMPLES,
  ...REGISTRATION_SAMPLES,
  ...REMINDER_SAMPLES,
  ...REVIEW_SAMPLES,
  ...ROUND_SAMPLES,
  ...ROUTINE_PAGES,
  ...TERM_SAMPLES,
};
