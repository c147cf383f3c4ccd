import type { DocumentName } from '../domain/dossier.ts';
import type { ReviewRow } from '../domain/model.ts';
import { ADOPTION, OPINION, REVIEW_STATE } from './labels.ts';
import { REVIEW_OUTCOME } from './reviewLabels.ts';

/** Columns of the 审核台账 (国办发〔2018〕115号(九)), and their widths in characters. */
export const REVIEW_REGISTER_HEAD = [
  '文件',
  '文号',
  '送审单位',
  '送审日期',
  '受理日期',
  '审核人',
  '环节',
  '期限',
  '出具日期',
  '意见书编号',
  '审核意见',
  '处理意见',
  '采纳情况',
  '采纳说明',
  '备注',
] as const;
export const REVIEW_REGISTER_WIDTHS = [44, 22, 26, 12, 12, 10, 14, 12, 12, 22, 14, 30, 12, 30, 22];

/** One review as a line of the register. */
export const reviewRegisterRow = (
  { review: r, document, issuerName }: { review: ReviewRow; document: DocumentName; issuerName: string | null },
  people: ReadonlyMap<number, string>,
): (string | null)[] => [
  document.title,
  document.docNumber,
  issuerName,
  r.submittedOn,
  r.acceptedOn,
  r.reviewerId === null ? null : (people.get(r.reviewerId) ?? null),
  REVIEW_STATE[r.state],
  r.dueOn,
  r.concludedOn,
  r.opinionNumber,
  r.opinion === null ? null : OPINION[r.opinion],
  r.outcome === null ? null : REVIEW_OUTCOME[r.outcome],
  r.adoption === null ? null : ADOPTION[r.adoption],
  r.adoptionNote,
  r.fromPaper ? '据纸质记录补录' : r.emergencyId === null ? null : '紧急情况印发后补办',
];
