import type { MaterialKind, MaterialState } from '../domain/material/codes.ts';
import type { Sentence } from './workFaults.ts';

/** 解读 and 附件. */
export const MATERIAL_KIND = {
  reading: '文字解读',
  picture: '图解',
  questions: '问答',
  annex: '附件',
} as const satisfies Record<MaterialKind, string>;

export const MATERIAL_STATE = {
  held: '未公开',
  shown: '已公开',
  hidden: '已撤回公开',
  removed: '已移除',
} as const satisfies Record<MaterialState, string>;

/** Refusals around 解读与附件. */
export const MATERIALS: Readonly<Record<string, Sentence>> = {
  'material.state': (d) =>
    `这份材料现在是“${MATERIAL_STATE[d.state as MaterialState] ?? ''}”，不能办理这一步。已经公开的，请先撤回公开再修改；请刷新页面核对。`,
  'material.document': '文件本身还没有公开，解读和附件不能先公开。请先印发并公开文件。',
  'material.paper': (d) =>
    `材料“${typeof d.fileName === 'string' ? d.fileName : ''}”已经从卷宗里移除，不能公开。请重新上传后再登记。`,
  'material.empty': (d) =>
    d.kind === 'annex' || d.kind === 'picture'
      ? '附件和图解要有文件。请选择文件，或者选一份卷宗里的材料。'
      : '没有内容。请填写正文，或者选择文件。',
  'material.uses': (d) =>
    `这份材料正用作对外的“${typeof d.title === 'string' ? d.title : ''}”，不能移除。请先在“解读与附件”里移除它。`,
};
