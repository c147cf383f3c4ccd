import { z } from 'zod';
import { SUGGESTION_OUTCOMES, SUGGESTION_SOURCES } from '../../domain/codes.ts';
import { blank, dayField, idField, line } from './fields.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const text = line(20_000);

export const ON = z.object({ on: dayField });
export const ACCEPT = ON.extend({ documentId: or(idField) });
export const DECIDE = ON.extend({ reason: line(2000) });
export const MERGE = ON.extend({ receipt: line(40) });
export const TRANSFER = ON.extend({ to: line(200), reason: line(2000) });
export const EXPLAIN = ON.extend({ text });
export const ANSWER = ON.extend({ outcome: z.enum(SUGGESTION_OUTCOMES), number: or(line(100)), text });

export const ENTER = z.object({
  source: z.enum(SUGGESTION_SOURCES),
  documentId: or(idField),
  documentSaid: or(line(300)),
  clause: or(line(300)),
  reason: line(10_000),
  author: or(line(100)),
  contact: or(line(200)),
  organ: or(line(200)),
  caseNumber: or(line(100)),
  receivedOn: dayField,
});
