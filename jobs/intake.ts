import { takeIn } from '../server/actions/publication/takeIn.ts';
import type { Context, IntakeFolder } from '../server/ports.ts';
import { repeated, type Repeated } from './repeated.ts';

/** Takes in what the public sends to its own process, one look at a time. */
export const createIntakeFollower = (ctx: Context, folder: IntakeFolder, failed: (error: unknown) => void): Repeated =>
  repeated(async (stopped) => {
    const { aside } = await takeIn(ctx, folder, undefined, stopped);
    if (aside > 0) failed(new Error(`${aside} letters of the public could not be taken in and were set aside`));
  }, failed);
