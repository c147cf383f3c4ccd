import type { EffectClause } from './effect.ts';
import type { Period } from './period.ts';
import { DOCUMENT_NOUN } from './grammar.ts';
import type { OwnDocument, Skeleton, Span } from './signs.ts';

const MARK = new RegExp(`[（(](?:试行|暂行|试点|试运行)[)）]|(?:试行|暂行)(?=[\\u4e00-\\u9fa5]{0,6}${DOCUMENT_NOUN})`);
/** Titles about another document; its 试行 is not ours. */
const ABOUT =
  /(?:关于|公布|宣布)?(?:延长|延续|延期|修改|修订|修正|废止|清理|停止执行|贯彻|落实|执行|继续执行|继续实施|解读|学习|实施)[^《]{0,12}(?:《[^》]*》?[、和及]?)+/g;
/** 关于某某暂行条例有关问题的通知: its subject, not its name. */
const SUBJECT = new RegExp(
  `关于(?!印发|公布|发布|颁布|下发|转发)[^《》]*?(?:试行|暂行)[\\u4e00-\\u9fa5]{0,6}${DOCUMENT_NOUN}(?:有关|相关|若干|中|的)[^《》]{0,12}?(?:问题|事项|规定|情况|工作|解释|答复|请示)`,
);
/** The same without 《》: 关于修改某某暂行办法和某某实施细则的决定. */
const CHANGES =
  /关于(?:延长|延续|延期|修改|修订|修正|废止|清理|停止执行|继续执行)[^《》]*的(?=(?:通知|决定|公告|通告|令|意见)(?:[（(][^（()）]*[)）])?$)/;
const OWN_TRIAL = new RegExp(
  `(?:本|该)[\\u4e00-\\u9fa5]{0,10}?${DOCUMENT_NOUN}(?:》|）)?(?:[为系]?试)(?:行|运行)(?:期|期间|期限)?`,
);

/** Whether the document is on trial, with the words that say so (null when its title does). */
export function ownTrial(
  s: Skeleton,
  own: OwnDocument,
  effect: EffectClause | null,
  period: Period | null,
  effects: readonly EffectClause[],
): { trial: boolean; span: Span | null } {
  if (own.title !== null && MARK.test(own.title.replace(ABOUT, '').replace(CHANGES, '').replace(SUBJECT, '')))
    return { trial: true, span: null };
  if (effect !== null && /试行|暂行|试点/.test(effect.verb)) return { trial: true, span: effect };
  if (period?.trial) return { trial: true, span: period };
  // a wrapper and what it carries may each say when the one document takes effect
  for (const clause of effect === null
    ? []
    : [effect, ...effects.filter((e) => e.day !== null && e.day === effect.day)]) {
    const rest = s.text.slice(clause.end, clause.sentence.end);
    const m = /(?:^|，|（|；)(?:暂定)?试(?:行|运行)期?(?!文件|办法|方案|规定|意见|通知|细则|版|稿|的)/.exec(rest);
    if (m) return { trial: true, span: { start: clause.end + m.index, end: clause.end + m.index + m[0].length } };
  }
  const own2 = OWN_TRIAL.exec(s.text);
  return own2
    ? { trial: true, span: { start: own2.index, end: own2.index + own2[0].length } }
    : { trial: false, span: null };
}
