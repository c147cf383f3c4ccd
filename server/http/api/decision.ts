import { confirmDecision, withdrawDecision } from '../../actions/decisions/confirm.ts';
import { readDecision } from '../../actions/decisions/read.ts';
import { addRelationTo, correctRelation, dropRelation } from '../../actions/decisions/relations.ts';
import { listedView, seenOf } from '../../actions/decisions/view.ts';
import type { WeighedRow } from '../../actions/decisions/view.ts';
import type { Actor } from '../../domain/actor.ts';
import { isSure, severityOf } from '../../domain/listed/doubts.ts';
import type { Context } from '../../ports.ts';
import { doubtSentence } from '../../text/decision.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/decision.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { VERSIONED } from '../schemas/steps.ts';

const tag = '卷宗办理';
const ROW = idParams.extend({ relationId: idField });

const rowOut = (row: WeighedRow) => {
  const { relation, target, match, event } = row;
  return {
    relationId: relation.id,
    version: relation.version,
    seen: seenOf(row),
    stand: row.stand,
    state: relation.state,
    kind: relation.kind,
    title: relation.targetTitle,
    docNumber: relation.targetDocNumber,
    listedUnder: relation.listedUnder,
    place:
      relation.placeStart === null || relation.placeEnd === null
        ? null
        : { start: relation.placeStart, end: relation.placeEnd },
    scope: relation.scope,
    articles: relation.articles,
    on: event?.on ?? relation.on,
    dayStated: event?.dayStated ?? relation.on !== null,
    until: relation.until,
    target: target && { id: target.id, title: target.title, docNumber: target.docNumber },
    now: row.now?.validity ?? null,
    becomes: row.becomes?.validity ?? null,
    sure: isSure(row.doubts),
    doubts: row.doubts.map((code) => ({ code, severity: severityOf(code), detail: doubtSentence(row, code) })),
    candidates: match.ranked.map(({ candidate, reasons, doubts }) => ({
      document: { id: candidate.id, title: candidate.title, docNumber: candidate.docNumber },
      reasons,
      doubts,
    })),
  };
};

/** What a document does to every document that it names or lists: read, corrected, confirmed at once, withdrawn. */
export function decisionApi(ctx: Context): ApiRoute[] {
  const told = async (actor: Actor, id: number) => {
    const { dossier, rows, unlisted, confirmations } = await listedView(ctx, actor, id);
    return {
      documentId: dossier.document.id,
      version: dossier.document.version,
      rows: rows.map(rowOut),
      unlisted: unlisted && {
        clause: unlisted.rule && { quote: unlisted.rule.quote, kind: unlisted.rule.kind },
        citation: unlisted.citation,
        on: unlisted.on,
        issuedUntil: unlisted.issuedUntil,
        documents: unlisted.documents,
      },
      confirmations,
    };
  };
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/listed',
      act: 'dossier.read',
      tag,
      summary: '所列文件：对应的库中文件、拟记的效力和疑问',
      params: idParams,
      response: S.LISTED,
      handle: ({ params, actor }) => told(actor, params.id),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/listed/read',
      act: 'decision.read',
      tag,
      summary: '从正文读取所列文件，存为待核对的行，不产生效力',
      params: idParams,
      response: S.LISTED,
      async handle({ params, actor }) {
        await readDecision(ctx, actor, params.id);
        return told(actor, params.id);
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/listed/confirm',
      act: 'decision.confirm',
      tag,
      summary: '一次确认选定的行：各件的效力在同一次提交里记录，以本文件为依据',
      params: idParams,
      body: S.DECISION_CONFIRM,
      response: S.LISTED,
      async handle({ params, body: { version, ...choice }, actor }) {
        await confirmDecision(ctx, actor, params.id, version, choice);
        return told(actor, params.id);
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/listed/withdraw',
      act: 'decision.withdraw',
      tag,
      summary: '撤回一批确认：记录的效力全部撤销，各行退回待核对',
      params: idParams,
      body: S.DECISION_WITHDRAW,
      response: S.LISTED,
      async handle({ params, body, actor }) {
        await withdrawDecision(ctx, actor, params.id, body.confirmedAt, body.reason);
        return told(actor, params.id);
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/relations',
      act: 'relation.add',
      tag,
      summary: '添加相关文件：制定依据即时生效，其他的存为待核对的行',
      params: idParams,
      body: S.RELATION_ADD,
      response: S.LISTED,
      status: 201,
      async handle({ params, body, actor }) {
        const { effective: _effective, ...fact } = body.relation;
        await addRelationTo(ctx, actor, params.id, body.version, fact);
        return told(actor, params.id);
      },
    }),
    apiRoute({
      method: 'put',
      path: '/api/v1/documents/:id/relations/:relationId',
      act: 'relation.edit',
      tag,
      summary: '更正相关文件；已经记录的效力随之撤销，按更正的重新记录',
      params: ROW,
      body: S.RELATION_CORRECT,
      response: S.LISTED,
      async handle({ params, body, actor }) {
        const { version, relation, reason } = body;
        await correctRelation(ctx, actor, params.id, params.relationId, version, relation, reason);
        return told(actor, params.id);
      },
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/documents/:id/relations/:relationId/remove',
      act: 'relation.remove',
      tag,
      summary: '删去误读、没有产生效力的相关文件',
      params: ROW,
      body: VERSIONED,
      response: S.LISTED,
      async handle({ params, body, actor }) {
        await dropRelation(ctx, actor, params.id, params.relationId, body.version);
        return told(actor, params.id);
      },
    }),
  ];
}
