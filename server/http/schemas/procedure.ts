import { z } from 'zod';
import * as C from '../../domain/procedure/codes.ts';
import { blank, dayField, line } from './fields.ts';

const words = (most: number) => blank(z.string().trim().max(most)).transform((said) => said ?? null);
const or = <S extends z.ZodType>(schema: S) => blank(schema).transform((said) => (said ?? null) as z.output<S> | null);

/** What is said of each, the same for the page and the API; the page adds what its form needs. */
export const DETERMINATION_SHAPE = { excludedAs: words(100), on: dayField, reason: line(2000) };
export const EVIDENCE_SHAPE = {
  fromOn: or(dayField),
  on: dayField,
  performer: or(z.enum(C.PERFORMERS)),
  who: line(200),
  result: z.enum(C.EVIDENCE_RESULTS),
  said: words(5000),
};
export const OPENING_SHAPE = {
  title: line(200),
  explanation: line(20_000),
  address: line(1000),
  fromOn: dayField,
  toOn: dayField,
  shortReason: words(2000),
};
export const ANSWER_SHAPE = {
  topic: words(100),
  outcome: z.enum(C.COMMENT_OUTCOMES),
  answer: words(5000),
};
export const ENTERED_SHAPE = {
  channel: z.enum(C.COMMENT_CHANNELS).exclude(['web']),
  receivedOn: dayField,
  author: words(100),
  contact: words(200),
  place: words(100),
  text: line(10_000),
};
export const REASON_SHAPE = { reason: line(2000) };
export const RESULT_SHAPE = { resultSaid: words(5000) };
export const RECORDED_KIND = z.enum(C.RECORDED_KINDS);
