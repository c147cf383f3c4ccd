import { ABOVE, clauseStart, DOCUMENT_NOUN, subjectOf, withoutMarker } from './grammar.ts';
import type { Subject } from './grammar.ts';
import { M, mentionAt } from './signs.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

/** Whose clause stands at a place, and how surely: 4 said in so many words, 3 by its place, 1 by default. */
export interface Ownership {
  subject: Subject;
  strength: 0 | 1 | 3 | 4 | 5;
  /** What it calls itself: 办法, 通知. */
  noun: string | null;
}

const OWN_LEAD = new RegExp(
  `^(?:但是?)?(?:${ABOVE}|(?:本|此次|本次)(?:[\\u4e00-\\u9fa5]{0,12}?${DOCUMENT_NOUN}|${M}))(?!(?:施行|实施|发布|公布|印发|生效|执行|颁布)(?:之日|前|后|以前|以后|之前|时|期间)|所称|规定的|中|第)`,
);
/** News and plain drafting leave 本 out: 通知自…起施行, 文件有效期两年. 政策 and 措施 may be one of many. */
const BARE =
  /^(?:通知|文件|意见|新的?政策?|办法|方案|细则|规定|公告|通告|并?决定|调整后?的?政策|政策调整)(?:将|拟|均)?$/;
/** 新标准自…起执行, in a document that sets a standard. */
const NEW_STANDARD = /^(?:新的?|调整后的?)(?:[\u4e00-\u9fa5]{0,6})(?:标准|价格)$/;
/** 政策执行期：…, a heading. */
const HEADED = /^(?:施行|实施|执行|有效)(?:期限?|时间)：/;
const BARE_TITLE = new RegExp(`^(?:若干|实施|工作|政策|具体|试行)?${DOCUMENT_NOUN}$`);
const LABEL = /(?:时间|期限|日期|期间|施行|实施|生效|效力|附则|有效期|时效)$/;
const ENACTING = /现予|经[^，]{0,40}(?:通过|批准|同意)|特此/;
const LAST_NOUN = new RegExp(`(${DOCUMENT_NOUN})(?![\\s\\S]*${DOCUMENT_NOUN})`);

/** …起施行。第八条自D起施行，有效期至D: within a line a sentence that opens so speaks of that article, where a line would begin it. */
const OF_ARTICLE =
  /^第[一二三四五六七八九十百零0-9]{1,6}[条款项章](?:[、和至](?:第)?[一二三四五六七八九十百零0-9]{1,6}[条款项章])*(?:的?(?:规定|内容|政策))?(?:自|从|于|有效|试行|执行|实施)/;

/** Reads whose clause it is whose verb or period word stands at `at` in `sentence`. */
export function ownershipAt(s: Skeleton, own: OwnDocument, sentence: Span, at: number): Ownership {
  if (
    sentence.start > 0 &&
    s.text[sentence.start - 1] !== '\n' &&
    OF_ARTICLE.test(s.text.slice(sentence.start, sentence.start + 40))
  )
    return { subject: 'part', strength: 0, noun: null };
  const from = clauseStart(s.text, sentence.start, at);
  const words = s.text.slice(from, at);
  const subject = from > sentence.start && /^第[^，]{1,6}[条款项章]/.test(words) ? 'part' : subjectOf(words);
  const noun = LAST_NOUN.exec(words)?.[1] ?? null;
  if (subject === 'rest') return { subject, strength: 5, noun };
  if (subject === 'own') return { subject, strength: 4, noun };
  if (subject === 'other' && words === '政策' && HEADED.test(s.text.slice(at, at + 8)))
    return { subject: 'none', strength: 3, noun };
  if (subject === 'other' && BARE.test(withoutMarker(words))) return { subject: 'own', strength: 3, noun };
  if (subject === 'other' && NEW_STANDARD.test(withoutMarker(words)) && /标准|价格|收费/.test(own.title ?? ''))
    return { subject: 'own', strength: 3, noun: null };
  if (subject === 'other' && namesItself(s, own, from, at)) return { subject: 'own', strength: 4, noun };
  if (subject === 'none') return inherited(s, own, sentence, from);
  return { subject, strength: 0, noun: null };
}

/** 《措施》自…起施行, or the document's own full title. */
function namesItself(s: Skeleton, own: OwnDocument, from: number, at: number): boolean {
  const words = withoutMarker(s.text.slice(from, at));
  const theme = /^(?:以上|上述|前述)([\u4e00-\u9fa5]{4,20})$/.exec(words)?.[1];
  if (theme !== undefined && own.title?.includes(theme)) return true;
  if (words !== M && !/^(?:以上|上述|前述)/.test(words)) return false;
  const title = mentionAt(s, at - 1)?.title;
  if (!title) return false;
  return BARE_TITLE.test(title) || isOwnTitle(own, title);
}

const unquoted = (title: string): string => title.replace(/[“”"‘’']/g, '');
export const isOwnTitle = (own: OwnDocument, title: string | null | undefined): boolean =>
  own.title !== null &&
  !!title &&
  title.length >= 6 &&
  unquoted(own.title).includes(unquoted(title)) &&
  !ABOUT_ANOTHER.test(own.title);
/** 关于延期施行《办法》的通知 holds the title of another document. */
const ABOUT_ANOTHER = /延长|延期|延续|顺延|修改|修订|修正|废止|停止|清理|解读/;

const ISSUED =
  /^(?:[近今]日|[已现]|正式|对外|于[^，]{1,12})*(?:印发|发布|出台|公布|下发|施行|实施)?，?$|^(?:，(?:出台|推出|提出|从|共|涉及|包括|围绕))[^。；\ue002]{0,160}?[0-9一二三四五六七八九十]{1,3}(?:条|项)(?:政策|具体)?(?:措施|举措|政策|意见|规定)，$/;

/** 《若干措施》实施范围为某某区，有效期为一年: said of itself before its term. */
const SCOPE = /^(?:实施|适用|执行)范围(?:为|是|包括)?[^。；\ue002]{1,60}，$/;

/** 某某县印发《某某措施》，有效期至D; 《某某措施》（简称《措施》）正式印发，有效期至D. */
function reportsIssue(s: Skeleton, own: OwnDocument, sentence: Span, from: number): boolean {
  for (
    let at = s.text.lastIndexOf(M, from - 1);
    at >= sentence.start;
    at = at === 0 ? -1 : s.text.lastIndexOf(M, at - 1)
  ) {
    const between = s.text.slice(at + 1, from).replace(/（[^）]{0,30}）/g, '');
    const title = mentionAt(s, at)?.title;
    if (SCOPE.test(between)) return isOwnTitle(own, title) || (!!title && BARE_TITLE.test(title));
    if (!ISSUED.test(between)) return false;
    if (isOwnTitle(own, title)) return true;
  }
  return false;
}

/** 摊位费标准自D起实施: a clause of effect, with whatever it speaks of before its 自. */
const STARTS = /(?:自|从|于|\ue001)[^，]*(?:施行|实施|执行|生效|试行|实行)$/;
/** 合同期限为三年, 过渡期为一年: the term of something else. */
const OTHER_TERM =
  /^(?![^，]{0,10}(?:有效期|执行期|实施期|施行期|试行期|适用期|政策期|暂行期|试点期|日期))[\u4e00-\u9fa5]{1,12}期限?(?:为|是|共|暂定)/;
/** 本办法施行前已办理的摊位证: whom the rest speaks of. */
const OLD_ONES = /(?:前|已)[^，]{0,20}的[\u4e00-\u9fa5]{1,12}(?<!外)$/;

/** Whether the clause that ends before `from` (behind its comma) says something of another thing than the document, which what follows goes on about. */
export function speaksOfAnother(s: Skeleton, own: OwnDocument, sentence: Span, from: number): boolean {
  const end = from - 1;
  if (end <= sentence.start || s.text[end] !== '，') return false;
  const start = clauseStart(s.text, sentence.start, end);
  const words = s.text.slice(start, end);
  if (OTHER_TERM.test(withoutMarker(words)) || OLD_ONES.test(words)) return true;
  const starts = STARTS.exec(words);
  if (starts === null) return false;
  const { subject } = ownershipAt(s, own, sentence, start + starts.index);
  return subject === 'other' || subject === 'part';
}

/** No subject printed: that of the clauses before it in the sentence. */
function inherited(s: Skeleton, own: OwnDocument, sentence: Span, from: number): Ownership {
  const before = withoutMarker(s.text.slice(sentence.start, Math.max(sentence.start, from - 1)));
  if (before === '') return { subject: 'none', strength: 3, noun: null };
  if (speaksOfAnother(s, own, sentence, from)) return { subject: 'other', strength: 0, noun: null };
  const clauses = before.split(/[，：（）]/).reverse();
  // 某某县印发《某某措施》，有效期至D: news of the document itself
  if (reportsIssue(s, own, sentence, from)) return { subject: 'own', strength: 4, noun: null };
  for (const clause of clauses) {
    const words = withoutMarker(clause);
    if (subjectOf(words) === 'rest' && words !== '') return { subject: 'rest', strength: 5, noun: null };
    if (OWN_LEAD.test(words) && subjectOf(words) !== 'part') {
      return { subject: 'own', strength: 4, noun: LAST_NOUN.exec(OWN_LEAD.exec(words)![0])?.[1] ?? null };
    }
    if (/其中|^但/.test(words)) return { subject: 'part', strength: 0, noun: null };
  }
  // 新环境影响评价法（自2016年9月1日起施行）: the bracket speaks of what it stands behind.
  if (s.text[from - 1] === '（' && !own.title?.includes(before) && !/(?:行|实施|生效)$/.test(before))
    return { subject: 'other', strength: 0, noun: null };
  if (LABEL.test(clauses[0]!) || ENACTING.test(before)) return { subject: 'none', strength: 3, noun: null };
  return { subject: 'none', strength: 1, noun: null };
}
