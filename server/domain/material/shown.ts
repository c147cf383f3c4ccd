import { MATERIAL_KINDS } from './codes.ts';
import type { MaterialRow } from './rows.ts';

/** A material as everybody may know it. */
export type ShownMaterial = Pick<
  MaterialRow,
  | 'id'
  | 'documentId'
  | 'kind'
  | 'title'
  | 'publisher'
  | 'issuedOn'
  | 'text'
  | 'fileSha256'
  | 'fileName'
  | 'fileSize'
  | 'mediaType'
  | 'shownAt'
>;

/** 解读 before 附件, each in the order in which they came. */
export const byPlace = (a: Pick<MaterialRow, 'kind' | 'id'>, b: Pick<MaterialRow, 'kind' | 'id'>): number =>
  MATERIAL_KINDS.indexOf(a.kind) - MATERIAL_KINDS.indexOf(b.kind) || a.id - b.id;
