import { PROBLEM_KINDS, TIERS } from '../domain/codes.ts';
import { FIGURES, type FigureName } from '../domain/profile/figures.ts';
import type { Figure, Figures } from '../domain/profile.ts';
import type { Duration, InterviewTier, NumberGrammar, RateFormula, ShapeName } from '../domain/profile/shapes.ts';

type Values = Record<string, string>;
type Shown = { [S in ShapeName]: (value: never) => Values };

const plain = (value: unknown): Values => ({ value: String(value) });
const listed = (value: readonly unknown[]): Values => ({ value: value.join('、') });

/** How the value of each shape stands in its fields: `value` alone, or several beside it. */
const SHOWN: Shown = {
  days: plain,
  workdays: plain,
  months: plain,
  copies: plain,
  day: plain,
  yearDay: plain,
  choice: plain,
  flag: (value: boolean) => ({ value: value ? 'yes' : 'no' }),
  ladder: listed,
  words: listed,
  codes: (value: string[]) => ({ value: value.join('\n') }),
  duration: ({ count, unit }: Duration) => ({ value: String(count), unit }),
  weights: (value: Record<string, number>) =>
    Object.fromEntries(PROBLEM_KINDS.map((kind) => [`value.${kind}`, String(value[kind])])),
  tiers: (value: InterviewTier[]) => ({
    value: value.map(({ measure, threshold }) => `${measure}：${threshold}`).join('\n'),
  }),
  grammars: (value: NumberGrammar[]) =>
    Object.fromEntries(TIERS.map((tier) => [`value.${tier}`, value.find((one) => one.tier === tier)?.pattern ?? ''])),
  rate: ({ over, base, better, target }: RateFormula) => ({
    value: over,
    base,
    better,
    target: target === null ? '' : String(target),
  }),
};

/** The fields of one figure, by their names in the form: `filing.days.superior.value`, `….unit`, `….kind`, `….source`, `….note`. */
function figureFields(name: FigureName, figure: Figure<unknown>): Values {
  const value = figure.value === null ? {} : (SHOWN[FIGURES[name].shape] as (v: unknown) => Values)(figure.value);
  const fields = { ...value, kind: figure.kind, source: figure.source ?? '', note: figure.note ?? '' };
  return Object.fromEntries(Object.entries(fields).map(([field, text]) => [`${name}.${field}`, text]));
}

/** The fields of several figures. */
export const figuresFields = (names: readonly FigureName[], figures: Figures): Values =>
  Object.assign({}, ...names.map((name) => figureFields(name, figures[name]))) as Values;
