import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createAccounts, createSessions } from '../db/accounts.ts';
import { createDutyReader } from '../db/duties.ts';
import { createScanReader } from '../db/read/scans.ts';
import { auditHead, createFeed } from '../db/feed.ts';
import { createImportReader } from '../db/imports.ts';
import { createAttachmentReader } from '../db/read/attachments.ts';
import { createMaterialReader } from '../db/read/materials.ts';
import { createReviewReader } from '../db/read/reviews.ts';
import { createRoundReader } from '../db/read/rounds.ts';
import { createJobLog } from '../db/jobs.ts';
import { createLikenesses } from '../db/likenesses.ts';
import { createProcedureReader, createPublicConsultations } from '../db/read/procedure.ts';
import { createPublicSource } from '../db/public/source.ts';
import { createPublicStore } from '../db/public/store.ts';
import { createQueryLog } from '../db/queryLog.ts';
import { createReader } from '../db/read/reader.ts';
import { createWithdrawals } from '../db/read/withdrawals.ts';
import { createReminderReader } from '../db/read/reminders.ts';
import { createRegisterReader } from '../db/registers.ts';
import { createBulletinReader } from '../db/read/bulletins.ts';
import { createRoutineReader } from '../db/read/routine.ts';
import { createInterviewReader } from '../db/read/interviews.ts';
import { createProblemReader } from '../db/read/problems.ts';
import { createYearNumberReader } from '../db/read/yearNumbers.ts';
import { createSuggestionReader } from '../db/read/suggestions.ts';
import { refold } from '../db/refold.ts';
import { drizzled, migrateUp, openSqlite } from '../db/sqlite.ts';
import { createUpkeep } from '../db/upkeep.ts';
import { createCommitter } from '../db/store.ts';
import { createEvaluationReader } from '../db/read/evaluations.ts';
import { createFilingReader } from '../db/filings.ts';
import { createSubscriptionReader } from '../db/subscriptions.ts';
import { createFollower } from '../jobs/follow.ts';
import type { Follower } from '../jobs/follow.ts';
import aliasesJson from '../seeds/aliases.json' with { type: 'json' };
import { seededLaws } from '../seeds/laws.ts';
import { seededSubjects } from '../seeds/subjects.ts';
import { seededCalendar } from '../seeds/calendar.ts';
import { exampleProfiles, profileNamed } from '../seeds/profiles/profiles.ts';
import { rulesOf } from '../seeds/rules.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import type { TableName } from './domain/change.ts';
import { createPagePictures } from './extract/ocr/pictures.ts';
import { createTextReader } from './extract/reader.ts';
import { createArchives, UNPACK_LIMITS } from './extract/unpack.ts';
import { createDumps } from './files/dumps.ts';
import { createIntakeFolder } from './files/intakeFolder.ts';
import { createLinkTokens } from './files/linkTokens.ts';
import { createFiles } from './files/store.ts';
import { createBundles } from './letters/bundle.ts';
import { createPapers } from './letters/docx.ts';
import { createWorkbooks } from './letters/workbooks.ts';
import { createCalendars } from './notify/calendars.ts';
import { createMailer } from './notify/mailer.ts';
import { wording } from './notify/wording.ts';
import type { Clock, Context, Mailer, PublicStore, Rulebook, Rules, TextReader } from './ports.ts';
import { createIndexWriter, createSearchIndex, readAliases } from './search/index.ts';

/** The marker that the demo leaves in a data folder of its own making. */
export const DEMO_MARK = 'demo.json';

/** The secret that links in mails to subscribers are made with. */
export const LINK_SECRET = 'links.key';

export interface House {
  ctx: Context;
  follower: Follower;
  /** This data folder was made by the demo. */
  demo: boolean;
  close(): Promise<void>;
}

export interface HouseOptions {
  clock?: Clock;
  mailer?: Mailer | null;
  /** Many searches are to come: the index prepares for them. */
  warm?: boolean;
  /** Told of failures of background work. */
  failed?: (error: unknown) => void;
  /** A reader that several houses share; whoever made it closes it. */
  text?: TextReader;
}

/** A search first takes in what was committed just now; further behind (a bulk import) it answers from what is indexed so far. */
const CATCH_UP_ENTRIES = 20;
/** While another process (an import) writes the index, a search waits no longer. */
const INDEX_PATIENCE_MS = 200;

/** Characters of text that one document may have: over a hundred times the longest real one, small enough to read and index at once. */
const TEXT_CHARS = 3_000_000;

/** Tables that the rules in force are made from. */
const RULE_TABLES: ReadonlySet<TableName> = new Set(['profile', 'calendarYear']);

/** So far behind the service that a search is answered at once while bombs are being read on both cores. */
const READERS_STAND_BACK = 5;

/** The reader of a house with these settings. */
export const readerFor = (config: Config): TextReader =>
  createTextReader({
    limits: { fileBytes: config.uploadBytes, textChars: TEXT_CHARS, standBack: READERS_STAND_BACK },
    processes: Math.min(2, availableParallelism()),
  });

/** The composition root: one implementation for each port, over one data folder. Writes nothing where a setting turns out to be wrong. */
export async function openHouse(config: Config, options: HouseOptions = {}): Promise<House> {
  const clock = options.clock ?? systemClock;
  const failed = options.failed ?? (() => undefined);
  const folder = resolve(config.dataDir);
  const demo = existsSync(join(folder, DEMO_MARK));
  const rulebook: Rulebook = {
    base: profileNamed(config.profile ?? (demo ? 'qinghe' : 'national')),
    examples: exampleProfiles,
    calendar: seededCalendar(),
  };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'guibei.db');
  const sqlite = openSqlite(path);
  migrateUp(sqlite);
  refold(sqlite);
  const db = drizzled(sqlite);
  // The index has a connection of its own, so that its long reads and writes never mix with a commit's transaction.
  const indexSqlite = openSqlite(path);
  const index = await createSearchIndex({
    database: indexSqlite,
    aliases: readAliases(aliasesJson),
    version: auditHead(sqlite),
    ...(options.warm ? { today: () => clock.today() } : {}),
  });
  const feed = createFeed(sqlite, db);
  const committer = createCommitter(sqlite, clock);
  const text = options.text ?? readerFor(config);
  const files = createFiles(join(folder, 'files'));
  const mailer =
    options.mailer !== undefined
      ? options.mailer
      : config.smtpUrl === null
        ? null
        : createMailer(config.smtpUrl, config.mailFrom);

  const base = { feed, reader: createReader(db), search: index };
  const rules: Rules = { profile: rulebook.base, calendar: rulebook.calendar };
  const readRules = async (): Promise<void> => {
    Object.assign(rules, rulesOf(rulebook, await base.reader.profiles(), await base.reader.calendarYears()));
  };
  await readRules();
  const follower = createFollower(base, failed);
  let copy: PublicStore | null = null;
  const publicStore = (): PublicStore =>
    (copy ??= createPublicStore({
      path: join(config.publicDir, 'public.db'),
      files: createFiles(join(config.publicDir, 'files')),
      original: (sha256) => files.path(sha256),
      now: () => clock.now(),
      index: createIndexWriter,
    }));
  const ctx: Context = {
    ...base,
    config,
    clock,
    store: {
      ...committer,
      // The index follower runs at once after a commit, so that the next search already sees it.
      commit: async (change, actor) => {
        const committed = await committer.commit(change, actor);
        if (change.writes.some((write) => RULE_TABLES.has(write.table))) await readRules();
        if (change.documents.length > 0) follower.kick();
        return committed;
      },
      commitAll: async (changes, actor) => {
        const committed = await committer.commitAll(changes, actor);
        if (changes.some((change) => change.documents.length > 0)) follower.kick();
        return committed;
      },
    },
    search: {
      ...index,
      async search(request) {
        const head = await feed.head();
        const behind = head - (await index.position());
        if (behind > 0 && behind <= CATCH_UP_ENTRIES) await follower.reach(head, INDEX_PATIENCE_MS);
        return index.search(request);
      },
    },
    scans: createScanReader(db),
    pictures: createPagePictures(join(folder, 'cache', 'pages'), text, (sha256) => files.path(sha256), clock),
    duties: createDutyReader(sqlite, db),
    reminders: createReminderReader(sqlite, db),
    jobs: createJobLog(sqlite, db, clock),
    likenesses: createLikenesses(sqlite, db),
    queries: createQueryLog(sqlite, db, clock, failed),
    publicSource: createPublicSource(sqlite, db),
    withdrawals: createWithdrawals(sqlite),
    subscriptions: createSubscriptionReader(db),
    linkTokens: createLinkTokens(join(folder, LINK_SECRET)),
    dumps: createDumps(join(config.publicDir, 'dumps')),
    publicStore,
    intake: createIntakeFolder(join(config.publicDir, 'intake')),
    accounts: createAccounts(db),
    sessions: createSessions(db),
    files,
    text,
    archives: createArchives({ ...UNPACK_LIMITS, fileBytes: config.uploadBytes }),
    workbooks: createWorkbooks(),
    papers: createPapers(),
    calendars: createCalendars(),
    bundles: createBundles(),
    suggestions: createSuggestionReader(db),
    problems: createProblemReader(db),
    bulletins: createBulletinReader(db),
    rounds: createRoundReader(db),
    interviews: createInterviewReader(db),
    routine: createRoutineReader(db),
    yearNumbers: createYearNumberReader(sqlite, db),
    imports: createImportReader(db),
    attachments: createAttachmentReader(db),
    materials: createMaterialReader(db),
    reviews: createReviewReader(db),
    filings: createFilingReader(sqlite, db),
    evaluations: createEvaluationReader(db),
    registers: createRegisterReader(sqlite, db),
    procedure: createProcedureReader(db),
    consultations: createPublicConsultations(db),
    mailer,
    wording,
    upkeep: createUpkeep(sqlite, db),
    rules,
    laws: seededLaws,
    subjects: seededSubjects,
    rulebook,
  };
  return {
    ctx,
    follower,
    demo,
    async close() {
      await follower.stop();
      await ctx.queries.flush().catch(failed);
      if (!options.text) await text.close();
      await index.close();
      await copy?.close();
      indexSqlite.close();
      sqlite.close();
    },
  };
}
