import type { LawChangeKind } from '../domain/laws.ts';

/** What became of a law. */
export const LAW_CHANGE = {
  repealed: '废止',
  renamed: '更名',
  reissued: '重新制定',
  revised: '修订',
} as const satisfies Record<LawChangeKind, string>;
