import { z } from 'zod';
import { MATERIAL_KINDS, MATERIAL_STATES } from '../../domain/material/codes.ts';
import { EXPLAINING } from '../../domain/material/codes.ts';
import type { ShownMaterial } from '../../domain/material/shown.ts';
import { paths } from '../../web/paths.ts';
import { versionField } from './document.ts';
import { blank, dayField, idField, line } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);

/** Characters of a typed text: a long 解读 has some ten thousand. */
const MOST_TEXT = 100_000;

/** What is said of a material, as a form or a JSON body says it. */
const MATERIAL_SAID = z.object({
  kind: z.enum(MATERIAL_KINDS),
  title: line(200),
  publisher: or(line(100)),
  issuedOn: or(dayField),
  text: or(z.string().trim().max(MOST_TEXT)).meta({ description: '正文，空行分段；有文件的可以留空' }),
});

/** The same for a new one; `attachmentId` names a paper of the dossier, where no file is sent. */
export const MATERIAL_NEW = MATERIAL_SAID.extend({ attachmentId: or(idField) });

export const MATERIAL_EDIT = MATERIAL_SAID.extend({ version: versionField });
export const MATERIAL_VERSION = z.object({ version: versionField });
export const MATERIAL_REASON = z.object({ version: versionField, reason: line(500) });

/** A material as the staff's API tells it. */
export const MATERIAL = z
  .object({
    id: z.int(),
    version: z.int(),
    documentId: z.int(),
    kind: z.enum(MATERIAL_KINDS),
    state: z
      .enum(MATERIAL_STATES)
      .meta({ description: 'held 未公开，shown 已公开，hidden 已撤回公开，removed 已移除' }),
    title: z.string(),
    publisher: z.string().nullable(),
    issuedOn: dayOut.nullable(),
    text: z.string().nullable(),
    attachmentId: z.int().nullable(),
    fileName: z.string().nullable(),
    fileSize: z.int().nullable(),
    fileSha256: z.string().nullable(),
    mediaType: z.string().nullable(),
    addedAt: instantOut,
    shownAt: instantOut.nullable(),
    hiddenAt: instantOut.nullable(),
    hideReason: z.string().nullable(),
  })
  .meta({ id: 'Material' });

/** A material as everybody may know it. */
export const PUBLIC_MATERIAL = z
  .object({
    id: z.int(),
    kind: z
      .enum(MATERIAL_KINDS)
      .meta({ description: 'reading 文字解读，picture 图解，questions 问答，annex 附件（表格、清单等）' }),
    explains: z.boolean().meta({ description: 'true：解读；false：附件' }),
    title: z.string(),
    publisher: z.string().nullable().meta({ description: '解读的发布单位' }),
    issuedOn: dayOut.nullable().meta({ description: '解读的日期' }),
    text: z.string().nullable().meta({ description: '解读正文；只有文件的为 null' }),
    page: z.string().meta({ description: '本站网页的路径' }),
    file: z
      .object({
        name: z.string().nullable(),
        mediaType: z.string().nullable(),
        size: z.int().nullable().meta({ description: '字节' }),
        sha256: z.string(),
        href: z.string().meta({ description: '下载的路径' }),
      })
      .nullable(),
  })
  .meta({ id: 'PublicMaterial' });

/** What everybody may know of a material. */
export const materialOut = (one: ShownMaterial): z.output<typeof PUBLIC_MATERIAL> => ({
  id: one.id,
  kind: one.kind,
  explains: EXPLAINING.includes(one.kind),
  title: one.title,
  publisher: one.publisher,
  issuedOn: one.issuedOn,
  text: one.text,
  page: paths.materialRead(one.documentId, one.id),
  file:
    one.fileSha256 === null
      ? null
      : {
          name: one.fileName,
          mediaType: one.mediaType,
          size: one.fileSize,
          sha256: one.fileSha256,
          href: paths.materialFile(one.documentId, one.id),
        },
});
