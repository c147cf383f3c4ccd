import type { Actor } from '../../domain/actor.ts';
import type { FilingLine, Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { SHOWN_STATES, type FilingShow } from '../../domain/filing/shows.ts';
import { visibility } from '../../domain/may.ts';
import type { Context, FilingLineRow, Page } from '../../ports.ts';
import { permit } from '../context.ts';

export interface FilingsAsked {
  show: FilingShow;
  line?: FilingLine | undefined;
  tier?: Tier | undefined;
  issuer?: number | undefined;
  q?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/** A page of the filings that one may see; an issuer sees its own. */
export async function listFilings(
  ctx: Pick<Context, 'filings' | 'clock'>,
  actor: Actor,
  { show, line, issuer, ...asked }: FilingsAsked,
  page: { offset: number; limit: number },
): Promise<Page<FilingLineRow>> {
  permit(actor, 'filing.list');
  const states = SHOWN_STATES[show];
  return ctx.filings.list({
    ...asked,
    ...page,
    visibility: visibility(actor),
    on: ctx.clock.today(),
    ...(line === undefined ? {} : { lines: [line] }),
    ...(issuer === undefined ? {} : { issuerIds: [issuer] }),
    ...(states === undefined ? {} : { states }),
    late: show === 'late',
  });
}

/** How many open filings there are by look and by line. */
export async function countFilings(
  ctx: Pick<Context, 'filings'>,
  actor: Actor,
): Promise<{ counts: Map<FilingShow, number>; lines: Map<FilingLine, number> }> {
  permit(actor, 'filing.list');
  const rows = await ctx.filings.stateCounts(visibility(actor));
  const counts = new Map<FilingShow, number>();
  for (const [show, states] of Object.entries(SHOWN_STATES) as [FilingShow, readonly string[]][])
    counts.set(
      show,
      rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + row.count, 0),
    );
  const lines = new Map<FilingLine, number>();
  for (const row of rows)
    if (SHOWN_STATES.open?.includes(row.state)) lines.set(row.line, (lines.get(row.line) ?? 0) + row.count);
  return { counts, lines };
}
