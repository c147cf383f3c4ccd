import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import * as answers from '../../actions/rounds/answer.ts';
import { roundFor } from '../../actions/rounds/context.ts';
import * as prepare from '../../actions/rounds/prepare.ts';
import { itemsFor, itemView } from '../../actions/rounds/view.ts';
import { hasEnded, withoutDoubles } from '../../domain/issuers.ts';
import { lastDay } from '../../domain/lastDay.ts';
import { may, mayAny } from '../../domain/may.ts';
import type { ItemAct } from '../../domain/rounds/course.ts';
import { validityOn } from '../../domain/validity.ts';
import type { Context } from '../../ports.ts';
import { emptyForm, type Form } from '../../web/form.ts';
import { RoundItemPage } from '../../web/pages/roundItem.tsx';
import { RoundItemsPage } from '../../web/pages/roundItems.tsx';
import { paths, type RoundItemsQuery } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { ROUND_AT_FORM } from '../roundSteps.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import * as S from '../schemas/rounds.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { peopleOf } from './rounds.ts';

const PAGE_SIZE = 200;
const ITEM = z.object({ id: idField, itemId: idField });
const TOGETHER = ['round.answer', 'round.accept', 'round.return', 'round.transfer'] as const;

/** The filter that a list was sent from, as its hidden fields hold it. */
const sentFrom = (req: Request): RoundItemsQuery =>
  S.ITEMS_QUERY.parse(
    Object.fromEntries(
      Object.entries((req.body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
        name.startsWith('back.') ? [[name.slice('back.'.length), value]] : [],
      ),
    ),
  );

/** The documents of a round: many at once, or one with its papers. */
export const roundItemPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const list = async (
      req: Request,
      res: Response,
      query: RoundItemsQuery,
      form: Form<string> = emptyForm(),
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'round.read');
      const round = await roundFor(ctx, req.actor, parseParams(idParams, req).id);
      const { page = 1, issuer, state, conclusion, q } = query;
      const found = await itemsFor(ctx, req.actor, round, {
        ...(issuer === undefined ? {} : { issuerIds: [issuer] }),
        ...(state === undefined ? {} : { states: [state as never] }),
        ...(conclusion === undefined ? {} : { conclusion: conclusion as never }),
        ...(q === undefined ? {} : { q }),
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const today = ctx.clock.today();
      const bodies = withoutDoubles(await ctx.reader.issuers()).filter((row) => !hasEnded(row, today));
      const model = {
        chrome: await shell.chrome(req),
        today,
        round,
        query,
        rows: found.rows,
        paging: { page, pageSize: PAGE_SIZE, total: found.total },
        bodies: bodies.map(({ id, name }) => ({ id, name })),
        bureau: may(req.actor, 'round.read', {}),
        acts: round.state === 'open' ? TOGETHER.filter((act) => mayAny(req.actor, act)) : [],
        form,
        ticked: new Set((form.values['item'] ?? '').split('\n')),
      };
      sendPage(res, RoundItemsPage(model), status);
    };
    router.get(paths.roundItems(':id'), (req, res) => list(req, res, parseQuery(S.ITEMS_QUERY, req)));

    const one = async (
      req: Request,
      res: Response,
      itemId: number,
      form: Form<string> | null = null,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'round.read');
      const view = await itemView(ctx, req.actor, parseParams(idParams, req).id, itemId);
      const today = ctx.clock.today();
      const { item } = view.line;
      const names = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
      const kept = emptyForm<string>({
        conclusion: item.conclusion ?? '',
        reason: item.reason ?? '',
        basis: item.basis ?? '',
        amendBy: item.amendBy ?? '',
        lapseUnless: item.lapseUnless ? 'yes' : '',
      });
      const model = {
        ...view,
        chrome: await shell.chrome(req),
        today,
        now: validityOn(today, { events: view.events, versions: [] }),
        until: lastDay(view.events, today),
        people: await peopleOf(ctx),
        answerer: item.issuerId === null ? null : (names.get(item.issuerId) ?? ''),
        form: form ?? kept,
      };
      sendPage(res, RoundItemPage(model), status);
    };
    router.get(paths.roundItem(':id', ':itemId'), (req, res) => one(req, res, parseParams(ITEM, req).itemId));

    /** An act on ticked documents: back to the list that it was sent from, or to the one document. */
    const deed = <B extends z.ZodType<{ item: { id: number }[] }>>(
      act: ItemAct | 'round.transfer',
      schema: B,
      done: string,
      run: (req: Request, id: number, said: z.output<B>) => Promise<unknown>,
    ): void =>
      void router.post(paths.roundAct(':id', act.slice('round.'.length)), async (req, res) => {
        permit(req.actor, act);
        const { id } = parseParams(idParams, req);
        const single = idField.safeParse((req.body as Record<string, unknown> | undefined)?.['one']);
        const sent = await submit(
          req,
          schema,
          async (said) => {
            await run(req, id, said);
            return said.item.length;
          },
          ROUND_AT_FORM,
        );
        if (!sent.ok)
          return single.success
            ? one(req, res, single.data, sent, sent.status)
            : list(req, res, sentFrom(req), sent, sent.status);
        tell(req, { tone: 'done', text: `${done}（${sent.value}件）。` });
        res.redirect(303, single.success ? paths.roundItem(id, single.data) : paths.roundItems(id, sentFrom(req)));
      });

    deed('round.answer', S.ANSWER_FORM, '已报送结论', (req, id, { item, ...said }) =>
      answers.answer(ctx, req.actor, id, item, said),
    );
    deed('round.accept', S.ITEMS_FORM, '已认可', (req, id, { item }) => answers.accept(ctx, req.actor, id, item));
    deed('round.return', S.RETURN_FORM, '已退回', (req, id, { item, returnReason }) =>
      answers.sendBackItems(ctx, req.actor, id, item, returnReason),
    );
    deed('round.transfer', S.TRANSFER_FORM, '已移交', (req, id, { item, version, to, transferReason }) =>
      prepare.transfer(
        ctx,
        req.actor,
        id,
        version,
        item.map((row) => row.id),
        to,
        transferReason,
      ),
    );

    router.post(paths.roundItemRemove(':id', ':itemId'), async (req, res) => {
      permit(req.actor, 'round.remove');
      const { id, itemId } = parseParams(ITEM, req);
      const sent = await submit(
        req,
        S.WITH_REASON,
        ({ version, reason }) => prepare.removeOne(ctx, req.actor, id, itemId, version, reason),
        ROUND_AT_FORM,
      );
      if (!sent.ok) return one(req, res, itemId, sent, sent.status);
      tell(req, { tone: 'done', text: '已移出批次，理由已经记录。' });
      res.redirect(303, paths.roundItems(id));
    });
  };
