import { sentencesOf } from './grammar.ts';
import { M } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';
import { chainBack, targetsAfter, targetsBefore } from './targets.ts';
import type { Target } from './targets.ts';

export type ActKind = 'repeals' | 'lapses' | 'continues' | 'amends';

/** What a clause does to other documents. */
export interface Act {
  kind: ActKind;
  target: Target;
  /** The verb's place. */
  span: Span;
  sure: boolean;
}

export const REPEAL =
  '(?:废止|作废|废除|停止执行|停止实施|停止施行|停止适用|停止使用|停止试行|终止执行|终止实施|不再执行|不再施行|不再适用|不再实施|不再有效|取消执行)';
export const LAPSE = '(?:失效|失去效力|失去法律效力|不再具有效力)';
export const CONTINUE =
  '(?:(?:继续|仍然?|延续|长期|持续)(?:有效|适用|执行|实施|施行|沿用|保留|保持有效)|保留|确认有效|延续执行)';
export const AMEND =
  '(?:(?:作|做)(?:出|了)?(?:如下|以下|相应|部分|下列)?(?:的)?(?:文字)?(?:修改|修订|调整)|(?:予以|进行)(?:如下|以下|相应|部分|了)?(?:修改|修订|调整))';

const VERBS: readonly [ActKind, RegExp][] = [
  ['repeals', new RegExp(REPEAL, 'g')],
  ['lapses', new RegExp(LAPSE, 'g')],
  ['continues', new RegExp(CONTINUE, 'g')],
  ['amends', new RegExp(`${AMEND}|修改|修订`, 'g')],
];

/** Intentions and rules, not acts: 拟废止, 建议废止, 应当及时修改或者废止, 可以继续有效, 不予废止. */
const NOT_YET =
  /(?:拟|拟予以?|拟对|建议|提请|应当|应予?|必须|可以|可|需要|需|须|不得|不予|未|不|若|如|研究|提出|及时|有权|申请|清理|负责|决定是否|是否|考虑|逐步|推动|督促|要求|组织|制定)(?:将|对|予以|给予|一并|同时|即|全面|及时|修改或者?|修订或者?|修改、|或者?)*$/;
/** Reports of acts of others: 已废止, 被…废止, 已于D废止. */
const REPORTED = new RegExp(
  `(?:已|已经|业已|曾|被|此前|先后|累计|其中|由${M}|被${M}(?:文件|[^，]{0,6}))(?:于[^，]{0,14}|[一二三四五六七八九十0-9]*)?(?:自动|予以|被|宣布)?$`,
);
const HARMLESS_BEFORE = /(?:已|已经)(?:予以|一并|同时)$/;
const REST_OF = /(?:其余|其他|其它)(?:的)?(?:条款|内容|规定|部分|条文|政策)?$/;

/** Every act on a named document that a sentence of the text states. */
export function findActs(s: Skeleton): Act[] {
  return sentencesOf(s).flatMap((sentence) => inSentence(s, sentence));
}

function inSentence(s: Skeleton, sentence: Span): Act[] {
  const text = s.text.slice(sentence.start, sentence.end);
  if (!text.includes(M) || text.length > 6000) return [];
  const acts: Act[] = [];
  for (const [kind, verbs] of VERBS) {
    for (const m of text.matchAll(verbs)) {
      const span = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length };
      for (const target of reached(s, sentence, span, kind, m[0]))
        acts.push({ kind, target, span, sure: sureOf(kind, target) });
    }
  }
  return acts;
}

function reached(s: Skeleton, sentence: Span, verb: Span, kind: ActKind, word: string): Target[] {
  const before = s.text.slice(Math.max(sentence.start, verb.start - 30), verb.start);
  const bare = before.slice(before.lastIndexOf(M) + 1);
  if (NOT_YET.test(bare) || (REPORTED.test(before) && !HARMLESS_BEFORE.test(before))) return [];
  const behind = s.text.slice(verb.end, verb.end + 12);
  if (
    /^(?:的|之日|前|后|日期|除外|以前|以后|手续|程序|期间|情况|目录|工作|时间|或者?|和|、|与)/.test(behind) &&
    !/^[、和]?(?:不再|并|同时)/.test(behind)
  ) {
    if (!(/^的/.test(behind) && kind !== 'amends' && isTitleLine(s, sentence, verb))) return [];
  }
  if (kind === 'continues' && REST_OF.test(bare)) {
    const last = s.text.lastIndexOf(M, verb.start);
    return last >= sentence.start ? chainBack(s, sentence.start, last, '').slice(-1) : [];
  }
  const plainAmend = kind === 'amends' && (word === '修改' || word === '修订');
  const backward = plainAmend ? [] : targetsBefore(s, sentence.start, verb.start);
  if (backward.length > 0) return proposed(s, sentence, backward[0]!.at) ? [] : backward;
  if (kind === 'lapses' || /^(?:和|、|或)/.test(behind)) return [];
  if (/(?:关于)$/.test(before) && !isTitleLine(s, sentence, verb)) return [];
  if (/[同一一]?(?:并|时)$/.test(before) && /[，、]/.test(before) && false) return [];
  return targetsAfter(s, verb.end, sentence.end);
}

/** 拟对《A》予以废止; 建议将《A》废止. */
const proposed = (s: Skeleton, sentence: Span, first: number): boolean =>
  /(?:拟|建议|提请|征求意见)[^，。]{0,8}$/.test(s.text.slice(Math.max(sentence.start, first - 12), first));

/** A line that is a title: 关于废止《A》的决定. */
function isTitleLine(s: Skeleton, sentence: Span, verb: Span): boolean {
  const line = s.text.slice(sentence.start, sentence.end);
  return (
    /关于[^，]*$/.test(s.text.slice(sentence.start, verb.start)) &&
    /的(?:决定|通知|公告|通告|令)$/.test(line) &&
    !/[，：]/.test(line)
  );
}

/** Whole documents with their number, or in 《》 with a plain verb, are hardly ever misread. */
const sureOf = (kind: ActKind, target: Target): boolean =>
  (kind === 'repeals' || kind === 'lapses') && target.parts === null && target.mention.docNumber !== null;
