import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newReceipt } from '../server/actions/consultations/said.ts';
import { reserve } from '../server/actions/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert } from '../server/domain/change.ts';
import type { Write } from '../server/domain/change.ts';
import { addDays, isDay } from '../server/domain/day.ts';
import type { Day } from '../server/domain/day.ts';
import type { Dossier } from '../server/domain/dossier.ts';
import type { NextId } from '../server/domain/documents/parts.ts';
import * as C from '../server/domain/procedure/codes.ts';
import { consultationTitle } from '../server/text/consultationLabels.ts';
import type { Context } from '../server/ports.ts';

const day = z
  .string()
  .refine(isDay)
  .transform((value) => value as Day);

const commentSeed = z.strictObject({
  on: day.optional(),
  daysAgo: z.int().optional(),
  channel: z.enum(C.COMMENT_CHANNELS).default('web'),
  author: z.string().nullable().default(null),
  place: z.string().nullable().default(null),
  text: z.string(),
  topic: z.string().nullable().default(null),
  outcome: z.enum(C.COMMENT_OUTCOMES).nullable().default(null),
  answer: z.string().nullable().default(null),
});

/** What is on file about the procedure of a draft. Days of what is still running count from the day of loading. */
const procedureSeed = z.strictObject({
  document: z.string(),
  classification: z.strictObject({ classes: z.array(z.enum(C.GIVEN_CLASSES)), reason: z.string() }),
  determination: z.strictObject({ on: day, reason: z.string() }).optional(),
  evidence: z
    .array(
      z.strictObject({
        kind: z.enum(C.RECORDED_KINDS),
        from: day.nullable().default(null),
        on: day,
        performer: z.enum(C.PERFORMERS).nullable().default(null),
        who: z.string(),
        result: z.enum(C.EVIDENCE_RESULTS),
        said: z.string().nullable(),
      }),
    )
    .default([]),
  consultation: z
    .strictObject({
      from: day.optional(),
      to: day.optional(),
      fromDaysAgo: z.int().default(0),
      toDaysAhead: z.int().default(0),
      explanation: z.string(),
      address: z.string(),
      result: z.strictObject({ on: day, said: z.string() }).optional(),
      comments: z.array(commentSeed).default([]),
    })
    .optional(),
});
type ProcedureSeed = z.infer<typeof procedureSeed>;

const PATH = join(import.meta.dirname, 'county', 'procedure.json');

interface Loading {
  dossier: Dossier;
  people: ReadonlyMap<string, number>;
  today: Day;
  at: string;
  next: NextId;
}

function evidenceWrites(seed: ProcedureSeed, { dossier, people, at, next }: Loading): Write[] {
  const documentId = dossier.document.id;
  const byId = people.get('clerk') ?? 0;
  const open = { withdrawnAt: null, withdrawnById: null, withdrawReason: null };
  return [
    insert('classification', { id: next(), documentId, ...seed.classification, byId, at }),
    ...(seed.determination === undefined
      ? []
      : [
          insert('determination', {
            id: next(),
            documentId,
            normative: true,
            excludedAs: null,
            ...seed.determination,
            byId,
            at,
          }),
        ]),
    ...seed.evidence.map(({ from, ...done }) =>
      insert('evidence', {
        id: next(),
        documentId,
        ...done,
        fromOn: from,
        state: 'done',
        recordedById: byId,
        recordedAt: at,
        ...open,
      }),
    ),
  ];
}

function consultationWrites(seed: ProcedureSeed, { dossier, people, today, at, next }: Loading): Write[] {
  const { document, versions } = dossier;
  const draft = versions.at(-1);
  const said = seed.consultation;
  if (said === undefined || !draft) return [];
  const staff = people.get('clerk') ?? null;
  const id = next();
  return [
    insert('consultation', {
      id,
      documentId: document.id,
      textVersionId: draft.id,
      draftSha256: draft.textSha256,
      title: consultationTitle(document.title),
      explanation: said.explanation,
      address: said.address,
      fromOn: said.from ?? addDays(today, -said.fromDaysAgo),
      toOn: said.to ?? addDays(today, said.toDaysAhead),
      leastOn: null,
      shortReason: null,
      openedById: staff,
      openedAt: at,
      withdrawnOn: null,
      withdrawnById: null,
      withdrawReason: null,
      resultSaid: said.result?.said ?? null,
      resultOn: said.result?.on ?? null,
      resultById: said.result === undefined ? null : staff,
    }),
    ...said.comments.map(({ on, daysAgo = 0, ...comment }) => {
      const receivedOn = on ?? addDays(today, -daysAgo);
      return insert('consultationComment', {
        id: next(),
        consultationId: id,
        receipt: newReceipt(receivedOn, null),
        formKey: null,
        ...comment,
        contact: null,
        receivedOn,
        receivedAt: `${receivedOn}T02:00:00.000Z`,
        textSha256: createHash('sha256').update(comment.text).digest('hex'),
        answeredById: comment.outcome === null ? null : staff,
        answeredAt: comment.outcome === null ? null : at,
        enteredById: comment.channel === 'web' ? null : staff,
      });
    }),
  ];
}

/** 程序证据 and 征求意见 of the demo's drafts, for those of `documents` (key → id) that were just loaded. */
export async function loadProcedure(
  ctx: Context,
  loader: Actor,
  documents: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  const seeds = z.array(procedureSeed).parse(JSON.parse(readFileSync(PATH, 'utf8')));
  for (const seed of seeds) {
    const id = documents.get(seed.document);
    const dossier = id === undefined ? null : await ctx.reader.dossier(id);
    if (!dossier) continue;
    const next = await reserve(ctx, 3 + seed.evidence.length + (seed.consultation?.comments.length ?? 0));
    const loading = { dossier, people, today: ctx.clock.today(), at: ctx.clock.now(), next };
    const writes = [...evidenceWrites(seed, loading), ...consultationWrites(seed, loading)];
    await ctx.store.commit({ act: 'document.import', documents: [dossier.document.id], writes }, loader);
  }
}
