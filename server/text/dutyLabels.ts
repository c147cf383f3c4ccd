import type { FlagKind } from '../domain/codes.ts';
import type { Duty, Reason } from '../domain/duties/lines.ts';
import { ONE_CAUSE } from './oneCause.ts';

/** What a document can owe. */
export const DUTY = {
  consultation: '公布征求意见的采纳情况',
  review: '出具合法性审核意见',
  supplement: '补正送审材料',
  follow_up: '紧急印发后补送审核',
  registration: '统一登记、统一公布',
  'filing.superior': '报上级政府备案',
  'filing.congress': '报同级人大常委会备案',
  'filing.bureau': '报本级司法局备案',
  'evaluation.first': '施行满期的首次评估',
  cleanup: '定期清理',
  amend: '清理后重新公布',
  trial: '试行届满的决定',
  'evaluation.expiry': '有效期届满前评估',
  'hand_in.amend': '修改后继续施行的送报',
  'hand_in.keep': '继续施行的送报',
  expiry: '有效期届满的决定',
  suggestion: '办理审查建议',
} as const satisfies Record<Duty, string>;

/** Why a duty does not arise. */
export const DUTY_REASON = {
  not_out: '文件尚未印发',
  not_in_force: '文件在这一天不是现行有效',
  unset: '本地没有设定期限',
  campaign: '本地按批次清理，以批次的截止日和任务为准，不按单件计算到期',
  no_day: '起算的日期没有登记',
  no_term: '文件没有截止日期',
  done: '已经办理',
  before_demanded: '是存量文件，不倒查',
  line_not_asked: '按本地规定，这一级的文件不报这一路备案',
  decided: '已经有决定，不再提醒',
  concluded_otherwise: '后评估的结论不是这样办',
  conditional: '按附条件失效处理',
  passed: '送报的期限已过，以有效期届满为准',
  before_rule: '应办的日子在规则施行以前',
  nothing_open: '没有这类在办的事项',
} as const satisfies Record<Reason, string>;

const PROBLEM = '记入问题事件，计入约谈的统计';

/** 不办会怎样: what happens when nothing is recorded, for each flag. Says what the software does and what the profile's sources say, no more. */
export const IF_NOTHING = {
  'cleanup.due': `到期后列为逾期；提醒过而没有结论的，次日起记入问题事件“未按期清理”。${ONE_CAUSE}文件的效力不因此改变。`,
  'cleanup.overdue': `一直列为逾期；到期以前提醒过的，${PROBLEM}。${ONE_CAUSE}文件的效力不因此改变。`,
  'cleanup.task_due': `到期后列为逾期；没有报送结论的，次日起记入问题事件“未按期清理”，文件在公布前的漏列预览中列出。${ONE_CAUSE}`,
  'cleanup.task_overdue': `一直列为逾期，${PROBLEM}；没有报送结论的文件在公布前的漏列预览中列出。${ONE_CAUSE}`,
  'cleanup.round_overdue': '一直列为逾期；公布以前，清理结论都不发生效力。',
  'expiry.soon': '到期次日起，系统和公开页面按写明的截止日期显示已失效；此后只能重新公布，不能延长。',
  'expiry.past': '公开页面一直显示已失效，原因写作有效期届满；事项留在待办里，直到登记宣布失效、废止或者重新公布。',
  'review.overdue': '一直列为超期；没有合法的审核意见不得提交集体审议，也不能印发。',
  'review.follow_up': '逾期没有补送的，记入问题事件“未经审核即印发”。',
  'review.supplement_overdue': '审核的期限停着不走，文件不能印发；一直列为超期。',
  'filing.overdue': '记入问题事件“漏报”；补报以后改记为“迟报”，计入报备率、及时率和约谈的统计。',
  'filing.acceptance_overdue': '一直列为超期，备案停在这一步。',
  'filing.resubmission_due': '到期后列为超期，并报收文机关知悉；备案停在这一步。',
  'filing.resubmission_overdue': '一直列为超期，备案停在这一步；由收文机关督促。',
  'filing.review_overdue': '一直列为超期，备案不能办结。',
  'filing.explanation_due': '到期后列为超期；收文机关可以不再等待，直接提出备案审查建议。',
  'filing.explanation_overdue': '一直列为超期；收文机关可以不再等待，直接提出备案审查建议。',
  'filing.correction_due': '到期后列为超期，记入问题事件“逾期不改”，可以提请撤销。',
  'filing.correction_overdue': '记入问题事件“逾期不改”，可以提请撤销。',
  'filing.revocation_overdue': '一直列为超期；作出撤销决定以前，文件的效力不变。',
  'registration.overdue': '记入问题事件“未公布、未三统一”；没有登记的后果以本地规则为准。',
  'registration.undecided': '一直列为超期；没有登记就不能统一公布。',
  'publication.overdue': '一直列为超期；没有公布的文件公众查不到。',
  'interview.due': '没有人决定就不启动；事项留在待办里，统计的窗口照常滚动。',
  'interview.meeting': '约谈没有记录就不能往下办。',
  'interview.report_due': '到期后列为逾期。',
  'interview.report_overdue': `${PROBLEM}，可以升级处理。`,
  'suggestion.overdue': '一直列为超期，建议人查询时看到还在办理。',
  'evaluation.due': '到期没有评估的，届满时没有评估结论可以依据；是否延续仍须另行决定。文件的效力不因此改变。',
  'evaluation.overdue': '一直列为逾期，直到登记评估结论或者文件失效。文件的效力不因此改变。',
  'hand_in.due': '过了这一天就来不及在届满以前办完，文件到期失效；再要施行的，只能重新公布。',
  'trial.due': '到期后列为逾期。文件没有写明截止日期，效力不会自己改变。',
  'trial.overdue': '一直列为逾期；文件没有写明截止日期，仍显示现行有效，由人决定。',
  'amend.due': '到期后列为逾期；清理决定写明逾期失效的，到期自动失效。',
  'amend.overdue': '一直列为逾期，直到登记修改、重新公布或者失效。',
  'consultation.unpublished': '公开页面一直显示结果待公布；没有公布采纳情况的，印发前的程序检查会指出。',
  'routine.due': '到期后列为逾期。',
  'routine.overdue': '一直列为逾期，直到登记已经办理。',
  'supporting.due': '到期后列为逾期。',
  'supporting.overdue': '一直列为逾期，直到登记配套文件已经印发。',
} as const satisfies Record<FlagKind, string>;
