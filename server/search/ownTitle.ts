import { flatten } from '../domain/normalForm.ts';

/** A notice that prints another text is found as that text. */
const PRINTS = /(?:印发|发布|公布|颁布|转发|批转)[^《]*《/;
const QUOTED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g;

/**
 * The part of a title that is the document's own name, in the flat form: without what it names in 《》, which is another
 * document (关于修改《…》的决定, 关于适用《…》的解释). `flat` is the flat form of the whole title.
 */
export function ownTitle(title: string, flat: string): string {
  return !title.includes('《') || PRINTS.test(title) ? flat : flatten(title.replace(QUOTED, ' '));
}
