import type { Validity } from '../domain/codes.ts';
import type { Query } from '../domain/query.ts';
import type { SearchHit } from '../domain/search.ts';
import type { Entry } from './catalogue.ts';
import type { Found, Parts } from './engine.ts';
import { bestFirst } from './rank.ts';
import type { Ranked } from './rank.ts';
import { articleAt, markAll, snippetOf } from './snippet.ts';
import type { Wanted } from './snippet.ts';
import type { Texts } from './texts.ts';

/** The best of a list whose texts are read to put them in order. */
const READ = 25;
/** Terms of a near match that are marked. */
const TERMS = 12;
/** A word that stands in the text exactly as typed, with its punctuation. */
const VERBATIM = 0.5;

/** Turns found rows into hits: the last step of the order, snippets, marks. */
export function createPages(texts: Texts, _parts: Parts) {
  return {
    /** Puts the best full matches in their final order by reading their texts. */
    refine(found: Found, query: Query): Found {
      const words = query.words.filter(({ raw, flat }) => raw.length >= 4 && flat.length > 2).map(({ raw }) => raw);
      if (words.length === 0 || found.full.length < 2 || found.full.every((r) => r.score === 0)) return found;
      const best = found.full.slice(0, READ).map((ranked): Ranked => {
        const text = texts.read(ranked.entry.id)?.text ?? '';
        const verbatim = words.every((word) => text.includes(word) || ranked.entry.title.includes(word));
        return verbatim ? { ...ranked, score: ranked.score + VERBATIM } : ranked;
      });
      return { ...found, full: [...best.sort(bestFirst), ...found.full.slice(READ)] };
    },

    /** One hit with its snippet. */
    hit(
      ranked: { entry: Entry; score: number; match: 'full' | 'near' },
      query: Query,
      found: Found,
      validity: Validity,
    ): SearchHit {
      const { entry } = ranked;
      const wanted = wantedOf(ranked.match, query, found);
      const stored = texts.read(entry.id);
      const snippet = stored === null ? null : snippetOf(stored, wanted);
      return {
        documentId: entry.documentId,
        versionId: entry.versionId,
        externalId: entry.externalId,
        score: Math.round(ranked.score * 1000) / 1000,
        match: ranked.match,
        title: markAll(entry.title, wanted),
        docNumber: entry.docNumber,
        issuers: entry.issuers.map((issuer) => issuer.name),
        genre: entry.genre,
        day: entry.day,
        validity,
        snippet: { text: snippet?.text ?? '', marks: snippet?.marks ?? [] },
        article: snippet === null || stored === null ? null : articleAt(stored.articles, snippet.at),
      };
    },
  };
}

function wantedOf(match: 'full' | 'near', query: Query, found: Found): Wanted[] {
  const words = [...query.words, ...query.titles].map(({ flat }) => ({ flat, worth: 100 }));
  if (match === 'full') return words;
  const terms = [...found.terms]
    .sort((a, b) => b.weight * b.idf - a.weight * a.idf)
    .slice(0, TERMS)
    .map((t) => ({ flat: t.flat, worth: t.weight * t.idf }));
  return [...words, ...terms];
}
