import type { Router } from 'express';
import { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Context, PublicReader } from '../../ports.ts';
import { documentTextPaper } from '../../text/papers/documentText.ts';
import { paths } from '../../web/paths.ts';
import { siteBase } from '../base.ts';
import { documentView } from '../documentView.ts';
import { sendPaper } from '../download.ts';
import { createTurns } from '../inTurn.ts';
import { createRecent } from '../recent.ts';
import { blank, dayField, idParams } from '../schemas/fields.ts';
import { parseExact, parseParams } from '../schemas/parse.ts';

const ON = z.object({ on: blank(dayField) });
/** A paper of 1,000 articles takes half a second to write: the last ones are kept, and they are written one after the other. */
const KEPT = 16;
const MOST_WAITING = 8;

/** The text of a document on a day as a Word file, also where no original is held. `baseUrl`: the public address, if one is set. */
export const documentTextPages =
  (ctx: PublicReader, files: Pick<Context, 'papers'>, baseUrl: string | null) =>
  (router: Router): void => {
    const recent = createRecent<Uint8Array>(KEPT);
    const inTurn = createTurns(MOST_WAITING);
    const papers = {
      write: (paper: Paper): Promise<Uint8Array> =>
        recent(JSON.stringify(paper), () => inTurn(() => files.papers.write(paper))),
    };
    router.get(paths.documentText(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const today = ctx.clock.today();
      const { on = today } = parseExact(ON, req);
      const { dossier, standing, text } = await documentView(ctx, req.actor, id, on);
      if (text === null) throw new Fault('not.found', { id });
      const { title, docNumber } = dossier.document;
      const address = siteBase(baseUrl, req) + paths.document(id, { on: on === today ? undefined : on });
      const { articles } = text;
      await sendPaper(
        { papers },
        res,
        documentTextPaper({ title, docNumber, standing, text: text.text, articles, address, today }),
      );
    });
  };
