import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../server/config.ts';
import { DEMO_MARK, openHouse } from '../server/context.ts';
import type { HouseOptions } from '../server/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import { loadAccounts } from './accounts.ts';
import { readCounty } from './county/read.ts';
import type { DocumentSeed } from './county/types.ts';
import { loadDocument, loadLife } from './documents.ts';
import { loadEvaluations } from './evaluations.ts';
import { loadFilings } from './filings.ts';
import { loadInterviews } from './interviews.ts';
import { loadIssuers } from './issuers.ts';
import { loadMaterials } from './materials.ts';
import { loadProcedure } from './procedure.ts';
import { loadReminders } from './reminders.ts';
import { loadReviews } from './reviews.ts';
import { loadRounds } from './rounds.ts';
import { loadBulletin, loadSuggestions } from './suggestions.ts';

const LOADER: Actor = { kind: 'system', name: '演示数据' };

/** Loads the demo county into an empty data folder, or what is missing of it into one that the demo made before. */
export async function loadDemo(config: Config, options: HouseOptions = {}): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  // Before anything else: a folder with a known password must never pass for a real one.
  writeFileSync(join(config.dataDir, DEMO_MARK), `${JSON.stringify({ county: '清河县（虚构）' })}\n`);
  const house = await openHouse(config, options);
  try {
    const { ctx } = house;
    const county = readCounty();
    const issuers = await loadIssuers(ctx, LOADER, county);
    const people = await loadAccounts(ctx, LOADER, issuers, county);
    const ids = new Map<string, number>();
    const fresh: DocumentSeed[] = [];
    for (const seed of county.documents) {
      const held = await ctx.reader.documentByExternalId(`demo:${seed.key}`);
      ids.set(seed.key, held?.id ?? (await loadDocument(ctx, LOADER, county, seed, issuers)));
      if (!held) fresh.push(seed);
    }
    for (const seed of fresh) await loadLife(ctx, LOADER, seed, ids, issuers, people);
    const made = new Map(fresh.map(({ key }) => [key, ids.get(key) ?? 0]));
    await loadProcedure(ctx, LOADER, made, people);
    await loadFilings(ctx, LOADER, made, people);
    await loadReviews(ctx, LOADER, made, people);
    await loadEvaluations(ctx, LOADER, ids, people);
    await loadSuggestions(ctx, LOADER, ids, people);
    await loadBulletin(ctx, LOADER, people);
    await loadRounds(ctx, LOADER, ids, people);
    await loadInterviews(ctx, LOADER, issuers, people);
    await loadMaterials(ctx, LOADER, ids, people);
    await loadReminders(ctx, LOADER, people);
    await house.follower.catchUp();
  } finally {
    await house.close();
  }
}
