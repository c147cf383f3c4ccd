import { z } from 'zod';
import { isDay } from '../server/domain/day.ts';
import type { Day } from '../server/domain/day.ts';
import { LAW_CHANGES, createLawTable } from '../server/domain/laws.ts';
import type { Law, LawTable } from '../server/domain/laws.ts';
import lawsJson from './laws.json' with { type: 'json' };

const day = z.custom<Day>(isDay, '不是有效日期（应为 YYYY-MM-DD）');
const ascending = (days: readonly Day[]): boolean => days.every((one, i) => i === 0 || days[i - 1]! <= one);

/** `laws.json`: every change with the text that says so; what was read nowhere is not in the table. */
export const lawsSchema: z.ZodType<Law[]> = z.array(
  z
    .strictObject({
      name: z.string().min(4),
      short: z.array(z.string().min(2)).default([]),
      amended: z.array(day).refine(ascending, '日期须由早到晚').default([]),
      changes: z
        .array(
          z.strictObject({
            on: day,
            kind: z.enum(LAW_CHANGES),
            by: z.string().min(2),
            source: z.string().min(4),
          }),
        )
        .refine((changes) => ascending(changes.map((change) => change.on)), '变动须由早到晚')
        .default([]),
    })
    .refine((law) => law.changes.length + law.amended.length > 0, '至少要有一项变动'),
);

let table: LawTable | null = null;

/** The table of national laws and what became of them, checked with its first use. */
export function seededLaws(): LawTable {
  table ??= createLawTable(lawsSchema.parse(lawsJson));
  return table;
}
