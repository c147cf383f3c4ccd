/** What a material is: three ways of explaining, and what belongs to the document itself. */
export const MATERIAL_KINDS = ['reading', 'picture', 'questions', 'annex'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

/** 解读 (文字解读, 图解, 问答); the rest are 附件. */
export const EXPLAINING: readonly MaterialKind[] = ['reading', 'picture', 'questions'];

/** held: in the dossier only; shown: 公开; hidden: was public once; removed: taken out, on record only. */
export const MATERIAL_STATES = ['held', 'shown', 'hidden', 'removed'] as const;
export type MaterialState = (typeof MATERIAL_STATES)[number];
