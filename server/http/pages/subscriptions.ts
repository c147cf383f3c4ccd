import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { ASKED_SUBSCRIPTION, LINK } from '../../actions/subscriptions/said.ts';
import { Fault } from '../../domain/fault.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { PublicReader, SubscriptionIntake } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { SubscribePage, SubscriptionAskedPage, SubscriptionLinkPage } from '../../web/pages/subscribe.tsx';
import { paths } from '../../web/paths.ts';
import { unkept } from '../caching.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { idField, many } from '../schemas/fields.ts';
import { parse, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const ABOUT = z.object({ q: z.string().max(200).catch('').default(''), issuer: many(idField) });
/** `site` is a field that no person sees: what fills it in is no person. */
const ASK = ASKED_SUBSCRIPTION.safeExtend({ site: z.string().max(2000).default('') });

/** Addresses that mails write out. */
export const publicAddresses = {
  document: (id: number) => paths.document(id),
  confirm: (id: number, token: string) => paths.subscriptionConfirm(id, token),
  end: (id: number, token: string) => paths.subscriptionEnd(id, token),
};

/** 邮件订阅: asked for, confirmed and ended by links of mails. No answer tells whether an address is known. */
export const subscriptionPages =
  (ctx: PublicReader, intake: SubscriptionIntake, mail: () => boolean) =>
  (router: Router, shell: Shell): void => {
    const form = async (req: Request, res: Response, shown: Form<string>, status = 200): Promise<void> => {
      const issuers = withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name }));
      unkept(res);
      sendPage(res, SubscribePage({ chrome: await shell.chrome(req), form: shown, issuers, open: mail() }), status);
    };

    router.get(paths.subscribe(), (req, res) => {
      const { q, issuer } = parseQuery(ABOUT, req);
      return form(req, res, emptyForm({ q, issuer: issuer.map(String)[0] ?? '' }));
    });

    router.post(paths.subscribe(), shell.letterLimit, async (req, res) => {
      if (!mail()) throw new Fault('subscription.closed');
      const body = req.body as Record<string, unknown>;
      // A list that nothing was chosen in is sent as an empty text.
      if (body['issuer'] === '') delete body['issuer'];
      const sent = await submit(
        req,
        ASK,
        ({ site, ...said }) => {
          if (site !== '') throw new Fault('comment.trap', {});
          return intake.ask(said);
        },
        ['comment.trap'],
      );
      if (!sent.ok) return form(req, res, sent, sent.status);
      unkept(res);
      sendPage(res, SubscriptionAskedPage({ chrome: await shell.chrome(req) }));
    });

    for (const purpose of ['confirm', 'end'] as const) {
      const path = purpose === 'confirm' ? paths.subscriptionConfirm : paths.subscriptionEnd;
      const show = async (req: Request, res: Response, done: boolean): Promise<void> => {
        const link = parse(LINK, { ...req.params, ...req.query });
        if (done) await intake[purpose](link);
        unkept(res);
        sendPage(res, SubscriptionLinkPage({ chrome: await shell.chrome(req), purpose, link, done }));
      };
      // Programs that look at every link of a mail open it: only a button does what it is for.
      router.get(path(':id'), (req, res) => show(req, res, false));
      router.post(path(':id'), shell.letterLimit, (req, res) => show(req, res, true));
    }
  };
