import { LESSONS } from './lessons.ts';
import { createSpanWriter } from './spans.ts';
import type { Sqlite } from './sqlite.ts';

/** Name of the row of `sequence` that counts the lessons that this folder has taken in. */
const LEARNT = 'fold';

/** Writes the intervals anew of the documents that the fold of today sees otherwise than the one that wrote them. */
export function refold(sqlite: Sqlite): void {
  const learnt = sqlite.prepare<[string], number>('SELECT next FROM sequence WHERE name = ?').pluck();
  if ((learnt.get(LEARNT) ?? 0) >= LESSONS.length) return;
  const write = createSpanWriter(sqlite);
  sqlite
    .transaction(() => {
      for (const lesson of LESSONS.slice(learnt.get(LEARNT) ?? 0))
        for (const id of sqlite.prepare<[], number>(lesson).pluck().all()) write(id);
      sqlite
        .prepare(
          'INSERT INTO sequence (name, next) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next',
        )
        .run(LEARNT, LESSONS.length);
    })
    .immediate();
}
