import type { Sentence } from './workFaults.ts';

/** Refusals around papers beside a document. */
export const ATTACHMENTS: Readonly<Record<string, Sentence>> = {
  'attachment.kind': '这里不收这一类材料。请从列表里选择材料的种类。',
  'attachment.closed': '这一环节已经办结，材料不能再增减。需要补充的，请在新的环节里登记。',
  'attachment.removed': '这份材料已经移除。请刷新页面核对。',
};
