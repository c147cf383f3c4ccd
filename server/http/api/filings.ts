import { z } from 'zod';
import { recordPast, takeStep } from '../../actions/filings/filings.ts';
import * as problems from '../../actions/problems/problems.ts';
import { FILING_LINES } from '../../domain/codes.ts';
import type { FilingLine } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { StepSaid } from '../../domain/filing/step.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { line } from '../schemas/fields.ts';
import * as S from '../schemas/steps.ts';
import { ofDocument, stepRoute } from './step.ts';

const tag = '备案';

/** A line is its own name: a stock document may have no row on it yet. */
const ofLine = {
  tag,
  params: idParams.extend({ line: z.enum(FILING_LINES) }),
  version: (dossier: Dossier, { line: wanted }: { line: FilingLine }): number | null =>
    dossier.filings.find((row) => row.line === wanted)?.version ?? null,
};

/** A step that was there before its act had this name keeps its address. */
const PATHS: Partial<Record<keyof typeof S.FILING_STEP, string>> = { accept: 'receive' };

type Said = { version: number | null; on?: Day } & Omit<StepSaid, 'on'>;

/** 备案 on each line, and 问题事件. */
export function filingsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  return [
    ...(Object.keys(S.FILING_STEP) as (keyof typeof S.FILING_STEP)[]).map((kind) =>
      step({
        ...ofLine,
        act: `filing.${kind}`,
        path: `filings/:line/${PATHS[kind] ?? kind}`,
        summary: ACT[`filing.${kind}`],
        body: S.FILING_STEP[kind] as z.ZodType<Said>,
        run: (_, actor, { id, params }, { version: _version, on, ...said }) =>
          takeStep(ctx, actor, id, params.line, kind, { ...said, on: on ?? ctx.clock.today() }),
      }),
    ),
    step({
      ...ofLine,
      act: 'filing.close',
      path: 'filings/:line/close',
      summary: '办结备案',
      body: S.FILING_CLOSE,
      run: (_, actor, { id, params }, { outcome, filingNumber, opinionText, on }) =>
        takeStep(ctx, actor, id, params.line, 'close', { on, outcome, paperNumber: filingNumber, note: opinionText }),
    }),
    step({
      ...ofDocument,
      act: 'filing.record',
      path: 'filings/record',
      tag,
      summary: '补录纸质备案记录',
      body: S.PAST_FILING.extend({ version: S.version }),
      run: (_, actor, { id }, { version: _version, ...said }) =>
        recordPast(ctx, actor, id, { ...said, clockFrom: null, dueOn: null }),
    }),
    step({
      ...ofDocument,
      act: 'problem.record',
      path: 'problems',
      tag: '问题事件',
      summary: '记录问题事件（复议、诉讼、督察等）',
      body: S.PROBLEM.extend({ version: S.version }),
      run: (_, actor, { id }, { version: _version, ...fact }) => problems.recordProblem(ctx, actor, id, fact),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/problems/:id/exclude',
      act: 'problem.exclude',
      tag: '问题事件',
      summary: '剔除问题事件，不再计入',
      params: z.object({ id: idField }),
      body: z.object({ reason: line(2000) }),
      handle: async ({ params, body, actor }) =>
        void (await problems.excludeProblemEvent(ctx, actor, params.id, body.reason)),
    }),
  ];
}
