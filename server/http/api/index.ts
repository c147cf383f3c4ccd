import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import type { Context } from '../../ports.ts';
import type { ApiRoute } from '../apiRoute.ts';
import type { ImportRunner } from '../imports.ts';
import type { ScanRunner } from '../pages/operations.ts';
import type { RoundRunner } from '../roundSteps.ts';
import { auditApi } from './audit.ts';
import { publicSideApi } from '../publicSide.ts';
import type { Shell } from '../shell.ts';
import { wholeSide } from '../wholeSide.ts';
import { attachmentsApi } from './attachments.ts';
import { materialsApi } from './materials.ts';
import { subjectsApi } from './subjects.ts';
import { consultationsApi } from './consultations.ts';
import { decisionApi } from './decision.ts';
import { documentsApi } from './documents.ts';
import { documentStepsApi } from './documentSteps.ts';
import { dutiesApi } from './duties.ts';
import { expiryLettersApi } from './expiryLetters.ts';
import { noticesApi } from './notices.ts';
import { evaluationsApi } from './evaluations.ts';
import { filingListsApi } from './filingLists.ts';
import { filingsApi } from './filings.ts';
import { hintsApi } from './hints.ts';
import { importsApi } from './imports.ts';
import { ledgersApi } from './ledgers.ts';
import { bulletinsApi } from './bulletins.ts';
import { problemEventsApi } from './problemEvents.ts';
import { statisticsApi } from './statistics.ts';
import { suggestionsApi } from './suggestions.ts';
import { interviewsApi } from './interviews.ts';
import { issuersApi } from './issuers.ts';
import { likenessApi } from './likeness.ts';
import { profileApi } from './profile.ts';
import { procedureApi } from './procedure.ts';
import { registrationsApi } from './registrations.ts';
import { reviewFileApi } from './reviewFile.ts';
import { reviewsApi } from './reviews.ts';
import { roundsApi } from './rounds.ts';
import { scansApi } from './scans.ts';
import { searchingApi } from './searching.ts';
import { routineApi } from './routine.ts';
import { termApi } from './term.ts';
import { uploadsApi } from './uploads.ts';
import { wordingsApi } from './wordings.ts';

/** Every route of the JSON API beside those of accounts. */
export const documentApi =
  (ctx: Context, readings: ReadingQueue, runs: ScanRunner & ImportRunner & RoundRunner) =>
  (shell: Shell): ApiRoute[] => [
    ...publicSideApi(wholeSide(ctx))(shell),
    ...uploadsApi(ctx, readings, shell),
    ...scansApi(ctx),
    ...searchingApi(ctx),
    ...documentsApi(ctx),
    ...wordingsApi(ctx, shell),
    ...likenessApi(ctx),
    ...documentStepsApi(ctx),
    ...decisionApi(ctx),
    ...termApi(ctx),
    ...routineApi(ctx),
    ...evaluationsApi(ctx),
    ...attachmentsApi(ctx, shell),
    ...materialsApi(ctx, shell),
    ...subjectsApi(ctx),
    ...reviewFileApi(ctx),
    ...reviewsApi(ctx),
    ...hintsApi(ctx),
    ...procedureApi(ctx),
    ...consultationsApi(ctx),
    ...filingsApi(ctx),
    ...filingListsApi(ctx),
    ...statisticsApi(ctx),
    ...registrationsApi(ctx),
    ...issuersApi(ctx),
    ...suggestionsApi(ctx),
    ...problemEventsApi(ctx),
    ...interviewsApi(ctx),
    ...bulletinsApi(ctx),
    ...roundsApi(ctx, runs),
    ...profileApi(ctx),
    ...dutiesApi(ctx, runs),
    ...noticesApi(ctx),
    ...expiryLettersApi(ctx),
    ...auditApi(ctx),
    ...importsApi(ctx, runs, shell),
    ...ledgersApi(ctx, runs, shell),
  ];
