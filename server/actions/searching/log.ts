import type { Actor } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { visibility } from '../../domain/may.ts';
import type { Context, QueryCount } from '../../ports.ts';
import { permit } from '../context.ts';

/** What the public searched for in some days: what it did not find, what it asked most, what it opened. */
export interface QueryReport {
  from: Day;
  to: Day;
  nothing: QueryCount[];
  asked: QueryCount[];
  opened: { query: string; documentId: number; title: string; times: number }[];
}

/** The last `days` days, at most `limit` lines a list. For those who read every dossier: what the public asks is the bureau's business. */
export async function readQueryLog(
  ctx: Pick<Context, 'queries' | 'reader' | 'clock'>,
  actor: Actor,
  { days, limit }: { days: number; limit: number },
): Promise<QueryReport> {
  permit(actor, 'dossier.read');
  if (visibility(actor).kind !== 'all') throw new Fault('auth.forbidden', { act: 'dossier.read' });
  const to = ctx.clock.today();
  const from = addDays(to, -days);
  await ctx.queries.flush();
  const [nothing, asked, opened] = await Promise.all([
    ctx.queries.asked({ from, to, nothing: true, limit }),
    ctx.queries.asked({ from, to, nothing: false, limit }),
    ctx.queries.opened({ from, to, limit }),
  ]);
  const documents = await ctx.reader.documentsById([...new Set(opened.map((line) => line.documentId))]);
  const titles = new Map(documents.map((row) => [row.id, row.title]));
  return {
    ...{ from, to, nothing, asked },
    // A document that is no more has no title to name it by.
    opened: opened.flatMap((line) => {
      const title = titles.get(line.documentId);
      return title === undefined ? [] : [{ ...line, title }];
    }),
  };
}
