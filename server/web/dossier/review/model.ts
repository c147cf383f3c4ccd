import type { Day } from '../../../domain/day.ts';
import type { ReviewMaterial } from '../../../domain/profile/codes.ts';
import type { ReviewClock } from '../../../domain/review/clock.ts';
import type { FollowUp } from '../../../domain/review/emergency.ts';
import type { EmergencyRow, ReviewFile } from '../../../domain/review/rows.ts';

/** Materials of a review: what is demanded (null: nothing set), there, and missing. */
export interface MaterialsView {
  demanded: readonly ReviewMaterial[] | null;
  held: ReadonlySet<ReviewMaterial>;
  missing: readonly ReviewMaterial[];
}

/** One review as its card shows it. */
export interface ReviewDetail {
  materials: MaterialsView;
  clock: ReviewClock;
  /** Working days by the profile of the day of acceptance (of today before it); null where nothing is set. */
  least: number | null;
  most: number | null;
  leastCitation: string;
  mostCitation: string;
  /** First day on which the opinion is not too early, while the clock runs. */
  earliestOn: Day | null;
}

/** Everything that the section 合法性审核 of a dossier shows beside the reviews themselves. */
export interface DossierReviews {
  file: ReviewFile;
  /** Materials that wait for the next review. */
  waiting: MaterialsView;
  details: ReadonlyMap<number, ReviewDetail>;
  /** People who can be given a review. */
  reviewers: readonly { id: number; name: string }[];
  /** Usual time for the review that follows an emergency issue. */
  followUpBy: Day;
  emergencies: readonly { emergency: EmergencyRow; followUp: FollowUp | null; usable: boolean }[];
}
