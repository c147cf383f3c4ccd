import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { BASE_PATTERN, baseDay } from './baseDay.ts';
import { firstDayOf } from './calendar.ts';
import { DOCUMENT_NOUN, withoutMarker } from './grammar.ts';
import { D, dateAt, M, mentionAt } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';
import { annexRows } from './lists.ts';
import { isDocument } from './targets.ts';
import type { Target } from './targets.ts';

/** A lapse that waits for an event or a missed deadline, or that strikes what a list leaves out. */
export interface WaitingLapse {
  of: 'deadline' | 'unlisted' | 'self';
  targets: Target[];
  /** It is this document itself that would lapse. */
  self: boolean;
  condition: Span;
  deadline: Day | null;
  lapsesOn: Day | null;
  span: Span;
}

const END = '(?:失效|废止|停止执行|终止执行|不再执行|不再有效|停止实施)';
const MAY_LAPSE = /失效|废止|停止|终止|不再|[即为]止|一律|时止|不得作为/;
const DOCUMENTS = new RegExp(`${M}|附件|目录|文件|规章`);
const OWN = `(?:本|此|该)(?:[\\u4e00-\\u9fa5]{0,10}?${DOCUMENT_NOUN})`;

/** 逾期未公布的，自D起失效. */
const MISSED = new RegExp(
  `((?:逾期|到期|期满|届满|届时|有效期[^，]{0,6}(?:届满|期满))(?:仍|后)?(?:未|没有|不)[^，。；的]{0,12}(?:公布|发布|修改|修订|完成|清理|评估|延期|延长|重新|报送|上报|登记|备案)[^，。；的]{0,12})(?:的|者)?，?[^。；]{0,60}?${END}`,
);
/** 未列入继续有效目录的，一律废止. */
const UNLISTED = new RegExp(
  `((?:凡)?(?:未|没有|不在)(?:被)?(?:列入|纳入|在)?[^，。；]{0,40}(?:目录|清单|附件|${M})[^，。；]{0,20})[^。；]{0,50}?(?:一律|自动|均|即|视为|自行|同时|不再|不得|自${D}起)[^，。；]{0,10}(?:${END}|失效|执行|有效|依据)`,
);
/** 补贴资金用完即止. */
const SPENT =
  /((?:[^，。；（）]{0,16}(?:资金|额度|名额|预算|总额|补贴|上限)[^，。；（）]{0,12}(?:用完|用尽|使用完|发放完毕|完毕|用罄|上限|达到)[^，。；（）]{0,6}))(?:即止|为止|即行终止|之日止|则止|时止|自动终止|即终止|停止)|((?:用完|额满|先到先得，用完|发完)即?)止/;
/** 上位法修改后…本办法自动失效. */
const OVERTAKEN = new RegExp(
  `([^。；，]{2,60}?(?:的|后|时|之日起?)|(?:若|如|如果|如遇|一旦|遇有?|因)[^。；，]{2,60})，?(${OWN})(?:的)?(?:相应|有关|相关)?(?:条款|内容|规定|部分)?(?:则|即|将|也)?(?:同时|自动|自行|随之|即行|即|相应|立即){1,2}${END}`,
);
/** Behind the clause of effect: ，省级新规定实施后自动废止. */
const OVERTAKEN_AT_HOME = new RegExp(
  `，((?:待|至)?[^。；，${D}${M}]{0,20}(?:规定|政策|文件|办法|条例|细则|标准|法)[^。；，${D}${M}]{0,6}(?:出台|实施|施行|公布|发布|印发|下发)(?:之日起?|后|时))，?(?:即?自动|自行|同时|即行|随之)(?:${END}|终止)`,
);
const OF_CLEANUP = /清理|废止|失效|有效|目录|保留/;
const GENERAL_TITLE = /程序规定|管理办法|制定|管理规定|条例|清理办法|监督办法|工作规则/;

/** 除附件1所列文件外，其他…一律废止. */
const OTHERS = new RegExp(
  `((?:除|在)?[^，。；]{0,40}(?:目录|清单|附件|所列|上述)[^，。；]{0,24}(?:之外|以外|外)(?:的)?，?(?:其他|其余|其它)?[^，。；]{0,40}(?:文件|规定))[^。；]{0,30}?(?:一律|自动|均|即|视为|自行|同时|不再|不得|自${D}起)[^，。；]{0,10}(?:${END}|失效|执行|有效|依据)`,
);

/** The first conditional lapse that the text states; null when there is none. */
export const findConditionalLapse = (
  s: Skeleton,
  own: OwnDocument,
  effects: readonly { sentence: Span }[],
): WaitingLapse | null => findConditionalLapses(s, own, effects)[0] ?? null;

/** Every conditional lapse that the text states, in its order. */
export function findConditionalLapses(
  s: Skeleton,
  own: OwnDocument,
  effects: readonly { sentence: Span }[],
): WaitingLapse[] {
  const all: WaitingLapse[] = [];
  const sentences = s.sentences;
  const homes = new Set(effects.map((e) => e.sentence.start));
  for (const [i, sentence] of sentences.entries()) {
    const text = s.text.slice(sentence.start, sentence.end);
    if (text.length > 1500 || !MAY_LAPSE.test(text)) continue;
    const before = i > 0 ? sentences[i - 1]! : null;
    const found =
      missed(s, own, sentence, text, before) ??
      unlisted(s, own, sentence, text) ??
      self(sentence, text, homes.has(sentence.start));
    if (found) all.push(found);
  }
  return all;
}

function missed(s: Skeleton, own: OwnDocument, sentence: Span, text: string, before: Span | null): WaitingLapse | null {
  const m = MISSED.exec(text);
  if (!m) return null;
  const earlier = before === null ? '' : s.text.slice(before.start, before.end);
  const scene = text.slice(0, m.index).length > 6 ? text : earlier + text;
  const sceneStart = scene === text ? sentence.start : before!.start;
  const specific = text.includes(M) || scene.includes(D) || /附件|[0-9一二三四五六七八九十]件|目录/.test(scene);
  if (!DOCUMENTS.test(scene) || !specific || generalRule(own, scene)) return null;
  const lapse = new RegExp(`自?(${D})(?:起|之日起)?[^，。；]{0,12}?${END}`).exec(m[0]);
  const lapsesOn = lapse ? dayOn(s, sentence.start + m.index + lapse.index + lapse[0].indexOf(D)) : null;
  const deadline = deadlineIn(s, own, scene, sceneStart);
  const said = documentsIn(s, sentence.start, sentence.end);
  return {
    of: 'deadline',
    targets: said.length > 0 ? said : annexRows(s, scene, sentence.end),
    self: false,
    condition: { start: sentence.start + m.index, end: sentence.start + m.index + m[1]!.length },
    deadline,
    lapsesOn: lapsesOn ?? (deadline && addDays(deadline, 1)),
    span: { start: sentence.start, end: sentence.end },
  };
}

function unlisted(s: Skeleton, own: OwnDocument, sentence: Span, text: string): WaitingLapse | null {
  const m = UNLISTED.exec(text) ?? OTHERS.exec(text);
  if (!m || generalRule(own, text) || (m[1]!.includes(M) && !namesList(s, sentence.start + m.index, m[1]!)))
    return null;
  if (!/文件|规章|规定/.test(text) && !OF_CLEANUP.test(own.title ?? '')) return null;
  // Rules about documents in general say so too: only a decision that lists says it of its own list.
  if (/不得作为/.test(m[0]) && !OF_CLEANUP.test(own.title ?? '')) return null;
  const on = new RegExp(`自(${D})(?:起|之日起)?`).exec(m[0]);
  return {
    of: 'unlisted',
    targets: [],
    self: false,
    condition: { start: sentence.start + m.index, end: sentence.start + m.index + m[1]!.length },
    deadline: null,
    lapsesOn: on ? dayOn(s, sentence.start + m.index + on.index + 1) : null,
    span: { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length },
  };
}

/** 未列入《继续有效的规范性文件目录》的: the document named is a list, or a list stands beside it. */
function namesList(s: Skeleton, at: number, words: string): boolean {
  if (/目录|清单|附件/.test(words)) return true;
  return /(?:目录|清单)(?:（[^）]*）)?$/.test(mentionAt(s, at + words.indexOf(M))?.title ?? '');
}

/** Of the document itself: only in its own clause of effect, or said of 本办法 in so many words. */
function self(sentence: Span, text: string, home: boolean): WaitingLapse | null {
  const spent = home || new RegExp(`^${OWN}`).test(withoutMarker(text)) ? SPENT.exec(text) : null;
  const m =
    spent ??
    (home ? OVERTAKEN_AT_HOME.exec(text) : null) ??
    (/[本此该]/.test(text) && /自动|自行|随之|同时|即|相应|立即/.test(text) ? OVERTAKEN.exec(text) : null);
  if (!m) return null;
  const words = m[1] ?? m[2] ?? '';
  if (!spent && (/有效期(?:届)?满|期满|到期/.test(words) || new RegExp(D).test(words))) return null;
  const start = sentence.start + m.index + m[0].indexOf(words);
  return {
    of: 'self',
    targets: [],
    self: true,
    condition: { start, end: start + words.length },
    deadline: null,
    lapsesOn: null,
    span: { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length },
  };
}

/** A rule about documents in general has neither a day nor a list of its own. */
const generalRule = (own: OwnDocument, scene: string): boolean =>
  own.title !== null &&
  GENERAL_TITLE.test(own.title) &&
  !scene.includes(D) &&
  !/附件|[0-9一二三四五六七八九十]件/.test(scene);

const dayOn = (s: Skeleton, at: number): Day | null => {
  const date = dateAt(s, at);
  return date && firstDayOf(date, null);
};

/** 于D前 / 自公布之日起3个月内. */
function deadlineIn(s: Skeleton, own: OwnDocument, scene: string, at: number): Day | null {
  const fixed = new RegExp(`(${D})(?:（[^）]*）)?(?:之前|以前|前|底前|止)`).exec(scene);
  if (fixed) return dayOn(s, at + fixed.index);
  const within = new RegExp(`(?:自|从)${BASE_PATTERN}(?:之)?内`).exec(scene);
  return within && baseDay(s, own, scene, at, within[1]!, within[3] ?? '');
}

function documentsIn(s: Skeleton, from: number, to: number): Target[] {
  const found: Target[] = [];
  for (let i = s.text.indexOf(M, from); i >= 0 && i < to; i = s.text.indexOf(M, i + 1)) {
    const mention = mentionAt(s, i);
    if (mention && isDocument(mention)) found.push({ at: i, mention, parts: null });
  }
  return found;
}
