import { formatNumber } from '../docx/numberFormat.ts';
import type { XmlAttributes } from '../xml.ts';

interface Level {
  format: string;
  prefix: string;
  suffix: string;
  start: number;
  /** How many levels the label shows. */
  shown: number;
}

export type ListStyles = Map<string, Map<number, Level>>;

/** Formats of OpenDocument (`style:num-format`) under the names that Word has for them. */
const FORMATS: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  '01': 'decimalZero',
};
const DEEPEST = 10;

/** Gathers the list styles (name → levels) of styles.xml and content.xml as their elements open. */
export function listStyleReader(styles: ListStyles): (name: string, attributes: XmlAttributes) => void {
  let levels = new Map<number, Level>();
  return (name, a) => {
    if (name === 'list-style') styles.set(a['name'] ?? '', (levels = new Map()));
    else if (name === 'outline-style') styles.set(OUTLINE, (levels = new Map()));
    else if (name === 'list-level-style-number' || name === 'outline-level-style')
      levels.set(Number(a['level']), {
        format: FORMATS[(a['num-format'] ?? '').split(/[,\s]/)[0] ?? ''] ?? 'decimal',
        prefix: a['num-prefix'] ?? '',
        suffix: a['num-suffix'] ?? '',
        start: Number(a['start-value'] ?? 1),
        shown: Number(a['display-levels'] ?? 1),
      });
  };
}

/** The style that numbers headings by their level. */
const OUTLINE = '\u0000outline';

interface OpenList {
  style: string;
  numbers: number[];
}

/** Counts list items and gives the label of each (`第三条`, `（二）`); '' where the list shows none. */
export interface ListCounter {
  open(attributes: XmlAttributes): void;
  close(): void;
  item(startValue: string | undefined): string;
  heading(level: number): string;
}

/** Counts the items of a text’s lists, as its styles number them. */
export function listCounter(styles: ListStyles): ListCounter {
  const stack: OpenList[] = [];
  const lastOf = new Map<string, number[]>(); // style or list id → its numbers, for lists that count on
  const outline: number[] = [];

  const next = (style: string, numbers: number[], level: number, startValue?: string): string => {
    const levels = styles.get(style);
    const own = levels?.get(level);
    const start = startValue === undefined ? undefined : Number(startValue);
    numbers[level] = start ?? (numbers[level] ?? (own?.start ?? 1) - 1) + 1;
    numbers.length = level + 1;
    if (!levels || !own || own.format === 'none') return '';
    const label = Array.from(
      { length: Math.min(own.shown, level) },
      (_, at) => level - Math.min(own.shown, level) + 1 + at,
    )
      .map((at) => formatNumber(numbers[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal'))
      .filter(Boolean)
      .join('.');
    const whole = `${own.prefix}${label}${own.suffix}`;
    return whole && !/[\p{P}\s]$/u.test(whole) ? `${whole}\u3000` : whole;
  };

  return {
    open(a) {
      const outer = stack.at(-1);
      const style = a['style-name'] ?? outer?.style ?? '';
      const before = a['continue-list']
        ? lastOf.get(a['continue-list'])
        : a['continue-numbering'] === 'true'
          ? lastOf.get(style)
          : undefined;
      const numbers = outer?.numbers ?? before ?? [];
      stack.push({ style, numbers });
      if (!outer) {
        lastOf.set(style, numbers);
        if (a['id']) lastOf.set(a['id'], numbers);
      }
    },
    close: () => void stack.pop(),
    item(startValue) {
      const list = stack.at(-1);
      return list && stack.length <= DEEPEST ? next(list.style, list.numbers, stack.length, startValue) : '';
    },
    heading: (level) => (level >= 1 && level <= DEEPEST ? next(OUTLINE, outline, level) : ''),
  };
}
