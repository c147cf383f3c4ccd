import type { FoundDocNumber } from '../../domain/docNumber.ts';
import type { Bracketed } from './brackets.ts';

const REACH = 90;
/** How a letter names what it carries. */
const CARRIES =
  /(?:关于(?:印发|转发|批转|公布|发布|颁布|下发|重新印发|修订印发)|(?<=[局府厅委室部院会])(?:印发|转发|批转))$/;
const TAIL = /^(?:[（(][^（()）]{1,12}[）)])?的(?:通知|公告|通告|决定|函|批复|意见)/;
/** What runs into a title from the sentence around it. */
const RUN_IN =
  /^.*(?:废止|作废|失效|停止执行|不再执行|继续执行|执行|保留|修改|修订|延长|延续|根据|按照|依据|依照|遵照|参照|以及|其中|现将|决定|贯彻|落实|如下|下列|以下|取消|撤销)(?=.{2})/;
const LEAD_IN = /^(?:[对将把和与及由经按原依]|并对|并将)(?=.{4})/;
const ORGAN_END = /(?:局|厅|委员会|政府|办公室|部|委|院|会|中心|分行|支行|处|站)$/;

/**
 * A letter named without marks around its whole title: 某某县人民政府关于印发《办法》的通知（某政规〔2020〕1号）. Answers the span of the whole title, null
 * where the 《》 at `inner` stands for itself. A number behind it is what tells it from our own title and from prose.
 */
export function outerTitle(
  plain: string,
  inner: Bracketed,
  numbers: readonly FoundDocNumber[],
  from: number,
): Bracketed | null {
  const before = plain.slice(Math.max(0, inner.start - REACH), inner.start);
  if (!CARRIES.test(before)) return null;
  const tail = TAIL.exec(plain.slice(inner.end, inner.end + 24));
  if (!tail) return null;
  const end = inner.end + tail[0].length;
  const next = numbers.slice(from, from + 3).find((n) => n.start >= end);
  if (!next || !/^[ \t\u3000]{0,4}[（(]?\s{0,2}$/.test(plain.slice(end, next.start))) return null;
  return { start: inner.start - leadLength(before), end };
}

/** How much of `before` belongs to the title: the names of its issuers, set apart by blanks or not, and 关于印发. */
function leadLength(before: string): number {
  const parts = before.split(/([ \u3000]{1,4})/);
  let lead = lastRun(parts.pop()!);
  while (parts.length >= 2 && lead.whole) {
    const gap = parts.pop()!;
    const name = lastRun(parts.pop()!);
    if (!ORGAN_END.test(name.text) || name.text.length < 4) break;
    lead = { text: name.text + gap + lead.text, whole: name.whole };
  }
  const run = RUN_IN.exec(lead.text)?.[0].length ?? 0;
  const rest = lead.text.slice(run);
  return rest.length - (LEAD_IN.exec(rest)?.[0].length ?? 0);
}

/** The Han characters that `part` ends with, and whether it holds nothing else. */
function lastRun(part: string): { text: string; whole: boolean } {
  const text = /\p{Script=Han}*$/u.exec(part)![0];
  return { text, whole: text.length === part.length };
}
