import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addUser } from '../server/actions/accounts/addUser.ts';
import { reserve } from '../server/actions/context.ts';
import { textFact } from '../server/actions/documents/text.ts';
import type { Config } from '../server/config.ts';
import { DEMO_MARK, openHouse } from '../server/context.ts';
import type { HouseOptions } from '../server/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert } from '../server/domain/change.ts';
import type { Write } from '../server/domain/change.ts';
import type { DocumentFacts } from '../server/domain/documents/facts.ts';
import { problemWrite } from '../server/domain/problems/event.ts';
import { paperFiling } from '../server/domain/documents/paper.ts';
import { eventRow } from '../server/domain/documents/parts.ts';
import { relationRow } from '../server/domain/documents/relations.ts';
import type { NextId } from '../server/domain/documents/parts.ts';
import { idsNeeded, recordDocument } from '../server/domain/documents/record.ts';
import type { Context } from '../server/ports.ts';
import type { Dossier } from '../server/domain/dossier.ts';
import { loadBulletin, loadSuggestions } from './suggestions.ts';
import { DEMO_ACCOUNTS } from './demoAccounts.ts';
import { FILES_DIR, issuerNames, readCounty } from './county/read.ts';
import { loadEvaluations } from './evaluations.ts';
import { loadFilings } from './filings.ts';
import { loadInterviews } from './interviews.ts';
import { loadProcedure } from './procedure.ts';
import type { County, DocumentSeed, IssuerSeed } from './county/types.ts';
import { DEMO_SUBJECTS, loadMaterials } from './materials.ts';
import { loadRegistration } from './registrations.ts';
import { loadReminders } from './reminders.ts';
import { loadReviews } from './reviews.ts';
import { loadRounds } from './rounds.ts';

const LOADER: Actor = { kind: 'system', name: '演示数据' };

const NAMES = {
  clerk: '林文澜',
  reviewer: '沈知行',
  leader: '顾明远',
  issuer: '周筑安',
  auditor: '许监明',
  admin: '系统管理员',
};

async function loadIssuers(ctx: Context, county: County): Promise<Map<string, number>> {
  const held = new Map((await ctx.reader.issuers()).map((row) => [row.name, row.id]));
  const fresh = county.issuers.filter((seed) => !held.has(seed.name));
  const ids = await ctx.store.ids(fresh.length);
  const byKey = new Map(county.issuers.map((seed) => [seed.key, held.get(seed.name) ?? ids[fresh.indexOf(seed)] ?? 0]));
  const idOf = (key: string | null): number | null => (key === null ? null : (byKey.get(key) ?? null));
  // Parents and successors first: a row must exist before another names it.
  const rank = (seed: IssuerSeed): number => {
    const named = [seed.parent, seed.successor].map((key) => county.issuers.find((one) => one.key === key));
    return 1 + Math.max(-1, ...named.flatMap((one) => (one ? [rank(one)] : [])));
  };
  const writes = [...fresh]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ key, parent, successor, ...seed }) =>
      insert('issuer', {
        id: byKey.get(key) ?? 0,
        ...seed,
        parentId: idOf(parent),
        successorId: idOf(successor),
        endBasis: null,
        mergedIntoId: null,
      }),
    );
  if (writes.length > 0) await ctx.store.commit({ act: 'issuer.add', documents: [], writes }, LOADER);
  return byKey;
}

function factsOf(county: County, seed: DocumentSeed, issuers: Map<string, number>): DocumentFacts {
  const names = issuerNames(county, seed);
  return {
    title: seed.title,
    docNumber: seed.docNumber,
    registrationNumber: seed.registrationNumber,
    issuers: seed.issuers.map((key, i) => ({ name: names[i] ?? key, issuerId: issuers.get(key) ?? null })),
    genre: seed.genre,
    subject: DEMO_SUBJECTS[seed.key] ?? null,
    tier: seed.tier,
    adoptedOn: seed.adoptedOn,
    signedOn: seed.signedOn,
    publishedOn: seed.publishedOn,
    effectiveOn: seed.effectiveOn,
    validUntil: seed.validUntil,
    validMonths: seed.validMonths,
    trial: seed.trial,
  };
}

/** A document with the texts that the real reader finds in its real files. */
async function loadDocument(
  ctx: Context,
  county: County,
  seed: DocumentSeed,
  issuers: Map<string, number>,
): Promise<number> {
  const wording = async (file: string, startsOn: DocumentFacts['effectiveOn']) => {
    const path = join(FILES_DIR, file);
    const read = await ctx.text.read(path);
    const { sha256 } = await ctx.files.copy(path);
    return {
      ...textFact(read.text, { fileSha256: sha256, fileName: file, mediaType: read.mediaType, pages: read.pages }),
      startsOn,
    };
  };
  const doc = {
    id: 0,
    act: 'document.import' as const,
    externalId: `demo:${seed.key}`,
    origin: seed.key.startsWith('draft-') ? ('draft' as const) : ('stock' as const),
    status: seed.status,
    isPublic: seed.isPublic,
    facts: factsOf(county, seed, issuers),
    texts: [
      await wording(seed.file, null),
      ...(await Promise.all(seed.versions.map((row) => wording(row.file, row.startsOn)))),
    ],
    relations: [],
    events: [],
    review: null,
    filings: [],
    upload: null,
    inbound: [],
  };
  const next = await reserve(ctx, idsNeeded(doc));
  const id = next();
  await ctx.store.commit(recordDocument({ ...doc, id }, { byId: null, at: ctx.clock.now() }, next), LOADER);
  return id;
}

/** A review as the demo's manifest tells it: on paper for what was issued, in the system for drafts. */
function reviewWrite(dossier: Dossier, seed: DocumentSeed, people: Map<string, number>, next: NextId): Write[] {
  const { review } = seed;
  const version = dossier.versions[0];
  if (!review || !version) return [];
  const drafted = seed.key.startsWith('draft-');
  const state = review.concludedOn !== null ? 'concluded' : review.acceptedOn !== null ? 'accepted' : 'submitted';
  return [
    insert('review', {
      id: next(),
      documentId: dossier.document.id,
      textVersionId: drafted ? version.id : null,
      draftSha256: drafted ? version.textSha256 : null,
      state,
      submittedById: drafted ? (people.get('issuer') ?? null) : null,
      reviewerId: drafted && review.acceptedOn !== null ? (people.get('reviewer') ?? null) : null,
      fromPaper: !drafted,
      outcome: null,
      supplementDueOn: null,
      emergencyId: null,
      taken: null,
      ...review,
    }),
  ];
}

/** Everything that happened to a document afterwards: events, relations, review, filings, problems. */
async function loadLife(
  ctx: Context,
  seed: DocumentSeed,
  ids: Map<string, number>,
  issuers: Map<string, number>,
  people: Map<string, number>,
): Promise<void> {
  const id = ids.get(seed.key);
  const dossier = id === undefined ? null : await ctx.reader.dossier(id);
  if (!dossier || id === undefined) return;
  const next = await reserve(
    ctx,
    seed.events.length + seed.relations.length + seed.filings.length + seed.problems.length + 1,
  );
  const recording = { byId: people.get('clerk') ?? null, at: ctx.clock.now() };
  const writes: Write[] = [
    ...seed.events.map(({ basis, ...event }) => {
      const basisDocumentId = basis === null ? null : (ids.get(basis) ?? null);
      return insert(
        'legalEvent',
        eventRow(
          id,
          { ...event, basisDocumentId, basisText: basisDocumentId === null ? basis : null },
          recording,
          next,
        ),
      );
    }),
    ...seed.relations.map(({ target, ...relation }) => {
      const held = typeof target === 'string' ? ids.get(target) : undefined;
      const named = typeof target === 'string' ? null : target;
      const fact = { ...relation, title: named?.title ?? null, docNumber: named?.docNumber ?? null };
      return insert('relation', relationRow(next(), id, fact, held ?? null, recording.at));
    }),
    ...reviewWrite(dossier, seed, people, next),
    ...seed.filings.map(({ opinionText: _opinion, ...filing }) => paperFiling(id, filing, next)),
    ...seed.problems.flatMap(({ issuer, kind, on, note }) => {
      const issuerId = issuers.get(issuer ?? seed.issuers[0] ?? '');
      if (issuerId === undefined) return [];
      const fact = { kind, on, note, source: { table: 'document', id, again: on } } as const;
      const by = { act: 'document.import', byId: null, at: ctx.clock.now() } as const;
      return problemWrite({ id, issuerId }, fact, next(), by) ?? [];
    }),
  ];
  if (writes.length > 0) await ctx.store.commit({ act: 'document.import', documents: [id], writes }, LOADER);
  await loadRegistration(ctx, LOADER, id, seed, people);
}

async function loadAccounts(ctx: Context, issuers: Map<string, number>, county: County): Promise<Map<string, number>> {
  const housing = county.issuers.find((seed) => seed.name.includes('住房'));
  const people = new Map<string, number>();
  for (const { login, password } of DEMO_ACCOUNTS) {
    const held = await ctx.accounts.userByLogin(login);
    const issuerId = login === 'issuer' && housing ? (issuers.get(housing.key) ?? null) : null;
    const input = {
      login,
      name: NAMES[login],
      role: login,
      issuerId,
      mail: `${login}@qinghe.example`,
      password,
      mustChangePassword: false,
    };
    people.set(login, held?.id ?? (await addUser(ctx, LOADER, input)));
  }
  return people;
}

/** Loads the demo county into an empty data folder, or what is missing of it into one that the demo made before. */
export async function loadDemo(config: Config, options: HouseOptions = {}): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  // Before anything else: a folder with a known password must never pass for a real one.
  writeFileSync(join(config.dataDir, DEMO_MARK), `${JSON.stringify({ county: '清河县（虚构）' })}\n`);
  const house = await openHouse(config, options);
  try {
    const { ctx } = house;
    const county = readCounty();
    const issuers = await loadIssuers(ctx, county);
    const people = await loadAccounts(ctx, issuers, county);
    const ids = new Map<string, number>();
    const fresh: DocumentSeed[] = [];
    for (const seed of county.documents) {
      const held = await ctx.reader.documentByExternalId(`demo:${seed.key}`);
      ids.set(seed.key, held?.id ?? (await loadDocument(ctx, county, seed, issuers)));
      if (!held) fresh.push(seed);
    }
    for (const seed of fresh) await loadLife(ctx, seed, ids, issuers, people);
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
