import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as a full HTML document. Everything that a page is given is escaped by the renderer. */
export function render(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`;
}
