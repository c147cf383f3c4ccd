import { cataloguePaths } from './paths/catalogue.ts';
import { documentPaths } from './paths/documents.ts';
import { dossierPaths } from './paths/dossier.ts';
import { interviewPaths } from './paths/interviews.ts';
import { materialPaths } from './paths/materials.ts';
import { officePaths } from './paths/office.ts';
import { openDataPaths } from './paths/openData.ts';
import { publicPaths } from './paths/public.ts';
import { routinePaths } from './paths/routine.ts';
import { roundPaths } from './paths/rounds.ts';
import { reminderPaths } from './paths/reminders.ts';
import { searchingPaths } from './paths/searching.ts';
import { sessionPaths } from './paths/session.ts';
import { termPaths } from './paths/term.ts';
import { statisticsPaths } from './paths/statistics.ts';
import { uploadPaths } from './paths/upload.ts';

export * from './paths/address.ts';
export * from './paths/statistics.ts';
export type { AuditQuery } from './paths/office.ts';
export type { ResultQuery, RoundItemsQuery } from './paths/rounds.ts';
export type { CatalogueCompareQuery, EndingQuery } from './paths/catalogue.ts';
export type { CompareQuery } from './paths/documents.ts';
export type { DeskQuery, QuarterQuery } from './paths/reminders.ts';
export type { InterviewQuery, SimulateQuery } from './paths/interviews.ts';
export type { EvaluationQuery, TermQuery } from './paths/term.ts';

/** Every address of the site, for routes, views and tests. A new subject gets its own file under `paths/`. */
export const paths = {
  ...publicPaths,
  ...cataloguePaths,
  ...openDataPaths,
  ...documentPaths,
  ...sessionPaths,
  ...uploadPaths,
  ...dossierPaths,
  ...termPaths,
  ...officePaths,
  ...statisticsPaths,
  ...reminderPaths,
  ...roundPaths,
  ...routinePaths,
  ...interviewPaths,
  ...searchingPaths,
  ...materialPaths,
};
