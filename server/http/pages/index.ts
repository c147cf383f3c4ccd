import type { Router } from 'express';
import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import type { Context } from '../../ports.ts';
import { publicSidePages } from '../publicSide.ts';
import type { Shell } from '../shell.ts';
import { wholeSide } from '../wholeSide.ts';
import { accountReminderPages } from './accountReminders.ts';
import { attachmentPages } from './attachments.ts';
import { materialPages } from './materials.ts';
import { subjectPages } from './subjects.ts';
import { comparePages } from './compare.ts';
import { calendarPages } from './calendar.ts';
import { consultationListPages } from './consultationList.ts';
import { consultationWorkPages } from './consultationWork.ts';
import { decisionPages } from './decision.ts';
import { deskPages } from './desk.ts';
import { dutyPages } from './duties.ts';
import { dossierActPages } from './dossierActs.ts';
import { evaluationPages } from './evaluations.ts';
import { evidencePages } from './evidence.ts';
import { dossierEditPages } from './dossierEdit.ts';
import { dossierListPages } from './dossierList.ts';
import { dossierPages } from './dossiers.ts';
import { expiryLetterPages } from './expiryLetters.ts';
import type { ImportRunner } from '../imports.ts';
import { hintPages } from './hints.ts';
import { auditPages } from './audit.ts';
import { lawPages } from './laws.ts';
import { roundItemPages } from './roundItems.ts';
import { roundPlanPages } from './roundPlans.ts';
import { roundPages } from './rounds.ts';
import { importPages } from './imports.ts';
import { issuerListPages } from './issuerList.ts';
import { interviewPages } from './interviews.ts';
import { issuerPages } from './issuers.ts';
import { likenessPages } from './likeness.ts';
import { ledgerPages } from './ledgers.ts';
import { operationsPages } from './operations.ts';
import type { ScanRunner } from './operations.ts';
import { profilePages } from './profile.ts';
import { profileChangePages } from './profileChange.ts';
import type { RehearsalRunner } from './profileChange.ts';
import type { RoundRunner } from '../roundSteps.ts';
import { bulletinPages } from './bulletins.ts';
import { problemPages } from './problemEvents.ts';
import { suggestionPages } from './suggestions.ts';
import { registerPages } from './registers.ts';
import { searchingPages } from './searching.ts';
import { uploadConfirmPages } from './uploadConfirm.ts';
import { reviewListPages } from './reviewList.ts';
import { reviewPages } from './reviews.ts';
import { scanPages } from './scans.ts';
import { filingPages } from './filing.ts';
import { filingListPages } from './filings.ts';
import { filingSitePages } from './filingSites.ts';
import { ratePages } from './rates.ts';
import { statisticsPages } from './statistics.ts';
import { yearReportPages } from './yearReports.ts';
import { routinePages } from './routine.ts';
import { termPages } from './term.ts';
import { uploadPages } from './uploads.ts';
import { userImportPages } from './userImport.ts';
import { userPages } from './users.ts';
import { wordingPages } from './wordings.ts';

/** Every page for people beside those of accounts. */
export const pagesOf = (
  ctx: Context,
  readings: ReadingQueue,
  runs: ScanRunner & ImportRunner & RehearsalRunner & RoundRunner,
): ((router: Router, shell: Shell) => void)[] => [
  // Before the public pages of bulletins, whose `:id` would take `work` for one.
  bulletinPages(ctx),
  // Before the desk of 审查建议, whose `:id` would take `new` for one.
  ...publicSidePages(wholeSide(ctx)),
  deskPages(ctx),
  interviewPages(ctx),
  dutyPages(ctx),
  expiryLetterPages(ctx),
  accountReminderPages(ctx),
  uploadPages(ctx, readings),
  uploadConfirmPages(ctx),
  scanPages(ctx),
  dossierListPages(ctx),
  dossierPages(ctx),
  dossierEditPages(ctx),
  wordingPages(ctx),
  dossierActPages(ctx),
  termPages(ctx),
  routinePages(ctx),
  evaluationPages(ctx),
  decisionPages(ctx),
  registerPages(ctx),
  evidencePages(ctx),
  consultationListPages(ctx),
  consultationWorkPages(ctx),
  attachmentPages(ctx),
  materialPages(ctx),
  subjectPages(ctx),
  reviewListPages(ctx),
  reviewPages(ctx),
  hintPages(ctx),
  lawPages(ctx),
  auditPages(ctx),
  roundPlanPages(ctx),
  roundItemPages(ctx),
  roundPages(ctx, runs),
  comparePages(ctx),
  likenessPages(ctx),
  ratePages(ctx),
  statisticsPages(ctx),
  yearReportPages(ctx),
  filingListPages(ctx),
  filingSitePages(ctx),
  filingPages(ctx),
  suggestionPages(ctx),
  problemPages(ctx),
  issuerListPages(ctx),
  issuerPages(ctx),
  profilePages(ctx),
  calendarPages(ctx),
  profileChangePages(ctx, runs),
  userImportPages(ctx),
  userPages(ctx),
  operationsPages(ctx, runs),
  searchingPages(ctx),
  importPages(ctx, runs),
  ledgerPages(ctx, runs),
];
