import type { Response, Router } from 'express';
import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { dataExamples } from '../../text/openData.ts';
import { OpenDataPage } from '../../web/pages/openData.tsx';
import { paths } from '../../web/paths.ts';
import { Fault } from '../../domain/fault.ts';
import { siteBase } from '../base.ts';
import { sendPage } from '../frame.ts';
import { parseParams } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const NAME = z.object({ name: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/) });
const TYPES: Readonly<Record<string, string>> = {
  gz: 'application/gzip',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Sends a dump whole or in part, under the name that its checksum goes with. */
function sendDump(res: Response, path: string, name: string, sha256: string | null): Promise<void> {
  res.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  // Packed on its way, a part of it would be a part of something else, and its sum would not be this one.
  res.setHeader('Cache-Control', 'no-cache, no-transform');
  if (sha256 !== null) res.setHeader('ETag', `"${sha256}"`);
  return new Promise((resolve, reject) => {
    res.sendFile(path, { dotfiles: 'allow', lastModified: false, etag: false, cacheControl: false }, (error) => {
      // A reader who has gone away is no failure of ours.
      if (error && !res.headersSent) reject(error);
      else resolve();
    });
  });
}

/** How far back the example of changes goes, and how many documents are looked at for one with a 文号: choices of ours. */
const DAYS_BACK = 30;
const LOOKED_AT = 20;
/** Where nothing with a 文号 is in force. */
const SOME_NUMBER = '清政发〔2024〕3号';

/** A 文号 that is in force, and days, so that what the page says can be run as it stands. */
async function sample({ reader, clock }: Pick<PublicReader, 'reader' | 'clock'>) {
  const on = clock.today();
  const newest = { visibility: visibility(PUBLIC), on, validity: ['in_force' as const], offset: 0, limit: LOOKED_AT };
  const { rows } = await reader.documents(newest);
  const docNumber = rows.find((row) => row.docNumber !== null && docNumberKey(row.docNumber) !== null)?.docNumber;
  return { docNumber: docNumber ?? SOME_NUMBER, on, since: addDays(on, -DAYS_BACK) };
}

/** 开放数据: the page and its files. */
export const openDataPages =
  (ctx: Pick<PublicReader, 'dumps' | 'reader' | 'clock'>, baseUrl: string | null) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.openData(), async (req, res) => {
      const manifest = await ctx.dumps.manifest();
      const examples = dataExamples(siteBase(baseUrl, req), await sample(ctx));
      res.set('Cache-Control', 'no-cache');
      sendPage(res, OpenDataPage({ chrome: await shell.chrome(req), manifest, examples }));
    });

    router.get(paths.dump('manifest.json'), async (_req, res) => {
      const manifest = await ctx.dumps.manifest();
      if (manifest === null) throw new Fault('not.found');
      res.set({ 'Cache-Control': 'no-cache', ETag: `W/"${manifest.madeAt}"` });
      res.json(manifest);
    });

    router.get(paths.dump(':name'), async (req, res) => {
      const { name } = parseParams(NAME, req);
      const path = await ctx.dumps.path(name);
      const file = (await ctx.dumps.manifest())?.files.find((one) => one.name === name);
      await sendDump(res, path, name, file?.sha256 ?? null);
    });
  };
