import type { Request } from 'express';
import type { ReadingQueue } from '../actions/uploads/queue.ts';
import { takeUpload } from '../actions/uploads/take.ts';
import type { Taken } from '../actions/uploads/take.ts';
import { Fault } from '../domain/fault.ts';
import type { Context } from '../ports.ts';
import { purposeField } from './schemas/document.ts';
import { parseBody } from './schemas/parse.ts';
import { receivedFiles } from './upload.ts';
import { z } from 'zod';

/** A request that brought files waits this long for their reading, so that most are ready when it is answered. */
const READING_MS = 2500;
const FORM = z.looseObject({ purpose: purposeField });

/** What became of one file: taken in, held already, or refused. */
export type FileOutcome = Taken & { fault: Fault | null };

const soon = (done: Promise<unknown>): Promise<unknown> =>
  Promise.race([done, new Promise((resolve) => setTimeout(resolve, READING_MS).unref())]);

/** Takes the files of a request one by one, in their order; one that is refused does not hold up the others. */
export async function takeFiles(ctx: Context, readings: ReadingQueue, req: Request): Promise<FileOutcome[]> {
  const { purpose } = parseBody(FORM, req);
  const outcomes: FileOutcome[] = [];
  for (const file of receivedFiles(req)) {
    try {
      const taken = await takeUpload(ctx, req.actor, { path: file.path, fileName: file.name }, purpose);
      outcomes.push({ ...taken, fault: null });
    } catch (error) {
      if (!(error instanceof Fault) || !error.code.startsWith('file.')) throw error;
      outcomes.push({ fileName: file.name, uploadId: null, duplicateOf: null, fault: error });
    }
  }
  await soon(Promise.all(outcomes.flatMap((one) => (one.uploadId === null ? [] : [readings.add(one.uploadId)]))));
  return outcomes;
}
