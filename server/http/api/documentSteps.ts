import { basisOf } from '../../actions/documents/basis.ts';
import { abandon, addEvent, linkRelation, publish, takeBackEvent } from '../../actions/documents/change.ts';
import { setDrafter } from '../../actions/documents/drafting.ts';
import { issue } from '../../actions/documents/issue.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import type { Context } from '../../ports.ts';
import { takeBackWording } from '../../actions/documents/replaceWording.ts';
import type { ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/steps.ts';
import { ofDocument, ofRow, stepRoute } from './step.ts';

const tag = '卷宗办理';

/** 印发, 公开, 停止公开, 不再制发, 效力事件, 关联. */
export function documentStepsApi(ctx: Context): ApiRoute[] {
  const step = stepRoute(ctx);
  return [
    step({
      ...ofDocument,
      act: 'document.issue',
      path: 'issue',
      tag,
      summary: '登记印发：草稿成为公开文件，产生各渠道的备案',
      body: S.ISSUE,
      run: (_, actor, { id, dossier }, { version, gapReason, ...said }) =>
        issue(ctx, actor, id, version, { ...factsOf(dossier), ...said }, gapReason ?? null),
    }),
    step({
      ...ofDocument,
      act: 'document.publish',
      path: 'publish',
      tag,
      summary: '向社会公开',
      body: S.VERSIONED,
      run: (_, actor, { id }) => publish(ctx, actor, id, true, null),
    }),
    step({
      ...ofDocument,
      act: 'document.withhold',
      path: 'withhold',
      tag,
      summary: '停止公开',
      body: S.WITHHOLD,
      run: (_, actor, { id }, { reason, said }) => publish(ctx, actor, id, false, reason, said ?? null),
    }),
    step({
      ...ofDocument,
      act: 'document.set_drafter',
      path: 'drafter',
      tag,
      summary: '登记起草单位（主办机关以外的）；它的账号能办理这份草稿',
      body: S.DRAFTER,
      run: (_, actor, { id }, { version, draftedById }) => setDrafter(ctx, actor, id, version, draftedById),
    }),
    step({
      ...ofDocument,
      act: 'document.abandon',
      path: 'abandon',
      tag,
      summary: '不再制发',
      body: S.REASON,
      run: (_, actor, { id }, { reason }) => abandon(ctx, actor, id, reason),
    }),
    step({
      ...ofDocument,
      act: 'event.record',
      path: 'events',
      tag,
      summary: '记录效力事件',
      body: S.EVENT,
      run: async (_, actor, { id }, { version: _version, basisDocNumber, basisText, ...event }) =>
        addEvent(ctx, actor, id, { ...event, ...(await basisOf(ctx, { basisDocNumber, basisText }, id)) }),
    }),
    step({
      ...ofRow('events', 'eventId'),
      act: 'event.void',
      path: 'events/:eventId/void',
      tag,
      summary: '撤销误记的效力事件',
      body: S.REASON,
      run: (_, actor, { id, params }, { reason }) => takeBackEvent(ctx, actor, id, params.eventId, reason),
    }),
    step({
      ...ofRow('versions', 'versionId'),
      act: 'document.undo_text',
      path: 'versions/:versionId/undo',
      tag,
      summary: '撤销误传的文本',
      body: S.REASON,
      run: (_, actor, { id, params }, { reason }) => takeBackWording(ctx, actor, id, params.versionId, reason),
    }),
    step({
      ...ofRow('relations', 'relationId'),
      act: 'relation.link',
      path: 'relations/:relationId/link',
      tag,
      summary: '把提到的文件关联到库中的文件',
      body: S.LINK,
      run: (_, actor, { id, params }, { targetDocumentId }) =>
        linkRelation(ctx, actor, id, params.relationId, targetDocumentId),
    }),
  ];
}
