/** 问题事件 with a legal footing (domain.md §7); weights are profile values. */
export const PROBLEM_KINDS = [
  'review.skipped',
  'review.unlawful',
  'review.too_fast',
  'opinion.unexplained',
  'filing.missed',
  'filing.late',
  'filing.supplemented',
  'filing.refused',
  'filing.corrected',
  'rectification.overdue',
  'document.revoked',
  'reconsideration.corrected',
  'court.unlawful',
  'cleanup.missed',
  'publication.missing',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** 问题事件: recorded, contested by its issuer, upheld, or taken out of the counts. */
export const PROBLEM_STATES = ['recorded', 'contested', 'upheld', 'excluded'] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];
