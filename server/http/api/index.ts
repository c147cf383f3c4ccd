import type { ReadingQueue } from '../../actions/uploads/queue.ts';
import type { Context } from '../../ports.ts';
import type { ApiRoute } from '../apiRoute.ts';
import type { ImportRunner } from '../imports.ts';
import type { ScanRunner } from '../pages/operations.ts';
import type { Shell } from '../shell.ts';
import { publicApi } from './public.ts';

/** Every route of the JSON API beside those of accounts. */
export const documentApi =
  (ctx: Context, _readings: ReadingQueue, _runs: ScanRunner & ImportRunner) =>
  (_shell: Shell): ApiRoute[] => [...publicApi(ctx)];
