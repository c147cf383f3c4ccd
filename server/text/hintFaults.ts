import type { Sentence } from './workFaults.ts';

/** Refusals around hints. */
export const HINTS: Readonly<Record<string, Sentence>> = {
  'hint.gone': '这条提示在现在的文本里已经没有了。请刷新页面，按现在的提示办理。',
};
