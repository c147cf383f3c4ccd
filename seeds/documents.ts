import { join } from 'node:path';
import { reserve } from '../server/actions/context.ts';
import { textFact } from '../server/actions/documents/text.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert } from '../server/domain/change.ts';
import type { Write } from '../server/domain/change.ts';
import type { DocumentFacts } from '../server/domain/documents/facts.ts';
import { paperFiling } from '../server/domain/documents/paper.ts';
import { eventRow } from '../server/domain/documents/parts.ts';
import type { NextId } from '../server/domain/documents/parts.ts';
import { idsNeeded, recordDocument } from '../server/domain/documents/record.ts';
import { relationRow } from '../server/domain/documents/relations.ts';
import type { Dossier } from '../server/domain/dossier.ts';
import { problemWrite } from '../server/domain/problems/event.ts';
import type { Context } from '../server/ports.ts';
import { FILES_DIR, issuerNames } from './county/read.ts';
import type { County, DocumentSeed } from './county/types.ts';
import { DEMO_SUBJECTS } from './materials.ts';
import { loadRegistration } from './registrations.ts';

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

/** Takes in a document with the texts that the real reader finds in its real files; answers its id. */
export async function loadDocument(
  ctx: Context,
  loader: Actor,
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
  await ctx.store.commit(recordDocument({ ...doc, id }, { byId: null, at: ctx.clock.now() }, next), loader);
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
export async function loadLife(
  ctx: Context,
  loader: Actor,
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
  if (writes.length > 0) await ctx.store.commit({ act: 'document.import', documents: [id], writes }, loader);
  await loadRegistration(ctx, loader, id, seed, people);
}
