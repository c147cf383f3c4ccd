import type * as C from '../domain/codes.ts';
import type { SuggestionClock } from '../domain/suggestion/limits.ts';

export const REVIEW_STATE = {
  submitted: '已送审',
  accepted: '已受理',
  supplement: '退回补充材料',
  concluded: '已出具意见',
  withdrawn: '已撤回',
} as const satisfies Record<C.ReviewState, string>;

/** 国办发〔2018〕115号(六). */
export const OPINION = {
  lawful: '合法',
  amend: '应当予以修改',
  unlawful: '不合法',
} as const satisfies Record<C.Opinion, string>;

export const ADOPTION = {
  adopted: '全部采纳',
  partly: '部分采纳',
  rejected: '未采纳',
} as const satisfies Record<C.Adoption, string>;

export const FILING_LINE = {
  superior: '上一级政府备案',
  congress: '同级人大常委会备案',
  bureau: '本级司法局备案',
} as const satisfies Record<C.FilingLine, string>;

export const FILING_STATE = {
  due: '待报送',
  submitted: '已报送待接收',
  received: '已接收待核对',
  deferred: '暂缓登记',
  supplement: '待补正',
  registered: '已登记在审查',
  explaining: '待制定机关说明',
  advised: '待制定机关纠正',
  escalated: '已提请撤销',
  corrected: '已报告纠正待核',
  closed: '已办结',
} as const satisfies Record<C.FilingState, string>;

export const FILING_OUTCOME = {
  registered: '备案登记',
  approved: '准予备案',
  approved_after_correction: '改正后准予备案',
  returned: '不予备案（退回）',
  revoked: '撤销',
} as const satisfies Record<C.FilingOutcome, string>;

export const PROBLEM_KIND = {
  'review.skipped': '未经合法性审核即提交审议或者印发',
  'review.unlawful': '合法性审核意见为不合法',
  'review.too_fast': '合法性审核时限不足',
  'opinion.unexplained': '未采纳审核意见且未说明理由',
  'filing.missed': '漏报备案',
  'filing.late': '迟报备案',
  'filing.supplemented': '备案材料被退回补正',
  'filing.refused': '不予备案',
  'filing.corrected': '备案审查后纠错',
  'rectification.overdue': '逾期不改正',
  'document.revoked': '文件被撤销',
  'reconsideration.corrected': '行政复议附带审查责令纠正',
  'court.unlawful': '法院认定规范性文件不合法',
  'cleanup.missed': '未按期清理',
  'publication.missing': '未公布或者未三统一',
} as const satisfies Record<C.ProblemKind, string>;

export const PROBLEM_STATE = {
  recorded: '已记录',
  contested: '有异议待决定',
  upheld: '异议后维持',
  excluded: '已剔除',
} as const satisfies Record<C.ProblemState, string>;

export const SUGGESTION_SOURCE = {
  public: '公民、组织审查建议',
  court: '人民法院司法建议',
  reconsideration: '行政复议附带审查',
} as const satisfies Record<C.SuggestionSource, string>;

export const SUGGESTION_STATE = {
  received: '已收到',
  accepted: '已受理，办理中',
  declined: '不予受理',
  merged: '已合并办理',
  transferred: '已转送',
  answered: '已答复',
} as const satisfies Record<C.SuggestionState, string>;

export const SUGGESTION_OUTCOME = {
  no_problem: '未发现问题',
  self_corrected: '制定机关已自行纠正',
  advised: '已向制定机关提出审查意见',
  ordered: '责令纠正或者停止执行相关条款',
} as const satisfies Record<C.SuggestionOutcome, string>;

export const SUGGESTION_CLOCK = {
  reply: '答复期限',
  transfer: '无权处理的，转送期限',
  notify: '通知制定机关的期限',
  explain: '制定机关书面答复的期限',
} as const satisfies Record<SuggestionClock, string>;

export const BULLETIN_STATE = {
  draft: '起草中',
  issued: '已签发',
  withdrawn: '已撤回',
} as const satisfies Record<C.BulletinState, string>;

export const BULLETIN_SPAN = {
  quarter: '季度',
  half_year: '半年',
  year: '年度',
} as const satisfies Record<C.BulletinSpan, string>;

export const FLAG_KIND = {
  'cleanup.due': '清理即将到期',
  'cleanup.overdue': '清理已逾期',
  'cleanup.task_due': '清理任务待报',
  'cleanup.task_overdue': '清理任务逾期未报',
  'cleanup.round_overdue': '清理批次逾期',
  'expiry.soon': '有效期将满',
  'expiry.past': '有效期已满',
  'review.overdue': '合法性审核超期',
  'review.follow_up': '紧急印发后待补办审核',
  'filing.overdue': '备案超期',
  'filing.acceptance_overdue': '备案登记超期',
  'filing.resubmission_due': '备案材料待补正',
  'filing.resubmission_overdue': '补正超期',
  'filing.review_overdue': '备案审查超期',
  'filing.explanation_due': '备案待说明',
  'filing.explanation_overdue': '说明超期',
  'filing.correction_due': '备案待纠正',
  'filing.correction_overdue': '纠正超期',
  'filing.revocation_overdue': '撤销处理超期',
  'registration.overdue': '送登记超期',
  'registration.undecided': '登记超期',
  'publication.overdue': '公布超期',
  'interview.due': '达到约谈条件',
  'interview.meeting': '约谈待进行',
  'interview.report_due': '整改报告待报送',
  'interview.report_overdue': '整改报告逾期',
  'suggestion.overdue': '审查建议超期',
  'evaluation.due': '评估即将到期',
  'evaluation.overdue': '评估已逾期',
  'hand_in.due': '届满前送报',
  'trial.due': '试行将满',
  'trial.overdue': '试行已满',
  'amend.due': '修改后重新公布',
  'amend.overdue': '重新公布已逾期',
  'review.supplement_overdue': '送审材料补正超期',
  'consultation.unpublished': '征求意见结果未公布',
  'routine.due': '定期事项将到期',
  'routine.overdue': '定期事项逾期',
  'supporting.due': '配套文件将到期',
  'supporting.overdue': '配套文件逾期',
} as const satisfies Record<C.FlagKind, string>;

/** The one act that settles each flag, as the words on its button. */
export const FLAG_ACT = {
  'cleanup.due': '作出清理结论',
  'cleanup.overdue': '作出清理结论',
  'cleanup.task_due': '报送清理结论',
  'cleanup.task_overdue': '报送清理结论',
  'cleanup.round_overdue': '办结清理批次',
  'expiry.soon': '决定延续或到期失效',
  'expiry.past': '核对效力记录',
  'review.overdue': '出具审核意见',
  'review.follow_up': '补送合法性审核',
  'filing.overdue': '报送备案',
  'filing.acceptance_overdue': '核对并登记',
  'filing.resubmission_due': '提交补正材料',
  'filing.resubmission_overdue': '提交补正材料',
  'filing.review_overdue': '作出审查结论',
  'filing.explanation_due': '作出说明',
  'filing.explanation_overdue': '作出说明',
  'filing.correction_due': '纠正并报告',
  'filing.correction_overdue': '纠正并报告',
  'filing.revocation_overdue': '办理撤销',
  'registration.overdue': '送统一登记',
  'registration.undecided': '登记或者不予登记',
  'publication.overdue': '统一公布',
  'interview.due': '决定是否启动',
  'interview.meeting': '查看约谈安排',
  'interview.report_due': '报送整改报告',
  'interview.report_overdue': '补报整改报告',
  'suggestion.overdue': '办理审查建议',
  'evaluation.due': '组织评估',
  'evaluation.overdue': '组织评估',
  'hand_in.due': '决定是否继续施行',
  'trial.due': '决定正式施行或者废止',
  'trial.overdue': '决定正式施行或者废止',
  'amend.due': '登记修改或者重新公布',
  'amend.overdue': '登记修改或者重新公布',
  'review.supplement_overdue': '补正材料',
  'consultation.unpublished': '公布意见采纳情况',
  'routine.due': '办理并登记',
  'routine.overdue': '办理并登记',
  'supporting.due': '制定配套文件',
  'supporting.overdue': '制定配套文件',
} as const satisfies Record<C.FlagKind, string>;

export const MAIL_STATE = {
  waiting: '待发送',
  sent: '已发送',
  failed: '发送失败',
} as const satisfies Record<C.MailState, string>;
