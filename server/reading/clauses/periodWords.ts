import { BASE_PATTERN } from './baseDay.ts';
import { DAYS_PATTERN, TERM_PATTERN } from './calendar.ts';
import { DAY } from './grammar.ts';
import { D } from './signs.ts';

/** 有效期, 执行期限 and their kin. */
const WORD =
  '(?:(?:施行|执行|实施)?有效期间?限?|有效时间|(?:施行|实施|执行|适用|试行|暂行|试点)(?:期限|期间|时间|日期|时限|期)|政策期限?|时效)';
const IS = '(?:为期|暂定为|暂定|定为|规定为|设定为|均为|统一为|仍为|为|是|：|，|共)?';
const TO = '(?:至|到|-|~|截至|截止(?:日期|时间|日)(?:为|是|：)?|截止到|截止至|截止|止于|止)';
const LAST =
  '(?:24时)?(?:前有效|以前有效|之前有效|前|期间(?:有效|执行|实施|施行)|止?(?:执行|实施|施行|有效)|止|结束|终止|为止|(?:自动|自行)?(?:废止|失效|终止|停止执行|停止施行|停止实施)|有效|期满|到期|截止|解除)?';
const CLOSED = `(?=$|[，。；、）（\\n]|整|内有效|有效|止|结束|届满|期满|到期|后|自|从|由|本|逾期|如|期间|施行|实施|执行)`;

/** 至D届满的企业 speaks of whoever's own period ends then. */
const NOT_MORE = '(?!届满|期满|的|以?后|以内)';

export const MAY_STATE = new RegExp(
  `(?:期|时效|时间|时限|有效).*(?:${D}|[年月日天])|(?:执行|实施|施行|之日起，?)(?:至|到|截至)${D}|${D}.*(?:废止|失效|终止|停止)|(?:废止|失效)(?:日期|时间)|(?:年|个月)内?有效|[试暂]行.{1,4}(?:年|月)|满.{1,4}(?:年|月)|^[至到]${D}`,
);
export const UNTIL = new RegExp(`(${WORD})${IS}(?:${TO})(${DAY})(${LAST})${NOT_MORE}`, 'g');
export const RANGE = new RegExp(
  `(${WORD})${IS}(?:自|从|由|于)?(?:(${D})(?:（[^）]*）|零时|[0-9]{1,2}时)?|${BASE_PATTERN})(?:起|之日起|日起)*(?:正式)?(?:施行|实施|执行|开始|试行|计算|生效)?，?${TO}(${DAY})(${LAST})${NOT_MORE}`,
  'g',
);
/** 有效期自《某某细则》发布之日起至D: counted from another act, which leaves its first day open. */
export const OPEN_RANGE = new RegExp(
  `(${WORD})${IS}(?:自|从)[^，。；\\n${D}]{1,40}?之日起?，?${TO}(${DAY})(${LAST})${NOT_MORE}`,
  'g',
);
export const TERM = new RegExp(
  `(${WORD})${IS}(?:自|从)?(?:(${D})|${BASE_PATTERN})?(?:起|之日起|日起|计算|起?算|，|暂定|为期|为|生效|施行|实施)*(${TERM_PATTERN}|${DAYS_PATTERN})${CLOSED}`,
  'g',
);
/** 自印发之日起有效期三年, 自施行之日起有效期三年: the start before the word. */
export const STARTED_TERM = new RegExp(
  `(?:自|从)(?:(${D})|${BASE_PATTERN}|本?[\\u4e00-\\u9fa5]{0,8}?(?:施行|实施|生效)之日)(?:起|之日起|日起)*，?${WORD}${IS}(${TERM_PATTERN})${CLOSED}`,
  'g',
);
/** 自公布之日起五年内有效: the term without a word for it. */
export const VALID_WITHIN = new RegExp(
  `(?:自|从)(?:(${D})|${BASE_PATTERN}|本?[\\u4e00-\\u9fa5]{0,8}?(?:施行|实施|生效)之日)(?:起|之日起|日起)*(${TERM_PATTERN})内?有效(?=$|[，。；（）])`,
  'g',
);
/** 施行满五年自动失效. */
export const FULL_TERM = new RegExp(
  `(?:(?:自|从)本?[\\u4e00-\\u9fa5]{0,8}?(?:施行|实施|生效)之日起)?(?:施行|实施|执行|试行|有效)?期?满(${TERM_PATTERN})(?:后|之日|时|即|的)?，?(?:自动|自行|自然|即行|即|同时)*(?:失效|废止|终止|停止执行)`,
  'g',
);
/** 本办法试行两年, 本办法暂行一年. */
export const TRIAL_TERM = new RegExp(`(?:先行|暂定?)?(?:试行|暂行)(${TERM_PATTERN})(?=$|[，。；（）])`, 'g');
/** 到D自动失效, 至D止: a sentence of its own behind that of the clause of effect. */
export const WHOLE_END = new RegExp(
  `^(?:于|在|至|到|截至|截止到?)(${DAY})(?:24时)?(?:止|为止|(起)?(?:自动|自行|即行|同时|予以)*(?:失效|废止|终止|停止执行))$`,
);

/** In the sentence of the clause of effect only. */
export const AFTER_EFFECT_UNTIL = new RegExp(
  `(?:^|，|、|；|并)(?:(?:暂定|暂|政策|先)*(?:有效|施行|试行|执行|实施|期限|时限|时间)?为?(?:${TO}|于|在)|截止(?:日期|时间|日)?(?:为|：|至|到)?)(${DAY})(${LAST})(?=$|[，。；、）（\\n]|或|试行)|，(${D})(之?前|以前)有效(?=$|[，。；）])`,
  'g',
);
export const AFTER_EFFECT_END = new RegExp(
  `(?:，|、|；|并|且)(?:自|于|在|至|到)?(${D})(?:零时|[0-9]{1,2}时)?(起|之?后|以后)?(?:自动|自行|同时|即|予以)*(?:废止|失效|终止(?:执行|施行|实施)?|停止执行|停止施行|停止实施|不再(?:执行|施行|实施|有效)|解除|期满|到期|届满|结束|截止)(?=$|[，。；、）（])`,
  'g',
);
export const AFTER_EFFECT_TERM = new RegExp(
  `(?:^|，|（|；|、|为期|并)(?:先行|暂定|暂|有效|期限|为期|试行|暂行|执行|实施|施行|实行|先)*(?:期)?(?:为|暂定为?)?(${TERM_PATTERN})${CLOSED}(?!后(?!，?(?:自动|自行|自然|即行|即|同时)*(?:失效|废止|终止|停止执行)(?=$|[，；）])))`,
  'g',
);
/** 先行试行一年，自D起施行. */
export const BEFORE_EFFECT_TRIAL = new RegExp(`(?:(?:先行|暂)?试(?:行|运行)|暂行)(${TERM_PATTERN})(?=，|$)`, 'g');
/** 本措施执行至D; 本政策自实施之日起至D止. */
export const RUNS_UNTIL = new RegExp(
  `(?:(?:执行|实施|施行|有效)|自(?:实施|施行|执行|生效)之日起，?)(?:至|到|截至)(${DAY})(${LAST})(?=$|[，。；（）\\n])`,
  'g',
);
export const HEADER_END = new RegExp(`(?:废止|失效)(?:日期|时间)(?:：|为|是)(${D})|有效期至[：:](${D})`, 'g');
export const SELF_END = new RegExp(
  `(?:自|于|至|到)?(${D})(起|之?后|以后)?(?:自动|自行|同时|即)*(?:废止|失效|终止|停止执行|停止施行)`,
  'g',
);

/** Behind a term: （D至D）, ，即D至D. */
export const SPELT_OUT = new RegExp(`^[，（](?:即|从|自|由)?${D}(?:起|日起)?(?:至|到|-|~)${D}`);
/** Behind a term: ，自印发之日起计算. */
export const COUNTED_FROM = new RegExp(`^，?(?:自|从)(?:(${D})|${BASE_PATTERN})起?(?:开始)?(?:计算|起算|算起|算)`);
