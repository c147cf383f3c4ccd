import { walk } from './xml.ts';

export interface NumberedStyle {
  numId?: string;
  level?: number;
}

/** Paragraph styles that number their paragraphs (style id → list and level), with what they take over from the style they are based on. */
export function readStyles(xml: string): Map<string, NumberedStyle> {
  const own = new Map<string, NumberedStyle & { base?: string }>();
  let style: (NumberedStyle & { base?: string }) | null = null;
  walk(xml, {
    open(name, a) {
      if (name === 'w:style') own.set(a['w:styleId'] ?? '', (style = {}));
      else if (!style) return;
      else if (name === 'w:basedOn') style.base = a['w:val'];
      else if (name === 'w:numId') style.numId = a['w:val'];
      else if (name === 'w:ilvl') style.level = Number(a['w:val']);
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  const inherited = (id: string, depth = 0): NumberedStyle => {
    const { base, ...mine } = own.get(id) ?? {};
    return base && depth < 20 ? { ...inherited(base, depth + 1), ...mine } : mine;
  };
  return new Map([...own.keys()].map((id) => [id, inherited(id)]));
}
