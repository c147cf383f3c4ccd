import type { JSX } from 'preact';
import type { RoundAct } from '../../domain/rounds/course.ts';
import { ErrorSummary } from '../components/fields.tsx';
import type { RoundModel } from './model.ts';

/**
 * Why an act was refused that has no form on the page to say it: a mere button, or what somebody else has made impossible meanwhile.
 * `shown` are the acts whose forms tell their own errors.
 */
export function Refused({
  failed,
  shown,
}: {
  failed: RoundModel['failed'];
  shown: readonly RoundAct[];
}): JSX.Element | null {
  if (failed === null || shown.includes(failed.act)) return null;
  return <ErrorSummary errors={failed.form.errors} scope={failed.act.slice('round.'.length)} />;
}
