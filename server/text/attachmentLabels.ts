import type { ATTACHMENT_KINDS, AttachmentSubject } from '../domain/attachments.ts';
import { MATERIAL_KIND } from './material.ts';
import { EVIDENCE_KIND, FILING_MATERIAL, REVIEW_MATERIAL } from './profileCodeLabels.ts';

type Labels = { [S in AttachmentSubject]: Record<(typeof ATTACHMENT_KINDS)[S][number], string> };

/** Words for the kinds of papers of each subject. */
const ATTACHMENT_KIND = {
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
  material: MATERIAL_KIND,
  round: { report: '清理情况说明', basis: '清理依据', draft: '修改草案', other: '其他材料' },
  problem: { proof: '证明材料', objection: '异议材料', reply: '处理答复', other: '其他材料' },
  interview: {
    notice: '约谈通知书',
    minutes: '约谈记录',
    order: '通报或者督办文书',
    statement: '陈述申辩',
    report: '整改报告',
    proof: '整改证明材料',
    other: '其他材料',
  },
} as const satisfies Labels;

/** The word for a kind of paper; one that the list does not know any more keeps its code. */
export const attachmentKindLabel = (subject: AttachmentSubject, kind: string): string =>
  (ATTACHMENT_KIND[subject] as Readonly<Record<string, string>>)[kind] ?? kind;

/** What else files of a kind are called. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  draft: ['送审稿', '草案', '征求意见稿'],
  explanation: ['说明'],
  basis: ['依据'],
  consultation: ['征求意见', '采纳情况', '意见汇总'],
  own_opinion: ['本单位', '内部审核', '初审意见'],
  competition: ['公平竞争'],
  integrity: ['廉洁性'],
  report: ['报告'],
  review_opinion: ['合法性审核', '审核意见', '审查意见'],
  text: ['正式文本', '正文'],
  electronic: ['电子文本', '电子版'],
  announcement: ['公告'],
};

/**
 * The kind of paper that a file's name speaks of, of those that `subject` takes; `other` when it speaks of none. The longest word that
 * the name holds decides: 征求意见及采纳情况说明 is about the consultation.
 */
export function kindByName(subject: AttachmentSubject, fileName: string): string {
  const name = fileName.normalize('NFKC').replace(/\s+/g, '');
  let best = { kind: 'other', length: 0 };
  for (const [kind, label] of Object.entries(ATTACHMENT_KIND[subject])) {
    if (kind === 'other') continue;
    for (const word of [label as string, ...(SAID[kind] ?? [])])
      if (word.length > best.length && name.includes(word)) best = { kind, length: word.length };
  }
  return best.kind;
}
