import { z } from 'zod';
import { TIERS } from '../../domain/codes.ts';
import type { RoundPlan } from '../../domain/rounds/begin.ts';
import * as C from '../../domain/rounds/codes.ts';
import { versionField } from './document.ts';
import { blank, dayField, idField, line, many, tick } from './fields.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const words = (most: number) => or(z.string().trim().min(1).max(most));

/** 主题词 as people part them. */
const listOf = (text: string | null): string[] => [
  ...new Set(
    (text ?? '')
      .split(/[、,，;；\n]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

const PLAN_SHAPE = {
  title: line(200),
  kind: z.enum(C.ROUND_KINDS),
  cutOff: dayField,
  note: words(5000),
  answerBy: dayField,
  finishBy: dayField,
};

/** A plan as its form sends it: `issuer`, `tier` and `subject` many times, `words` parted by 、. */
export const PLAN_FORM = z
  .object({
    ...PLAN_SHAPE,
    issuer: many(idField),
    tier: many(z.enum(TIERS)),
    subject: many(line(50)),
    words: words(1000),
    law: words(200),
    do: z.enum(['preview', 'save']).catch('save'),
  })
  .transform(
    ({ issuer, tier, subject, words: said, law, do: doing, ...plan }): { plan: RoundPlan; do: 'preview' | 'save' } => ({
      do: doing,
      plan: {
        ...plan,
        criteria: {
          issuerIds: issuer,
          tiers: tier,
          subjects: subject,
          words: listOf(said),
          law: law === null ? null : law.replace(/[《》]/g, ''),
        },
      },
    }),
  );

/** A plan as the API takes it. */
export const PLAN = z.object({
  ...PLAN_SHAPE,
  criteria: z
    .object({
      issuerIds: z.array(z.int().positive()).max(1000).default([]),
      tiers: z.array(z.enum(TIERS)).default([]),
      subjects: z
        .array(line(50))
        .max(100)
        .default([])
        .meta({ description: '主题；专项清理可用，只列入这些主题的文件' }),
      words: z.array(line(100)).max(50).default([]),
      law: or(line(200)),
    })
    .prefault({}),
});
export const PLAN_EDIT = PLAN.extend({ version: versionField });

export const SEEN = z.object({ version: versionField });
export const WITH_REASON = SEEN.extend({ reason: line(2000) });
export const ADD = WITH_REASON.extend({ documentId: idField });
export const TRANSFER = WITH_REASON.extend({ issuerId: idField });

const ITEM = z.object({ id: z.int().positive(), version: z.int().positive() });
/** `id:version` of a ticked row. */
const ticked = z
  .string()
  .regex(/^\d{1,15}:\d{1,9}$/)
  .transform((text) => {
    const [id = 0, version = 0] = text.split(':').map(Number);
    return { id, version };
  });

const ANSWER_SHAPE = {
  conclusion: z.enum(C.CONCLUSIONS),
  reason: words(5000),
  basis: words(1000),
  amendBy: or(dayField),
  lapseUnless: tick,
};
export const ANSWER_FORM = z.object({ item: many(ticked), ...ANSWER_SHAPE });
export const ANSWER = z.object({ items: z.array(ITEM).min(1).max(20_000), ...ANSWER_SHAPE });
export const ITEMS_FORM = z.object({ item: many(ticked) });
export const ITEMS = z.object({ items: z.array(ITEM).min(1).max(20_000) });
export const RETURN_FORM = ITEMS_FORM.extend({ returnReason: line(2000) });
export const RETURN = ITEMS.extend({ reason: line(2000) });
export const TRANSFER_FORM = ITEMS_FORM.extend({ version: versionField, to: idField, transferReason: line(2000) });
export const TRANSFER_BODY = ITEMS.extend({ version: versionField, issuerId: z.int().positive(), reason: line(2000) });

export const DECIDE = SEEN.extend({
  on: dayField,
  title: words(300),
  number: words(100),
  basisDocumentId: or(idField),
  effectiveOn: dayField,
  strike: z.enum(C.STRIKES).default('none'),
});
export const PUBLISH = SEEN.extend({ seen: z.string().regex(/^[0-9a-f]{16}$/) });

export const ITEMS_QUERY = z.object({
  issuer: blank(idField).catch(undefined),
  state: blank(z.enum(C.ITEM_STATES)).catch(undefined),
  conclusion: blank(z.enum(C.CONCLUSIONS)).catch(undefined),
  q: blank(z.string().trim().max(100)).catch(undefined),
  page: blank(z.coerce.number().int().min(1).max(10_000)).catch(undefined),
});
