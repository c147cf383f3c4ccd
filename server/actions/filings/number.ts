import type { Actor } from '../../domain/actor.ts';
import type { NumberWish } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { yearOf } from '../../domain/day.ts';
import type { FilingRow } from '../../domain/model.ts';
import { seriesOf } from '../../domain/numbers/series.ts';
import type { Context } from '../../ports.ts';
import { actorId } from '../context.ts';
import { bureauStem } from '../registrations/bureauStem.ts';

/**
 * The bureau's series of 备案编号, 清司备〔2026〕1号: its own code with 备 in place of 发 or 规. The form is our own choice; no rule sets it.
 * Null where the bureau has no code on file: then a number is typed.
 */
async function filingPattern(ctx: Pick<Context, 'reader'>): Promise<{ pattern: string; issuerId: number } | null> {
  const bureau = await bureauStem(ctx);
  return bureau && { pattern: `${bureau.stem}备〔{year}〕{serial}号`, issuerId: bureau.issuerId };
}

/** The wish for the next 备案编号, written into the filing and its step; none where the bureau has no series. */
export async function filingNumberWish(
  ctx: Pick<Context, 'reader' | 'store' | 'clock'>,
  actor: Actor,
  filing: FilingRow,
  stepId: number,
  on: Day,
): Promise<NumberWish[]> {
  const found = await filingPattern(ctx);
  if (found === null) return [];
  const [id = 0, seriesId = 0] = await ctx.store.ids(2);
  return [
    {
      series: seriesOf({ kind: 'filing', code: null, year: yearOf(on), ...found }),
      id,
      seriesId,
      documentId: filing.documentId,
      subjectId: filing.id,
      at: ctx.clock.now(),
      byId: actorId(actor),
      into: [
        { table: 'filing', id: filing.id, field: 'filingNumber' },
        { table: 'filingStep', id: stepId, field: 'paperNumber' },
      ],
    },
  ];
}
