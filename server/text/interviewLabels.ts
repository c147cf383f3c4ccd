import type { InterviewForm, InterviewState } from '../domain/interview/codes.ts';

export const INTERVIEW_STATE = {
  deferred: '缓办',
  dismissed: '不启动',
  started: '已决定，待通知',
  notified: '已通知，待约谈',
  missed: '未到场',
  rectifying: '整改中',
  reported: '已报送，待核查',
  accepted: '核查通过',
  delisted: '已摘牌',
  closed: '已办结',
  escalated: '已转上一级措施',
  cancelled: '已撤销',
} as const satisfies Record<InterviewState, string>;

export const INTERVIEW_FORM = {
  talk: '约谈',
  criticism: '通报批评',
  supervision: '挂牌督办',
} as const satisfies Record<InterviewForm, string>;
