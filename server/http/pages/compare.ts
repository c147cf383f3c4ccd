import type { Router } from 'express';
import { z } from 'zod';
import { compareDocuments, compareUpload } from '../../actions/likeness/compare.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Context } from '../../ports.ts';
import { STATUS } from '../../text/labels.ts';
import { ComparePage } from '../../web/pages/compare.tsx';
import type { ComparedPaper } from '../../web/pages/compare.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { idField } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const TWO = z.object({ id: idField, other: idField });

/** 逐条比对: two held documents, or an upload and a held one. */
export const comparePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const paper = async ({ document, issuers }: Dossier): Promise<ComparedPaper> => {
      const on = ctx.clock.today();
      const issued = isIssued(document.status);
      return {
        href: paths.dossier(document.id),
        title: document.title,
        docNumber: document.docNumber,
        issuers: issuers.map((issuer) => issuer.name),
        validity: issued ? ((await ctx.reader.spansOn([document.id], on)).get(document.id)?.validity ?? null) : null,
        state: issued ? null : STATUS[document.status],
      };
    };

    router.get(paths.compare(':id', ':other'), async (req, res) => {
      const { id, other } = parseParams(TWO, req);
      const { a, b, rows } = await compareDocuments(ctx, req.actor, id, other);
      sendPage(
        res,
        ComparePage({
          chrome: await shell.chrome(req),
          a: await paper(a),
          b: await paper(b),
          rows,
          crumbs: [
            { href: paths.dossiers(), text: '卷宗' },
            { href: paths.dossier(id, 'likeness'), text: a.document.title },
          ],
        }),
      );
    });

    router.get(paths.uploadCompare(':id', ':other'), async (req, res) => {
      const { id, other } = parseParams(TWO, req);
      const { upload, b, rows } = await compareUpload(ctx, req.actor, id, other);
      sendPage(
        res,
        ComparePage({
          chrome: await shell.chrome(req),
          a: {
            href: paths.upload(id),
            title: upload.metadata?.title ?? upload.fileName,
            docNumber: upload.metadata?.docNumber ?? null,
            issuers: upload.metadata?.issuers ?? [],
            validity: null,
            state: '等待核对的上传件',
          },
          b: await paper(b),
          rows,
          crumbs: [
            { href: paths.uploads(), text: '上传文件' },
            { href: paths.upload(id), text: '核对确认' },
          ],
        }),
      );
    });
  };
