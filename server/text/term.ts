import type { TermAct } from '../domain/term/course.ts';
import type { TermFinding, TermFindingCode } from '../domain/term/judge.ts';
import type { TermClock } from '../domain/term/limits.ts';
import type { TermState } from '../domain/term/standing.ts';
import type { Day } from '../domain/day.ts';
import { dayProse, termText } from './days.ts';
import type { Sentence } from './workFaults.ts';

/** What can be decided about a term, as the tabs of its page say it. */
export const TERM_ACT = {
  'term.extend': '延长有效期',
  'term.renew': '重新公布',
  'term.end': '不再延长',
} as const satisfies Record<TermAct, string>;

/** What each of them means for the document. */
export const TERM_ACT_HINT = {
  'term.extend': '文件内容不变，有效期接着原来的最后一天往后延。必须在届满以前作出。',
  'term.renew':
    '重新登记、编号、公布，有效期重新计算。已经届满失效的文件，只能重新公布。内容有改动的，另在“文本与原件”里登记新文本。',
  'term.end': '到期失效，不再办理延长。原来的最后一天不变，待办里不再催办。',
} as const satisfies Record<TermAct, string>;

export const TERM_STATE = {
  unknown: '没有日期，效力待核实',
  upcoming: '尚未施行',
  open: '现行有效，没有规定有效期的截止日',
  running: '有效期内',
  ending: '有效期内，已经决定到期后的处理',
  conditional: '附条件失效，条件未成就前有效',
  over: '有效期已满，还没有处理记录',
  declared: '已经宣布失效',
  ended: '已经废止或者撤销',
} as const satisfies Record<TermState, string>;

export const TERM_CLOCK = {
  evaluate: '可以开始评估',
  amendHandIn: '需修改的，最迟报送',
  handIn: '需继续施行的，最迟报送',
  end: '最后一天有效',
} as const satisfies Record<TermClock, string>;

const prose = (value: unknown): string => (typeof value === 'string' ? dayProse(value as Day) : '');
const months = (value: unknown): string => (typeof value === 'number' ? termText(value) : '');
const KIND: Readonly<Record<string, string>> = {
  trial: '暂行、试行文件的',
  notice: '通告的',
  implementing: '为实施法律、行政法规制定的文件的',
};
const limitOf = (d: TermFinding['details']): string => `${KIND[String(d.kind)] ?? ''}有效期上限${months(d.months)}`;

const FINDING: Readonly<Record<TermFindingCode, (d: TermFinding['details']) => string>> = {
  too_long: (d) =>
    `自${prose(d.from)}至${prose(d.until)}，超过${limitOf(d)}。请核对；文件确实这样规定的，写明理由后可以登记。`,
  whole_too_long: (d) =>
    `自${prose(d.from)}施行算起，整个有效期超过${limitOf(d)}。规定没有写明延长的时间是否合并计算，请斟酌是否应当重新公布。`,
  too_short: (d) => `自${prose(d.from)}至${prose(d.until)}，短于有效期下限${months(d.months)}。`,
  late: (d) => `应当在${prose(d.day)}前报送，这里的日期是${prose(d.on)}。`,
  not_evaluated: (d) => `届满前应当评估（自${prose(d.from)}起），没有已经作出结论的评估。`,
  no_limit: () => '本地没有设定有效期的上限，新的截止日没有可以比对的规定。',
};

/** The sentence of a finding about a new last day. */
export const termFindingSentence = ({ code, details }: TermFinding): string => FINDING[code](details);

/** Refusals around terms. */
export const TERMS: Readonly<Record<string, Sentence>> = {
  'term.over': (d) =>
    `有效期已于${prose(d.lastDay)}届满，文件自次日起失效，不能再延长。需要继续施行的，请办理“重新公布”；延长是在届满以前作出、现在补录的，请填写当时的日期。`,
  'term.endless': '文件没有规定有效期的截止日，不存在延长或者到期的问题。要结束它的效力，请登记废止或者宣布失效。',
  'term.state': (d) =>
    d.state === 'ending'
      ? '到期后的处理已经登记。如果登记有误，请先在“效力事件”里撤销误记，再重新办理。'
      : d.state === 'conditional'
        ? '文件附条件失效，不能延长。按要求修改后，请办理“重新公布”。'
        : d.state === 'declared'
          ? '已经登记宣布失效，不必重复登记。'
          : d.state === 'ended'
            ? '文件已经废止或者撤销，不能延长或者重新公布。需要恢复这项制度的，请制定新的文件。'
            : '文件尚未施行，或者没有日期，不能办理有效期。请先核对施行日期和有效期。',
  'term.until_missing': '请填写新的有效期截止日。',
  'term.until_shorter': (d) => `新的截止日应当晚于现在的${prose(d.lastDay)}。`,
  'term.basis_missing': '请填写依据：本库已有的文件，或者决定的名称。',
  'term.unexplained': '新的截止日超过规定的上限，请写明理由后再登记。',
  'term.recorded': '依据文件对这份文件的决定已经登记过。请在“效力事件”里核对。',
};
