import type { RegistrationRow } from '../registration/row.ts';
import type { ProblemFact } from './event.ts';

/**
 * A document that was sent in for registration after its last day (山东省行政程序规定 第五十一条). Registering and publishing are the
 * bureau's own steps, and their delays are no event of the issuer.
 */
export function registrationFact(row: Omit<RegistrationRow, 'version'>): ProblemFact | null {
  const { requestedOn, submitBy } = row;
  if (requestedOn === null || submitBy === null || requestedOn <= submitBy) return null;
  return {
    kind: 'publication.missing',
    on: requestedOn,
    note: `应于${submitBy}前送统一登记，${requestedOn}送达`,
    // The name that the scan gives it, if it has noticed before anybody sent the document in: one event, not two.
    source: { table: 'document', id: row.documentId, again: submitBy },
  };
}
