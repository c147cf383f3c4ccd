import { addMonths, lastDayOfTerm } from '../../domain/day.ts';
import { findDates } from '../dates.ts';
import { citationOf } from '../../domain/profile.ts';
import type { Found, Question, Rule } from './rule.ts';

type TermFigure = Exclude<keyof Question['facts']['figures'], 'issuer.eligibleKinds' | 'term.countFrom'>;

/** 有效期: none where the profile sets one; an end that lies before the beginning or does not fit the years stated. */
export const term: Rule = (question) => [
  ...missing(question),
  ...contradiction(question),
  ...endsFirst(question),
  ...tooLong(question),
];

function missing({ ground, facts }: Question): Found[] {
  if (facts.validUntil !== null || facts.validMonths !== null || /有效期|试行期/.test(ground.masked)) return [];
  const figure = facts.figures[figureFor(facts, 'Months')];
  if (figure.value === null) return [];
  const place = clauseOfEffect(ground.masked);
  return [
    {
      code: 'term.missing',
      strength: 'likely',
      citation: citationOf(figure),
      details: { months: figure.value },
      ...place,
    },
  ];
}

/** Name of the figure that holds for a document of this kind: trial documents and 通告 have their own where the profile sets them. */
function figureFor({ figures, trial, genre, title }: Question['facts'], end: 'Months' | 'MaxMonths'): TermFigure {
  if ((trial || /暂行|试行/.test(title ?? '')) && figures[`term.trial${end}`].value !== null) return `term.trial${end}`;
  if (genre === '通告' && figures[`term.notice${end}`].value !== null) return `term.notice${end}`;
  return end === 'Months' ? 'term.months' : 'term.maxMonths';
}

/** A term beyond what the profile lets a document of this kind have. */
function tooLong({ facts, evidence }: Question): Found[] {
  const most = facts.figures[figureFor(facts, 'MaxMonths')];
  const { validMonths } = facts;
  const span = evidence.validMonths?.[0];
  if (span === undefined || validMonths === null || most.value === null || validMonths <= most.value) return [];
  const at = { start: span.start, end: span.end, placed: true };
  return [
    {
      code: 'term.too_long',
      strength: 'clear',
      citation: citationOf(most),
      ...at,
      details: { validMonths, months: most.value },
    },
  ];
}

/** Where the missing words would stand: the clause on effect, else the first line. */
function clauseOfEffect(text: string): { start: number; end: number } {
  const last = [...text.matchAll(/自[^。；\n]{1,40}(?:施行|实施|执行|生效)/g)].at(-1);
  if (last !== undefined) return { start: last.index, end: last.index + last[0].length };
  const line = /\S[^\n]{0,60}/.exec(text.slice(0, 2000));
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].trimEnd().length };
}

/** The end of this very document: told right behind its own effect or its own name. */
const OWN_END =
  /(?:施行|实施|执行|生效|本[^，。；《》\n]{2,8})[^。；《》\n]{0,12}有效期(?:截止|届满)?(?:日期)?(?:至|到|为至)([^。；，\n]{6,16})/;

/** 有效期至 a day before 施行: no proposal comes of it, since one of the two is wrong. */
function endsFirst({ ground, facts }: Question): Found[] {
  const { effectiveOn, validUntil, validMonths } = facts;
  const clause = OWN_END.exec(ground.masked);
  if (clause === null || effectiveOn === null || validUntil !== null) return [];
  const until = findDates(clause[1]!)[0]?.day ?? null;
  if (until === null || until >= effectiveOn) return [];
  const details = { effectiveOn, validUntil: until, validMonths };
  const end = clause.index + clause[0].length;
  return [{ code: 'term.contradiction', strength: 'clear', start: clause.index, end, details }];
}

function contradiction({ facts, evidence }: Question): Found[] {
  const { effectiveOn, publishedOn, validUntil, validMonths } = facts;
  const span = evidence.validUntil?.[0] ?? evidence.validMonths?.[0];
  const from = facts.figures['term.countFrom'].value === 'published' ? (publishedOn ?? effectiveOn) : effectiveOn;
  if (span === undefined || validUntil === null || from === null) return [];
  const at = { start: span.start, end: span.end, placed: true, details: { effectiveOn, validUntil, validMonths } };
  if (effectiveOn !== null && validUntil < effectiveOn)
    return [{ code: 'term.contradiction', strength: 'clear', ...at }];
  if (
    validMonths === null ||
    validUntil === lastDayOfTerm(from, validMonths) ||
    validUntil === addMonths(from, validMonths)
  )
    return [];
  return [{ code: 'term.contradiction', strength: 'clear', ...at }];
}
