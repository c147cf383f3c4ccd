import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { open } from '../../actions/consultations/open.ts';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { leastTime, record, waive, withdraw } from '../../actions/procedure/evidence.ts';
import { procedureOf } from '../../actions/procedure/gate.ts';
import { Fault } from '../../domain/fault.ts';
import type { RecordedKind } from '../../domain/procedure/codes.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { EvidencePage } from '../../web/pages/evidence.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { statusOf } from '../problem.ts';
import { versionField } from '../schemas/document.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { EVIDENCE_SHAPE, OPENING_SHAPE, REASON_SHAPE, RECORDED_KIND } from '../schemas/procedure.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const KIND = idParams.extend({ kind: RECORDED_KIND });
const ROW = KIND.extend({ row: idField });
const RECORD = z.object(EVIDENCE_SHAPE);
const WAIVE = z.object(REASON_SHAPE);
const WITHDRAW = z.object({ version: versionField, ...REASON_SHAPE });
const OPEN = z.object({ version: versionField, ...OPENING_SHAPE });

/** Refusals of the rules that belong beside the form they are about, not on a page of their own. */
export const AT_FORM = [
  'day.future',
  'day.order',
  'document.status',
  'document.textless',
  'evidence.result',
  'evidence.performer',
  'evidence.from_missing',
  'evidence.reason_missing',
  'evidence.withdrawn',
  'consultation.running',
  'consultation.past',
  'consultation.too_short',
  'consultation.state',
  'consultation.unanswered',
  'comment.none',
  'comment.reason_missing',
].filter((code) => statusOf(code) === 422);

/** One kind of 程序证据: what is on file, and the forms that add to it. */
export const evidencePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      at: { id: number; kind: RecordedKind },
      failed: EvidencePage['failed'] = null,
      status = 200,
    ): Promise<void> => {
      const dossier = await dossierFor(ctx, req.actor, at.id);
      const { file, gate } = await procedureOf(ctx, dossier);
      const today = ctx.clock.today();
      const users = await ctx.reader.users();
      sendPage(
        res,
        EvidencePage({
          chrome: await shell.chrome(req),
          today,
          kind: at.kind,
          dossier,
          file,
          line: gate.lines.find((line) => line.evidence === at.kind) ?? null,
          least: leastTime(ctx, dossier.document.tier, file, today),
          papers: await ctx.attachments.list({ documentId: at.id }),
          people: new Map(users.map((user) => [user.id, user.name])),
          failed,
        }),
        status,
      );
    };

    router.get(paths.evidence(':id', ':kind'), (req, res) => show(req, res, parseParams(KIND, req)));

    router.post(paths.evidenceRecord(':id', ':kind'), async (req, res) => {
      const at = parseParams(KIND, req);
      const act = 'evidence.record';
      const sent = await submit(
        req,
        RECORD,
        (said) => record(ctx, req.actor, at.id, { kind: at.kind, ...said }),
        AT_FORM,
      );
      if (!sent.ok)
        return show(req, res, at, { act, id: null, form: { values: sent.values, errors: sent.errors } }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
      res.redirect(303, paths.evidence(at.id, at.kind));
    });

    router.post(paths.evidenceWaive(':id', ':kind'), async (req, res) => {
      const at = parseParams(KIND, req);
      const act = 'evidence.waive';
      const sent = await submit(
        req,
        WAIVE,
        ({ reason }) => waive(ctx, req.actor, at.id, { kind: at.kind, reason }),
        AT_FORM,
      );
      if (!sent.ok)
        return show(req, res, at, { act, id: null, form: { values: sent.values, errors: sent.errors } }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
      res.redirect(303, paths.evidence(at.id, at.kind));
    });

    router.post(paths.evidenceWithdraw(':id', ':kind', ':row'), async (req, res) => {
      const { row, ...at } = parseParams(ROW, req);
      const act = 'evidence.withdraw';
      const sent = await submit(
        req,
        WITHDRAW,
        ({ version, reason }) => withdraw(ctx, req.actor, at.id, row, version, reason),
        AT_FORM,
      );
      if (!sent.ok)
        return show(req, res, at, { act, id: row, form: { values: sent.values, errors: sent.errors } }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
      res.redirect(303, paths.evidence(at.id, at.kind));
    });

    router.post(paths.consultationOpen(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const act = 'consultation.open';
      const sent = await submit(
        req,
        OPEN,
        async ({ version, ...opening }) => {
          if ((await readable(ctx, req.actor, id)).document.version !== version)
            throw new Fault('conflict.stale', { table: 'document', id });
          return open(ctx, req.actor, id, opening);
        },
        AT_FORM,
      );
      if (!sent.ok) {
        const failed = { act, id: null, form: { values: sent.values, errors: sent.errors } } as const;
        return show(req, res, { id, kind: 'consultation' }, failed, sent.status);
      }
      tell(req, { tone: 'done', text: `已完成：${ACT[act]}。` });
      res.redirect(303, paths.consultationWork(id, sent.value));
    });
  };
