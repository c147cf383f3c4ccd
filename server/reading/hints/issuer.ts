import { citationOf } from '../../domain/profile.ts';
import type { Found, Question, Rule } from './rule.ts';

/** Names of bodies that exist for a time, for a task or within another body. */
const COORDINATING =
  /(?:领导小组|工作小组|协调小组|指挥部|联席会议|工作专班|专班|筹备组|筹委会|联合会议|协调机制)(?:办公室)?$/;
/** 办公室 of a government or a party committee may; one of a bureau is a part of it. */
const INTERNAL = /(?:局|厅)(?:[^局厅]{0,8})(?:(?<!监管)办公室|[^局厅]{2,8}(?:科|股|处))$/;

/**
 * 制定主体 (M1): a body of a kind that the profile does not let issue; where we hold no such body, a name that says it is one
 * (国办发〔2018〕37号一（一） forbids internal bodies).
 */
export const issuers: Rule = (question) => question.facts.issuers.flatMap((issuer, i) => ofIssuer(question, issuer, i));

function ofIssuer(
  { ground, facts, evidence }: Question,
  issuer: Question['facts']['issuers'][number],
  item: number,
): Found[] {
  const eligible = facts.figures['issuer.eligibleKinds'];
  const place = spanOf(
    ground.source,
    issuer.name,
    evidence.issuers?.find((span) => (span.item ?? 0) === item),
  );
  const at = { ...place, placed: true, details: { issuer: issuer.name, issuerKind: issuer.kind } };
  if (issuer.kind !== null)
    return eligible.value.includes(issuer.kind)
      ? []
      : [{ code: 'issuer.kind', strength: 'clear', citation: citationOf(eligible), ...at }];
  const name = issuer.name.replace(/\s+/g, '');
  if (COORDINATING.test(name))
    return [{ code: 'issuer.name', strength: 'clear', citation: citationOf(eligible), ...at }];
  return INTERNAL.test(name) && !name.startsWith('国家') ? [{ code: 'issuer.name', strength: 'likely', ...at }] : [];
}

/** Where the body signs; the beginning of the text when its name is not printed as we know it. */
function spanOf(
  text: string,
  name: string,
  known: { start: number; end: number } | undefined,
): { start: number; end: number } {
  if (known !== undefined && known.end > known.start) return { start: known.start, end: known.end };
  const at = text.lastIndexOf(name);
  if (at >= 0) return { start: at, end: at + name.length };
  const line = /\S[^\n]{0,60}/.exec(text.slice(0, 2000));
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].trimEnd().length };
}
