import type * as C from '../domain/procedure/codes.ts';
import type { AnsweredTopic } from '../domain/procedure/comments.ts';
import type { Day } from '../domain/day.ts';
import { bracketed } from '../domain/bracketed.ts';

export const CONSULTATION_STATE = {
  upcoming: '即将开始',
  open: '正在征求意见',
  closed: '已结束，正在研究意见',
  answered: '已公布采纳情况',
  withdrawn: '已停止',
} as const satisfies Record<C.ConsultationState, string>;

/** The lists of the office. */
export const CONSULTATION_SHOW = {
  running: '正在征求意见',
  unanswered: '待公布采纳情况',
  answered: '已公布采纳情况',
  stopped: '已停止',
  all: '全部',
} as const satisfies Record<C.ConsultationShow, string>;

export const COMMENT_CHANNEL = {
  web: '网上提交',
  letter: '来信',
  mail: '电子邮件',
  phone: '电话',
  meeting: '座谈会、论证会',
} as const satisfies Record<C.CommentChannel, string>;

export const COMMENT_OUTCOME = {
  adopted: '采纳',
  partly: '部分采纳',
  rejected: '不采纳',
  beside: '与本文件无关',
} as const satisfies Record<C.CommentOutcome, string>;

/** The days left, as the public reads them. */
export const daysLeftText = (left: number, toOn: Day): string =>
  left === 1 ? `今天（${toOn}）截止` : `还有${left}天，${toOn} 截止`;

/** The title that a consultation starts with. */
export const consultationTitle = (documentTitle: string): string =>
  `关于公开征求${bracketed(documentTitle.replace(/[（(](送审稿|草案|征求意见稿|草稿)[）)]$/, ''))}意见的公告`;

/** The name of a group of comments that nobody has given one. */
export const topicName = ({ topic }: Pick<AnsweredTopic, 'topic'>): string => topic ?? '其他意见';

/** Counts in a sentence: 共收到意见 12 条，采纳 5 条 … */
export function countsSentence(counts: Readonly<Record<C.CommentOutcome | 'open' | 'all', number>>): string {
  if (counts.all === 0) return '征求意见期间没有收到意见。';
  const parts = (['adopted', 'partly', 'rejected', 'beside'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${COMMENT_OUTCOME[outcome]} ${counts[outcome]} 条`);
  return `共收到意见 ${counts.all} 条${parts.length === 0 ? '' : `，其中${parts.join('、')}`}。`;
}
