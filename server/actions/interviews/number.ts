import type { Actor } from '../../domain/actor.ts';
import type { Change, Write } from '../../domain/change.ts';
import { yearOf } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { measurePattern, numberField } from '../../domain/interview/numbers.ts';
import type { NumberedPaper } from '../../domain/interview/numbers.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import { seriesOf } from '../../domain/numbers/series.ts';
import { voidNumber } from '../../domain/numbers/void.ts';
import type { Context } from '../../ports.ts';
import { actorId } from '../context.ts';
import { bureauStem } from '../registrations/bureauStem.ts';

/** A change that sends a body a paper, with the next number of its series; as it is where somebody typed one, or the bureau has no code. */
export async function numbered(
  ctx: Pick<Context, 'reader' | 'store' | 'clock'>,
  actor: Actor,
  row: InterviewRow,
  change: Change,
  said: { paper: NumberedPaper; typed: string | null; on: Day },
): Promise<Change> {
  const bureau = said.typed === null ? await bureauStem(ctx) : null;
  if (bureau === null) return change;
  const [id = 0, seriesId = 0] = await ctx.store.ids(2);
  const pattern = measurePattern(bureau.stem, said.paper);
  const wish = {
    series: seriesOf({ kind: 'interview', pattern, code: null, year: yearOf(said.on), issuerId: null }),
    id,
    seriesId,
    documentId: null,
    subjectId: row.id,
    at: ctx.clock.now(),
    byId: actorId(actor),
    into: [{ table: 'interview' as const, id: row.id, field: numberField(said.paper) }],
  };
  return { ...change, numbers: [wish] };
}

/** 作废 of the numbers of a measure that is taken back: they keep their places and are never given again. */
export async function voidedNumber(
  ctx: Pick<Context, 'registers' | 'clock'>,
  actor: Actor,
  row: InterviewRow,
  reason: string,
): Promise<Write[]> {
  const given = (await ctx.registers.ofSubject(row.id)).filter((number) => number.state === 'used');
  return given.map((number) => voidNumber(number, reason, { id: actorId(actor), at: ctx.clock.now() }));
}
