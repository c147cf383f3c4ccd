import { z } from 'zod';
import type { Sorted } from '../actions/subjects/sort.ts';
import { MOST_SUBJECTS } from '../domain/subject/batch.ts';

const ROW = z.object({
  documentId: z.coerce.number().int().positive(),
  version: z.coerce.number().int().positive(),
  subject: z.string().trim().max(50),
  sure: z.string().max(50),
});

/**
 * The page's form: for each document `rows.N.documentId`, `.version`, `.subject` (what the person chose, empty: nothing) and `.sure` (what
 * the machine is sure of, as the page showed it). `what` is `sure` to take just that, else what was chosen counts.
 */
export const namesOfRows = z
  .looseObject({ what: z.enum(['chosen', 'sure']).catch('chosen') })
  .transform(({ what, ...values }, context): Sorted[] => {
    const rows: Sorted[] = [];
    for (let i = 0; i < MOST_SUBJECTS && values[`rows.${i}.documentId`] !== undefined; i++) {
      const part = (name: string): unknown => values[`rows.${i}.${name}`] ?? '';
      const read = ROW.safeParse({
        ...{ documentId: part('documentId'), version: part('version') },
        ...{ subject: part('subject'), sure: part('sure') },
      });
      if (!read.success) {
        context.addIssue({ code: 'custom', path: [`rows.${i}`], message: '这一行读不懂，请刷新页面重试' });
        continue;
      }
      const { documentId, version, subject, sure } = read.data;
      const taken = what === 'sure' ? sure : subject;
      if (taken !== '') rows.push({ documentId, version, subject: taken });
    }
    return rows;
  });
