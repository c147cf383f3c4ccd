import { z } from 'zod';
import * as C from '../../domain/codes.ts';
import { SUGGESTION_CLOCKS } from '../../domain/suggestion/limits.ts';
import { dayOut, instantOut } from './out.ts';

const text = z.string().nullable();

/** 审查建议 as the API tells it; who sent it in is told to the bureau only. */
export const SUGGESTION = z
  .object({
    id: z.int(),
    version: z.int(),
    source: z.enum(C.SUGGESTION_SOURCES),
    receipt: z.string(),
    state: z.enum(C.SUGGESTION_STATES),
    documentId: z.int().nullable(),
    documentSaid: z.string(),
    clause: text,
    reason: z.string(),
    organ: text,
    caseNumber: text,
    receivedOn: dayOut,
    notifiedOn: dayOut.nullable(),
    issuerAnsweredOn: dayOut.nullable(),
    issuerAnswer: text,
    decidedOn: dayOut.nullable(),
    decisionReason: text,
    transferredTo: text,
    extendedOn: dayOut.nullable(),
    outcome: z.enum(C.SUGGESTION_OUTCOMES).nullable(),
    answerNumber: text,
    answerText: text,
    answeredOn: dayOut.nullable(),
  })
  .meta({ id: 'Suggestion' });

export const SUGGESTION_FILE = z
  .object({
    suggestion: SUGGESTION,
    sender: z.object({ author: text, contact: text }).nullable().meta({ description: '制定机关看不到，为 null' }),
    limits: z.array(
      z.object({
        clock: z.enum(SUGGESTION_CLOCKS),
        from: dayOut,
        day: dayOut.nullable().meta({ description: '本地没有设定期限的为 null' }),
        provisional: z.boolean(),
        doneOn: dayOut.nullable(),
        citation: z.string(),
      }),
    ),
    acts: z.array(z.string()).meta({ description: '本账号现在可以办理的' }),
  })
  .meta({ id: 'SuggestionFile' });

export const SUGGESTION_STATUS = z
  .object({
    receipt: z.string(),
    state: z.enum(C.SUGGESTION_STATES),
    receivedOn: dayOut,
    document: z.string(),
    clause: text,
    replyBy: dayOut.nullable(),
    provisional: z.boolean(),
    extended: z.boolean(),
    citation: z.string(),
    decidedOn: dayOut.nullable(),
    decisionReason: text,
    transferredTo: text,
    outcome: z.enum(C.SUGGESTION_OUTCOMES).nullable(),
    answerNumber: text,
    answerText: text,
    answeredOn: dayOut.nullable(),
  })
  .meta({ id: 'SuggestionStatus' });

/** 问题事件 with its 异议 and what was decided. */
export const PROBLEM_LINE = z
  .object({
    id: z.int(),
    version: z.int(),
    kind: z.enum(C.PROBLEM_KINDS),
    state: z.enum(C.PROBLEM_STATES),
    on: dayOut,
    note: text,
    issuerId: z.int(),
    issuerName: z.string(),
    documentId: z.int().nullable(),
    title: text,
    docNumber: text,
    act: text.meta({ description: '由哪一步办理产生；人工记录的为 null' }),
    sourceTable: text,
    sourceId: z.int().nullable(),
    recordedAt: instantOut.nullable(),
    contestedAt: instantOut.nullable(),
    contestReason: text,
    decidedAt: instantOut.nullable(),
    decisionReason: text,
  })
  .meta({ id: 'ProblemLine' });
