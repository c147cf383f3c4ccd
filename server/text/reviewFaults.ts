import { REVIEW_OUTCOME, REVIEW_POINT_SHORT } from './reviewLabels.ts';
import { OPINION } from './procedureLabels.ts';
import type { Sentence } from './workFaults.ts';

const names = (points: unknown): string =>
  (Array.isArray(points) ? points : [points])
    .map((point) => (REVIEW_POINT_SHORT as Readonly<Record<string, string>>)[String(point)])
    .filter((word) => word !== undefined)
    .join('、');
const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';

/** Refusals around 合法性审核: the rule that forbids, and what to do first. */
export const REVIEWS: Readonly<Record<string, Sentence>> = {
  'review.not_yours': '这件审核已经分派给其他审核人。请由该审核人办理，或者先登记改派和理由。',
  'review.not_reviewer': '所选的人不是在用的审核岗账号。请另选审核人。',
  'review.four_eyes': '送审的人不能审核自己送审的文件。请另选审核人。',
  'review.assign_other': '审核岗只能领办，不能分派给别人。请由分管领导分派。',
  'review.assigned': '这件审核已经由该审核人办理，不需要再分派。请刷新页面核对。',
  'review.follows': '紧急情况先行印发的文件必须补办审核，不能撤回。请继续办理。',
  'review.point_note': (d) =>
    `审核清单“${names(d['point'])}”选了“有问题”，但没有写明问题。请写明是哪一条、什么问题、依据是什么。`,
  'review.points_missing': (d) =>
    `审核清单还没有填完${names(d['points']) === '' ? '' : `（${names(d['points'])}）`}，不能出具意见（国办发〔2018〕115号（六））。请先填写七项清单。`,
  'review.contradiction': (d) =>
    `审核清单里${names(d['points']) === '' ? '' : `“${names(d['points'])}”`}有问题，不能出具“合法”的意见（国办发〔2018〕115号（六））。请改选审核意见，或者更正清单。`,
  'review.no_problem':
    '审核清单七项都没有问题，不能出具“不合法”的意见（国办发〔2018〕115号（六））。请在清单里写明问题，或者改选审核意见。',
  'review.outcome_point': (d) =>
    `“${word(REVIEW_OUTCOME, d['outcome'])}”要以清单里“${names(d['point'])}”的问题为依据，这一项没有写明问题。请先更正清单。`,
  'review.outcome': (d) =>
    `“${word(REVIEW_OUTCOME, d['outcome'])}”与审核意见“${word(OPINION, d['opinion'])}”不一致。请重新选择。`,
  'emergency.approved': '这一稿已经批准过紧急情况先行印发。请刷新卷宗核对。',
  'emergency.revoked': '这项紧急批准已经撤回。请刷新卷宗核对。',
};
