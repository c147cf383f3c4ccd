import type { Context, PublicIntake } from '../../ports.ts';
import { takeComment } from './comments.ts';

/** What the public sends becomes an action at once: the public side runs in the same process. */
export const directIntake = (ctx: Context): Pick<PublicIntake, 'comment'> => ({
  comment: (consultationId, said) => takeComment(ctx, consultationId, said),
});
