import { zipOf } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';

export interface OfdParts {
  /** Content of each page: what stands in its Layer. */
  pages: string[];
  /** Template pages by id, and which of them each page uses. */
  templates?: Record<string, string>;
  uses?: (string | undefined)[];
  /** Further elements of OFD.xml's DocBody, of CommonData and of Document. */
  body?: string;
  common?: string;
  document?: string;
  /** Further entries of the zip. */
  entries?: Record<string, string | Buffer>;
  /** How a page's or template's location is written. */
  location?: (place: string) => string;
}

/** The entries of an OFD file. */
export function ofdEntries(parts: OfdParts): Record<string, string | Buffer> {
  const { pages, templates = {}, uses = [], body = '', common = '', document = '', entries = {} } = parts;
  const location = parts.location ?? ((place) => place);
  const content = (layer: string, template?: string) =>
    `${XML}<ofd:Page ${NS}>${template ? `<ofd:Template TemplateID="${template}"/>` : ''}<ofd:Content><ofd:Layer ID="1">${layer}</ofd:Layer></ofd:Content></ofd:Page>`;
  const list = pages.map(
    (_, at) => `<ofd:Page ID="${10 + at}" BaseLoc="${location(`Pages/Page_${at}/Content.xml`)}"/>`,
  );
  const known = Object.keys(templates).map(
    (id) => `<ofd:TemplatePage ID="${id}" BaseLoc="${location(`Tpls/Tpl_${id}/Content.xml`)}"/>`,
  );
  return {
    'OFD.xml': `${XML}<ofd:OFD ${NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${XML}<ofd:Document ${NS}><ofd:CommonData>${known.join('')}${common}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>${document}</ofd:Document>`,
    ...Object.fromEntries(pages.map((layer, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, content(layer, uses[at])])),
    ...Object.fromEntries(
      Object.entries(templates).map(([id, layer]) => [`Doc_0/Tpls/Tpl_${id}/Content.xml`, content(layer)]),
    ),
    ...entries,
  };
}

export const ofdOf = (parts: OfdParts): Buffer => zipOf(ofdEntries(parts));

/** A TextObject of one line at a place (millimetres from the top left, `y` its base line), characters a size apart. */
export function line(text: string, x: number, y: number, size = 5): string {
  const steps = Math.max(0, [...text].length - 1);
  return object(`<ofd:TextCode X="0" Y="${size}" DeltaX="g ${steps} ${size}">${text}</ofd:TextCode>`, {
    x,
    y: y - size,
    size,
  });
}

/** A TextObject with the given content. */
export function object(content: string, { x = 20, y = 30, size = 5, more = '' } = {}): string {
  return `<ofd:TextObject ID="1" Font="2" Size="${size}" Boundary="${x} ${y} 170 10" ${more}>${content}</ofd:TextObject>`;
}

/** A drawn line from one point to another. */
export function stroke(x: number, y: number, x2: number, y2: number): string {
  return `<ofd:PathObject ID="3" Boundary="${x} ${y} 100 100" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x2 - x} ${y2 - y}</ofd:AbbreviatedData></ofd:PathObject>`;
}
