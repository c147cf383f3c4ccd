import { formatNumber } from './numberFormat.ts';
import { walk } from './xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  /** What Word puts behind the number: tab, space or nothing. */
  suffix: string;
  /** All numbers of the label in digits (`w:isLgl`). */
  digits: boolean;
}

interface List {
  abstract: string;
  /** Level → number with which this list starts anew. */
  restarts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numbering {
  lists: Map<string, List>;
  abstracts: Map<string, Map<number, Level>>;
}

/** Lists of word/numbering.xml. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels = new Map<number, Level>();
  let level: Level = newLevel();
  let list: List | null = null;
  let override = 0;
  walk(xml, {
    open(name, a) {
      const value = a['w:val'] ?? '';
      if (name === 'w:abstractNum') abstracts.set(a['w:abstractNumId'] ?? '', (levels = new Map()));
      else if (name === 'w:num')
        lists.set(a['w:numId'] ?? '', (list = { abstract: '', restarts: new Map(), levels: (levels = new Map()) }));
      else if (name === 'w:lvl') levels.set(Number(a['w:ilvl']), (level = newLevel()));
      else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(a['w:ilvl']);
      else if (name === 'w:startOverride') list?.restarts.set(override, Number(value));
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:isLgl') level.digits = value !== '0' && value !== 'false';
      else if (name === 'w:suff') level.suffix = value;
    },
  });
  return { lists, abstracts };
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', suffix: 'tab', digits: false };
}

/** Counts paragraphs and gives the label of each (`第三条　`, `（二）`), '' where the list shows none. */
export function createCounter({ lists, abstracts }: Numbering): (numId: string, level: number) => string {
  const counts = new Map<string, number[]>(); // lists of one abstract list count on together
  const restarted = new Set<string>();
  return (numId, at) => {
    const list = lists.get(numId);
    if (!list) return '';
    const levelAt = (place: number) => list.levels.get(place) ?? abstracts.get(list.abstract)?.get(place) ?? newLevel();
    const numbers = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, numbers);
    const restart = list.restarts.get(at);
    if (restart !== undefined && !restarted.has(`${numId}/${at}`)) {
      restarted.add(`${numId}/${at}`);
      numbers[at] = restart - 1;
    }
    numbers[at] = (numbers[at] ?? levelAt(at).start - 1) + 1;
    numbers.length = at + 1;
    const { text, suffix, format, digits } = levelAt(at);
    if (format === 'bullet') return '';
    const label = text.replace(/%(\d)/g, (_, place: string) => {
      const index = Number(place) - 1;
      return formatNumber(numbers[index] ?? levelAt(index).start, digits ? 'decimal' : levelAt(index).format);
    });
    return label && suffix !== 'nothing' && !/[\p{P}]$/u.test(label) ? `${label}\u3000` : label;
  };
}
