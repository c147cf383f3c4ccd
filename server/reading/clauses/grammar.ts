import { D, M, Q } from './signs.ts';

/** What a document may call itself after 本. */
export const DOCUMENT_NOUN =
  '(?:文(?!件|号|字|本|艺|化|物)|办法|法(?![律规院定人治制庭令])|规定|细则|规则|规程|规范|通知|意见|决定|通告|公告|公报|通报|方案|措施|举措|政策|清单|目录|名录|守则|公约|须知|纪要|规约|大纲|标准|导则|指南|指引|条例|制度|程序|文件|批复|复函|函|令|纲要|规划|计划|预案|准则|要点|基准|解释|说明|章程|细化|条款|十条|条|新政|调整|契约|安排|修正案|修订事项|流程|机制|决议|布告)';

/** 施行 and everything that real texts write for it. */
export const EFFECT_VERB =
  '(?:正式|开始|即行?|追溯|统一|全面|组织|予以|参照|贯彻|遵照)*(?:施行|实施|执行|生效|试行|实行|起效|启用|试点|暂行|适用)';

/** What the base day of 自…之日 is counted from. */
export const BASE_ACT =
  '(?:发布|公布|颁布|印发|下发|下文|发文|行文|签发|出台|公告|发出|签署|刊登|批准(?!印发|发布|公布)|批复|审批|通过|印发执行|执行|公示|成文|签订|下达|颁发|制发|发行|刊发|印制|正式发布|正式印发|正式公布|通告(?=之日)|作出(?=之日)|即)';

/** Marks that open a line or clause: 第四十条, （二）, 5., 五、. */
const MARKER =
  /^(?:第[一二三四五六七八九十百零〇0-9]{1,6}[条章节款项]+(?:之[一二三四五])?(?:【[^】]{0,12}】)?|[（]?[一二三四五六七八九十0-9]{1,3}[）]?[、.．）]?|[-·•●■*>#]+|附则|其他事项?)+/;

/** Cuts the enumeration mark from the front of a clause. */
export const withoutMarker = (clause: string): string => clause.replace(MARKER, '');

export type Subject =
  /** 本办法, 以上措施, 本通知有效期…: the document itself. */
  | 'own'
  /** 其余条款, 未特别注明的: the main body after exceptions. */
  | 'rest'
  /** Nothing printed. */
  | 'none'
  /** One article, one measure, one class of people. */
  | 'part'
  /** A permit, a project, another document. */
  | 'other';

/** 以上措施, 上述政策: all of them; 上述购房奖补政策 would be one, 上述文件 others. */
export const ABOVE = `(?:以上|上述|前述)(?:[0-9一二两三四五六七八九十]{1,3}(?:项|条|款|大|个)[\\u4e00-\\u9fa5]{0,6}?|各项|各条|若干|调整|新|优化|有关|相关|工作|具体|支持|促进|房地产|市场|阶段性|优惠|新出台|税收|税费|收费|价格|的)*(?:政策措施|政策举措|政策调整|政策事项|政策|调整|措施|规定|举措|意见|条款|办法|条|通知|方案|内容|事项|要求|标准|${M})`;
const NOT_WHOLE =
  /第[一二三四五六七八九十百0-9（）]+[章节条款项]|其中|涉及|部分|该项|该条|该款|此项|此条|上述第|本条(?!例)|本款|本项|本年度|本市|本县|本区|本省|本行政|本单位|本人|本合同|本协议|本次活动/;
const OWN = new RegExp(
  `^(?:但是?|现将?|经研究|同时|原则上)?(?:${ABOVE}|(?:本|此|此次|本次|该|修订后的|修改后的)(?:[\\u4e00-\\u9fa5${Q}/]{0,14}?(?:${DOCUMENT_NOUN}|价格)|${M}|${Q}))(?:${M}|${Q}|（[^）]{0,20}）)?(?:原则上|暂定|暂|均|已|统一|拟|追溯|的|从|将|规定|全文|内容|条款|时间|日期|整体|(?:所涉|涉及|有关|相关)?(?:调整)?(?:政策|事项|规定))*$`,
);
const REST =
  /(?:其他|其它|其余)(?:的)?(?:政策|各项|部分)?(?:规定|条款|措施|内容|各条|政策|事项|条文)?(?:均|则|的)?$|无(?:明确|特别|特殊)[^，]{0,12}$|未(?:特别|作?特殊|明确|另行|单独)?(?:注明|规定|说明|明确|标注|约定)[^，]{0,10}的?$|除[^，]{0,30}外$|没有(?:明确|规定|注明|标注|特别|另行|具体|执行|时间|期限)[^，]{0,12}的$/;
const DEMONSTRATIVE_ITEM = /^(?:(?:该|此)(?:项|条|补贴|奖励|优惠)?|上述(?:项|条|补贴|奖励|优惠))(?:政策|措施)的?$/;

/** Words that join a clause to the subject before it. */
const CONNECTIVE =
  /^(?:并|且|现|均|一律|统一|同时|拟|将|则|原则上|暂定|暂|正式|初步|政策自)+$|^请(?:各|相关|有关|你)?[\u4e00-\u9fa5]{0,12}$/;
/** The headnote: （2025年1月23日…令第10号公布 自…起施行）. */
const PROMULGATED = /[\ue001\ue002](?:[^，]{0,30})?(?:公布|发布|颁布|修订|修正|通过|印发)$/;

/** What a page without line breaks stuck to a clause: …负责解释五、本通知, 执行时间本通知. */
const STUCK =
  /^[^，]*?(?:[一二三四五六七八九十]{1,3}、|(?:时间|期限|日期|效力|有效期|附则|其他|解释|施行|实施|执行))(?=(?:本|以上|上述)[\u4e00-\u9fa5]{2})/;

/** 本办法由县司法局负责解释并自…起施行. */
const EXPLAINED = /由[^，]{2,24}解释(?:，?(?:并且?|且|和))$/;

/** Whose clause it is, from the words directly before the verb or period word (enumeration marks cut). */
export function subjectOf(words: string): Subject {
  const clause = withoutMarker(words).replace(STUCK, '').replace(EXPLAINED, '');
  if (clause === '' || PROMULGATED.test(clause) || CONNECTIVE.test(clause)) return 'none';
  if (REST.test(clause)) return 'rest';
  if (NOT_WHOLE.test(clause)) return 'part';
  if (OWN.test(clause)) return 'own';
  return 'other';
}

/** 该政策, 该项措施 in a list of measures is that measure, unless the same clause also states when it takes effect. */
export const isItem = (words: string): boolean => DEMONSTRATIVE_ITEM.test(withoutMarker(words));

/** Start of the clause (after the last ，：、（）or sentence mark) that holds `at`. */
export function clauseStart(text: string, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) if ('，：（）。；\n'.includes(text[i]!)) return i + 1;
  return from;
}

/** `D` with the words that may hug it: （含）, 当日. */
export const DAY = `${D}(?:（[^）]{0,16}）|零时|[0-9]{1,2}时|24时|当[日天])?`;
