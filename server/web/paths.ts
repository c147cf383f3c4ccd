import { documentPaths } from './paths/documents.ts';
import { dossierPaths } from './paths/dossier.ts';
import { officePaths } from './paths/office.ts';
import { publicPaths } from './paths/public.ts';
import { reminderPaths } from './paths/reminders.ts';
import { sessionPaths } from './paths/session.ts';
import { termPaths } from './paths/term.ts';
import { uploadPaths } from './paths/upload.ts';

export * from './paths/address.ts';
export type { CompareQuery } from './paths/documents.ts';
export type { DeskQuery, QuarterQuery } from './paths/reminders.ts';
export type { EvaluationQuery, TermQuery } from './paths/term.ts';

/** Every address of the site, for routes, views and tests. A new subject gets its own file under `paths/`. */
export const paths = {
  ...publicPaths,
  ...documentPaths,
  ...sessionPaths,
  ...uploadPaths,
  ...dossierPaths,
  ...termPaths,
  ...officePaths,
  ...reminderPaths,
};
