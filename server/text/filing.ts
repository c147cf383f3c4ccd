import type { FilingClock } from '../domain/filing/limits.ts';
import type { FilingStep } from '../domain/filing/codes.ts';
import type { FilingShow } from '../domain/filing/shows.ts';
import type { SiteOutcome } from '../domain/filing/siteCheck.ts';
import type { MaterialLine } from '../domain/filing/materials.ts';

export const FILING_STEP = {
  submit: '报送',
  accept: '接收',
  supplement: '通知补正',
  defer: '暂缓登记',
  register: '备案登记',
  extend: '延长审查期限',
  ask: '请予说明',
  explain: '作出说明',
  advise: '提出审查建议',
  correct: '报告纠正',
  escalate: '提请撤销',
  close: '办结',
  record: '补录',
} as const satisfies Record<FilingStep, string>;

/** What each limit is for. */
export const FILING_CLOCK = {
  acceptance: '核对登记',
  resubmission: '补正后重新报送',
  review: '备案审查',
  explanation: '作出说明',
  correction: '自行纠正',
  correctionReport: '纠正后报告',
  revocation: '撤销处理',
} as const satisfies Record<FilingClock, string>;

export const MATERIAL_HELD = {
  paper: '已附材料',
  dossier: '卷宗里已有',
  made: '系统可以生成',
  missing: '缺',
} as const satisfies Record<MaterialLine['held'], string>;

export const FILING_SHOW = {
  open: '全部未办结',
  due: '待报送',
  check: '待接收和核对',
  back: '待补正',
  review: '在审查',
  correct: '待说明和纠正',
  late: '超期',
  closed: '已办结',
  all: '全部',
} as const satisfies Record<FilingShow, string>;

/** What comparing with a website shows. */
export const SITE_OUTCOME = {
  missing: '漏报',
  unheld: '系统里没有',
  doubtful: '可能是',
  late: '迟报',
  pending: '期限内，待报送',
  filed: '已报送',
} as const satisfies Record<SiteOutcome, string>;
