import { PROBLEM_KINDS, TIERS } from '../domain/codes.ts';
import { FIGURES, FIGURE_NAMES, type FigureGroup, type FigureName } from '../domain/profile/figures.ts';
import type { ShapeName } from '../domain/profile/shapes.ts';

type Body = Readonly<Record<string, unknown>>;
/** Reads one field of the figure; empty ones are null. */
type Field = (name: string) => string | null;
type Read = { [S in ShapeName]: (field: Field, many: () => string[]) => unknown };

const numeric = (text: string | null): unknown => (text === null || !/^[\d.]+$/.test(text) ? text : Number(text));
const items = (text: string | null): string[] => (text ?? '').split(/[、，,;；\s]+/).filter(Boolean);
const lines = (text: string | null): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
const number = (field: Field): unknown => numeric(field('value'));
const text = (field: Field): unknown => field('value');

/** What the fields of each shape mean; a value that is wrong is passed on as it was typed, for the check to say so. */
const READ: Read = {
  days: number,
  workdays: number,
  months: number,
  copies: number,
  day: text,
  yearDay: text,
  choice: text,
  flag: (field) => ({ yes: true, no: false })[field('value') ?? ''] ?? null,
  ladder: (field) => items(field('value')).map(numeric),
  words: (field) => items(field('value')),
  codes: (_field, many) => many(),
  duration: (field) => (field('value') === null ? null : { count: number(field), unit: field('unit') }),
  weights: (field) => Object.fromEntries(PROBLEM_KINDS.map((kind) => [kind, numeric(field(`value.${kind}`))])),
  tiers: (field) =>
    lines(field('value')).map((line) => {
      const [measure = '', threshold = ''] = line.split(/[：:\s]+/);
      return { measure, threshold: numeric(threshold) };
    }),
  grammars: (field) => {
    const patterns = TIERS.flatMap((tier) => {
      const pattern = field(`value.${tier}`);
      return pattern === null ? [] : [{ tier, pattern }];
    });
    return patterns.length === 0 ? null : patterns;
  },
  rate: (field) =>
    field('value') === null
      ? null
      : { over: field('value'), base: field('base'), better: field('better'), target: numeric(field('target')) },
};

/** The figures of a group as a form sent them, not yet checked; a group that is not there states nothing. */
export function sentFigures(body: Body, group: FigureGroup): Record<string, unknown> {
  const names = FIGURE_NAMES.filter((name) => FIGURES[name].group === group && `${name}.kind` in body);
  return Object.fromEntries(names.map((name) => [name, sentFigure(body, name)]));
}

function sentFigure(body: Body, name: FigureName): unknown {
  const many = (field: string): string[] => {
    const sent = body[`${name}.${field}`];
    return (Array.isArray(sent) ? sent : [sent]).filter((one): one is string => typeof one === 'string' && one !== '');
  };
  const field: Field = (part) => many(part)[0]?.trim() || null;
  const kind = field('kind');
  const cited = kind !== 'ours' && kind !== 'unset';
  const note = field('note');
  return {
    value: kind === 'unset' ? null : READ[FIGURES[name].shape](field, () => many('value')),
    source: cited ? field('source') : null,
    kind,
    ...(note === null ? {} : { note }),
  };
}

/** The field of the form that an issue's path is about: `filing.review.value.count` → `filing.review.value`. */
export function fieldOf(path: string): string {
  const at = path.search(/\.(value|kind|source|note)(\.|$)/);
  if (at < 0) return path;
  const name = path.slice(0, at);
  const [part = '', inner] = splitOnce(path.slice(at + 1));
  const shape = FIGURES[name as FigureName]?.shape;
  if (part !== 'value') return `${name}.${part}`;
  if (shape === 'weights' && inner !== null) return `${name}.value.${inner}`;
  if (shape === 'rate' && inner !== null && inner !== 'over') return `${name}.${inner}`;
  return shape === 'grammars' ? `${name}.value.${TIERS[0]}` : `${name}.value`;
}

const splitOnce = (text: string): [string, string | null] => {
  const at = text.indexOf('.');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
};
