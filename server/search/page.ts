import type { Validity } from '../domain/codes.ts';
import { wordingsOf } from '../domain/query.ts';
import type { Query } from '../domain/query.ts';
import type { SearchHit } from '../domain/search.ts';
import type { Found } from './engine.ts';
import { PASSAGE_LENGTH } from './passage.ts';
import { bestFirst } from './rank.ts';
import type { Listed, Ranked } from './rank.ts';
import { articleAt, markAll, snippetOf } from './snippet.ts';
import type { StoredText, Texts } from './texts.ts';
import type { Wanted } from './window.ts';

/** The best of a list whose texts are read to put them in order. */
export const READ = 25;
/** Terms of a near match that are looked for in its text. */
const TERMS = 8;
/** A query that stands in the text exactly as typed, with its punctuation. */
const VERBATIM = 0.5;
/** Shorter words have no punctuation to tell apart. */
const SHORTEST_VERBATIM = 4;

interface Cut {
  snippet: ReturnType<typeof snippetOf>;
  articles: StoredText['articles'];
}
const NOTHING: Cut = { snippet: { text: '', marks: [], at: 0 }, articles: () => [] };

/** Turns what was found into hits: the last step of the order, snippets, marks. One instance serves one answer. */
export function createPage(texts: Texts, query: Query, found: Found) {
  const known = new Map<number, StoredText | null>();
  const words: Wanted[] = [...query.words, ...query.titles]
    .flatMap(wordingsOf)
    .map(({ raw, flat }) => ({ raw, flat, worth: 100 }));
  const terms = [...found.terms]
    .sort((a, b) => b.weight * b.idf - a.weight * a.idf)
    .slice(0, TERMS)
    .map((t): Wanted => ({ flat: t.flat, raw: t.flat, worth: t.weight * t.idf }));

  function read(id: number): StoredText | null {
    if (!known.has(id)) known.set(id, texts.read(id));
    return known.get(id)!;
  }

  /** The snippet of a row with the offset in its text: from its best passage where that is known, so that a long text need not be read again. */
  function cut(id: number, wanted: readonly Wanted[], place?: number): Cut {
    const piece = place === undefined ? null : texts.piece(id, place, place + PASSAGE_LENGTH);
    if (piece !== null) {
      const snippet = snippetOf(piece, wanted);
      const at = piece.begins + snippet.at;
      if (snippet.marks.length > 0) return { snippet: { ...snippet, at }, articles: piece.articles };
    }
    const stored = read(id);
    return stored === null ? NOTHING : { snippet: snippetOf(stored, wanted), articles: stored.articles };
  }

  return {
    /** The best full matches in their final order: those that hold the words as typed come first. */
    refine(full: readonly Ranked[]): Ranked[] {
      const typed = query.words
        .filter(({ flat, or }) => or.length === 0 && flat.length >= SHORTEST_VERBATIM)
        .map(({ raw }) => raw);
      if (typed.length === 0 || full.length < 2) return [...full];
      const best = full.slice(0, READ).map((ranked): Ranked => {
        const { entry, score } = ranked;
        const text = typed.every((word) => entry.title.includes(word)) ? entry.title : (read(entry.id)?.text ?? '');
        return typed.every((word) => text.includes(word)) ? { entry, score: score + VERBATIM } : ranked;
      });
      return [...best.sort(bestFirst), ...full.slice(READ)];
    },

    hit({ entry, score, match, place }: Listed, validity: Validity): SearchHit {
      const wanted = match === 'full' ? words : terms;
      const { snippet, articles } = cut(entry.id, wanted, place);
      return {
        documentId: entry.documentId,
        versionId: entry.versionId,
        externalId: entry.externalId,
        score: Math.round(score * 1000) / 1000,
        match,
        title: markAll(entry.title, wanted),
        docNumber: entry.docNumber,
        issuers: entry.issuers.map((issuer) => issuer.name),
        genre: entry.genre,
        day: entry.day,
        validity,
        snippet: { text: snippet.text, marks: snippet.marks },
        article: snippet.marks.length === 0 ? null : articleAt(articles(), snippet.at),
      };
    },
  };
}
