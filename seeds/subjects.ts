import { z } from 'zod';
import { createSubjectTable } from '../server/domain/subject/table.ts';
import type { SubjectTable } from '../server/domain/subject/table.ts';
import subjectsJson from './subjects.json' with { type: 'json' };

const words = z.array(z.string().min(1)).refine((all) => new Set(all).size === all.length, '有重复的词');
const distinct = (subjects: readonly { name: string }[]): boolean =>
  new Set(subjects.map((one) => one.name)).size === subjects.length;

/** `subjects.json`: our own list, and it says so. */
const subjectsSchema = z.strictObject({
  note: z.string().includes('自定'),
  subjects: z
    .array(z.strictObject({ name: z.string().trim().min(2).max(20), title: words, text: words, issuers: words }))
    .min(1)
    .refine(distinct, '分类不能重名'),
});

let table: SubjectTable | null = null;

/** The list of 主题分类, checked with its first use. */
export function seededSubjects(): SubjectTable {
  table ??= createSubjectTable(subjectsSchema.parse(subjectsJson).subjects);
  return table;
}
