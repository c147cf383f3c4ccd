import type { Router } from 'express';
import { z } from 'zod';
import { Fault } from '../../domain/fault.ts';
import type { PublicBulletins } from '../../ports.ts';
import { BulletinPage } from '../../web/pages/bulletin.tsx';
import { BulletinsPage } from '../../web/pages/bulletins.tsx';
import { paths } from '../../web/paths.ts';
import { assertPage } from '../assertPage.ts';
import { sendPage } from '../frame.ts';
import { blank, idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const LIST = z.object({ page: blank(z.coerce.number().int().min(1).max(10_000)) });

/** 通报 for everybody: those that were issued and published, as they were issued. */
export const publicBulletinPages =
  (bulletins: PublicBulletins) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.bulletins(), async (req, res) => {
      const { page = 1 } = parseQuery(LIST, req);
      const { rows, total } = await bulletins.list((page - 1) * PAGE_SIZE, PAGE_SIZE);
      const paging = { page, pageSize: PAGE_SIZE, total };
      assertPage(paging);
      sendPage(res, BulletinsPage({ chrome: await shell.chrome(req), work: false, rows, paging }));
    });
    router.get(paths.bulletin(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const found = await bulletins.one(id);
      if (found === null) throw new Fault('not.found', { id });
      sendPage(res, BulletinPage({ chrome: await shell.chrome(req), ...found }));
    });
  };
