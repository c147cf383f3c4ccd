import type { Actor } from '../../domain/actor.ts';
import { BULLETIN_ACTS, BULLETIN_COURSE } from '../../domain/bulletin/course.ts';
import type { BulletinAct } from '../../domain/bulletin/course.ts';
import { deviations, isOver, openContest, type Deviation } from '../../domain/bulletin/figures.ts';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import { may } from '../../domain/may.ts';
import { periodOn, type Figures } from '../../domain/profile.ts';
import type { Context, ProblemLine } from '../../ports.ts';
import { eventsKnown, reckon } from './figures.ts';
import { bulletinFor, stretchOfBulletin } from './write.ts';

export interface BulletinView {
  row: BulletinRow;
  /** The formulas of the rates, by the profile of the last day. */
  figures: Figures;
  /** What differs when the figures are reckoned again for the same two times. */
  deviations: Deviation[];
  /** Events that may be named: they counted, and nobody contests them now. */
  candidates: ProblemLine[];
  /** Named cases that do not count any more. */
  taken: number[];
  acts: BulletinAct[];
}

/** The formulas that a bulletin's rates are made by. */
export const formulasOf = (ctx: Pick<Context, 'rules'>, row: Pick<BulletinRow, 'toDay' | 'on'>): Figures =>
  periodOn(ctx.rules.profile, row.toDay < row.on ? row.toDay : row.on).figures;

/** A bulletin as the bureau works on it. */
export async function bulletinView(ctx: Context, actor: Actor, id: number): Promise<BulletinView> {
  const row = await bulletinFor(ctx, actor, id);
  const stretch = stretchOfBulletin(row);
  const again = await reckon(ctx, actor, stretch, row);
  const events = await eventsKnown(ctx, stretch, row);
  const now = ctx.clock.now();
  const counting = events.filter(({ event }) => event.state !== 'excluded');
  const held = new Set(counting.map(({ event }) => event.id));
  const stands = (act: BulletinAct): boolean =>
    (act !== 'bulletin.publish' || !row.isPublic) && (act !== 'bulletin.issue' || isOver(row, ctx.clock.today()));
  return {
    row,
    figures: formulasOf(ctx, row),
    deviations: deviations(row.figures, again),
    candidates: counting.filter(({ event }) => !openContest(event, now)),
    taken: row.cases.map((one) => one.problemId).filter((problemId) => !held.has(problemId)),
    acts: BULLETIN_ACTS.filter(
      (act) =>
        BULLETIN_COURSE[row.state][act] !== undefined && may(actor, act, { isPublic: row.isPublic }) && stands(act),
    ),
  };
}
