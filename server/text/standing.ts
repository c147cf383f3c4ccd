import type { EventKind, Validity } from '../domain/codes.ts';
import { addDays } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { EVENT_KIND, VALIDITY } from './labels.ts';
import { titled } from './names.ts';

/** One legal event as it is told beside a validity. */
export interface ToldEvent {
  kind: EventKind;
  on: Day | null;
  until: Day | null;
  scope: 'whole' | 'articles';
  articles: readonly string[];
  basis: { documentId: number | null; title: string | null; docNumber: string | null } | null;
  /** The basis in words where it is no document (a meeting, a decision). */
  basisText: string | null;
}

/** The validity of a document on a day, with everything needed to say why. */
export interface Standing {
  on: Day;
  validity: Validity;
  /** First day of this state; null when it has no known first day. */
  since: Day | null;
  /** Last day of this state if it ends by itself or by a recorded future event; null: open. */
  until: Day | null;
  /** Whether `until` is the last day of the term (有效期), not the eve of a recorded event. */
  endsByTerm: boolean;
  /** The event that brought this state about; null when none is recorded. */
  cause: ToldEvent | null;
  /** False when the first day was assumed from the 公布 or 成文 day because the text states none. */
  dayStated: boolean;
  /** Of a document that has ended: the days from its first to its last day in force. Null otherwise. */
  held: { from: Day; to: Day } | null;
  /** The 公布 day (the 成文 day where that is not on record) where it lies after `on`: nobody could know the document on that day. Null otherwise. */
  publishedLater: Day | null;
  /** False when no 公布 day is on record. */
  publishedStated: boolean;
  /** What is changed while the document as a whole keeps its validity (amended, partly repealed or suspended, extended). */
  besides: readonly ToldEvent[];
  /** The next recorded event after `on`. */
  next: ToldEvent | null;
}

const VERB: Readonly<Record<EventKind, string>> = {
  enact: '施行',
  amend: '修改',
  extend: '延长有效期',
  continue: '确认继续有效',
  renew: '重新公布',
  suspend: '停止执行',
  resume: '恢复执行',
  repeal: '废止',
  lapse: '宣布失效',
  conditional_lapse: '逾期未重新公布而失效',
  revoke: '撤销',
};

/** The basis of an event as words: `《…》（文号）` or the recorded decision; null when none is on record. */
export function basisText(event: Pick<ToldEvent, 'basis' | 'basisText'>): string | null {
  if (event.basis !== null) return titled(event.basis.title, event.basis.docNumber);
  return event.basisText;
}

const by = (event: ToldEvent): string => {
  const basis = basisText(event);
  return basis === null ? '' : `依据${basis}`;
};

const parts = (event: ToldEvent): string =>
  event.scope === 'whole' ? '' : event.articles.length === 0 ? '部分内容' : event.articles.join('、');

/** The word for a standing: that of its validity, or 尚未公布 for a day before anybody could know the document. */
export const standingName = ({ validity, publishedLater }: Pick<Standing, 'validity' | 'publishedLater'>): string =>
  validity === 'upcoming' && publishedLater !== null ? '尚未公布' : VALIDITY[validity];

/** Why the document stands as it does, in one sentence. */
export function whySentence(s: Standing): string {
  const { cause } = s;
  switch (s.validity) {
    case 'in_force':
      return inForce(s);
    case 'upcoming':
      if (s.publishedLater !== null)
        return `这一天还没有公布：${madeKnown(s, s.publishedLater)}${s.next?.on == null ? '' : `，自${dayProse(s.next.on)}起施行`}。`;
      return `${s.publishedStated ? '已经公布' : NO_DAY_OF_PUBLICATION}，${s.next?.on == null ? '尚未到施行日' : `将于${dayProse(s.next.on)}起施行`}。`;
    case 'superseded':
      return `${from(s)}已由${(cause && basisText(cause)) ?? '后来的决定'}修改，此处是修改前的文本。`;
    case 'unknown':
      return '文件没有写明施行、公布或者成文的日期，效力尚待核实，不列入现行有效。';
    case 'lapsed':
      if (cause?.kind === 'lapse') return `${from(s)}宣布失效${tail(cause)}${ended(s)}。`;
      if (cause?.kind === 'conditional_lapse') return `${from(s)}因逾期未重新公布而失效${tail(cause)}${ended(s)}。`;
      return s.since === null
        ? '有效期已满，自动失效。'
        : `有效期至${dayProse(addDays(s.since, -1))}，已经届满，${from(s)}自动失效${ended(s)}。`;
    case 'suspended':
      return `${from(s)}停止执行${tail(cause)}${s.until === null ? '，恢复日期没有确定' : `，至${dayProse(s.until)}`}。`;
    case 'repealed':
      return `${from(s)}废止${tail(cause)}${ended(s)}。`;
    case 'revoked':
      return `${from(s)}被撤销${tail(cause)}${ended(s)}。`;
  }
}

const from = (s: Standing): string => (s.since === null ? '' : `自${dayProse(s.since)}起`);
/** From when to when a document that has ended was in force: what decides about a day that lies between. */
const ended = ({ held }: Standing): string =>
  held === null ? '' : `。此前自${dayProse(held.from)}起施行，到${dayProse(held.to)}为止`;
const tail = (event: ToldEvent | null): string => (event === null || by(event) === '' ? '' : `，${by(event)}`);

function inForce(s: Standing): string {
  const start = s.since === null ? '现行有效' : `自${dayProse(s.since)}起施行`;
  const end = s.until === null ? '，没有规定有效期的截止日' : s.endsByTerm ? `，有效期至${dayProse(s.until)}` : '';
  const how =
    s.cause === null || s.cause.kind === 'enact'
      ? ''
      : s.cause.kind === 'resume'
        ? `（恢复执行${tail(s.cause)}）`
        : `（${VERB[s.cause.kind]}${tail(s.cause)}）`;
  return `${start}${how}${end}。${madePublicLater(s)}`;
}

const NO_DAY_OF_PUBLICATION = '公布日期没有记载';

/** By which day nobody could know a document before `on`. */
const madeKnown = ({ publishedStated }: Pick<Standing, 'publishedStated'>, on: Day): string =>
  publishedStated ? `${dayProse(on)}公布` : `${NO_DAY_OF_PUBLICATION}，${dayProse(on)}成文`;

/** Said of a day from which a document holds by its own words, though it was made public later. */
const madePublicLater = ({ publishedLater, publishedStated }: Standing): string =>
  publishedLater === null
    ? ''
    : `这一天还没有公布（${madeKnown({ publishedStated }, publishedLater)}），效力按文件写明的施行日期计算。`;

/** An extension whose new end nobody has recorded: it moves nothing (`movesEnd`). */
export const EXTENSION_END_UNKNOWN = '延长决定未写明新的截止日，期限暂按原截止日计算，请补录';

/** The same for the public, who can add nothing. */
const END_NOT_STATED = '，延长决定未写明新的截止日，有效期暂按原截止日计算';

/** The finding of a dossier for one such extension: which one, and what to do. */
export const endUnknownSentence = (event: ToldEvent): string =>
  `${event.on === null ? '' : dayProse(event.on)}${VERB.extend}${tail(event)}：${EXTENSION_END_UNKNOWN}（在“效力事件”里撤销误记，再按决定重新记录）`;

/** What is said beside a validity for one event: `第五条、第六条自2025年3月1日起废止，依据《…》`. */
export function besideSentence(event: ToldEvent): string {
  const when = event.on === null ? '' : `自${dayProse(event.on)}起`;
  const what = parts(event);
  switch (event.kind) {
    case 'extend': {
      const unknown = event.until === null ? END_NOT_STATED : '';
      return `${VERB.extend}${event.until === null ? '' : `至${dayProse(event.until)}`}${tail(event)}${unknown}。`;
    }
    case 'renew': {
      const term = event.until === null ? '没有规定有效期的截止日' : `有效期重新计算至${dayProse(event.until)}`;
      return `${when}${VERB.renew}，${term}${tail(event)}。`;
    }
    case 'continue':
      return `${event.on === null ? '' : dayProse(event.on)}确认继续有效，有效期不重新计算${tail(event)}。`;
    default:
      return `${what}${when}${VERB[event.kind]}${tail(event)}。`;
  }
}

/** What a citation says of changes that leave the document in force: `第十五条自2026年5月1日起停止执行`, without the bases. */
export const citedNotes = ({ besides }: Pick<Standing, 'besides'>): string[] =>
  besides.flatMap((event) =>
    event.kind === 'amend' || event.scope === 'articles'
      ? [besideSentence({ ...event, basis: null, basisText: null }).replace(/。$/, '')]
      : [],
  );

/** A future event: `将于2027年1月1日废止，依据《…》`. */
export function futureSentence(event: ToldEvent): string {
  const what = parts(event);
  return `${what}将于${event.on === null ? '日后' : dayProse(event.on)}${VERB[event.kind]}${tail(event)}。`;
}

/** What a term that is running will bring, said ahead: `将自2028年7月1日起失效（有效期届满）`. Null without one. */
export const termSentence = ({ validity, until, endsByTerm }: Standing): string | null =>
  validity === 'in_force' && endsByTerm && until !== null
    ? `将自${dayProse(addDays(until, 1))}起失效（有效期届满），此前延长有效期或者重新公布的除外。`
    : null;

/** An event in lists of changes: `第九条废止`, `修改`. */
export const changeWord = ({ kind, parts: touched }: { kind: EventKind; parts: readonly string[] }): string =>
  `${touched.join('、')}${EVENT_KIND[kind]}`;

/** What one event changed, said beside its kind: parts and the new last day. Empty when the kind says it all. */
export function eventDetail(event: ToldEvent): string {
  const until =
    event.until === null
      ? ''
      : event.kind === 'suspend'
        ? `至${dayProse(event.until)}`
        : `有效期至${dayProse(event.until)}`;
  return [parts(event), until].filter((said) => said !== '').join('，');
}
