import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { openPublicCopy } from '../db/public/reader.ts';
import aliasesJson from '../seeds/aliases.json' with { type: 'json' };
import {
  copiedBulletins,
  copiedConsultations,
  copiedRounds,
  copiedSite,
  copiedSuggestions,
  copiedWithdrawals,
} from './actions/publication/copied.ts';
import { folderIntake } from './actions/publication/folderIntake.ts';
import { folderQueries } from './actions/publication/folderQueries.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { Fault } from './domain/fault.ts';
import { createDumps } from './files/dumps.ts';
import { createFiles } from './files/store.ts';
import { createIntakeFolder } from './files/intakeFolder.ts';
import type { Limits } from './http/limits.ts';
import { listen } from './http/listen.ts';
import { createLog } from './http/log.ts';
import { createPublicApp } from './http/publicApp.ts';
import { createPapers } from './letters/docx.ts';
import { createWorkbooks } from './letters/workbooks.ts';
import type { Clock, PublicReader } from './ports.ts';
import { createSearchIndex, readAliases } from './search/index.ts';

export interface PublicService {
  url: string;
  ctx: PublicReader;
  log: Logger;
  close(): Promise<void>;
}

export interface PublicServiceOptions {
  clock?: Clock;
  limits?: Limits;
}

/**
 * The public half as a process of its own (design §1.8): it opens the public copy for reading, the originals that lie beside it, and
 * the folder through which it hands over what the public sends. Fault('public.missing', {folder}) where nothing was published yet.
 */
export async function startPublicService(config: Config, options: PublicServiceOptions = {}): Promise<PublicService> {
  const clock = options.clock ?? systemClock;
  const log = createLog(config.logLevel);
  const folder = resolve(config.publicDir);
  const copy = openPublicCopy(join(folder, 'public.db'));
  if (copy === null) throw new Fault('public.missing', { folder });
  const search = await createSearchIndex({
    database: copy.sqlite,
    aliases: readAliases(aliasesJson),
    version: copy.change,
    today: () => clock.today(),
  });
  const files = createFiles(join(folder, 'files'));
  const intake = createIntakeFolder(join(folder, 'intake'));
  const ctx: PublicReader = {
    clock,
    reader: copy.reader,
    search,
    files,
    consultations: copiedConsultations(copy),
    withdrawals: copiedWithdrawals(copy),
    dumps: createDumps(join(folder, 'dumps')),
  };
  const baseUrl = config.publicUrl;
  const sent = folderIntake({ ...ctx, folder: intake, mediaTypeOf: files.mediaType });
  const queries = folderQueries(intake, (error) =>
    log.error({ err: error }, 'notes of queries could not be handed over'),
  );
  const app = createPublicApp({
    side: {
      ctx,
      workbooks: createWorkbooks(),
      papers: createPapers(),
      queries,
      intake: sent,
      subscriptions: sent,
      mail: () => copiedSite(copy)?.mail === true,
      suggestions: copiedSuggestions(copy, clock),
      bulletins: copiedBulletins(copy),
      rounds: copiedRounds(copy),
      baseUrl,
    },
    clock,
    freshness: { version: copy.change, changedAt: copy.changedAt },
    folder: intake,
    config: { ...config, baseUrl },
    site: () => ({ county: config.county, ...copiedSite(copy), publicOnly: true }),
    log,
    ready: async () => ({ copy: copy.change() > 0 }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const listening = await listen(app, { host: config.publicHost, port: config.publicPort });
  return {
    url: listening.url,
    ctx,
    log,
    async close() {
      await listening.close();
      await queries.flush();
      await search.close();
      copy.close();
    },
  };
}
