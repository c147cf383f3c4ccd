import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { bulletinView, formulasOf } from '../../actions/bulletins/view.ts';
import * as write from '../../actions/bulletins/write.ts';
import type { BulletinAct } from '../../domain/bulletin/course.ts';
import { citationOf, periodOn } from '../../domain/profile.ts';
import { lastQuarter } from '../../domain/reminders/letters.ts';
import type { Context } from '../../ports.ts';
import { bulletinWords } from '../../text/bulletin.ts';
import { bulletinSheets } from '../../text/bulletinSheets.ts';
import { bureauName } from '../../text/names.ts';
import { bulletinPaper } from '../../text/papers/bulletin.ts';
import { RHYTHM } from '../../text/profileCodeLabels.ts';
import type { BulletinWorkModel } from '../../web/bulletin/model.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { BulletinNewPage } from '../../web/pages/bulletinNew.tsx';
import { BulletinsPage } from '../../web/pages/bulletins.tsx';
import { BulletinWorkPage } from '../../web/pages/bulletinWork.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { blank, idParams } from '../schemas/fields.ts';
import * as S from '../schemas/bulletins.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const LIST = z.object({ page: blank(z.coerce.number().int().min(1).max(10_000)).catch(undefined) });
const AT_FORM = [
  'day.future',
  'day.order',
  'conflict.stale',
  'bulletin.stretch',
  'bulletin.not_over',
  'bulletin.case',
  'bulletin.contested',
];

/** The words of each ticked case, as the form names them. */
const casesOf = (said: z.output<typeof S.EDIT_FORM>) =>
  said.case.map((problemId) => ({
    problemId,
    text: String(said[`text-${problemId}`] ?? '')
      .trim()
      .slice(0, 5000),
  }));

/** 备案情况通报, as the bureau works on it: list, draft, words, issue, papers. */
export const bulletinPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const words = (span: Parameters<typeof bulletinWords>[1]) =>
      bulletinWords(ctx.config.county, span, (row) => periodOn(ctx.rules.profile, row.toDay).figures);

    router.get(paths.bulletinsWork(), async (req, res) => {
      permit(req.actor, 'bulletin.read', {});
      const { page = 1 } = parseQuery(LIST, req);
      const wanted = { publicOnly: false, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
      const { rows, total } = await ctx.bulletins.page(wanted);
      const paging = { page, pageSize: PAGE_SIZE, total };
      sendPage(res, BulletinsPage({ chrome: await shell.chrome(req), work: true, rows, paging }));
    });

    const newPage = async (req: Request, res: Response, form: Form<string>, status = 200): Promise<void> => {
      permit(req.actor, 'bulletin.draft', {});
      const every = periodOn(ctx.rules.profile, ctx.clock.today()).figures['bulletin.every'];
      const rhythm = every.value === null ? null : `本地${RHYTHM[every.value]}通报一次（${citationOf(every)}）。`;
      sendPage(res, BulletinNewPage({ chrome: await shell.chrome(req), form, rhythm }), status);
    };
    router.get(paths.bulletinNew(), (req, res) => {
      const { year, number } = lastQuarter(ctx.clock.today());
      return newPage(req, res, emptyForm({ span: 'quarter', year: String(year), number: String(number) }));
    });
    router.post(paths.bulletinNew(), async (req, res) => {
      const sent = await submit(
        req,
        S.BEGIN,
        (said) => write.draftBulletin(ctx, req.actor, said, words(said.span)),
        AT_FORM,
      );
      if (!sent.ok) return newPage(req, res, sent, sent.status);
      tell(req, { tone: 'done', text: '数字已经算好，可以修改文字、选择案例。' });
      res.redirect(303, paths.bulletinWork(sent.value));
    });

    const show = async (
      req: Request,
      res: Response,
      failed: BulletinWorkModel['failed'] = null,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'bulletin.read', {});
      const { figures, ...view } = await bulletinView(ctx, req.actor, parseParams(idParams, req).id);
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today(), people, failed, formulas: figures };
      sendPage(res, BulletinWorkPage({ ...page, ...view }), status);
    };
    router.get(paths.bulletinWork(':id'), (req, res) => show(req, res));

    /** An act on one bulletin: done, back to its page; a refusal shows the form again in its place. */
    const deed = <T extends z.ZodType>(
      name: string,
      act: BulletinAct,
      schema: T,
      done: string,
      run: (req: Request, id: number, said: z.output<T>) => Promise<unknown>,
    ): void =>
      void router.post(paths.bulletinAct(':id', name), async (req, res) => {
        const { id } = parseParams(idParams, req);
        const sent = await submit(req, schema, (said) => run(req, id, said), AT_FORM);
        if (!sent.ok) return show(req, res, { act, form: sent }, sent.status);
        tell(req, { tone: 'done', text: done });
        res.redirect(303, act === 'bulletin.discard' ? paths.bulletinsWork() : paths.bulletinWork(id));
      });

    deed('edit', 'bulletin.edit', S.EDIT_FORM, '已保存。', (req, id, said) => {
      const { version, title, opening, problems, demands } = said;
      const texts = { opening, problems, demands };
      return write.editBulletin(ctx, req.actor, id, version, { title, texts, cases: casesOf(said) });
    });
    deed('refresh', 'bulletin.edit', S.SEEN, '数字已经更新，文字没有改动，请核对。', (req, id, { version }) =>
      write.refreshBulletin(ctx, req.actor, id, version),
    );
    deed('discard', 'bulletin.discard', S.SEEN, '草稿已删除。', (req, id, { version }) =>
      write.discard(ctx, req.actor, id, version),
    );
    deed('issue', 'bulletin.issue', S.ISSUE, '已签发。', (req, id, { version, ...said }) =>
      write.issue(ctx, req.actor, id, version, said),
    );
    deed('publish', 'bulletin.publish', S.SEEN, '已向社会公开。', (req, id, { version }) =>
      write.publish(ctx, req.actor, id, version),
    );
    deed('withdraw', 'bulletin.withdraw', S.WITHDRAW, '已撤回。', (req, id, { version, reason }) =>
      write.withdraw(ctx, req.actor, id, version, reason),
    );

    const forPaper = async (req: Request) => {
      const row = await write.bulletinFor(ctx, req.actor, parseParams(idParams, req).id);
      return { row, formulas: formulasOf(ctx, row) };
    };
    router.get(paths.bulletinPaper(':id'), async (req, res) => {
      const { row, formulas } = await forPaper(req);
      await sendPaper(ctx, res, bulletinPaper(row, formulas, bureauName(ctx.config.county)));
    });
    router.get(paths.bulletinSheet(':id'), async (req, res) => {
      const { row, formulas } = await forPaper(req);
      await sendWorkbook(ctx, res, row.title, bulletinSheets(row, formulas));
    });
  };
