import type { Dossier } from '../../domain/dossier.ts';
import type { Day } from '../../domain/day.ts';
import type { ReviewRow } from '../../domain/model.ts';
import { standing } from '../../domain/attachments.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import { leastAfter, reviewClock } from '../../domain/review/clock.ts';
import type { ReviewClock } from '../../domain/review/clock.ts';
import { emergencyFor, followUpOf } from '../../domain/review/emergency.ts';
import type { FollowUp } from '../../domain/review/emergency.ts';
import type { EmergencyRow, ReviewFile } from '../../domain/review/rows.ts';
import { addWorkdays } from '../../domain/workdays.ts';
import type { Context } from '../../ports.ts';
import { materialsOf } from './materials.ts';
import type { Materials } from './materials.ts';

type Needs = Pick<Context, 'reader' | 'reviews' | 'procedure' | 'rules' | 'clock'>;

/** One review with what is reckoned of it. */
export interface ReviewInfo {
  materials: Materials;
  clock: ReviewClock;
  least: number | null;
  most: number | null;
  leastCitation: string;
  mostCitation: string;
  earliestOn: Day | null;
}

export interface ReviewsInfo {
  file: ReviewFile;
  waiting: Materials;
  details: Map<number, ReviewInfo>;
  reviewers: { id: number; name: string }[];
  followUpBy: Day;
  emergencies: { emergency: EmergencyRow; followUp: FollowUp | null; usable: boolean }[];
}

/** Working days within which the review follows an emergency issue where the profile sets no longest time: our own choice. */
const FOLLOW_UP_WORKDAYS = 15;

async function infoOf(ctx: Needs, dossier: Dossier, file: ReviewFile, review: ReviewRow, today: Day) {
  const { calendar, profile } = ctx.rules;
  const { figures } = periodOn(profile, review.acceptedOn ?? review.submittedOn ?? today);
  const least = figures['review.minWorkdays'];
  const most = figures['review.maxWorkdays'];
  const clock = reviewClock(review, file.steps, review.concludedOn ?? today, calendar);
  const running = review.state === 'accepted' && least.value !== null && clock.used < least.value;
  return {
    materials: await materialsOf(ctx, dossier, standing(file.papers), review.id, review.submittedOn ?? today),
    clock,
    least: least.value,
    most: most.value,
    leastCitation: citationOf(least),
    mostCitation: citationOf(most),
    earliestOn: running ? leastAfter(today, least.value ?? 0, clock.used, calendar).day : null,
  };
}

/** Everything about the reviews of a document that its page shows. */
export async function reviewsInfo(ctx: Needs, dossier: Dossier): Promise<ReviewsInfo> {
  const { document, versions, reviews } = dossier;
  const today = ctx.clock.today();
  const file = await ctx.reviews.file(document.id);
  const details = new Map<number, ReviewInfo>();
  for (const review of reviews) details.set(review.id, await infoOf(ctx, dossier, file, review, today));
  const users = await ctx.reader.users();
  const usable = emergencyFor(document, versions.at(-1), file.emergencies);
  const most = periodOn(ctx.rules.profile, today).figures['review.maxWorkdays'].value;
  return {
    file,
    waiting: await materialsOf(ctx, dossier, standing(file.papers), null, today),
    details,
    reviewers: users
      .filter((user) => user.role === 'reviewer' && user.disabledAt === null)
      .map(({ id, name }) => ({ id, name })),
    followUpBy: addWorkdays(today, most ?? FOLLOW_UP_WORKDAYS, ctx.rules.calendar).day,
    emergencies: file.emergencies.map((emergency) => ({
      emergency,
      followUp: followUpOf(emergency, document, reviews, today),
      usable: usable?.id === emergency.id,
    })),
  };
}
