/** 三统一: numbers and registrations. */
import type { Tier } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentName } from '../domain/dossier.ts';
import type { NumberSeriesRow, SeriesNumberRow } from '../domain/numbers/row.ts';
import type { RegistrationRow } from '../domain/registration/row.ts';

/** 登记簿: series of numbers, what bears them, and registrations. */
export interface RegisterReader {
  /** Every series, the latest year first. */
  series(): Promise<NumberSeriesRow[]>;
  byKey(key: string): Promise<NumberSeriesRow | null>;
  /** The numbers that a series gave, void ones too, by serial. */
  given(seriesId: number): Promise<SeriesNumberRow[]>;
  /** Numbers that were given to one row. */
  ofSubject(subjectId: number): Promise<SeriesNumberRow[]>;
  /** How many numbers each series gave, and how many of them are void. */
  counts(): Promise<Map<number, { given: number; voided: number }>>;
  /** Numbers of a series that the books bear, whoever gave them. */
  borne(
    series: Pick<NumberSeriesRow, 'kind' | 'pattern' | 'code' | 'year'>,
  ): Promise<{ serial: number; documentId: number; printed: string }[]>;
  /** Every document that bears a 统一登记编号, whoever gave it. */
  numbered(): Promise<{ id: number; number: string; tier: Tier | null; on: Day | null; issuerId: number | null }[]>;
  /** Numbers of the papers of measures, whoever gave them. */
  ofMeasures(): Promise<string[]>;
  /** Documents that bear this 统一登记编号, in its printed form. */
  bearers(number: string): Promise<number[]>;
  /** Registrations in some states with their documents, the oldest first. */
  registrations(
    states: readonly RegistrationRow['state'][],
  ): Promise<(RegistrationRow & { document: DocumentName; issuerId: number | null })[]>;
  registrationsOf(documentIds: readonly number[]): Promise<RegistrationRow[]>;
}
