import type { Day } from '../../server/domain/day.ts';
import { lastDayListed } from '../../server/domain/term/standing.ts';
import type { Db } from '../sqlite.ts';
import { readLives } from './matching.ts';

/** Lines of a list of the day `on`, each with the 有效期至 that its extensions, renewals and decided end have left it. */
export function withLastDays<T extends { id: number; validUntil: Day | null }>(
  db: Db,
  on: Day,
  lines: readonly T[],
): T[] {
  const lives = readLives(
    db,
    lines.map(({ id }) => id),
  );
  return lines.map((line) => ({ ...line, validUntil: lastDayListed(on, lives.get(line.id) ?? [], line.validUntil) }));
}
