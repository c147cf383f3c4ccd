import { randomUUID } from 'node:crypto';
import type { IntakeFolder, QueryEvent, QueryNotes } from '../../ports.ts';

/** One letter a minute at most. */
const EVERY_MS = 60_000;
/** Notes that a letter may hold; a flood beyond it is not counted. */
export const MOST_NOTES = 2_000;

/** Notes of queries as letters of the public process: collected, and handed over once a minute. */
export function folderQueries(
  folder: Pick<IntakeFolder, 'put'>,
  failed: (error: unknown) => void,
): QueryNotes & { flush(): Promise<void> } {
  let waiting: QueryEvent[] = [];
  let timer: NodeJS.Timeout | null = null;
  async function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const notes = waiting;
    waiting = [];
    if (notes.length > 0)
      await folder.put({ kind: 'queries', id: `queries-${randomUUID()}`, body: { notes }, file: null }).catch(failed);
  }
  return {
    flush,
    note(event) {
      if (waiting.length >= MOST_NOTES) return;
      waiting.push({ ...event, query: event.query.slice(0, 200) });
      timer ??= setTimeout(() => void flush(), EVERY_MS).unref();
    },
  };
}
