import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Which of axe's rules are asked: tags of the standards, or rules by name. */
export interface Rules {
  type: 'tag' | 'rule';
  values: readonly string[];
}

interface Remark {
  id: string;
  nodes: { html: string }[];
}

/** What axe has against the page by some of its rules, or all, in words that say where; not against the elements at the places `but` of the document. */
export async function remarks(page: Page, rules?: Rules, but: readonly number[] = []): Promise<string[]> {
  // Evaluated by the driver, so the site's own content security policy stays as it is.
  if (!(await page.evaluate(`typeof axe === 'object'`))) await page.evaluate(AXE);
  const found = (await page.evaluate(`(() => {
    const all = document.querySelectorAll('*');
    const context = { include: document, exclude: ${JSON.stringify(but)}.map((i) => all[i]) };
    return axe.run(context, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'] })}).then((r) => r.violations);
  })()`)) as Remark[];
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/**
 * The shape of each element in the order of the document, with the number of elements in it: what axe's verdict can rest on, and not
 * which words, names and addresses are filled in. It counts what the element stands in (as far as styles can tell) and everything in it:
 * tags, classes and roles, which attributes it has and whether they and its texts are empty, what it refers to and is
 * referred to by, what is too small for a finger.
 */
const SHAPES = `(() => {
  const hash = (text) => {
    let a = 0xdeadbeef, b = 0x41c6ce57;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      a = Math.imul(a ^ c, 2654435761);
      b = Math.imul(b ^ c, 1597334677);
    }
    return ((b >>> 0) & 0xfffff) * 4294967296 + (a >>> 0);
  };
  const WORDED = new Set(['href', 'name', 'value', 'title', 'alt', 'src', 'action', 'content', 'datetime', 'placeholder', 'aria-label', 'cite', 'download']);
  const REFERS = new Set(['for', 'headers', 'list', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'aria-errormessage', 'aria-activedescendant']);
  const DRAWN = document.querySelector('svg') ? new Set(['d', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy', 'width', 'height', 'points', 'transform', 'viewbox', 'offset']) : new Set();
  const told = (node) => node && node.tagName + (node.textContent.trim() === '');
  const referring = new Map();
  for (const name of REFERS)
    for (const node of document.querySelectorAll('[' + name + ']'))
      for (const id of node.getAttribute(name).split(/\\s+/)) referring.set(id, [...(referring.get(id) ?? []), name + told(node)]);
  const attribute = (node, { name, value }) => {
    const key = name.toLowerCase();
    if (key === 'id') return 'id:' + (referring.get(value) ?? []).sort();
    if (REFERS.has(key)) return key + ':' + value.split(/\\s+/).map((id) => told(document.getElementById(id))).join();
    const marks = key.startsWith('data-') && node !== document.documentElement;
    if (WORDED.has(key) || marks || (DRAWN.has(key) && node.namespaceURI.endsWith('svg'))) return key + ':' + (value.trim() === '');
    return key + '=' + value;
  };
  const small = (node) => {
    if (!node.matches('a, button, input, select, textarea, summary, [role], [tabindex]')) return '';
    const box = node.getBoundingClientRect();
    return (box.width < 24 ? 'w' : '') + (box.height < 24 ? 'h' : '');
  };
  const own = (node) => node.tagName + small(node) + '[' + [...node.attributes].map((one) => attribute(node, one)).sort().join('|') + ']';
  const shapes = [], sizes = [];
  const walk = (node, within) => {
    const at = shapes.length;
    shapes.push(0);
    sizes.push(1);
    const here = own(node), inside = hash(within + '>' + here);
    let deep = here;
    for (const child of node.childNodes) {
      if (child.nodeType === 1) deep += ',' + walk(child, inside);
      else if (child.nodeType === 3 && child.data.trim() !== '') deep += child.data.trim().length === 1 ? ',c' : ',t';
    }
    sizes[at] = shapes.length - at;
    shapes[at] = hash(within + '/' + deep);
    return shapes[at];
  };
  const sheets = [...document.styleSheets].map((sheet) => sheet.href).join();
  walk(document.documentElement, hash(innerWidth + sheets));
  return [shapes, sizes];
})()`;

/** Ids that stand twice on the page: what an inspector that passes over parts could miss. */
const TWICE = `(() => {
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => 'id twice: ' + id);
})()`;

/**
 * An inspector of many pages: it shows axe each part of a page whose shape it has not seen at this width before. Rows of a list
 * differ by their words alone, and the frame of the office is the same on a hundred pages.
 */
export function createInspector(rules: Rules): (page: Page) => Promise<string[]> {
  const seen = new Set<number>();
  return async (page) => {
    const [shapes, sizes] = (await page.evaluate(SHAPES)) as [number[], number[]];
    const but: number[] = [];
    for (let i = 0; i < shapes.length;) {
      const known = seen.has(shapes[i] ?? 0);
      if (known) but.push(i);
      // Two alike on one page: the first is shown.
      seen.add(shapes[i] ?? 0);
      i += known ? (sizes[i] ?? 1) : 1;
    }
    const twice = (await page.evaluate(TWICE)) as string[];
    return but[0] === 0 ? twice : [...twice, ...(await remarks(page, rules, but))];
  };
}
