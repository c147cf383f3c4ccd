import { addDays } from '../../domain/day.ts';
import { articleRuns } from './parts.ts';
import type { Found, Question, Rule } from './rule.ts';

/** Days by which a page may follow the document: within them the day of publication alone proves nothing. */
const POSTED_LATE = 30;

/** Words of any clause on effect, whatever its day. */
const CLAUSE =
  /(?:自|从|于)[^。；\n]{0,60}?(?:起|后|日)[^。；\n]{0,12}(?:施行|实施|执行|生效|试行|实行|适用|有效)|(?:施行|实施|执行|生效|试行)(?:日期|时间|期限)|有效期|(?:现|特)?(?:予以?)?(?:公布|发布|印发)?[，]?(?:自|即)(?:公布|发布|印发|即)日?之?日?起?(?:施行|实施|执行|生效)/;
const NEEDS_ONE = /办法|规定|细则|规则|规程/;

/** 施行: a clause is missing; a day before publication; a day that has gone by while the draft still waits. */
export const effect: Rule = (question) => [...missing(question), ...early(question)];

function missing({ ground, facts }: Question): Found[] {
  if (facts.effectiveOn !== null || !NEEDS_ONE.test(facts.genre ?? '') || CLAUSE.test(ground.masked)) return [];
  const run = articleRuns(ground).find((one) => one.headings.length >= 5 && one.headings[0]!.number === 1);
  const last = run?.headings.at(-1);
  return last === undefined ? [] : [{ code: 'effect.missing', strength: 'clear', start: last.start, end: last.end }];
}

function early({ facts, evidence }: Question): Found[] {
  const span = evidence.effectiveOn?.[0];
  const { effectiveOn } = facts;
  if (span === undefined || effectiveOn === null || !span.sure) return [];
  const at = { start: span.start, end: span.end, placed: true };
  // 自印发之日起 reaches back to nothing; a page's own day may be that of a later posting, so the day of signing goes first.
  if (/之日|即日/.test(span.quote)) return [];
  const issued = facts.draft ? null : (facts.signedOn ?? facts.publishedOn);
  if (issued !== null)
    return effectiveOn < issued && (facts.signedOn !== null || addDays(effectiveOn, POSTED_LATE) <= issued)
      ? [{ code: 'effect.retroactive', strength: 'likely', ...at, details: { effectiveOn, issued } }]
      : [];
  return facts.draft && facts.today !== null && effectiveOn < facts.today
    ? [{ code: 'effect.past', strength: 'clear', ...at, details: { effectiveOn } }]
    : [];
}
