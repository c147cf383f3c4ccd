import { z } from 'zod';
import { EVENT_KINDS, TIERS, VALIDITIES } from '../../domain/codes.ts';
import * as C from '../../domain/rounds/codes.ts';
import { ROUND_ACTS } from '../../domain/rounds/course.ts';
import { DURATION_UNITS } from '../../domain/profile/shapes.ts';
import { idField } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

export const ITEM_PARAMS = z.object({ id: idField, itemId: idField });

const text = z.string().nullable();
const day = dayOut.nullable();
const person = z.int().nullable();

/** A published result as everybody may know it: who did what inside stays inside. */
export const RESULT = z.object({
  id: z.int(),
  title: z.string(),
  kind: z.enum(C.ROUND_KINDS),
  cutOff: dayOut,
  decidedOn: day,
  decisionTitle: text,
  decisionNumber: text,
  basisDocumentId: z.int().nullable(),
  effectiveOn: day,
  strike: z.enum(C.STRIKES),
  publishedOn: day,
  publishedAt: instantOut.nullable(),
});

/** A round as the API tells it to those who work on it. */
export const ROUND = RESULT.extend({
  version: z.int(),
  state: z.enum(C.ROUND_STATES),
  criteria: z.object({
    issuerIds: z.array(z.int()),
    tiers: z.array(z.enum(TIERS)),
    subjects: z.array(z.string()).optional(),
    words: z.array(z.string()),
    law: text,
  }),
  note: text,
  answerBy: dayOut,
  finishBy: dayOut,
  amendWithin: z
    .object({ value: z.object({ count: z.number(), unit: z.enum(DURATION_UNITS) }), citation: z.string() })
    .nullable(),
  openedOn: day,
  checkedOn: day,
  checkedById: person,
  decidedById: person,
  publishedById: person,
  comparedWithId: z.int().nullable(),
  endedAt: instantOut.nullable(),
  endReason: text,
});

/** Publishing or undoing, which a process of its own carries out: `waiting` until it is `done`, or `failed` with nothing written. */
const RUN = z.object({
  id: z.int(),
  act: z.enum(C.RUN_ACTS),
  state: z.enum(C.RUN_STATES),
  askedById: person,
  askedAt: instantOut,
  documents: z.int().nullable(),
  endedAt: instantOut.nullable(),
  faultCode: text,
});

export const ROUND_FILE = z.object({
  round: ROUND,
  run: RUN.nullable(),
  acts: z.array(z.enum(ROUND_ACTS)),
  counts: z.array(
    z.object({
      issuerId: z.int().nullable(),
      state: z.enum(C.ITEM_STATES),
      conclusion: z.enum(C.CONCLUSIONS).nullable(),
      count: z.int(),
    }),
  ),
});

const LINE = z.object({
  id: z.int(),
  title: z.string(),
  docNumber: text,
  issuerId: z.int().nullable(),
  issuerName: text,
  draftedById: z.int().nullable(),
  tier: z.enum(TIERS).nullable(),
  publishedOn: day,
  signedOn: day,
  effectiveOn: day,
  joint: z.boolean(),
  validity: z.enum(VALIDITIES),
});

export const SCOPE = z.object({
  in: z.array(z.object({ line: LINE, answererId: z.int().nullable(), matched: text })),
  out: z.array(z.object({ line: LINE, why: z.enum(C.LEFT_OUT) })),
  notMatching: z.int(),
  unsorted: z.int().nullable().meta({ description: '其中没有定主题的；没有按主题限定的为 null' }),
});

export const ITEM_LINE = z.object({
  item: z.object({
    id: z.int(),
    version: z.int(),
    documentId: z.int(),
    issuerId: z.int().nullable(),
    state: z.enum(C.ITEM_STATES),
    matched: text,
    byHand: z.boolean(),
    conclusion: z.enum(C.CONCLUSIONS).nullable(),
    reason: text,
    basis: text,
    amendBy: day,
    lapseUnless: z.boolean(),
    answeredById: person,
    answeredAt: instantOut.nullable(),
    acceptedById: person,
    acceptedAt: instantOut.nullable(),
    note: text,
  }),
  line: LINE,
});

const ENTRY = z.object({
  documentId: z.int(),
  list: z.enum(C.CONCLUSIONS),
  ordinal: z.int(),
  title: z.string(),
  docNumber: text,
  issuerName: text,
  publishedOn: day,
  effectiveOn: day,
  validUntil: day,
  reason: text,
  basis: text,
  amendBy: day,
  unlisted: z.boolean(),
});

export const RESULT_FILE = z.object({
  round: RESULT,
  entries: z.array(ENTRY),
  diff: z.object({
    added: z.array(ENTRY),
    gone: z.array(ENTRY),
    changed: z.array(z.object({ entry: ENTRY, was: z.enum(C.CONCLUSIONS) })),
  }),
});

export const REHEARSAL = z.object({
  on: dayOut,
  /** To be sent with the publication: exactly this plan. */
  seen: z.string(),
  unlistedDead: z.object({ value: z.boolean().nullable(), citation: z.string() }),
  catalogue: z.array(ENTRY),
  lines: z.array(
    z.object({
      documentId: z.int(),
      title: z.string(),
      conclusion: z.enum(C.CONCLUSIONS).nullable(),
      validity: z.enum(VALIDITIES),
      contradiction: z.enum(C.CONTRADICTIONS).nullable(),
      notes: z.array(z.enum(C.OUTCOME_NOTES)),
      events: z.array(z.object({ kind: z.enum(EVENT_KINDS), on: day, until: day })),
    }),
  ),
  unlisted: z.array(z.object({ documentId: z.int(), title: z.string() })),
});
