import type { Request, Response, Router } from 'express';
import { personId } from '../../actions/context.ts';
import { acknowledge, acknowledgeAll } from '../../actions/duties/acknowledge.ts';
import { withNames } from '../../actions/duties/desk.ts';
import { colleaguesFor, handOver } from '../../actions/duties/handOver.ts';
import { dutyHistory } from '../../actions/duties/history.ts';
import type { DutyHistory } from '../../actions/duties/history.ts';
import { ownNotice } from '../../actions/duties/inbox.ts';
import { leads, snooze, snoozeAll } from '../../actions/duties/snooze.ts';
import { mayAny } from '../../domain/may.ts';
import { snoozeLimit, stateOf } from '../../domain/reminders/course.ts';
import type { Context } from '../../ports.ts';
import { doneText, toldText } from '../../text/dutyHistory.ts';
import { NOTICE_ACT, ROLE } from '../../text/labels.ts';
import { emptyForm } from '../../web/form.ts';
import { DutyPage, type DutyLine } from '../../web/pages/duty.tsx';
import { paths } from '../../web/paths.ts';
import { filteredInbox } from '../deskInbox.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { BULK_BODY, BULK_SNOOZE_BODY, HAND_OVER_BODY, SNOOZE_BODY } from '../schemas/desk.ts';
import { idParams } from '../schemas/fields.ts';
import { parseBody, parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const SNOOZE_FAULTS = ['snooze.past', 'snooze.overdue', 'snooze.beyond', 'snooze.reason'];

/** What happened to a duty's reminders, oldest first. */
function historyLines({ told, steps }: DutyHistory): DutyLine[] {
  const lines = [
    ...told.map(({ notice, user, mailedAt }) => ({
      at: notice.createdAt,
      who: user.name,
      what: toldText(notice, mailedAt),
      note: null,
    })),
    ...steps.map(({ step, by, to }) => ({ at: step.at, who: by, what: doneText(step, to), note: step.note })),
  ];
  return lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** One duty: its history, 搁置 and 转交; and 知悉 of one or many. */
export const dutyPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    type Forms = Partial<Pick<DutyPage, 'snooze' | 'handOver'>>;
    const page = async (req: Request, res: Response, flagId: number, forms: Forms = {}, status = 200) => {
      const found = await dutyHistory(ctx, req.actor, flagId);
      const { flag, own } = found;
      const today = ctx.clock.today();
      const state = own === null ? 'waiting' : stateOf(own, flag, today);
      const [named] = await withNames(ctx, [{ flag }]);
      const limit = snoozeLimit(flag, leads(req.actor));
      const colleagues =
        own !== null && mayAny(req.actor, 'flag.hand_over') ? await colleaguesFor(ctx, req.actor, flag) : [];
      sendPage(
        res,
        DutyPage({
          chrome: await shell.chrome(req),
          today,
          flag,
          item: {
            notice: own,
            state,
            handedTo: found.handedTo,
            document: named?.document ?? null,
            issuer: named?.issuer ?? null,
          },
          own: own === null ? null : { notice: own, state },
          history: historyLines(found),
          snoozeLimit: limit !== null && limit <= today ? undefined : limit,
          colleagues: colleagues.map(({ id, name, role }) => ({ id, name, role: ROLE[role] })),
          snooze: forms.snooze ?? emptyForm(),
          handOver: forms.handOver ?? emptyForm(),
        }),
        status,
      );
    };
    const flagOf = async (req: Request): Promise<number> =>
      (await ownNotice(ctx, req.actor, parseParams(idParams, req).id, null)).flag.id;

    router.get(paths.duty(':id'), (req, res) => page(req, res, parseParams(idParams, req).id));

    router.post(paths.acknowledge(':id'), async (req, res) => {
      await acknowledge(ctx, req.actor, parseParams(idParams, req).id);
      res.redirect(303, paths.desk());
    });

    router.post(paths.acknowledgeAll(), async (req, res) => {
      const { which, notice, ...query } = parseBody(BULK_BODY, req);
      const ids =
        which === 'ticked'
          ? notice
          : (await filteredInbox(ctx, personId(req.actor), query)).filtered.map((item) => item.notice.id);
      const done = await acknowledgeAll(ctx, req.actor, ids);
      tell(req, { tone: 'done', text: done === 0 ? '没有勾选要知悉的事项。' : `已知悉${done}件。` });
      res.redirect(303, paths.desk(query.show === 'waiting' ? { ...query, show: undefined } : query));
    });

    router.post(paths.snoozeAll(), async (req, res) => {
      const { which: _which, notice, ...query } = parseBody(BULK_BODY, req);
      const back = paths.desk(query.show === 'waiting' ? { ...query, show: undefined } : query);
      const sent = await submit(
        req,
        BULK_SNOOZE_BODY,
        (said) => snoozeAll(ctx, req.actor, notice, said),
        SNOOZE_FAULTS,
      );
      if (!sent.ok) {
        // The list is the page: what is wrong with the day or the reason is told above it.
        tell(req, { tone: 'error', text: `没有搁置。${sent.errors.map((error) => error.message).join('')}` });
        return res.redirect(303, back);
      }
      const done = sent.value;
      const passed = done.passed === 0 ? '' : `另有${done.passed}件已经逾期或者期限在这一天以前，没有搁置。`;
      tell(req, {
        tone: done.snoozed === 0 ? 'warning' : 'done',
        text:
          done.snoozed === 0 ? `没有搁置。${passed || '请先勾选要搁置的事项。'}` : `已搁置${done.snoozed}件。${passed}`,
      });
      res.redirect(303, back);
    });

    router.post(paths.snooze(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const flagId = await flagOf(req);
      const sent = await submit(req, SNOOZE_BODY, (said) => snooze(ctx, req.actor, id, said), SNOOZE_FAULTS);
      if (!sent.ok) return page(req, res, flagId, { snooze: sent }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${NOTICE_ACT.snooze}。到时会重新出现在待办里。` });
      res.redirect(303, paths.desk());
    });

    router.post(paths.handOver(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const flagId = await flagOf(req);
      const sent = await submit(req, HAND_OVER_BODY, (said) => handOver(ctx, req.actor, id, said), ['hand_over.to']);
      if (!sent.ok) return page(req, res, flagId, { handOver: sent }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${NOTICE_ACT.hand_over}。` });
      res.redirect(303, paths.desk());
    });
  };
