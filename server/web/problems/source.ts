import type { ProblemEventRow } from '../../domain/model.ts';
import { paths } from '../paths.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  filing: 'filings',
  review: 'reviews',
  emergency: 'reviews',
  registration: 'registration',
  legalEvent: 'events',
};

/** Where the row that proves an event is to be seen; null for what happened outside and has no row. */
export function proofAt(event: Pick<ProblemEventRow, 'sourceTable' | 'sourceId' | 'documentId'>): string | null {
  if (event.sourceTable === 'suggestion' && event.sourceId !== null) return paths.suggestion(event.sourceId);
  if (event.sourceTable === 'interview' && event.sourceId !== null) return paths.interview(event.sourceId);
  if (event.sourceTable === 'cleanupRound' && event.sourceId !== null) return paths.round(event.sourceId);
  if (event.documentId === null) return null;
  return paths.dossier(event.documentId, SECTIONS[event.sourceTable ?? '']);
}
