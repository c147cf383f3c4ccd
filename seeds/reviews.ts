import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { reserve } from '../server/actions/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert, update } from '../server/domain/change.ts';
import type { Write } from '../server/domain/change.ts';
import { isDay } from '../server/domain/day.ts';
import type { Day } from '../server/domain/day.ts';
import type { ReviewRow } from '../server/domain/model.ts';
import { REVIEW_MATERIALS } from '../server/domain/profile/codes.ts';
import * as R from '../server/domain/review/codes.ts';
import type { Context } from '../server/ports.ts';

const day = z
  .string()
  .refine(isDay)
  .transform((value) => value as Day);
const text = z.string().nullable().default(null);

/** What is on file about the review of a demo draft; the review itself stands in the documents' manifest. */
const reviewSeed = z.strictObject({
  document: z.string(),
  outcome: z.enum(R.REVIEW_OUTCOMES).nullable().default(null),
  steps: z.array(
    z.strictObject({
      step: z.enum(R.REVIEW_STEPS),
      on: day,
      by: z.string(),
      to: text,
      missing: z.array(z.enum(REVIEW_MATERIALS)).default([]),
      note: text,
    }),
  ),
  points: z
    .array(z.strictObject({ point: z.enum(R.REVIEW_POINTS), result: z.enum(R.POINT_RESULTS), note: text }))
    .default([]),
  counsels: z
    .array(
      z.strictObject({
        kind: z.enum(R.COUNSEL_KINDS),
        name: z.string(),
        organization: text,
        askedOn: day,
        question: z.string(),
        answeredOn: day.nullable().default(null),
        opinion: text,
        use: z.enum(R.COUNSEL_USES).nullable().default(null),
        useNote: text,
      }),
    )
    .default([]),
  papers: z.array(z.strictObject({ kind: z.string(), name: z.string(), text: z.string() })).default([]),
});
type ReviewSeed = z.infer<typeof reviewSeed>;

const PATH = join(import.meta.dirname, 'county', 'reviews.json');

interface Loading {
  review: ReviewRow;
  people: ReadonlyMap<string, number>;
  at: string;
  next: () => number;
}

function rowWrites(seed: ReviewSeed, { review, people, at, next }: Loading): Write[] {
  const ids = { documentId: review.documentId, reviewId: review.id };
  const judgedById = people.get('reviewer') ?? 0;
  const person = (login: string | null): number | null => (login === null ? null : (people.get(login) ?? null));
  return [
    ...seed.steps.map(({ by, to, ...step }) =>
      insert('reviewStep', { id: next(), ...ids, ...step, byId: person(by), at, reviewerId: person(to) }),
    ),
    ...seed.points.map((point) => insert('reviewPoint', { id: next(), ...ids, ...point, judgedById, judgedAt: at })),
    ...seed.counsels.map((row) => insert('reviewCounsel', { id: next(), ...ids, ...row, askedById: judgedById })),
  ];
}

async function paperWrites(ctx: Context, seed: ReviewSeed, { review, people, at, next }: Loading): Promise<Write[]> {
  const writes: Write[] = [];
  for (const paper of seed.papers) {
    const { sha256, size } = await ctx.files.put(Buffer.from(paper.text));
    writes.push(
      insert('attachment', {
        id: next(),
        documentId: review.documentId,
        subject: 'review',
        subjectId: review.id,
        kind: paper.kind,
        fileSha256: sha256,
        fileName: paper.name,
        fileSize: size,
        mediaType: 'text/plain',
        note: null,
        addedById: people.get('issuer') ?? null,
        addedAt: at,
        removedAt: null,
        removedById: null,
        removeReason: null,
      }),
    );
  }
  return writes;
}

/** Steps, points, opinions and papers of the demo's reviews, for those of `documents` (key → id) that were just loaded. */
export async function loadReviews(
  ctx: Context,
  loader: Actor,
  documents: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  for (const seed of z.array(reviewSeed).parse(JSON.parse(readFileSync(PATH, 'utf8')))) {
    const id = documents.get(seed.document);
    const review = id === undefined ? undefined : (await ctx.reader.dossier(id))?.reviews.at(-1);
    if (review === undefined) continue;
    const { steps, points, counsels, papers } = seed;
    const next = await reserve(ctx, steps.length + points.length + counsels.length + papers.length);
    const loading = { review, people, at: ctx.clock.now(), next };
    const writes = [
      update('review', review, { outcome: seed.outcome }),
      ...rowWrites(seed, loading),
      ...(await paperWrites(ctx, seed, loading)),
    ];
    await ctx.store.commit({ act: 'document.import', documents: [review.documentId], writes }, loader);
  }
}
