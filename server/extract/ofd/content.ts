import { walkXml, type XmlAttributes } from '../xml.ts';
import { finite, IDENTITY, numbers, placed, product, type Matrix } from './matrix.ts';

/** Characters that one TextCode places, in the space of the page (millimetres, y downwards) by way of `matrix`. */
export interface TextCode {
  text: string;
  matrix: Matrix;
  size: number;
  x: number;
  y: number;
  deltaX: string;
  deltaY: string;
}

export interface DrawnPath {
  data: string;
  matrix: Matrix;
  filled: boolean;
}

/** What a page, a template or a composite object holds. */
export interface Content {
  templates: string[];
  texts: TextCode[];
  paths: DrawnPath[];
  composites: { unit: string; matrix: Matrix }[];
  /** TextCodes that name glyphs and no characters. */
  glyphsOnly: number;
}

const NO_CHARACTER = /^[\uFFFD\uFFFF]*$/u;

const emptyContent = (): Content => ({ templates: [], texts: [], paths: [], composites: [], glyphsOnly: 0 });

/** The content of a page or template page. */
export function readContent(bytes: Buffer): Content {
  const content = emptyContent();
  const reader = objectReader(() => content);
  walkXml(bytes, {
    ...reader,
    open(name, attributes) {
      if (name === 'Template' && attributes['TemplateID']) content.templates.push(attributes['TemplateID']);
      reader.open(name, attributes);
    },
  });
  return content;
}

/** Composite objects (id → content) of a file of resources. */
export function readUnits(bytes: Buffer, units: Map<string, Content>): void {
  let unit = emptyContent();
  const reader = objectReader(() => unit);
  walkXml(bytes, {
    ...reader,
    open(name, attributes) {
      // The standard says CompositeGraphicUnit; its schema has CompositeGraphicUnit, producers also VectorG.
      if (name === 'CompositeGraphicUnit' || name === 'VectorG')
        units.set(attributes['ID'] ?? '', (unit = emptyContent()));
      reader.open(name, attributes);
    },
  });
}

interface TextObject {
  matrix: Matrix;
  size: number;
  x: number;
  y: number;
  glyphs: boolean;
}

/** Gathers text, paths and composite objects as they open and close. */
function objectReader(into: () => Content) {
  let object: TextObject | null = null;
  let path: DrawnPath | null = null;
  let code: XmlAttributes | null = null;
  let text = '';
  let clipping = false;

  const openText = (attributes: XmlAttributes): TextObject | null => {
    if (attributes['Visible'] === 'false') return null;
    const [, , , height] = numbers(attributes['Boundary']);
    const size = finite(attributes['Size']) || height || 1;
    const scale = finite(attributes['HScale']) || 1;
    const matrix = product(placed(attributes), [scale, 0, 0, 1, 0, 0]);
    return { matrix, size, x: 0, y: 0, glyphs: false };
  };
  const closeCode = ({ matrix, size, glyphs }: TextObject, attributes: XmlAttributes) => {
    // What a producer indents is no text.
    const found = text.replace(/^\s*\n\s*|\s*\n\s*$/g, '');
    if (glyphs && NO_CHARACTER.test(found)) into().glyphsOnly += 1;
    const { x, y } = object ?? { x: 0, y: 0 };
    const [deltaX, deltaY] = [attributes['DeltaX'] ?? '', attributes['DeltaY'] ?? ''];
    into().texts.push({ text: found, matrix, size, x, y, deltaX, deltaY });
  };

  return {
    open(name: string, attributes: XmlAttributes): void {
      text = '';
      if (name === 'TextObject') object = openText(attributes);
      else if (name === 'CGTransform' && object) object.glyphs = true;
      else if (name === 'TextCode' && object) {
        code = attributes;
        // Without X or Y the one before holds.
        if (attributes['X'] !== undefined) object.x = finite(attributes['X']);
        if (attributes['Y'] !== undefined) object.y = finite(attributes['Y']);
      } else if (name === 'PathObject' && attributes['Visible'] !== 'false') {
        const filled = attributes['Fill'] === 'true' && attributes['Stroke'] === 'false';
        path = { data: '', matrix: placed(attributes), filled };
      } else if (name === 'Clips') path = path && { ...path, data: ' ' };
      else if (name === 'CompositeObject' && attributes['Visible'] !== 'false')
        into().composites.push({ unit: attributes['ResourceID'] ?? '', matrix: placed(attributes) });
    },
    text(more: string): void {
      text += more;
    },
    close(name: string): void {
      if (name === 'TextObject') object = null;
      else if (name === 'TextCode' && object && code) {
        closeCode(object, code);
        code = null;
      } else if (name === 'Clips') clipping = false;
      else if (name === 'AbbreviatedData' && path && !clipping) path.data = text;
      else if (name === 'PathObject' && path) {
        if (path.data.trim()) into().paths.push(path);
        path = null;
      }
    },
  };
}

/** How deep composite objects may hold one another, and how many of them a page may show: one that holds itself comes to an end. */
const DEEPEST = 8;
const MOST_COMPOSITES = 2_000;

/** All text and lines of a content, composite objects opened. */
export function flattened(content: Content, units: ReadonlyMap<string, Content>): Content {
  const out = { ...emptyContent(), templates: content.templates };
  let opened = 0;
  const add = (part: Content, outer: Matrix, depth: number) => {
    out.glyphsOnly += part.glyphsOnly;
    for (const text of part.texts) out.texts.push({ ...text, matrix: product(outer, text.matrix) });
    for (const path of part.paths) out.paths.push({ ...path, matrix: product(outer, path.matrix) });
    for (const { unit, matrix } of part.composites) {
      const inner = units.get(unit);
      if (inner && depth < DEEPEST && (opened += 1) <= MOST_COMPOSITES) add(inner, product(outer, matrix), depth + 1);
    }
  };
  add(content, IDENTITY, 0);
  return out;
}
