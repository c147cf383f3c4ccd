import type { Sentence } from './workFaults.ts';

/** Refusals of single records in bulk work. */
export const RECORDS: Readonly<Record<string, Sentence>> = {
  'import.record': (d) => {
    const issues = Array.isArray(d['issues']) ? (d['issues'] as { path?: unknown; message?: unknown }[]) : [];
    const said = issues.map(({ path, message }) => `${String(path)}：${String(message)}`).join('；');
    return `这一条没有导入${said === '' ? '' : `（${said}）`}。请改正后再导入，已经导入的不会重复。`;
  },
};
