import { HINT_KINDS, dayOfIssue, hintKey, kindOf } from '../../domain/hints.ts';
import type { HintFacts, RiskHint } from '../../domain/hints.ts';
import type { LawTable } from '../../domain/laws.ts';
import type { Evidence } from '../../domain/metadata.ts';
import { articlesOf } from '../articles.ts';
import type { Article } from '../articles.ts';
import { blanks } from './blanks.ts';
import { CITATIONS } from './citations.ts';
import { coercions } from './coercion.ts';
import { competition } from './competition.ts';
import { duties } from './duty.ts';
import { effect } from './effect.ts';
import { groundOf } from './ground.ts';
import { interpretation } from './interpretation.ts';
import { issuers } from './issuer.ts';
import { citedLaws } from './laws.ts';
import { levies } from './levy.ts';
import { licences } from './licence.ts';
import { naming } from './naming.ts';
import { numbering } from './numbering.ts';
import { penalties } from './penalty.ts';
import { powers } from './power.ts';
import { proofs } from './proof.ts';
import { references } from './reference.ts';
import { rights } from './rights.ts';
import type { Found, Question, Rule } from './rule.ts';
import { term } from './term.ts';

const RULES: readonly Rule[] = [
  issuers, penalties, licences, coercions, levies, proofs, rights, duties, competition, powers,
  citedLaws, effect, term, naming, interpretation, numbering, references, blanks,
]; // prettier-ignore

/**
 * What a reviewer should look at in a text (M13, M1), by kind and place. `evidence` are the spans of the facts that the text states.
 * Nothing is a finding: each hint is the very words, what they may be and the rule. Linear; never throws.
 */
export function hintsOf(
  text: string,
  known: { facts: HintFacts; evidence: Evidence; laws: LawTable; articles?: readonly Article[] },
): RiskHint[] {
  const articles = known.articles ?? articlesOf(text);
  const question: Question = {
    ground: groundOf(text),
    articles,
    facts: known.facts,
    evidence: known.evidence,
    laws: known.laws,
  };
  const found = new Map<string, RiskHint>();
  for (const rule of RULES) {
    for (const one of rule(question)) {
      const hint = hintOf(question, one);
      if (hint.end > hint.start && !found.has(hintKey(hint))) found.set(hintKey(hint), hint);
    }
  }
  return [...found.values()].sort(
    (a, b) => HINT_KINDS.indexOf(a.kind) - HINT_KINDS.indexOf(b.kind) || a.start - b.start || a.end - b.end,
  );
}

function hintOf({ ground, articles, facts }: Question, found: Found): RiskHint {
  const { start, end } = found.placed ? found : ground.place(found.start, found.end);
  const rule = CITATIONS[found.code];
  const issued = dayOfIssue(facts);
  // A document older than the rule is judged by what holds today, which is for reference.
  const older = found.citation === undefined && rule !== null && issued !== null && issued < rule.since;
  return {
    kind: kindOf(found.code),
    code: found.code,
    strength: older ? 'reference' : found.strength,
    start,
    end,
    quote: ground.source.slice(start, end),
    article: articles.findLast((one) => one.kind === '条' && one.start <= start && start < one.end)?.label ?? null,
    citation: found.citation ?? rule?.text ?? null,
    details: found.details ?? {},
  };
}
