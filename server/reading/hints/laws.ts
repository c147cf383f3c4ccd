import { dayOfIssue } from '../../domain/hints.ts';
import { lawOn } from '../../domain/laws.ts';
import type { Law, LawChange } from '../../domain/laws.ts';
import { FOREVER } from '../../domain/day.ts';
import { articleRuns } from './parts.ts';
import type { Found, Question, Rule } from './rule.ts';

/** Behind a title: what is said to end, or was told as history, is not cited. */
const ENDS_IT = /^(?:[^。；]{0,60}(?:废止|失效|停止执行|不再执行|取代|替代)|(?:施行|实施|生效)(?:前|之前|以前))/;
const HISTORY = /(?:原|旧|曾|已废止的?|修改|废止|替代|取代)$/;

/** Cited national laws that have ended or taken another name, judged on the document's day and today (seeds/laws.json). */
export const citedLaws: Rule = (question) => {
  const { ground, laws, facts } = question;
  const seen = new Set<Law>();
  const found: Found[] = [];
  for (const { start, end } of ground.titles) {
    const name = ground.plain.slice(start + 1, end - 1);
    const law = name.length > 60 ? null : laws.find(name);
    if (law === null || seen.has(law)) continue;
    const before = ground.masked.slice(Math.max(0, start - 12), start);
    const after = ground.masked.slice(end, end + 80);
    if (ENDS_IT.test(after) || HISTORY.test(before) || isOwnTitle(question, name)) continue;
    const remark = remarkOn(law, question, after);
    if (remark === null) continue;
    seen.add(law);
    found.push({ ...remark, start, end });
  }
  return facts.docNumber !== null && /令/.test(facts.docNumber) && articleRuns(ground).length > 30 ? [] : found;
};

const isOwnTitle = ({ facts }: Question, name: string): boolean =>
  facts.title !== null && facts.title.replace(/\s+/g, '') === name;

function remarkOn(law: Law, { facts }: Question, after: string): Omit<Found, 'start' | 'end'> | null {
  const issued = dayOfIssue(facts);
  const now = lawOn(law, facts.today ?? FOREVER);
  const then = issued === null ? now : lawOn(law, issued);
  if (then.ended !== null) return { code: 'law.ended', strength: 'clear', ...told(law, then.ended) };
  if (now.ended !== null) return { code: 'law.ended_later', strength: 'likely', ...told(law, now.ended) };
  const anew = now.revised !== null && (issued === null || now.revised.on > issued) ? now.revised : null;
  return anew !== null && issued !== null && /^(?:（[^）]{0,40}）)?第[一二三四五六七八九十百零0-9]+条/.test(after)
    ? { code: 'law.revised_later', strength: 'reference', ...told(law, anew) }
    : null;
}

const told = (law: Law, change: LawChange): Pick<Found, 'citation' | 'details'> => ({
  citation: change.source,
  details: { law: law.name, on: change.on, by: change.by, change: change.kind },
});
