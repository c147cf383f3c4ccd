/**
 * What the bureau itself owes by the calendar: last year's list of documents and its report to the superior, the reports on 法治政府建设,
 * and the directory of what was filed.
 */
export const ROUTINE_DUTIES = ['yearlyList', 'yearlyReport', 'ruleOfLaw', 'ruleOfLawPublic', 'directory'] as const;
export type RoutineDuty = (typeof ROUTINE_DUTIES)[number];
