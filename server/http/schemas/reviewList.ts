import { z } from 'zod';
import * as C from '../../domain/codes.ts';
import { REVIEW_MATERIALS } from '../../domain/profile/codes.ts';
import * as R from '../../domain/review/codes.ts';
import { ATTACHMENT } from './attachments.ts';
import { blank, dayField, idField, pageQuery } from './fields.ts';
import { dayOut, instantOut, pageOf } from './out.ts';

const SHOWS = ['mine', 'unassigned', 'soon', 'open', 'all'] as const;
const FILTER = {
  show: blank(z.enum(SHOWS)),
  issuer: blank(idField),
  opinion: blank(z.enum(C.OPINIONS)),
  q: blank(z.string().trim().max(200)),
  from: blank(dayField),
  to: blank(dayField),
};

/** The list's address. */
export const REVIEW_QUERY = z.object({ ...FILTER, page: blank(z.coerce.number().int().min(1).max(100_000)) });
export const REVIEW_API_QUERY = pageQuery.extend(FILTER);

const day = dayOut.nullable();
const text = z.string().nullable();

/** A line of the queue or of the register. */
export const REVIEW_LINES = pageOf(
  z
    .object({
      id: z.int(),
      documentId: z.int(),
      title: z.string(),
      issuerId: z.int().nullable(),
      issuerName: text,
      state: z.enum(C.REVIEW_STATES),
      submittedOn: day,
      acceptedOn: day,
      reviewerId: z.int().nullable(),
      dueOn: day,
      supplementDueOn: day,
      opinion: z.enum(C.OPINIONS).nullable(),
      opinionNumber: text,
      concludedOn: day,
      emergencyId: z.int().nullable(),
    })
    .meta({ id: 'ReviewLine' }),
);

const STEP = z
  .object({
    step: z.enum(R.REVIEW_STEPS),
    on: dayOut,
    byId: z.int().nullable(),
    at: instantOut,
    reviewerId: z.int().nullable(),
    missing: z.array(z.enum(REVIEW_MATERIALS)),
    note: text,
  })
  .meta({ id: 'ReviewStep' });

const STRETCH = z.object({
  kind: z.enum(['review', 'supplement']),
  from: dayOut,
  to: day.meta({ description: 'null：还在计算' }),
  workdays: z.int(),
  provisional: z.boolean(),
});

const POINT = z
  .object({ point: z.enum(R.REVIEW_POINTS), result: z.enum(R.POINT_RESULTS), note: text, judgedById: z.int() })
  .meta({ id: 'ReviewPoint' });

const COUNSEL = z
  .object({
    id: z.int(),
    version: z.int(),
    kind: z.enum(R.COUNSEL_KINDS),
    name: z.string(),
    organization: text,
    askedOn: dayOut,
    question: z.string(),
    answeredOn: day,
    opinion: text,
    use: z.enum(R.COUNSEL_USES).nullable(),
    useNote: text,
  })
  .meta({ id: 'ReviewCounsel' });

const EMERGENCY = z
  .object({
    id: z.int(),
    approvedById: z.int(),
    approvedOn: dayOut,
    reason: z.string(),
    basis: z.string(),
    reviewBy: dayOut,
    revokedAt: instantOut.nullable(),
    revokeReason: text,
    usable: z.boolean().meta({ description: '最新文本可以据此先行印发' }),
    followUp: z.enum(['waiting', 'running', 'done', 'late']).nullable(),
  })
  .meta({ id: 'Emergency' });

/** Everything about the reviews of one document. */
export const REVIEW_FILE = z
  .object({
    reviews: z.array(
      z.object({
        id: z.int(),
        outcome: z.enum(R.REVIEW_OUTCOMES).nullable(),
        taken: z.array(z.string()).nullable(),
        steps: z.array(STEP),
        clock: z.object({ used: z.int(), provisional: z.boolean(), stretches: z.array(STRETCH) }),
        least: z.int().nullable().meta({ description: '审核时间下限（工作日）；没有设定的为 null' }),
        most: z.int().nullable(),
        earliestOn: day,
        demanded: z.array(z.enum(REVIEW_MATERIALS)).nullable(),
        missing: z.array(z.enum(REVIEW_MATERIALS)),
        points: z.array(POINT),
        counsels: z.array(COUNSEL),
        papers: z.array(ATTACHMENT),
      }),
    ),
    waiting: z.object({ missing: z.array(z.enum(REVIEW_MATERIALS)), papers: z.array(ATTACHMENT) }),
    emergencies: z.array(EMERGENCY),
  })
  .meta({ id: 'ReviewFile' });
