import { z } from 'zod';
import { ROUTINE_DUTIES } from '../../domain/routine/codes.ts';
import { SUPPORTING_STATES } from '../../domain/supporting/course.ts';
import { blank, dayField, idField, line } from './fields.ts';
import { dayOut } from './out.ts';

export const RECORD = z.object({
  duty: z.enum(ROUTINE_DUTIES),
  period: z.string().regex(/^\d{4}(-(Q[1-4]|H[12]|\d{2}))?$/),
  doneOn: dayField,
  how: line(300).meta({ description: '文号或者报送、公布的方式' }),
});
export const REASON = z.object({ reason: line(500) });
export const DEMAND = z.object({
  issuerId: idField,
  lawTitle: line(200).meta({ description: '法律、法规、规章的名称' }),
  article: line(60).meta({ description: '第几条' }),
  subject: line(300).meta({ description: '要出台什么' }),
  dueOn: dayField,
  reckoning: blank(line(300)).meta({ description: '期限是怎么算出来的' }),
});
export const FULFIL = z.object({ documentId: idField });

const text = z.string().nullable();
export const ROUTINE = z
  .object({
    duties: z.array(
      z.object({
        duty: z.enum(ROUTINE_DUTIES),
        period: z.string(),
        name: z.string(),
        dueOn: dayOut,
        citation: z.string(),
        done: z.object({ id: z.int(), doneOn: dayOut, how: z.string() }).nullable(),
      }),
    ),
    supporting: z.array(
      z.object({
        id: z.int(),
        state: z.enum(SUPPORTING_STATES),
        issuerId: z.int(),
        lawTitle: z.string(),
        article: z.string(),
        subject: z.string(),
        dueOn: dayOut,
        reckoning: text,
        documentId: z.int().nullable(),
        doneOn: dayOut.nullable(),
        withdrawReason: text,
      }),
    ),
  })
  .meta({ id: 'Routine' });
