import type { Request, Response, Router } from 'express';
import { confirmDecision, withdrawDecision } from '../../actions/decisions/confirm.ts';
import { readDecision } from '../../actions/decisions/read.ts';
import { addRelationTo, correctRelation, dropRelation } from '../../actions/decisions/relations.ts';
import { listedView } from '../../actions/decisions/view.ts';
import { permit } from '../../actions/context.ts';
import { articlesOf } from '../../reading/articles.ts';
import type { Context } from '../../ports.ts';
import { confirmedNotice, readNotice, RELATION_DONE, WITHDRAWN } from '../../text/decisionNotices.ts';
import type { Shown } from '../../text/decision.ts';
import { DecisionPage } from '../../web/pages/decision.tsx';
import { DecisionTextPage } from '../../web/pages/decisionText.tsx';
import { paths } from '../../web/paths.ts';
import { decisionPage } from '../decisionView.ts';
import type { Asked } from '../decisionView.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import {
  DECISION_FORM,
  DECISION_QUERY,
  RELATION_CORRECTION,
  RELATION_FORM,
  WITHDRAW_FORM,
} from '../schemas/decision.ts';
import { versionField } from '../schemas/document.ts';
import { blank, idField, idParams } from '../schemas/fields.ts';
import { parse, parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { z } from 'zod';

/** Refusals that are shown on the page itself, with the ticks as they were sent. */
const AT_PAGE = [
  'decision.nothing',
  'decision.unready',
  'decision.contradiction',
  'decision.built_on',
  'document.status',
  'conflict.stale',
];
const AT_ROW = ['relation.nameless', 'relation.self', 'relation.reason_missing', 'conflict.stale', 'not.found'];
const ROW = idParams.extend({ row: idField });
const DROP = z.object({ version: versionField, show: blank(z.string().max(20)) });

/** 核对所列文件: what a document does to every document that it names or lists. */
export const decisionPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (req: Request, res: Response, id: number, asked: Asked, status = 200): Promise<void> => {
      permit(req.actor, 'dossier.read');
      const view = await listedView(ctx, req.actor, id);
      sendPage(res, DecisionPage(await decisionPage(ctx, req, shell, view, asked)), status);
    };
    const back = (req: Request, res: Response, id: number, text: string, shown?: string, section?: string): void => {
      tell(req, { tone: 'done', text });
      res.redirect(303, paths.decision(id, { show: shown }, section));
    };

    router.get(paths.decision(':id'), (req, res) =>
      show(req, res, parseParams(idParams, req).id, parseQuery(DECISION_QUERY, req)),
    );

    router.get(paths.decisionText(':id'), async (req, res) => {
      permit(req.actor, 'dossier.read');
      const { dossier, rows, unlisted } = await listedView(ctx, req.actor, parseParams(idParams, req).id);
      const { document, versions } = dossier;
      const text = versions[0]?.text ?? '';
      const marks = rows.flatMap(({ relation: { id, placeStart: start, placeEnd: end } }) =>
        start === null || end === null ? [] : [{ id: `ev-${id}`, start, end }],
      );
      if (unlisted?.rule) marks.push({ id: 'ev-unlisted', ...unlisted.rule.place });
      sendPage(
        res,
        DecisionTextPage({
          chrome: await shell.chrome(req),
          documentId: document.id,
          title: document.title,
          docNumber: document.docNumber,
          text,
          articles: articlesOf(text),
          marks: marks.sort((a, b) => a.start - b.start),
        }),
      );
    });

    router.post(paths.decisionRead(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      back(req, res, id, readNotice(await readDecision(ctx, req.actor, id)));
    });

    router.post(paths.decisionConfirm(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        DECISION_FORM,
        async ({ version, take, strike, show: shown }) => {
          await confirmDecision(ctx, req.actor, id, version, { rows: take, unlisted: strike });
          return { count: take.length + strike.length, shown };
        },
        AT_PAGE,
      );
      if (sent.ok) return back(req, res, id, confirmedNotice(sent.value.count), 'all');
      const said = parse(DECISION_FORM.partial().catch({}), req.body ?? {});
      const ticks = {
        rows: new Set((said.take ?? []).map((one) => one.relationId)),
        struck: new Set(said.strike ?? []),
      };
      return show(req, res, id, { show: said.show as Shown | undefined, ticks, errors: sent.errors }, sent.status);
    });

    router.post(paths.decisionWithdraw(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        WITHDRAW_FORM,
        ({ at, reason }) => withdrawDecision(ctx, req.actor, id, at, reason),
        AT_PAGE,
      );
      if (!sent.ok) return show(req, res, id, { show: 'all', errors: sent.errors }, sent.status);
      return back(req, res, id, WITHDRAWN);
    });

    const refused = (
      req: Request,
      res: Response,
      id: number,
      row: number | 'new',
      sent: { status: number } & NonNullable<Asked['sent']>,
    ) =>
      show(
        req,
        res,
        id,
        { row, sent: { values: sent.values, errors: sent.errors }, show: shownOf(sent.values['show']) },
        sent.status,
      );

    router.post(paths.relations(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(
        req,
        RELATION_FORM,
        async ({ edit: { effective: _effective, ...fact } }) => addRelationTo(ctx, req.actor, id, null, fact),
        AT_ROW,
      );
      if (!sent.ok) return refused(req, res, id, 'new', sent);
      return back(req, res, id, RELATION_DONE.added, undefined, `row-${sent.value}`);
    });

    router.post(paths.relationEdit(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(ROW, req);
      const sent = await submit(
        req,
        RELATION_CORRECTION,
        async ({ version, edit, reason, show: shown }) => {
          await correctRelation(ctx, req.actor, id, row, version, edit, reason);
          return shown;
        },
        AT_ROW,
      );
      if (!sent.ok) return refused(req, res, id, row, sent);
      return back(req, res, id, RELATION_DONE.corrected, sent.value, `row-${row}`);
    });

    router.post(paths.relationRemove(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(ROW, req);
      const { version, show: shown } = parse(DROP, req.body ?? {});
      await dropRelation(ctx, req.actor, id, row, version);
      back(req, res, id, RELATION_DONE.removed, shown);
    });
  };

const shownOf = (value: string | undefined): Shown | undefined =>
  DECISION_QUERY.shape.show.catch(undefined).parse(value);
