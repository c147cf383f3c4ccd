import { z } from 'zod';
import * as filings from '../../actions/filings/filings.ts';
import * as problems from '../../actions/problems/problems.ts';
import { FILING_LINES } from '../../domain/codes.ts';
import type { FilingLine } from '../../domain/codes.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Context } from '../../ports.ts';
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

/** 备案 on each line, and 问题事件. */
export function filingsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  return [
    step({
      ...ofLine,
      act: 'filing.submit',
      path: 'filings/:line/submit',
      summary: '报送备案',
      body: S.FILING_ON,
      run: (_, actor, { id, params }, { on }) => filings.submit(ctx, actor, id, params.line, on),
    }),
    step({
      ...ofLine,
      act: 'filing.accept',
      path: 'filings/:line/receive',
      summary: '接收备案材料',
      body: S.FILING_ON,
      run: (_, actor, { id, params }, { on }) => filings.receive(ctx, actor, id, params.line, on),
    }),
    step({
      ...ofLine,
      act: 'filing.supplement',
      path: 'filings/:line/supplement',
      summary: '退回补正',
      body: S.FILING_NOTE,
      run: (_, actor, { id, params }, { note }) => filings.supplement(ctx, actor, id, params.line, note),
    }),
    step({
      ...ofLine,
      act: 'filing.close',
      path: 'filings/:line/close',
      summary: '办结备案',
      body: S.FILING_CLOSE,
      run: (_, actor, { id, params }, { version: _version, ...said }) =>
        filings.close(ctx, actor, id, params.line, said),
    }),
    step({
      ...ofDocument,
      act: 'filing.record',
      path: 'filings/record',
      tag,
      summary: '补录纸质备案记录',
      body: S.PAST_FILING.extend({ version: S.version }),
      run: (_, actor, { id }, { version: _version, ...said }) =>
        filings.recordPast(ctx, actor, id, { ...said, clockFrom: null, dueOn: null }),
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
