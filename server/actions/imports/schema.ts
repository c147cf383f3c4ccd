import { z } from 'zod';
import { EVENT_KINDS, STATUSES, TIERS } from '../../domain/codes.ts';
import { isDay } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';

const blank = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);
const text = (max: number) => z.preprocess(blank, z.string().trim().max(max).nullish()).transform((v) => v ?? null);
const day = z
  .preprocess(
    blank,
    z.custom<Day>((v) => v == null || isDay(v), { error: '不是存在的日期（应为 YYYY-MM-DD）' }).nullish(),
  )
  .transform((v) => v ?? null);
const named = (value: unknown): unknown => (typeof value === 'string' ? [value] : (value ?? []));

/** A repeal whose day cannot be read stays a repeal without a day: in doubt a document is not in force (design §1.2). */
const eventDay = day.catch(null);
const event = z.object({
  kind: z.enum(EVENT_KINDS),
  on: eventDay,
  until: eventDay,
  scope: z.enum(['whole', 'articles']).default('whole'),
  articles: z.array(z.string().max(40)).max(500).default([]),
  basis: text(500),
});

/** One line of an import file (design §4). Unknown keys are ignored, so that a ledger's own columns do no harm. */
const importRecord = z
  .object({
    externalId: text(200),
    title: z.string({ error: '缺少标题' }).trim().min(1, { error: '缺少标题' }).max(1000),
    docNumber: text(200),
    registrationNumber: text(200),
    issuers: z.preprocess(named, z.array(z.string().trim().min(1).max(200)).max(50)),
    genre: text(50),
    subject: text(50),
    tier: z
      .enum(TIERS)
      .nullish()
      .transform((v) => v ?? null),
    adoptedOn: day,
    signedOn: day,
    publishedOn: day,
    effectiveOn: day,
    validUntil: day,
    validMonths: z
      .number()
      .int()
      .positive()
      .max(1200)
      .nullish()
      .transform((v) => v ?? null),
    trial: z
      .boolean()
      .nullish()
      .transform((v) => v ?? false),
    status: z.enum(STATUSES).default('issued'),
    public: z.boolean().default(true),
    text: z
      .string()
      .max(10_000_000)
      .nullish()
      .transform((v) => v ?? null),
    file: text(1000),
    events: z.array(event).max(500).default([]),
  })
  .refine((r) => (r.text ?? '').trim() !== '' || r.file !== null, {
    error: '缺少正文（text）或文件（file）',
    path: ['text'],
  });
export type ImportRecord = z.output<typeof importRecord>;

/** What a record cannot do without; and what, left out for being unreadable, would show something wrongly. */
const NEEDED: ReadonlySet<string> = new Set(['title', 'text', 'file', 'status', 'public', 'events']);

export type ReadRecord =
  { record: ImportRecord; unreadable: string[] } | { record: null; issues: { path: string; message: string }[] };

/**
 * Reads a record. A field that cannot be read (a day that does not exist, a number where a name should be) is left out and
 * named in `unreadable`: stock ledgers are full of them, and only a record without title or text is of no use.
 */
export function readRecord(value: unknown): ReadRecord {
  const parsed = importRecord.safeParse(value);
  if (parsed.success) return { record: parsed.data, unreadable: [] };
  const { issues } = parsed.error;
  const fields = [...new Set(issues.map((issue) => String(issue.path[0] ?? '')))];
  if (typeof value !== 'object' || value === null || fields.some((field) => field === '' || NEEDED.has(field)))
    return { record: null, issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !fields.includes(key)));
  const again = readRecord(kept);
  return again.record === null ? again : { record: again.record, unreadable: fields };
}
