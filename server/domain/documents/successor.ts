import type { DocumentName } from '../dossier.ts';
import { compareTitles } from '../matching/compareTitles.ts';
import { titleParts } from '../matching/titleParts.ts';
import type { TitleParts } from '../matching/titleParts.ts';

/** A title without what says that it is for a try: 暂行办法 is followed by 办法. */
const lasting = (title: string): TitleParts => titleParts(title.replace(/[（(]?(?:暂行|试行)[）)]?/g, ''));

/**
 * The document that holds in the place of one that has ended: among those that ended or amended it, the one whose title names the same rule
 * (a newer edition, with or without 试行). A decision that ends many documents is the basis, no successor. Null when none fits.
 */
export function successorAmong<N extends Pick<DocumentName, 'title'>>(
  title: string,
  candidates: readonly N[],
): N | null {
  const own = lasting(title);
  return (
    candidates.find((one) => {
      const { likeness, foreign } = compareTitles(own, lasting(one.title));
      return !foreign && likeness !== 'different';
    }) ?? null
  );
}
