import { z } from 'zod';
import { setDrafter } from '../../actions/documents/drafting.ts';
import { paths } from '../../web/paths.ts';
import { blank, idField } from '../schemas/fields.ts';
import type { Deed } from './deeds.ts';

const FORM = z.object({ draftedById: blank(idField).transform((value) => value ?? null) });

/** 起草单位, where another body than the 主办机关 drafted the document. */
export const DRAFTER_DEED: Deed<typeof FORM> = {
  act: 'document.set_drafter',
  path: paths.drafter(':id'),
  form: FORM,
  version: ({ document }) => document.version,
  run: (ctx, actor, { id, dossier }, { draftedById }) =>
    setDrafter(ctx, actor, id, dossier.document.version, draftedById),
};
