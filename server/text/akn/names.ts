import type { Day } from '../../domain/day.ts';
import type { AknDocument } from './document.ts';

/** A day that stands where the format wants one and none is known. */
const NO_DAY = '0001-01-01' as Day;

/** What a document, its wording, its first wording and its file are called in the naming convention of Akoma Ntoso, with the days in their names. */
export interface AknNames {
  work: { uri: string; day: Day };
  expression: { uri: string; day: Day };
  /** The master expression: the first wording, whose names of parts later ones go by. */
  master: { uri: string; day: Day };
  manifestation: { uri: string; this: string };
}

type Named = Pick<AknDocument, 'facts' | 'text' | 'nth' | 'firstStartsOn'>;

/** The names of a document's wording. Each begins with that of the level above it; two wordings never bear one name. */
export function namesOf({ facts, text, nth, firstStartsOn }: Named): AknNames {
  const day = facts.publishedOn ?? facts.signedOn ?? facts.effectiveOn ?? NO_DAY;
  const work = `/akn/cn/act/${day}/${facts.id}`;
  const first = firstStartsOn ?? facts.effectiveOn ?? day;
  const since = nth === 1 ? first : (text.startsOn ?? first);
  const master = `${work}/zho@${first}`;
  const expression = nth === 1 ? master : `${work}/zho@${since}${since === first ? `-v${nth}` : ''}`;
  return {
    work: { uri: work, day },
    expression: { uri: expression, day: since },
    master: { uri: master, day: first },
    manifestation: { uri: `${expression}.akn`, this: `${expression}/!main.xml` },
  };
}
