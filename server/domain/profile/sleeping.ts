import type { Figures } from '../profile.ts';
import { FIGURES, FIGURE_NAMES, type FigureName } from './figures.ts';

/** Figures that may stay unset. */
export type OptionalFigure = {
  [N in FigureName]: (typeof FIGURES)[N]['optional'] extends true ? N : never;
}[FigureName];

export const isOptional = (name: FigureName): name is OptionalFigure => FIGURES[name].optional;

/** Figures that nobody has set: the rules that read them sleep. */
export const sleeping = (figures: Figures): OptionalFigure[] =>
  FIGURE_NAMES.filter(isOptional).filter((name) => figures[name].value === null);
