/** One thing that is looked for in titles, and its worth. */
interface TitleTerm {
  flat: string;
  worth: number;
}

/** How a query and a title overlap: the share of the query that the title holds, and of the title that the query explains. */
export interface Cover {
  cover: number;
  explained: number;
}

/** Makes the measure for one query. Most terms are pairs: a title is walked once, instead of once for each of them. */
export function createTitleCover(terms: readonly TitleTerm[]): (title: string) => Cover {
  const pairs = new Map<number, number>();
  /** A bit for each unit that a pair begins with: most units of a title begin none. */
  const begins = new Uint8Array(0x10000 >> 3);
  const others: TitleTerm[] = [];
  terms.forEach((term, i) => {
    if (term.flat.length === 2 && terms.length > 1) {
      pairs.set(keyAt(term.flat, 0), i);
      const unit = term.flat.charCodeAt(0);
      begins[unit >> 3]! |= 1 << (unit & 7);
    } else others.push(term);
  });
  const all = terms.reduce((sum, { worth }) => sum + worth, 0);
  const seen = new Uint32Array(terms.length);
  let now = 0;
  return (title) => {
    now++;
    let worth = 0;
    let units = 0;
    let end = 0;
    for (let at = 0; pairs.size > 0 && at + 1 < title.length; at++) {
      const unit = title.charCodeAt(at);
      if ((begins[unit >> 3]! & (1 << (unit & 7))) === 0) continue;
      const term = pairs.get(keyAt(title, at));
      if (term === undefined) continue;
      if (seen[term] !== now) worth += terms[term]!.worth;
      seen[term] = now;
      units += at + 2 - Math.max(at, end);
      end = at + 2;
    }
    for (const other of others) {
      let at = title.indexOf(other.flat);
      if (at !== -1) worth += other.worth;
      for (; at !== -1; at = title.indexOf(other.flat, at + other.flat.length)) units += other.flat.length;
    }
    return { cover: all === 0 ? 0 : worth / all, explained: Math.min(1, units / Math.max(1, title.length)) };
  };
}

const keyAt = (flat: string, at: number): number => flat.charCodeAt(at) * 0x10000 + flat.charCodeAt(at + 1);
