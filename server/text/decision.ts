import type { Day } from '../domain/day.ts';
import type { OpenCondition } from '../domain/listed/conditions.ts';
import type { ListedDoubt, Severity } from '../domain/listed/doubts.ts';
import type { ListedRow, ListedStand } from '../domain/listed/row.ts';
import type { MatchDoubt, MatchReason, Ranked } from '../domain/matching/match.ts';
import type { ValidityAnswer } from '../domain/validity.ts';
import { dayProse } from './days.ts';
import { EVENT_KIND, VALIDITY } from './documentLabels.ts';
import { titled } from './names.ts';

/** How severe a doubt is, in a word that stands beside its colour. */
export const SEVERITY = { block: '须补正', ask: '请核对', note: '提示' } as const satisfies Record<Severity, string>;

export const LISTED_STAND = {
  proposed: '待核对',
  recorded: '已记录效力',
  waiting: '已登记，等待来件',
  noted: '仅登记，不生效',
} as const satisfies Record<ListedStand, string>;

/** Why a held document is taken for the one that is named. */
const MATCH_REASON = {
  number: '文号相同',
  number_tail: '文号后半相同',
  title: '标题相同',
  name: '名称相同',
  near: '标题相近',
  wrapper: '一为印发通知，一为所印发的文件',
  issuer: '一处带制定机关名称',
  notice: '写法略有不同',
} as const satisfies Record<MatchReason, string>;

/** What speaks against it. */
const MATCH_DOUBT = {
  title_disagrees: '标题不同',
  number_differs: '文号不同',
  number_unheld: '本库这件没有登记文号，无法核对',
  trial: '一处为“试行”“暂行”',
  edition: '版本（修订年份）不同',
  issuer_differs: '制定机关不同或者名称太笼统',
  younger: '印发在本文件之后',
} as const satisfies Record<MatchDoubt, string>;

/** `文号相同，标题相同；印发在本文件之后`. */
export const rankedWords = ({ reasons, doubts }: Pick<Ranked, 'reasons' | 'doubts'>): string =>
  [reasons.map((one) => MATCH_REASON[one]).join('，'), doubts.map((one) => MATCH_DOUBT[one]).join('，')]
    .filter((part) => part !== '')
    .join('；但');

type Said = (row: ListedRow) => string;

const day = (on: Day | null | undefined): string => (on == null ? '' : dayProse(on));

const SENTENCE: Readonly<Record<ListedDoubt, Said>> = {
  target_self: () => '关联的就是本文件自己，请改选。',
  until_missing: () => '延长有效期须写明新的截止日期。',
  day_missing: () => '没有写明日期，请填写。',
  ambiguous: ({ match }) => `本库有${match.ranked.length}件都对得上，请选定一件。`,
  doubtful: ({ match }) => {
    const [best] = match.ranked;
    return best
      ? `最接近的是${titled(best.candidate.title, best.candidate.docNumber)}：${rankedWords(best)}。请选定或者改正。`
      : '对不上本库的文件，请核对。';
  },
  younger: ({ target }) => `关联的文件${day(target?.bornOn)}才印发，晚于本文件。`,
  twice: () => '同一件文件列了两次，只确认一行即可。',
  contradiction: () => '同一件文件在本文件里有互相矛盾的结论（如既继续有效又废止）。',
  ended_before: ({ now }) => `这件${ended(now)}，请核对是否还要记录。`,
  kept_expired: ({ now, relation }) =>
    relation.kind === 'extends'
      ? `有效期已于${day(expiredOn(now))}届满，届满以后再延长，中间一段没有效力，也不能恢复；重新施行的应当重新公布。`
      : `有效期已于${day(expiredOn(now))}届满。“继续有效”不重新起算有效期；决定延长的，请改为“延长有效期”。`,
  end_differs: ({ relation }) =>
    `表中写的有效期至${day(relation.until)}，与本库登记的不同；决定延长的，请改为“延长有效期”。`,
  until_shorter: ({ relation }) => `新的截止日期${day(relation.until)}不晚于原来的有效期。`,
  begins_later: () => '到这一天，这件文件还没有施行。',
  planned: () => '只列入修改目录，文中没有修改的内容；修改后的文本公布时再记录，现在可以选“仅登记，不生效”。',
  articles_missing: () => '没有写明是哪几条。',
  before_decision: ({ event }) => `日期${day(event?.on)}早于本文件印发的日子。`,
  not_held: () => '本库未收录；确认后先登记，来件时自动关联并生效。',
  day_assumed: ({ event }) => `文中没有写明日期，按本文件的${day(event?.on)}推定。`,
};

const ended = (now: ValidityAnswer | null): string =>
  now === null ? '已经终止' : `${now.since === null ? '' : `自${dayProse(now.since)}起`}${VALIDITY[now.validity]}`;

/** The last day of a term that ran out: the day before the document was found to have lapsed. */
const expiredOn = (now: ValidityAnswer | null): Day | null => now?.because?.until ?? null;

/** The sentence of a doubt about a row. */
export const doubtSentence = (row: ListedRow, doubt: ListedDoubt): string => SENTENCE[doubt](row);

/** A lapse under a condition that may have been met. */
export const conditionSentence = ({ lapse, metBy }: OpenCondition): string =>
  `附条件失效将于${dayProse(lapse.on)}发生；此后已经记录${EVENT_KIND[metBy.kind]}（${dayProse(metBy.on)}）。条件已经满足的，请撤销这条附条件失效，否则到期显示已失效`;

/** Filters of the page, in its order. */
export const SHOWN = {
  open: '待核对',
  sure: '无疑问',
  asks: '有疑问',
  unheld: '未收录',
  settled: '已办',
  all: '全部',
} as const;
export type Shown = keyof typeof SHOWN;

export const ACT_DAY_HINT = '这一件自己的日期；留空则从本文件施行之日起';
