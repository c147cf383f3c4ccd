import { remove, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import { flatten } from '../normalForm.ts';
import { isIssued } from './parts.ts';

/** The name of the rule itself: what the last outer brackets of a title hold (关于印发《…》的通知), else the whole title. */
export const ownName = (title: string): string => /《(.+)》[^《》]*$/.exec(title)?.[1] ?? title;

/** Whether a text bears the name of the document that it is said to be a wording of, however it is set. */
export const namesItself = (title: string, text: string): boolean => flatten(text).includes(flatten(ownName(title)));

/**
 * Takes back the latest wording of an issued document that was recorded in error; the audit row keeps it field by field.
 * Throws Fault: not.found, document.status, document.first_text (a document without its text is none), document.later_text
 * (only the latest, so that the wordings keep their order), document.used_text (a review is bound to it).
 */
export function undoWording(dossier: Dossier, versionId: number, reason: string): Change {
  const { document, versions, reviews } = dossier;
  const wording = versions.find((row) => row.id === versionId);
  if (!wording) throw new Fault('not.found', { id: versionId });
  if (!isIssued(document.status))
    throw new Fault('document.status', { status: document.status, act: 'document.undo_text' });
  if (versions.length === 1) throw new Fault('document.first_text', {});
  if (versions.at(-1)?.id !== versionId) throw new Fault('document.later_text', {});
  if (reviews.some((review) => review.textVersionId === versionId)) throw new Fault('document.used_text', {});
  return {
    act: 'document.undo_text',
    documents: [document.id],
    writes: [update('document', document, {}), remove('textVersion', wording)],
    note: reason,
  };
}
