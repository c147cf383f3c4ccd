import { FIGURES, type FigureName, type FigureValue } from '../domain/profile/figures.ts';
import type { ShapeName, Duration, RateFormula } from '../domain/profile/shapes.ts';
import type { Figures } from '../domain/profile.ts';
import { dayProse } from './days.ts';
import { EVENT_KIND } from './documentLabels.ts';
import { ISSUER_KIND, ISSUER_TIER } from './peopleLabels.ts';
import { FILING_LINE, PROBLEM_KIND } from './procedureLabels.ts';
import * as P from './profileCodeLabels.ts';
import { YEAR_COUNT } from './yearCounts.ts';
import { grammarText } from './registrationLabels.ts';

type CodedFigure = {
  [N in FigureName]: (typeof FIGURES)[N] extends { shape: 'choice' | 'codes' } ? N : never;
}[FigureName];
type OptionOf<N extends CodedFigure> = (typeof FIGURES)[N]['of'][number];

const OPTIONS: { [N in CodedFigure]: Readonly<Record<OptionOf<N>, string>> } = {
  'issuer.eligibleKinds': ISSUER_KIND,
  'procedure.assessment': P.DOCUMENT_CLASS,
  'procedure.consultation': P.DOCUMENT_CLASS,
  'procedure.hearing': P.DOCUMENT_CLASS,
  'procedure.competition': P.DOCUMENT_CLASS,
  'procedure.integrity': P.DOCUMENT_CLASS,
  'procedure.legality': P.DOCUMENT_CLASS,
  'procedure.deliberation': P.DOCUMENT_CLASS,
  'review.materials': P.REVIEW_MATERIAL,
  'registration.countFrom': P.CLOCK_START,
  'registration.missing': P.REGISTRATION_MISSING,
  'term.countFrom': P.TERM_START,
  'term.renewedFrom': P.TERM_START,
  'cleanup.mode': P.CLEANUP_MODE,
  'cleanup.countFrom': P.TERM_START,
  'cleanup.restartedBy': EVENT_KIND,
  'filing.lines.government': FILING_LINE,
  'filing.lines.department': FILING_LINE,
  'filing.lines.town': FILING_LINE,
  'filing.countFrom.superior': P.CLOCK_START,
  'filing.countFrom.congress': P.CLOCK_START,
  'filing.countFrom.bureau': P.CLOCK_START,
  'filing.materials.superior': P.FILING_MATERIAL,
  'filing.materials.congress': P.FILING_MATERIAL,
  'filing.materials.bureau': P.FILING_MATERIAL,
  'filing.directory': P.RHYTHM,
  'interview.spent': P.INTERVIEW_SPENT,
  'yearly.ended': YEAR_COUNT,
  'bulletin.every': P.RHYTHM,
};

/** The words of a figure's options; none for a figure that is not chosen from a list. */
export const figureOptions = (name: FigureName): Readonly<Record<string, string>> =>
  (OPTIONS as Partial<Record<FigureName, Readonly<Record<string, string>>>>)[name] ?? {};

/** 15日, 5个工作日, 2个月. */
export const durationText = ({ count, unit }: Duration): string => `${count}${P.DURATION_UNIT[unit]}`;

/** 报备数÷制发数，越高越好，目标100%. */
export const rateText = (formula: RateFormula): string =>
  `${P.RATE_COUNT[formula.over]}÷${P.RATE_COUNT[formula.base]}，${P.RATE_DIRECTION[formula.better]}` +
  (formula.target === null ? '' : `，目标${formula.better === 'lower' ? '低于' : ''}${formula.target}%`);

type Said = { [S in ShapeName]: (value: never, name: FigureName) => string };
const coded = (name: FigureName, code: string): string => figureOptions(name)[code] ?? code;

const WORDS: Said = {
  days: (value: number) => `${value}日`,
  workdays: (value: number) => `${value}个工作日`,
  months: (value: number) => `${value}个月`,
  copies: (value: number) => `${value}份`,
  duration: durationText,
  ladder: (value: number[]) => `${value.join('、')}天`,
  flag: (value: boolean) => (value ? '是' : '否'),
  day: (value: FigureValue<'filing.demandedFrom'>) => dayProse(value),
  yearDay: (value: string) => `每年${Number(value.slice(0, 2))}月${Number(value.slice(3))}日`,
  words: (value: string[]) => value.join('、'),
  choice: (value: string, name) => coded(name, value),
  codes: (value: string[], name) => (value.length === 0 ? '没有' : value.map((code) => coded(name, code)).join('、')),
  weights: (value: FigureValue<'interview.weights'>) =>
    Object.entries(value)
      .map(([kind, weight]) => `${PROBLEM_KIND[kind as keyof typeof PROBLEM_KIND]}${weight}`)
      .join('、'),
  tiers: (value: FigureValue<'interview.tiers'>) =>
    value.map(({ measure, threshold }) => `${measure}${threshold}分`).join('、'),
  grammars: (value: NonNullable<FigureValue<'registration.grammars'>>) =>
    value.map(({ tier, pattern }) => `${ISSUER_TIER[tier]}：${grammarText(pattern)}`).join('；'),
  rate: rateText,
};

/** The value of a figure as people read it; 待司法局设定 where it is unset. */
export function figureText<N extends FigureName>(name: N, value: Figures[N]['value']): string {
  if (value === null) return P.FIGURE_KIND.unset;
  return (WORDS[FIGURES[name].shape] as (value: unknown, name: FigureName) => string)(value, name);
}
