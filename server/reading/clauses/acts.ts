import { M, mentionAt, Q } from './signs.ts';
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
  /** Named for a change that is still to be made: 需要修改的规范性文件目录. */
  planned?: true;
  /** The heading under which a list names it. */
  heading?: Span;
}

export const REPEAL =
  '(?:废止|作废|废除|停止执行|停止实施|停止施行|停止适用|停止使用|停止试行|终止执行|终止实施|不再执行|不再施行|不再适用|不再实施|不再有效|取消执行)';
export const LAPSE = '(?:失效|失去效力|失去法律效力|不再具有效力)';
export const CONTINUE =
  '(?:(?:继续|仍然?|延续|长期|持续)(?:有效|适用|执行|实施|施行|沿用|保留|保持有效)|保留|确认有效|延续执行)';
export const AMEND =
  '(?:(?:作|做)(?:出|了)?(?:如下|以下|相应|部分|下列)?(?:的)?(?:文字)?(?:修改|修订|调整)|(?:修改|修订)如下|(?:予以|进行)(?:了|如下|以下|相应|部分|重新)*(?:修改|修订|调整))';

const VERBS: readonly [ActKind, RegExp][] = [
  ['repeals', new RegExp(REPEAL, 'g')],
  ['lapses', new RegExp(LAPSE, 'g')],
  ['continues', new RegExp(CONTINUE, 'g')],
  ['amends', new RegExp(`${AMEND}|修改|修订`, 'g')],
];

/** Intentions and rules, not acts: 拟废止, 建议废止, 应当及时修改或者废止, 可以继续有效, 不予废止. */
export const NOT_YET =
  /(?:拟|拟予以?|拟对|建议|提请|应当|(?<!相)应予?|必须|可以|可|需要|需|须|不得|不予|未|不|若|如|研究|提出|及时|适时|择机|有权|申请|清理|负责|决定是否|是否|考虑|逐步|推动|督促|要求|组织|制定)(?:将|对|予以|给予|一并|同时|即|全面|及时|修改或者?|修订或者?|修改、|或者?)*$/;
/** Reports of acts of others: 已废止, 被…废止, 已于D废止. */
export const REPORTED = new RegExp(
  `(?:已|已经|业已|曾|被|此前|先后|累计|其中|由${M}|被${M}(?:文件|[^，]{0,6}))(?:于[^，]{0,14}|[一二三四五六七八九十0-9]*)?(?:自动|予以|被|宣布|公布|明令|发文)?$`,
);
const HARMLESS_BEFORE = /(?:已|已经)(?:予以|一并|同时)$/;
/** 对自贸试验区内的企业，不再执行《规定》中…: set aside for some, not repealed. */
const FOR_SOME = /(?:对|凡|在)[^。；]{4,80}(?:企业|项目|人员|家庭|单位|机构|的)，$/;
const REST_OF = /，(?:其余|其他|其它)(?:的)?(?:条款|内容|规定|部分|条文|政策)?$/;

/** Every act on a named document that a sentence of the text states. */
export function findActs(s: Skeleton): Act[] {
  return s.sentences.flatMap((sentence) => inSentence(s, sentence));
}

/** 《A》将第八条…修改为; 《A》第六条删去; 删去《A》第六条; 《A》根据本决定作相应修改，重新公布. */
const REWORDED = new RegExp(
  `${M}(?:文件)?(?:(?:中|里|规定|明确)的?${Q}(?:[^。；${M}]{0,40}?)(?:修改|改|修订|调整)为|(?:中)?(?:的)?(?:(?:将|把)?第[^。；${M}]{1,80}?(?:(?:修改|改|修订|调整)为|[条款项章]${Q}?(?:中的?${Q})?(?:予以)?(?:删去|删除|后增加|增加一))|(?:删去|删除|增加)第|(?:按照|根据)本(?:决定|通知|办法|公告|修改决定)[^。；${M}]{0,16}(?:修改|修订|调整|公布|发布|印发)))|(?<=删[去除])${M}(?:中)?的?第[^，。；${M}]{1,40}[条款项章](?=$|[，。；])`,
  'g',
);

function rewordings(s: Skeleton, sentence: Span, text: string): Act[] {
  return [...text.matchAll(REWORDED)].flatMap((m) => {
    const span = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length };
    const before = text.slice(Math.max(0, m.index - 6), m.index);
    if (/(?:根据|按照|依照|依据|按|违反)$/.test(before) || /拟[^。；]{0,20}$/.test(text.slice(0, m.index))) return [];
    return chainBack(s, sentence.start, span.start, '').map((target) => ({
      kind: 'amends' as const,
      target,
      span,
      sure: true,
    }));
  });
}

/** No sentence says more; one that seems to is noise, and each of its verbs would reach all of its documents. */
const MOST_ACTS = 2000;

function inSentence(s: Skeleton, sentence: Span): Act[] {
  const text = s.text.slice(sentence.start, sentence.end);
  if (!text.includes(M) || text.length > 6000) return [];
  const acts: Act[] = [
    ...rewordings(s, sentence, text),
    ...examples(s, sentence, text),
    ...promulgated(s, sentence, text),
  ];
  for (const [kind, verbs] of VERBS) {
    for (const m of text.matchAll(verbs)) {
      if (acts.length > MOST_ACTS) return acts;
      const span = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length };
      for (const target of reached(s, sentence, span, kind, m[0]))
        acts.push({ kind, target, span, sure: sureOf(kind, target) });
    }
  }
  return acts;
}

/** 宣布失效的767件文件…比如《A》《B》等: named as instances. */
const INSTANCES = new RegExp(
  `(${REPEAL}|${LAPSE}|${CONTINUE})的[^。；${M}]{0,60}?(?:包括|分别是|分别为|比如|例如|为|有|即|如)：?(?=${M})`,
  'g',
);

function examples(s: Skeleton, sentence: Span, text: string): Act[] {
  return [...text.matchAll(INSTANCES)].flatMap((m) => {
    if (NOT_YET.test(text.slice(0, m.index))) return [];
    const kind = VERBS.find(([, verbs]) => new RegExp(verbs.source).test(m[1]!))![0];
    const span = { start: sentence.start + m.index, end: sentence.start + m.index + m[1]!.length };
    return targetsAfter(s, sentence.start + m.index + m[0].length, sentence.end).map((target) => ({
      kind,
      target,
      span,
      sure: false,
    }));
  });
}

/** 《关于修改〈A〉的决定》已经…通过，现予公布: the order that carries the decision does what the decision's title says. */
function promulgated(s: Skeleton, sentence: Span, text: string): Act[] {
  if (!/^\ue002[^，]{0,20}已/.test(text) || !/现予|予以(?:公布|发布)/.test(text)) return [];
  const mention = mentionAt(s, sentence.start);
  const m = mention?.title ? /关于(修改|修订|废止)[〈<《](.{4,120}?)[〉>》]的决定$/.exec(mention.title) : null;
  if (!m) return [];
  const kind = m[1] === '废止' ? 'repeals' : 'amends';
  const span = { start: sentence.start, end: sentence.start + 1 };
  return [
    {
      kind,
      target: { at: sentence.start, mention: { ...mention!, title: m[2]!, docNumber: null }, parts: null },
      span,
      sure: true,
    },
  ];
}

function reached(s: Skeleton, sentence: Span, verb: Span, kind: ActKind, word: string): Target[] {
  const before = s.text.slice(Math.max(sentence.start, verb.start - 30), verb.start);
  const bare = before.slice(before.lastIndexOf(M) + 1);
  if (NOT_YET.test(bare) || (REPORTED.test(before) && !HARMLESS_BEFORE.test(before))) return [];
  const behind = s.text.slice(verb.end, verb.end + 12);
  if (
    /^(?:的|之日|前|后|日期|除外|以前|以后|手续|程序|期间|基础上|的基础|情况|目录|工作|时间|或者?|和|、|与)/.test(
      behind,
    ) &&
    !/^[、和]?(?:不再|并|同时|修改|修订|完善|补充)/.test(behind)
  ) {
    if (!(/^的/.test(behind) && kind !== 'amends' && isTitleLine(s, sentence, verb))) return [];
  }
  if (kind === 'continues' && REST_OF.test(bare)) {
    const last = s.text.lastIndexOf(M, verb.start);
    return last >= sentence.start ? chainBack(s, sentence.start, last, '').slice(-1) : [];
  }
  const first = /^(?:原|了)?\ue002/.test(behind);
  const plainAmend = kind === 'amends' && (word === '修改' || word === '修订');
  const backward = plainAmend || first ? [] : targetsBefore(s, sentence.start, verb.start);
  if (backward.length > 0) return proposed(s, sentence, backward[0]!.at) ? [] : backward;
  if (/执行|适用/.test(word) && FOR_SOME.test(s.text.slice(sentence.start, verb.start))) return [];
  if (plainAmend && !(first && mentionAt(s, s.text.indexOf(M, verb.end))?.bracketed)) return [];
  if (kind === 'lapses' || /^(?:和|、|或)/.test(behind)) return [];
  if (/(?:关于)$/.test(before) && !isTitleLine(s, sentence, verb)) return [];
  return targetsAfter(s, verb.end, sentence.end);
}

/** 拟对《A》予以废止; 建议将《A》废止. */
const proposed = (s: Skeleton, sentence: Span, first: number): boolean =>
  /(?:拟|建议|提请|征求意见|需要|可以|应当|正在|抓紧|将会同|及时|适时|视情)[^，。]{0,8}$/.test(
    s.text.slice(Math.max(sentence.start, first - 12), first),
  );

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
