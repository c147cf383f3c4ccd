/** Everything that people do about 合法性审核. */
export { submit, resubmit, withdraw } from './send.ts';
export { accept, assign, supplement } from './handle.ts';
export { adopt, check, conclude } from './opinion.ts';
export { answer, consult } from './counsel.ts';
export { recordPast } from './past.ts';
