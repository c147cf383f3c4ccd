import { Fault } from '../fault.ts';
import type { SubjectTable } from './table.ts';

/**
 * Refuses a subject that the list does not have: Fault('subject.unknown', {subject}). What a document bears already stays, even where
 * the list has changed since.
 */
export function demandSubject(table: SubjectTable, subject: string | null, before: string | null = null): void {
  if (subject !== null && subject !== before && !table.has(subject)) throw new Fault('subject.unknown', { subject });
}
