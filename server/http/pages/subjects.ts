import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { batches, sort, undoSort, unsorted } from '../../actions/subjects/sort.ts';
import type { Context } from '../../ports.ts';
import { namesOfRows } from '../subjectForm.ts';
import { UnsortedPage } from '../../web/pages/unsorted.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseBody, parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 50;
const LIST = z.object({ page: blank(z.coerce.number().int().min(1).max(100_000)) });
const VERSIONED = z.object({ version: versionField });

/** 主题分类 of documents that have none: proposed, chosen for a whole page, saved by one act and taken back as one. */
export const subjectPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (req: Request, res: Response, errors: readonly string[] = [], status = 200): Promise<void> => {
      const { page = 1 } = parseQuery(LIST, req);
      const { rows, total } = await unsorted(ctx, req.actor, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
      const users = await ctx.reader.users();
      sendPage(
        res,
        UnsortedPage({
          chrome: await shell.chrome(req),
          lines: rows,
          paging: { page, pageSize: PAGE_SIZE, total },
          subjects: ctx.subjects().names,
          batches: await batches(ctx, req.actor),
          people: new Map(users.map((user) => [user.id, user.name])),
          errors,
        }),
        status,
      );
    };

    router.get(paths.unsorted(), (req, res) => show(req, res));

    router.post(paths.unsorted(), async (req, res) => {
      const sent = await submit(req, namesOfRows, (said) => sort(ctx, req.actor, said).then(() => said.length), [
        'subject.none',
        'subject.unknown',
        'conflict.stale',
      ]);
      if (!sent.ok)
        return show(
          req,
          res,
          sent.errors.map((error) => error.message),
          sent.status,
        );
      tell(req, { tone: 'done', text: `${sent.value}件文件已选定主题分类，可以在下面整批撤销。` });
      res.redirect(303, paths.unsorted());
    });

    router.post(paths.subjectUndo(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const count = await undoSort(ctx, req.actor, id, parseBody(VERSIONED, req).version);
      tell(req, { tone: 'done', text: `已撤销这一批分类，${count}件文件恢复原样。` });
      res.redirect(303, paths.unsorted());
    });
  };
