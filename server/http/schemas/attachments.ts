import { z } from 'zod';
import { ATTACHMENT_SUBJECTS } from '../../domain/attachments.ts';
import { versionField } from './document.ts';
import { blank, idField, line } from './fields.ts';
import { instantOut } from './out.ts';

const orNull = <S extends z.ZodType>(schema: S) => blank(schema).transform((value) => value ?? null);

/** An address of our own, to go back to: never another site's. */
const back = blank(z.string().regex(/^\/(?![/\\])[^\s\\]*$/));

/** Where a paper belongs, as a form or the fields of a multipart request say it. */
export const PLACE = z.object({
  documentId: orNull(idField),
  subject: z.enum(ATTACHMENT_SUBJECTS),
  subjectId: orNull(idField),
  kind: line(50),
  note: orNull(line(500)),
  back,
});

export const REMOVAL = z.object({ version: versionField, reason: line(500), back });

/** A paper as the API tells it. */
export const ATTACHMENT = z
  .object({
    id: z.int(),
    version: z.int(),
    documentId: z.int().nullable(),
    subject: z.enum(ATTACHMENT_SUBJECTS),
    subjectId: z.int().nullable().meta({ description: '所属环节（审核、备案等）记录的编号；还没有的为 null' }),
    kind: z.string(),
    fileName: z.string(),
    fileSize: z.int(),
    fileSha256: z.string(),
    mediaType: z.string(),
    note: z.string().nullable(),
    addedById: z.int().nullable(),
    addedAt: instantOut,
    removedAt: instantOut.nullable(),
    removeReason: z.string().nullable(),
  })
  .meta({ id: 'Attachment' });
