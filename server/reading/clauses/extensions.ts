import { lastDayOfTerm } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { BASE_PATTERN, baseDay } from './baseDay.ts';
import { firstDayOf, lastDayOf, monthsOf, TERM_PATTERN } from './calendar.ts';
import { DAY } from './grammar.ts';
import { D, dateAt, M, mentionAt } from './signs.ts';
import type { MentionSign, OwnDocument, Skeleton, Span } from './signs.ts';
import { listedExtensions } from './extensionLists.ts';
import { withNumber } from './items.ts';
import { rowsBelow } from './lists.ts';
import { newEnd } from './rewordedEnd.ts';
import { chainBack, isDocument } from './targets.ts';
import type { Target } from './targets.ts';

/** Another document gets a new last day. `target` is null when the passage does not name it. */
export interface Extension {
  target: Target | null;
  until: Day | null;
  span: Span;
  sure: boolean;
}

const LONGER = '(?:延长|延续|延期|顺延|延展|展期|续期|推迟|延)';
const TO = '(?:至|到|为)';
/** 延长五年，自D起至D; 顺延两年，即有效期至D. */
const SPELT = `(?:[，（]即?(?:有效期限?)?)?(?:(?:自|从)${D}起?)?`;
const UNTIL = new RegExp(
  `${LONGER}(?:施行|执行|实施|适用|使用|有效)?(?:期限|有效期|时间)?(?:，有效期限?|，)?${TO}(${DAY})|(?:继续|延续)(?:有效|执行|实施|施行|适用|沿用|延用)(?:，?(?:其)?有效期限?)?${TO}(${DAY})|${LONGER}(?:执行|实施|有效期?)?(?:期限)?${TERM_PATTERN}${SPELT}${TO}(${DAY})|${LONGER}${M}[^。；${D}${M}]{0,90}(?:期限?|时间)(?:统一|均)?${TO}(${DAY})|(?:有效|执行|实施|施行|适用)期限?(?:调整|变更|修改|重新确定|确定)(?:为至|${TO})(${DAY})|(?:有效|执行|实施|施行|适用)期限?(?:由|从)${D}(?:调整|变更|修改)${TO}(${DAY})|(?:继续|延续)(?:有效|执行|实施|施行|适用)${TERM_PATTERN}，?${TO}(${DAY})|(?:继续|延续)(?:有效|执行|实施|施行|适用)，[^。；${D}${M}]{0,8}(?:有效期|执行期|期)限?(?:延长|延续|延|顺延)?${TO}(${DAY})|(?:继续|延续)(?:有效|执行|实施|施行|适用)，?(?:有效期|执行期|期)限?(?:为|延长)?(?:${TERM_PATTERN})?[，（]?即?(?:自|从)?${D}起?，?${TO}(${DAY})`,
  'g',
);
/** 继续执行《A》，执行期限至D. */
const AFTER_TARGET = new RegExp(
  `(?:继续|延续)(?:有效|执行|实施|施行|适用)${M}，(?:其|该[\\u4e00-\\u9fa5]{1,6})?(?:有效期|执行期|实施期|施行期|期)限?(?:延长|延续|顺延)?${TO}(${DAY})`,
  'g',
);
const RENEWED = new RegExp(
  `有效期限?(?:自|从)(?:(${D})|${BASE_PATTERN})(?:起)?(?:重新|再)?(?:计算|起算|${LONGER})，?(?:有效期)?(?:为|延长)?(${TERM_PATTERN})`,
  'g',
);
/** 继续施行，有效期五年，自D起计算. */
const KEPT_FOR = new RegExp(
  `(?:(?:继续|延续)(?:有效|执行|实施|施行|适用)，有效期限?(?:为|延长)?|(?:有效|执行|实施|施行|适用)期限?(?:再|继续|予以)?${LONGER})(${TERM_PATTERN})[，（]自(${D})起?(?:计算|起算|算起|执行|施行|实施)?(?=$|[，；）])`,
  'g',
);
/** 自D起继续执行，有效期五年. */
const KEPT_SINCE = new RegExp(
  `(?:自|从)${D}起?(?:继续|延续)(?:有效|执行|实施|施行|适用)，?有效期限?(?:为|延长)?(${TERM_PATTERN})(?=$|[，；）])`,
  'g',
);
const MAY_EXTEND = /[延顺续展推]|有效期|期限?(?:调整|变更|修改|确定)|为：?\ue003/;
/** 有效期延长三年: by how much, not until when. */
const BY_TERM = new RegExp(
  `(?:(?:有效|执行|实施|施行|适用)期限?|(?:到期|期满|届满)后，?)(?:再|继续|予以)?${LONGER}(?:执行|实施)?${TERM_PATTERN}(?=$|[，；）])(?!${SPELT}${TO}|[，（]自${D})`,
  'g',
);
/** 资质, 许可证, 合同, 市场 run longer too; that is no business of ours. */
const NOT_A_DOCUMENT =
  /(?:举办|许可|资质|证书|证照|执照|凭证|合同|协议|签证|居住证|项目|工程|市场|申报|报名|缴费|缴存|贷款|征集|公示|工期|交付|补贴申请|使用权|租赁|保险|试点|活动|奖励|年检|检验|证)(?:的)?(?:有效期限?|期限|时间|截止日期|日期)?[^，]{0,6}$/;
/** A policy without a name: 贷款政策执行期限延长至D. */
const POLICY =
  /(?:政策|措施)[\u4e00-\u9fa5]{0,4}?(?:执行|实施|适用|有效)?(?:期限?|有效期限?|时间)?(?:统一|再|继续|均)?$/;
/** 由D延长至D. */
const OLD_END = new RegExp(`(?:由|从)(?:原来?的?)?${D}$`);
const ANAPHOR = /(?:该|此|上述|前述|原)(?:细则|办法|规定|通知|文件|意见|方案|措施|政策|实施细则|暂行办法|若干措施)/;
/** 《通知》明确，将…: what the document before says of something else. */
const SAYS = /^(?:》)?，?(?:明确|提出|要求|指出|显示|规定，|决定将|称|中?提到)/;
const BASIS = /^(?:根据|依据|按照|依照|为贯彻|为落实)/;

/** Every extension that the text states of another document. */
export function findExtensions(s: Skeleton, own: OwnDocument, year: number | null): Extension[] {
  const said = s.sentences.flatMap((sentence) => {
    const text = s.text.slice(sentence.start, sentence.end);
    if (text.length > 3000 || !MAY_EXTEND.test(text)) return [];
    const found: Extension[] = [];
    for (const m of [...text.matchAll(UNTIL), ...text.matchAll(AFTER_TARGET)]) {
      const at = m.index + m[0].lastIndexOf(D);
      const date = dateAt(s, sentence.start + at);
      found.push(...extended(s, own, sentence, m.index, m[0].length, date && lastDayOf(date, year)));
    }
    for (const m of text.matchAll(RENEWED)) {
      const date = m[1] === undefined ? null : dateAt(s, sentence.start + m.index + m[0].indexOf(D));
      const from =
        m[2] === undefined ? date && firstDayOf(date, year) : baseDay(s, own, text, sentence.start, m[2], m[4] ?? '');
      const months = monthsOf(m.at(-1)!);
      if (!text.slice(0, m.index).includes(M)) continue;
      found.push(
        ...extended(s, own, sentence, m.index, m[0].length, from && months ? lastDayOfTerm(from, months) : null),
      );
    }
    for (const m of [...text.matchAll(KEPT_FOR), ...text.matchAll(KEPT_SINCE)]) {
      const date = dateAt(s, sentence.start + m.index + m[0].indexOf(D));
      const from = date && firstDayOf(date, year);
      const months = monthsOf(m[1]!);
      if (!text.slice(0, m.index).includes(M)) continue;
      found.push(
        ...extended(s, own, sentence, m.index, m[0].length, from && months ? lastDayOfTerm(from, months) : null),
      );
    }
    for (const m of text.matchAll(BY_TERM)) {
      if (text.slice(0, m.index).includes(M)) found.push(...extended(s, own, sentence, m.index, m[0].length, null));
    }
    found.push(...reworded(s, own, sentence, text));
    return found.filter(
      (x, i) =>
        !found
          .slice(0, i)
          .some((y) => (x.until === null || y.until === x.until) && x.target !== null && y.target?.at === x.target.at),
    );
  });
  const places = new Set(said.map((x) => x.target?.at));
  return [...said, ...listedExtensions(s).filter((x) => !places.has(x.target?.at))];
}

/** 第十五条修改为“…有效期至D”: the amended document gets the end that the new wording states. */
function reworded(s: Skeleton, own: OwnDocument, sentence: Span, text: string): Extension[] {
  return [...text.matchAll(/(?:修改|改|调整|修订)为：?(\ue003)/g)].flatMap((m) => {
    const at = sentence.start + m.index + m[0].length - 1;
    const quote = s.signs.get(at);
    const until = quote?.kind === 'quote' ? newEnd(quote.text) : null;
    const target = until === null ? null : amendedDocument(s, own, at);
    return target === null ? [] : [{ target, until, span: { start: at, end: at + 1 }, sure: false }];
  });
}

/** The document under amendment: the last one put under 修改, else the one in the own title. */
function amendedDocument(s: Skeleton, own: OwnDocument, at: number): Target | null {
  const last = nearest(s, at);
  const mention = last < 0 ? null : mentionAt(s, last);
  if (mention && isDocument(mention) && !/(?:根据|按照|依据)$/.test(s.text.slice(Math.max(0, last - 2), last)))
    return { at: last, mention, parts: null };
  const m = own.title === null ? null : /关于(?:修改|修订)[^《]{0,8}《(.{4,120})》/.exec(own.title);
  return m
    ? {
        at,
        mention: { kind: 'mention', title: m[1]!, docNumber: null, alias: null, note: '', bracketed: true },
        parts: null,
      }
    : null;
}

function extended(
  s: Skeleton,
  own: OwnDocument,
  sentence: Span,
  at: number,
  length: number,
  until: Day | null,
): Extension[] {
  const verb = sentence.start + at;
  const span = { start: verb, end: verb + length };
  // 延长《A》实施期限至D: the document stands inside the phrase.
  const inner = s.text.slice(verb, span.end).indexOf(M);
  const before = s.text.slice(sentence.start, inner < 0 ? verb : verb + inner + 1);
  if (/^的/.test(s.text.slice(span.end, span.end + 1))) return [];
  if (/(?:下列|以下|如下|下述)/.test(before) && !before.includes(M)) {
    const rows = rowsBelow(s, sentence.end);
    if (rows.length > 0) return rows.map((target) => ({ target, until, span, sure: true }));
  }
  const last = before.lastIndexOf(M);
  const between = before.slice(last + 1);
  if (NOT_A_DOCUMENT.test(between) || SAYS.test(between)) return [];
  if (last >= 0 && between.length <= 160) {
    const mention = mentionAt(s, sentence.start + last);
    const targets = chainBack(s, sentence.start, sentence.start + last, '');
    if (targets.length > 0)
      return targets.map((target) => ({ target, until, span, sure: target.mention.docNumber !== null }));
    if (mention && !isDocument(mention)) return [];
  }
  if (ANAPHOR.test(between)) {
    const earlier = lastDocument(s, verb);
    return [{ target: earlier, until, span, sure: false }];
  }
  if (BASIS.test(before)) return [];
  const titled = titleTarget(own.title);
  if (titled)
    return [{ target: { at: verb, mention: withNumber(s, titled, own), parts: null }, until, span, sure: true }];
  return POLICY.test(between.replace(/（[^）]*）/g, '').replace(OLD_END, '')) && !/该项|本项/.test(between)
    ? [{ target: null, until, span, sure: false }]
    : [];
}

/** Place of the last document named before `at`, within a few paragraphs; -1 when there is none. */
function nearest(s: Skeleton, at: number): number {
  const from = Math.max(0, at - 3000);
  const found = s.text.slice(from, at).lastIndexOf(M);
  return found < 0 ? -1 : from + found;
}

function lastDocument(s: Skeleton, before: number): Target | null {
  const at = nearest(s, before);
  const mention = at < 0 ? null : mentionAt(s, at);
  return mention && isDocument(mention) ? { at, mention, parts: null } : null;
}

/** 关于延长《办法》有效期的通知. */
function titleTarget(title: string | null): MentionSign | null {
  const m = title && /关于(?:延长|延续|顺延|延期)[^《]{0,12}《(.{4,120})》[^》]*$/.exec(title);
  return m ? { kind: 'mention', title: m[1]!, docNumber: null, alias: null, note: '', bracketed: true } : null;
}
