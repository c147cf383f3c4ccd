import { DOCUMENT_NOUN } from './grammar.ts';
import { partsOf } from './parts.ts';
import { D, M, mentionAt, Q } from './signs.ts';
import type { MentionSign, Skeleton, Span } from './signs.ts';

/** A document that an act reaches: where it is named, and the parts of it, `null` for the whole. */
export interface Target {
  at: number;
  mention: MentionSign;
  parts: string[] | null;
  /** Where the title stands when it is printed without 《》 (skeleton). */
  title?: Span;
}

const COUNT = '(?:共?[0-9一二两三四五六七八九十百]{1,4}(?:件|个|份|部|项|篇)?)';
const KIND =
  '(?:现行有效的?|上述|以上|相关|等|市|县|区|省|政府|部门|行政|规范性|政策性?)*(?:文件?|通知|规定|办法|规章|法规|政策|意见|公告|细则|方案|决定)';
const PART = `(?:中|里|内)?(?:的)?(?:第[一二三四五六七八九十百零0-9（]|附件|附表|有关|关于|对|与|相关|涉及|部分|其他|其余|所有)[^；。]{0,160}?`;
const SHORT_PART = PART.replace('[^；。]{0,160}', '[^；。，]{0,120}');
const ADVERB = `(?:，|、|（[^）]{0,40}）|自${D}(?:起|之日起)?|从${D}起|于${D}起?|${D}起|即日起|同时|同步|同日|即时|一并|均|全部|全文|整体|都|也|亦|现|一律|即行|即|立即|随即|旋即|相应地?|随之|自动|自行|自然|予以|给予|宣布|决定|确认|正式|将|届时|到期|有效期限?(?:已|业已)?(?:届满|期满|到期)|自此|(?:不再|不予)(?:延续|延期|延长|续期|保留)|应|作|做|为|(?:因|由于|鉴于|已)[^，${M}]{0,40}，|所[列涉定][^，${M}]{0,10}(?=已)|(?:即?将|已)于${D}[^，${M}]{0,8}(?:届满|期满|到期)，|经[^，${M}]{0,10}(?:评估|审查|审核|研究)(?:后|决定)?，?|(?:自|从|在)?本[^，${M}]{1,16}(?:之日|日|之时|时|后)起?|(?:自|从)[^，${M}]{0,12}(?:之日|即日)起)*`;
/** What may stand between the last document named and the verb that ends it. */
/** 《A》及其补充通知: a companion without a name of its own. */
const COMPANION = '(?:以?及其?(?:补充|修改|实施|配套|相关|有关){1,2}(?:通知|规定|细则|意见|文件|说明|政策|解释|办法))';
const LINK = new RegExp(`^${COMPANION}?(?:等)?${COUNT}?(?:${KIND})?(${PART})?${ADVERB}$`);
/** What joins two documents of one list: 、 和 以及, with the issuer or the day of issue of the next. */
const JOIN = new RegExp(
  `^(?:等)?(?:文件|通知)?(${SHORT_PART})?[、，；\\n]{0,2}(?:和|及|以及|与|或者?|并|暨|还有|同)?(?:[（]?[0-9一二三四五六七八九十]{1,2}[）.、．])?(?:原)?(?!.*(?:给你们|请(?:各|你|认真|遵照|结合|按照)))(?:[^。；\\n${M}]{0,70}(?:的|所发|下发|颁发)|(?!.*(?:施行|执行|实施|为准|根据|按照|规定|要求|废止|失效|保留|继续|停止|宣布|修改|修订))[\\u4e00-\\u9fa5、·]{0,28})?$`,
);
/** Words directly before a document that make it the basis or the instrument, not the target. */
const BASIS =
  /(?:根据|依据|依照|按照|遵照|参照|按(?!揭)|依(?![兰安法])|以(?![及上下])|经(?![济贸营信开管])|被|由|为贯彻|贯彻|落实|符合|结合|违反)(?:[\u4e00-\u9fa5]{0,12})?$/;

/** 由县政府办公室印发的《A》, 经县政府批准的《A》: how the document came about, not what ends it. */
const MADE = /^(?:由|经|以)[^，]{2,18}(?:印发|发布|公布|颁布|下发|制定|出台|批准|通过|批转|转发)的$/;

/** 省人民政府令第66号发布的: a number that only tells how the next title was issued. */
const ISSUED = /^(?:文件)?(?:第[一二三四五六]次)?(?:修改|公布|发布|印发|颁布|下发|修正|修订|批准|批转|转发)/;

/** 《关于修改〈A〉的决定》第二次修正的《A》: the decision tells how the next title came to its wording. */
const AMENDMENT = /关于(?:修改|修订|修正|废止和修改|修改和废止)/;
const AMENDED = /^(?:（[^）]{0,40}）)?(?:第[一二三四五六七八九]次)?(?:修改|修正|修订)(?:的|、|，|并)/;

/** Documents named before the verb at `verbAt`, first named first; empty when what stands between is not a mere link. */
export function targetsBefore(s: Skeleton, from: number, verbAt: number): Target[] {
  const last = verbAt === 0 ? -1 : s.text.lastIndexOf(M, verbAt - 1);
  if (last < from || verbAt - last > 240) return [];
  const link = LINK.exec(s.text.slice(last + 1, verbAt));
  return link ? chainBack(s, from, last, link[1] ?? '') : [];
}

/** The list of documents whose last one stands at `last`, read backwards. */
export function chainBack(s: Skeleton, from: number, last: number, lastPart: string): Target[] {
  const targets: Target[] = [];
  let at = last;
  let part = lastPart;
  for (let round = 0; round < 400; round++) {
    const mention = mentionAt(s, at);
    if (!mention || isBasis(bareWordsBefore(s, from, at))) break;
    if (at !== last && ISSUES.test(bareWordsBefore(s, from, at))) break;
    const previous = titleBefore(s, from, at);
    const gap = previous < from ? null : s.text.slice(previous + 1, at).replaceAll(M, '');
    const annex = gap === null ? null : /^的?(附件[0-9一二三四五六七八九十]*)$/.exec(gap);
    if (annex) {
      // 《通知》附件3《规定》第五条: the part belongs to the outer document.
      part = annex[1]! + part;
      at = previous;
      continue;
    }
    const named = inFull(s, mention, at);
    if (named && isDocument(named)) targets.unshift({ at, mention: named, parts: part === '' ? null : partsOf(part) });
    const join = gap === null || gap.length > 240 ? null : JOIN.exec(gap);
    if (!join) break;
    part = join[1] ?? '';
    at = previous;
  }
  return targets.map((t) => ({ ...t, mention: numbered(s, from, t) }));
}

/** Place of the document named before `at`; numbers that only tell how the next title was issued (…令第64号公布的《规定》) are passed over. */
function titleBefore(s: Skeleton, from: number, at: number): number {
  let behind = at;
  for (
    let i = at === 0 ? -1 : s.text.lastIndexOf(M, at - 1);
    i >= from;
    i = i === 0 ? -1 : s.text.lastIndexOf(M, i - 1)
  ) {
    const title = mentionAt(s, i)?.title;
    const instrument = title === null ? ISSUED : AMENDMENT.test(title ?? '') ? AMENDED : null;
    if (!instrument?.test(s.text.slice(i + 1, behind))) return i;
    behind = i;
  }
  return -1;
}

/** What may stand between a verb and the first document behind it: 废止县政府2010年印发的《A》. A numbered or untitled row is no opening. */
const OPENING = new RegExp(
  `^(?![0-9])(?!.*关于)(?:了|下列|以下|原|：|“)*(?:[^。；，：\\n${M}${Q}]{0,60}(?:的|印发|发布|公布))?(?:[\\u4e00-\\u9fa5、]{0,24})?$`,
);
const PART_BEHIND = new RegExp(`^(?:文件|通知)?(${PART})(?=[，；。]|$)`);

/** Documents named behind the verb that ends at `verbEnd`: 废止《A》和《B》. */
export function targetsAfter(s: Skeleton, verbEnd: number, to: number): Target[] {
  const targets: Target[] = [];
  let at = s.text.indexOf(M, verbEnd);
  let gap = at < 0 || at >= to ? null : s.text.slice(verbEnd, at);
  if (gap === null || !OPENING.test(gap)) return [];
  for (let round = 0; round < 400; round++) {
    const mention = mentionAt(s, at);
    if (!mention) break;
    const next = s.text.indexOf(M, at + 1);
    const stop = next < 0 || next >= to ? to : next;
    gap = s.text.slice(at + 1, stop);
    const part = PART_BEHIND.exec(gap.slice(0, 200));
    const named = inFull(s, mention, at);
    if (named && isDocument(named)) targets.push({ at, mention: named, parts: part ? partsOf(part[1]!) : null });
    if (stop === to || !JOIN.test(gap)) break;
    at = next;
  }
  return targets.map((t) => ({ ...t, mention: numbered(s, verbEnd, t) }));
}

/** 现印发《A》，2021年出台的《B》同时废止: the letter carries the first. */
const ISSUES = /(?:印发|发布|出台|制定|公布|下发|推出)了?$/;
const isBasis = (words: string): boolean => BASIS.test(words) && !MADE.test(words.replace(/^原/, ''));

function bareWordsBefore(s: Skeleton, from: number, at: number): string {
  const words = s.text.slice(Math.max(from, at - 20), at);
  return /[^，、；：。（）\n\ue001-\ue003]*$/.exec(words)![0];
}

/** 《办法》 stands for the document that 以下简称《办法》 introduced; without such an introduction it is nobody in particular. */
function inFull(s: Skeleton, mention: MentionSign, at: number): MentionSign | null {
  const { title } = mention;
  if (title === null || mention.docNumber !== null || title.length > 20) return mention;
  const introduced = s.aliases.get(title);
  if (introduced !== undefined && introduced < at) return mentionAt(s, introduced);
  return BARE_NOUN.test(title) ? null : mention;
}

const BARE_NOUN = new RegExp(`^(?:若干|实施|工作|政策|具体|暂行|试行|补充|原)?${DOCUMENT_NOUN}$`);

/** 许可证, 合同, 责任书 are named in 《》 too, but are no documents of ours. */
export const isDocument = (m: MentionSign): boolean =>
  m.title === null ||
  !/(?:证|证书|执照|许可|合同|协议|协议书|责任书|登记表|申请表|审批表|表|(?<!清)单|卡|证明|发票|批件|注册证|教材)(?:（[^）]*）)?$/.test(
    m.title,
  );

/** 省人民政府令第66号发布的《办法》: the number stands before the title, with the act of issue. */
function numbered(s: Skeleton, from: number, t: Target): MentionSign {
  if (t.mention.docNumber !== null || t.mention.title === null) return t.mention;
  // the document named before ends where its own number begins
  const open = Math.max(from, titleBefore(s, from, t.at) + 1, t.at - 60);
  const issued = new RegExp(`${M}(?:文件)?(?:公布|发布|印发|颁布|下发)(?:[^；。《]{0,50}的)?$`).exec(
    s.text.slice(open, t.at),
  );
  const first = issued ? mentionAt(s, open + issued.index) : null;
  return first && first.title === null ? { ...t.mention, docNumber: first.docNumber } : t.mention;
}
