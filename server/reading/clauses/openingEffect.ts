import type { EffectClause } from './effect.ts';
import { firstDayIn } from './periodDays.ts';
import { D, M } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';

/** 2022年3月20日施行, a line of its own below the line that tells who passed or published the rule. */
const HEAD_LINE = new RegExp(`^(${D})起?(?:正式)?(施行|实施|生效|执行)$`);
const PASSED = /(?:通过|批准|公布|发布|颁布|修订|修正)[）]?\n$/;
/** How far into the skeleton the opening of a document reaches. */
const OPENING = 1500;
/** 经研究，自D起调整…，具体如下：: the preamble says from when the whole applies. */
const PREAMBLE = new RegExp(
  `(?:决定|研究|同意)[^，；。]{0,12}，?(?:决定)?(?:自|从)(${D})(?:起|开始)，?(?:对|将|在|调整|提高|降低|实施|实行|执行|适度|适当|统一|全面|取消|暂停|恢复|开展|启用)[^；${M}]{2,90}$`,
);
const FOLLOWED = /^。(?:现(?:将|就)|具体)[^。；\n]{0,40}(?:如下|公告|通告)/;

/** What the opening of a document says of its first day; the preamble's word is never sure. */
export function openingEffects(s: Skeleton, sentence: Span, text: string, year: number | null): EffectClause[] {
  if (sentence.start >= OPENING) return [];
  const say = (at: number, length: number, verb: string, strength: 1 | 3): EffectClause[] => {
    const day = firstDayIn(s, sentence.start + at, text.slice(at), year);
    const start = sentence.start + at;
    return day === null
      ? []
      : [{ subject: 'none', strength, noun: null, sentence, start, end: start + length, verb, day, assumed: false }];
  };
  const line = HEAD_LINE.exec(text);
  if (line && PASSED.test(s.text.slice(Math.max(0, sentence.start - 8), sentence.start)))
    return say(0, text.length, line[2]!, 3);
  const m = PREAMBLE.exec(text);
  if (!m || !(/如下：?$/.test(text) || FOLLOWED.test(s.text.slice(sentence.end, sentence.end + 60)))) return [];
  return say(m.index, m[0].indexOf(D) + 1, '', 1);
}
