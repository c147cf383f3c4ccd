import type { Request, Response, Router } from 'express';
import * as desk from '../../actions/materials/materials.ts';
import { standing } from '../../domain/attachments.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import type { Form } from '../../web/form.ts';
import { MaterialsPage } from '../../web/pages/materials.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { idParams } from '../schemas/fields.ts';
import { MATERIAL_EDIT, MATERIAL_NEW, MATERIAL_REASON, MATERIAL_VERSION } from '../schemas/materials.ts';
import { parseBody, parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { takeMaterial } from '../takeMaterial.ts';

const AT_FORM = ['material.empty', 'material.state', 'day.future', 'day.order', 'file.unsupported', 'file.empty'];

/** 解读与附件 of one document for the staff: what is there, what the public sees of it, and the acts. */
export const materialPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const show = async (
      req: Request,
      res: Response,
      id: number,
      failed: { id: number | null; form: Form<string> } | null,
      status = 200,
    ): Promise<void> => {
      const rows = await desk.materialsOf(ctx, req.actor, id);
      const dossier = (await ctx.reader.dossier(id))!;
      const papers = standing(await ctx.attachments.list({ documentId: id })).filter(
        (paper) => paper.subject !== 'material',
      );
      const users = await ctx.reader.users();
      sendPage(
        res,
        MaterialsPage({
          chrome: await shell.chrome(req),
          dossier,
          rows,
          papers,
          people: new Map(users.map((user) => [user.id, user.name])),
          failed,
        }),
        status,
      );
    };

    router.get(paths.materials(':id'), (req, res) => show(req, res, parseParams(idParams, req).id, null));

    router.post(paths.materials(':id'), shell.uploadFor('material.add', 1), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const sent = await submit(req, MATERIAL_NEW, (said) => takeMaterial(ctx, req, id, said), AT_FORM);
      if (!sent.ok)
        return show(req, res, id, { id: null, form: { values: sent.values, errors: sent.errors } }, sent.status);
      tell(req, { tone: 'done', text: '已登记，还没有公开。核对以后点“公开”。' });
      res.redirect(303, paths.materials(id));
    });

    router.post(paths.materialAct(':id', 'edit'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const { row } = await desk.materialFor(ctx, req.actor, id);
      const work = ({ version, ...said }: ReturnType<typeof MATERIAL_EDIT.parse>) =>
        desk.edit(ctx, req.actor, id, version, said);
      const sent = await submit(req, MATERIAL_EDIT, work, AT_FORM);
      if (!sent.ok)
        return show(req, res, row.documentId, { id, form: { values: sent.values, errors: sent.errors } }, sent.status);
      tell(req, { tone: 'done', text: `已完成：${ACT['material.edit']}。` });
      res.redirect(303, paths.materials(row.documentId));
    });

    router.post(paths.materialAct(':id', 'show'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const { row } = await desk.materialFor(ctx, req.actor, id);
      await desk.show(ctx, req.actor, id, parseBody(MATERIAL_VERSION, req).version);
      tell(req, { tone: 'done', text: `“${row.title}”已公开，列在文件的公开页面上。` });
      res.redirect(303, paths.materials(row.documentId));
    });

    for (const name of ['hide', 'remove'] as const)
      router.post(paths.materialAct(':id', name), async (req, res) => {
        const { id } = parseParams(idParams, req);
        const { row } = await desk.materialFor(ctx, req.actor, id);
        const { version, reason } = parseBody(MATERIAL_REASON, req);
        await desk[name](ctx, req.actor, id, version, reason);
        tell(req, { tone: 'done', text: `已完成：${ACT[`material.${name}`]}，理由已经记录。` });
        res.redirect(303, paths.materials(row.documentId));
      });
  };
