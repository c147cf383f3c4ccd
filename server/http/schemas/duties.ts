import { z } from 'zod';
import { DUTIES, REASONS } from '../../domain/duties/lines.ts';
import { FLAG } from './dossier.ts';
import { dayOut, instantOut, REFERENCE } from './out.ts';

const NOTICE = z
  .object({
    id: z.int(),
    dutyId: z.int().meta({ description: '事项的编号：/api/v1/duties/{id}' }),
    flag: FLAG,
    document: REFERENCE.nullable(),
    issuer: z.object({ id: z.int(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Notice' });

const OPEN_REVIEW = z
  .object({
    reviewId: z.int(),
    document: REFERENCE,
    issuerName: z.string().nullable(),
    state: z.string(),
    submittedOn: dayOut.nullable(),
    dueOn: dayOut.nullable(),
  })
  .meta({ id: 'OpenReview' });

export const DESK = z
  .object({
    today: dayOut,
    notices: z.array(NOTICE),
    reviews: z.array(OPEN_REVIEW).meta({ description: '审核岗：正在办理的审核' }),
  })
  .meta({ id: 'Desk' });

export const FLAGS = z.object({ on: dayOut, flags: z.array(FLAG) }).meta({ id: 'StandingFlags' });

/** A line of the explanation of a document's duties. */
export const DUTY_LINES = z
  .object({
    on: dayOut,
    lines: z.array(
      z.object({
        duty: z.enum(DUTIES),
        state: z.enum(['standing', 'coming', 'none']).meta({ description: '在这一天存在；将来会有；没有' }),
        flag: FLAG.nullable().meta({ description: '与扫描找到的是同一条' }),
        because: z.enum(REASONS).nullable().meta({ description: '没有的原因' }),
        reason: z.string().nullable().meta({ description: '没有的原因，用文字' }),
        figure: z.string().nullable().meta({ description: '没有设定的参数' }),
        from: dayOut.nullable().meta({ description: '自哪一天起提醒' }),
        dueOn: dayOut.nullable(),
        on: dayOut.nullable().meta({ description: '办结或者使它不产生的日期' }),
        citation: z.string().nullable(),
        evidence: FLAG.shape.evidence,
        ifNothing: z.string().nullable().meta({ description: '不办的后果' }),
      }),
    ),
  })
  .meta({ id: 'DutyLines' });

const RUN = {
  id: z.int(),
  state: z.enum(['running', 'done', 'failed']),
  startedAt: instantOut,
  finishedAt: instantOut.nullable(),
};

export const JOBS = z
  .object({
    today: dayOut,
    lastScan: dayOut.nullable().meta({ description: '最近一次完成的扫描是哪一天的' }),
    head: z.int().meta({ description: '审计日志的位置' }),
    indexed: z.int().meta({ description: '检索索引跟到的位置' }),
    mail: z.object({ waiting: z.int(), failed: z.int(), on: z.boolean() }),
    runs: z.array(
      z.object({
        ...RUN,
        job: z.string(),
        forDay: dayOut.nullable(),
        detail: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
  })
  .meta({ id: 'Jobs' });

/** An import run with its counts so far. */
export const IMPORT_RUN = z
  .object({
    ...RUN,
    detail: z
      .object({
        read: z.int().optional(),
        imported: z.int().optional(),
        unchanged: z.int().optional(),
        refused: z.int().optional(),
        linked: z.int().optional(),
        warnings: z.record(z.string(), z.int()).optional(),
        refusals: z.array(z.object({ refused: z.string(), code: z.string(), message: z.string() })).optional(),
        reason: z.string().optional(),
      })
      .nullable(),
  })
  .meta({ id: 'ImportRun' });
