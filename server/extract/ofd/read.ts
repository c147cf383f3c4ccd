import { Fault } from '../../domain/fault.ts';
import { NO_SCANS, type ReadLimits, type ReadText, type ReadWarning } from '../contract.ts';
import { withoutFurniture } from '../pdf/furniture.ts';
import type { Page } from '../pdf/page.ts';
import { joinPages } from '../pdf/paragraphs.ts';
import type { Zip } from '../zip.ts';
import { flattened, readContent, readUnits, type Content } from './content.ts';
import { readPackage, type OfdPackage } from './package.ts';
import { pageOf } from './page.ts';

/**
 * Text of an OFD file (GB/T 33190) in reading order. What template pages repeat is left out; a template that one page only uses (a letterhead) is text.
 * Throws Fault: file.damaged, file.encrypted, file.bomb, file.tooManyPages, file.tooLarge.
 */
export async function readOfd(zip: Zip, limits: ReadLimits): Promise<ReadText> {
  const ofd = await readPackage(zip);
  if (ofd.pages.length > limits.pages)
    throw new Fault('file.tooManyPages', { pages: ofd.pages.length, limit: limits.pages });
  const contents = await readContents(zip, ofd, limits.textChars);
  const pages: Page[] = [];
  for (const content of contents) pages.push(await pageOf(content));
  const { text, pageStarts } = joinPages(bodies(pages));
  const warnings = warningsOf(ofd, contents, pages);
  return { mediaType: 'application/ofd', pages: pages.length, method: 'text', text, pageStarts, warnings, ...NO_SCANS };
}

/** Pages without running heads; where that would leave nothing at all (pages that say the same), as they are. */
function bodies(pages: readonly Page[]): readonly Page[] {
  const rest = withoutFurniture(pages);
  return rest.some((page) => page.flows.length > 0) ? rest : pages;
}

/** What stands on each page, with the templates that no other page uses. */
async function readContents(zip: Zip, ofd: OfdPackage, limit: number): Promise<Content[]> {
  const units = new Map<string, Content>();
  for (const entry of ofd.resources) readUnits(await zip.read(entry), units);
  const own: Content[] = [];
  const uses = new Map<string, number>();
  let chars = 0;
  for (const entry of ofd.pages) {
    const content = flattened(readContent(await zip.read(entry)), units);
    chars += content.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (chars > limit) throw new Fault('file.tooLarge', { chars, limit });
    for (const id of new Set(content.templates)) uses.set(id, (uses.get(id) ?? 0) + 1);
    own.push(content);
  }
  const whole: Content[] = [];
  for (const content of own) {
    const once = content.templates.flatMap((id) => (uses.get(id) === 1 ? (ofd.templates.get(id) ?? []) : []));
    const parts = [content];
    for (const entry of new Set(once)) parts.push(flattened(readContent(await zip.read(entry)), units));
    whole.push({
      ...content,
      texts: parts.flatMap((part) => part.texts),
      paths: parts.flatMap((part) => part.paths),
      glyphsOnly: parts.reduce((sum, part) => sum + part.glyphsOnly, 0),
    });
  }
  return whole;
}

function warningsOf(ofd: OfdPackage, contents: readonly Content[], pages: readonly Page[]): ReadWarning[] {
  const empty = pages.flatMap((page, at) => (page.flows.every((flow) => flow.length === 0) ? [at + 1] : []));
  const glyphs = contents.flatMap((content, at) => (content.glyphsOnly > 0 ? [at + 1] : []));
  return [
    ...(empty.length > 0 ? [{ code: 'text.pagesWithoutText' as const, details: { pages: empty } }] : []),
    ...(glyphs.length > 0 ? [{ code: 'text.glyphsWithoutCharacters' as const, details: { pages: glyphs } }] : []),
    ...(ofd.attachments.length > 0 ? [{ code: 'text.attachments' as const, details: { names: ofd.attachments } }] : []),
    ...(ofd.signatures > 0 ? [{ code: 'text.signed' as const, details: { signatures: ofd.signatures } }] : []),
  ];
}
