import type { Day } from '../day.ts';
import type { Flag, Step } from '../duties/flag.ts';
import type { NoticeRow } from '../model.ts';

/**
 * The step of a flag's ladder that is to be told on `on`, or null. When a duty is seen for the first time, or nights were
 * missed, only the latest step that has come is told; what has been told (or passed over) is never told again.
 */
export function stepToSend(flag: Pick<Flag, 'steps'>, on: Day, alreadySent: readonly string[]): Step | null {
  const latest = flag.steps.findLastIndex((step) => step.on <= on);
  if (latest < 0) return null;
  return flag.steps.slice(latest).some((step) => alreadySent.includes(step.step)) ? null : flag.steps[latest]!;
}

/** The step under which a reminder that was put off comes back: once for each day that it was put off to. */
export const backStep = (until: Day): string => `back-${until}`;

/** The step under which a person is told of a duty that was handed over: once for each reminder handed over. */
export const handedStep = (noticeId: number): string => `handed-${noticeId}`;

/** The step under which a leader is told that nobody answered. */
export const escalatedStep = (step: string): string => `escalated-${step}`;

/** Why a person is told, read from the step of the notice. */
export type Reason = 'ladder' | 'back' | 'handed' | 'escalated';

/** The reason that the name of a step stands for. */
export function reasonOf(step: string): Reason {
  if (step.startsWith('back-')) return 'back';
  if (step.startsWith('handed-')) return 'handed';
  return step.startsWith('escalated-') ? 'escalated' : 'ladder';
}

type Dated = Pick<NoticeRow, 'id' | 'createdAt'>;

/** The later of two notices; ids alone do not tell, for processes take them from blocks of their own. */
const later = <N extends Dated>(a: N, b: N): N =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? b : a;

/** The notice that stands for a person's copy of a duty: the latest of those given, or null. */
export const latestOf = <N extends Dated>(notices: readonly N[]): N | null =>
  notices.length === 0 ? null : notices.reduce(later);
