import { Fault } from '../domain/fault.ts';
import type { Page } from '../ports.ts';

/** Rows of one read: few enough that nobody else waits a tenth of a second for it. */
const SLICE = 1000;

/**
 * A long list in slices, letting others be answered in between. Refuses Fault('list.too_long', {total, most}), with the first slice, a
 * list of more than `most` rows, and Fault('list.changed') one that grows or shrinks meanwhile: it would leave lines out.
 */
export async function* slicesOf<T>(
  read: (part: { offset: number; limit: number }) => Promise<Page<T>>,
  most: number,
): AsyncGenerator<T[]> {
  let total = 0;
  for (let offset = 0; offset === 0 || offset < total; offset += SLICE) {
    const page = await read({ offset, limit: SLICE });
    if (page.total > most) throw new Fault('list.too_long', { total: page.total, most });
    if (offset > 0 && page.total !== total) throw new Fault('list.changed', {});
    total = page.total;
    yield page.rows;
    await new Promise((done) => setImmediate(done));
  }
}
