import type { Day } from '../day.ts';
import type { Finding } from '../dayChecks.ts';
import { termRule } from '../profile/terms.ts';
import { citationOf, type Figure, type Figures } from '../profile.ts';

/** What the rules of the jurisdiction are asked about, beside the days (`dayChecks`). */
export interface RuleFacts {
  stock: boolean;
  title: string;
  genre: string | null;
  trial: boolean;
  validMonths: number | null;
  /** The day by which the document is judged: 公布, else 成文, else today. */
  on: Day;
  /** Its issuers that we hold. */
  bodies: readonly { name: string; activeTo: Day | null; successor: string | null }[];
}

/** What is odd about name, term and issuers by the figures of the day; a figure that is unset finds nothing. */
export const findingsOfRules = (facts: RuleFacts, figures: Figures): Finding[] => [
  ...ofTerm(facts, figures),
  ...ofName(facts, figures),
  ...ofBodies(facts),
];

function ofTerm(facts: RuleFacts, figures: Figures): Finding[] {
  const { validMonths, trial, genre } = facts;
  if (validMonths === null) return [];
  const { kind, least, most, names } = termRule({ trial, genre }, figures);
  const found = (code: 'term.too_long' | 'term.too_short', figure: Figure<number | null>): Finding => {
    const months = figure.value ?? 0;
    const longer = kind === 'ordinary' ? figures['term.implementingMaxMonths'].value : null;
    const details = { validMonths, months, kind, ...(longer === null ? {} : { longer }) };
    return warning(code, ['validMonths'], TERM_RULE[code], details, citationOf(figure));
  };
  if (most.value !== null && validMonths > most.value)
    return [found('term.too_long', figures[names.most] as typeof most)];
  if (least !== null && least.value !== null && validMonths < least.value) return [found('term.too_short', least)];
  return [];
}

const TERM_RULE = {
  'term.too_long': '有效期不得超过规定的上限',
  'term.too_short': '有效期不得短于规定的下限',
} as const;

/** The last word of a title names its kind: 清河县…办法（试行） → 办法. */
const kindWord = (title: string): string => title.replace(/[（(][^（()）]*[）)]$/, '').trim();

/** Words that end like 法 and are no 法. */
const NOT_LAWS = ['办法', '方法', '做法'];

function ofName({ title }: RuleFacts, figures: Figures): Finding[] {
  const name = kindWord(title);
  const [allowed, forbidden] = [figures['name.allowed'], figures['name.forbidden']];
  // The longest word that fits is the one that is meant.
  const word = [...(allowed.value ?? []), ...(forbidden.value ?? []), ...NOT_LAWS]
    .filter((one) => name.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (word !== undefined && forbidden.value?.includes(word) && !allowed.value?.includes(word))
    return [warning('name.forbidden', ['title'], '行政规范性文件不得使用这个名称', { word }, citationOf(forbidden))];
  if (allowed.value === null || allowed.value.some((one) => name.endsWith(one))) return [];
  const list = allowed.value.join('、');
  return [warning('name.unusual', ['title'], '文件名称一般从规定的名称里选用', { list }, citationOf(allowed))];
}

function ofBodies({ bodies, on, stock }: RuleFacts): Finding[] {
  return bodies.flatMap(({ name, activeTo, successor }) => {
    if (activeTo === null || on <= activeTo) return [];
    const details = { name, activeTo, ...(successor === null ? {} : { successor }) };
    const finding = warning('issuer.ended', ['issuers'], '已经撤并的机关不再制发文件', details);
    return [{ ...finding, severity: stock ? ('warning' as const) : ('error' as const) }];
  });
}

function warning(
  code: Finding['code'],
  fields: string[],
  rule: string,
  details: Finding['details'],
  citation: string | null = null,
): Finding {
  return { code, severity: 'warning', fields, rule, citation, details };
}
