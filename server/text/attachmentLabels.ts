import type { ATTACHMENT_KINDS, AttachmentSubject } from '../domain/attachments.ts';
import { EVIDENCE_KIND, FILING_MATERIAL, REVIEW_MATERIAL } from './profileCodeLabels.ts';

type Labels = { [S in AttachmentSubject]: Record<(typeof ATTACHMENT_KINDS)[S][number], string> };

/** Words for the kinds of papers of each subject. */
export const ATTACHMENT_KIND = {
  review: { ...REVIEW_MATERIAL, counsel: '专家、法律顾问意见', other: '其他材料' },
  evidence: { ...EVIDENCE_KIND, other: '其他材料' },
  consultation: {
    draft: '征求意见稿',
    explanation: '起草说明',
    comment: '收到的意见',
    reply: '意见采纳情况',
    other: '其他材料',
  },
  filing: { ...FILING_MATERIAL, opinion: '备案审查意见', correction: '改正情况', other: '其他材料' },
  registration: {
    text: '正式文本',
    explanation: '起草说明',
    review_opinion: '合法性审核意见',
    basis: '制定依据',
    request: '登记申请',
    reply: '登记答复',
    other: '其他材料',
  },
  suggestion: { letter: '来信', reply: '答复', other: '其他材料' },
  evaluation: { plan: '评估方案', report: '评估报告', survey: '调查和座谈材料', other: '其他材料' },
  problem: { proof: '证明材料', objection: '异议材料', reply: '处理答复', other: '其他材料' },
} as const satisfies Labels;

/** The word for a kind of paper; one that the list does not know any more keeps its code. */
export const attachmentKindLabel = (subject: AttachmentSubject, kind: string): string =>
  (ATTACHMENT_KIND[subject] as Readonly<Record<string, string>>)[kind] ?? kind;
