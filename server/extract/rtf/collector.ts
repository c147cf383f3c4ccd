import { tidyLine } from '../tidy.ts';

/** Gathers paragraphs, table rows and footnotes. */
export interface Collector {
  add(text: string): void;
  /** The number of a list paragraph, as the program that wrote the file made it. */
  label(text: string): void;
  paragraph(): void;
  cell(): void;
  row(): void;
  /** What follows belongs to a footnote (true) or to the body again. */
  note(inside: boolean): void;
  lines(): string[];
}

interface Flow {
  lines: string[];
  cells: string[];
  cell: string[];
  text: string;
}

const newFlow = (): Flow => ({ lines: [], cells: [], cell: [], text: '' });

/** `inTable` says whether a paragraph that ends belongs to a cell. */
export function collector(inTable: () => boolean): Collector {
  const body = newFlow();
  const notes = newFlow();
  let flow = body;

  const take = (): string => {
    const line = tidyLine(flow.text.replace(/\t/g, ' '));
    flow.text = '';
    return line;
  };
  const paragraph = () => {
    const line = take();
    if (line) (flow === body && inTable() ? flow.cell : flow.lines).push(line);
  };
  const cell = () => {
    const line = take();
    flow.cells.push([...flow.cell, ...(line ? [line] : [])].join(' '));
    flow.cell = [];
  };
  const row = () => {
    if (flow.cell.length > 0) cell();
    const text = flow.cells.length === 1 ? (flow.cells[0] ?? '') : flow.cells.join('\t').replace(/\s+$/, '');
    if (text.trim()) flow.lines.push(text);
    flow.cells = [];
  };

  return {
    add: (text) => void (flow.text += text),
    label(text) {
      const label = tidyLine(text.replace(/\t/g, ' ')).trim();
      // Bullets are drawn with characters of symbol fonts.
      if (label === '' || /^[·•\uE000-\uF8FF\uFFFD]+$/u.test(label)) return;
      flow.text += /[\p{P}]$/u.test(label) ? label : `${label}\u3000`;
    },
    paragraph,
    cell,
    row,
    note(inside) {
      if (inside === (flow === notes)) return;
      if (flow === notes) paragraph();
      flow = inside ? notes : body;
    },
    lines() {
      flow = body;
      if (body.cells.length > 0) row();
      const loose = [...body.cell, take()].filter(Boolean);
      return [...body.lines, ...loose, ...notes.lines];
    },
  };
}
