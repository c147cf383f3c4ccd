import type { Day } from '../domain/day.ts';
import type { ChangeTold, DocumentLine } from '../domain/dossier.ts';
import type { Instant } from '../domain/model.ts';
import type { SearchHit } from '../domain/search.ts';
import { atomFeed, instantOf } from './atom.ts';
import type { AtomEntry } from './atom.ts';
import type { MaterialKind } from '../domain/material/codes.ts';
import { VALIDITY } from './labels.ts';
import { changeWord } from './standing.ts';
import { MATERIAL_KIND } from './material.ts';
import { titled } from './names.ts';

export { xml } from './atom.ts';

export type Change = DocumentLine & ChangeTold;

/** What a feed is called, where it lies, and what was taken away. `at` makes a document's id an address. */
export interface FeedFrame {
  title: string;
  self: string;
  page?: string;
  today: Day;
  at: (documentId: number) => string;
  /** The page of a 解读. */
  explanation: (documentId: number, id: number) => string;
  gone: readonly { documentId: number; at: Instant }[];
}

/** What every feed of ours says of itself. */
export const frame = ({ title, self, page, today, at, gone }: FeedFrame) => ({
  title,
  self,
  ...(page === undefined ? {} : { page }),
  otherwise: instantOf(today),
  gone: gone.map((one) => ({ ref: at(one.documentId), at: one.at })),
});

const words = (...said: readonly (string | null)[]): string => said.filter((word) => word !== null).join('；');

/** What has begun to hold and what has ended, newest first: events, and documents whose term has run out (`ended`). */
export const changesFeed = (changes: readonly Change[], ended: readonly DocumentLine[], of: FeedFrame): string => {
  const entry = (line: DocumentLine, on: Day, kind: string, label: string): AtomEntry => {
    const title = `${label}：${titled(line.title, line.docNumber)}`;
    return {
      id: `${of.at(line.id)}#${kind}-${on}`,
      title,
      updated: instantOf(on),
      link: of.at(line.id),
      category: { term: kind, label },
      summary: words(title, line.issuerName, `现在的效力：${VALIDITY[line.validity]}`),
    };
  };
  const entries = [
    ...changes.map((change) => entry(change, change.on, change.kind, changeWord(change))),
    ...ended.map((line) => entry(line, line.since ?? of.today, 'lapsed', VALIDITY.lapsed)),
  ];
  entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  return atomFeed({ ...frame(of), entries });
};

/** 解读 as a feed tells it. */
export interface FeedExplanation {
  id: number;
  documentId: number;
  kind: MaterialKind;
  title: string;
  publisher: string | null;
  documentTitle: string;
  docNumber: string | null;
  shownAt: Instant | null;
}

const explanationEntry = (one: FeedExplanation, of: FeedFrame): AtomEntry => {
  const link = of.explanation(one.documentId, one.id);
  return {
    id: link,
    title: `解读：${one.title}`,
    updated: one.shownAt ?? instantOf(of.today),
    link,
    category: { term: one.kind, label: MATERIAL_KIND[one.kind] },
    summary: words(
      `${MATERIAL_KIND[one.kind]}，所解读的文件：${titled(one.documentTitle, one.docNumber)}`,
      one.publisher,
    ),
  };
};

/**
 * Documents by the day of their publication, newest first, and after them the 解读 that were made public; an entry is updated on the
 * day its validity changed.
 */
export const publishedFeed = (
  lines: readonly DocumentLine[],
  explanations: readonly FeedExplanation[],
  of: FeedFrame,
): string =>
  atomFeed({
    ...frame(of),
    entries: [
      ...lines.map((line) => {
        const published = line.publishedOn ?? line.signedOn ?? line.effectiveOn ?? of.today;
        const changed =
          line.since !== null && line.since <= of.today && line.since > published ? line.since : published;
        return {
          id: of.at(line.id),
          title: titled(line.title, line.docNumber),
          updated: instantOf(changed),
          link: of.at(line.id),
          category: { term: line.validity, label: VALIDITY[line.validity] },
          summary: words(line.issuerName, `公布：${published}`, `现在的效力：${VALIDITY[line.validity]}`),
        };
      }),
      ...explanations.map((one) => explanationEntry(one, of)),
    ],
  });

/** What a search finds, whatever its validity, the latest first: an entry is updated on the day its validity changed. */
export const searchFeed = (hits: readonly (SearchHit & { since: Day | null })[], of: FeedFrame): string =>
  atomFeed({
    ...frame(of),
    entries: hits.map((hit) => {
      const changed = hit.since !== null && hit.since <= of.today ? hit.since : (hit.day ?? of.today);
      return {
        id: of.at(hit.documentId),
        title: titled(hit.title.text, hit.docNumber),
        updated: instantOf(changed),
        link: of.at(hit.documentId),
        category: { term: hit.validity, label: VALIDITY[hit.validity] },
        summary: words(`现在的效力：${VALIDITY[hit.validity]}`, hit.snippet.text),
      };
    }),
  });
