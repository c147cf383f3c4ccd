import type { Day } from '../../domain/day.ts';
import type { ShownMaterial } from '../../domain/material/shown.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import type { Standing } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import type { DocumentFacts, EventLine, RelationLine } from '../models.ts';
import { paths } from '../paths.ts';
import type { LifeStretch } from './timelineScale.ts';

/** A wording of a document: its place in their order, and its days (null: from the beginning, or until further notice). */
export interface WordingLine {
  id: number;
  nth: number;
  from: Day | null;
  to: Day | null;
}

/** A QR code as one path over `size` modules a side, quiet zone included. */
export interface QrPicture {
  path: string;
  size: number;
}

/** One of the pages that a long text is divided into. */
export interface PartLine {
  /** From 1. */
  nth: number;
  start: number;
  end: number;
  /** What stands in it: its chapters and articles. */
  name: string;
  /** How many hits of the words looked for begin in it. */
  hits: number;
}

/** How a long text is divided, and which part the page shows. */
export interface TextParts {
  shown: number | 'all';
  list: readonly PartLine[];
}

/** What all pages of one document know: the document, its wording and their addresses. */
export interface DocumentBase {
  chrome: Chrome;
  today: Day;
  facts: DocumentFacts;
  standing: Standing;
  /** The address of the page as it is printed and cited, with the site's name. */
  address: string;
}

/** A document for the public, `GET /documents/:id?on=&q=&part=&at=` and `GET /documents/:id/versions/:versionId?q=&part=&at=`. */
export interface DocumentPage extends DocumentBase {
  /** The wording of the day asked for, or the one that the address names; null when no text is held. */
  text: Pick<
    TextVersionRow,
    'id' | 'ordinal' | 'startsOn' | 'text' | 'articles' | 'fileSha256' | 'fileName' | 'mediaType' | 'pages'
  > | null;
  /** Null for a text that fits on one page. */
  parts: TextParts | null;
  /** Bytes of the original; null where none is held. */
  fileSize: number | null;
  /** All wordings, oldest first; one when the text was never changed. */
  wordings: readonly WordingLine[];
  /** Whether the address names the wording, so that no day chooses it. */
  pinned: boolean;
  relations: readonly RelationLine[];
  /** Whether all of them were asked for where they are many. */
  allRelations: boolean;
  /** Oldest first, voided ones left out. */
  events: readonly EventLine[];
  stretches: readonly LifeStretch[];
  /** The day by whose evening an event had to be on record to count; null: what is on record now. */
  knownAt: Day | null;
  /** When somebody last recorded an event of its life; null: none is recorded. */
  checkedOn: Day | null;
  /** The rule of the same name that holds in its place. */
  successor: { id: number; title: string; docNumber: string | null } | null;
  /** 解读与附件 that are 公开. */
  materials: readonly ShownMaterial[];
  qr: QrPicture;
  /** What was searched for, and where it stands in the text. */
  q: string | null;
  marks: readonly [number, number][];
}

/** The day that links carry along: none today. */
export const carried = (page: { standing: Standing; today: Day }): Day | undefined =>
  page.standing.on === page.today ? undefined : page.standing.on;

/**
 * The day that links to other forms of the shown text carry along: that of the page, for a wording named by the address the day nearest
 * to it on which that wording holds. None for today.
 */
export function dayOfText(page: DocumentPage): Day | undefined {
  const wording = page.pinned ? page.wordings.find(({ id }) => id === page.text?.id) : undefined;
  const { on } = page.standing;
  const late = wording?.to != null && wording.to < on ? wording.to : on;
  const held = wording?.from != null && wording.from > late ? wording.from : late;
  return held === page.today ? undefined : held;
}

/** The address of a part of the text that the page is about, with the day and the words that it carries. */
export function partHref(page: DocumentPage, part: number | 'all', anchor?: string): string {
  const query = { q: page.q ?? undefined, part: part === 1 ? undefined : part };
  const href =
    page.pinned && page.text !== null
      ? paths.documentVersion(page.facts.id, page.text.id, query)
      : paths.document(page.facts.id, { ...query, on: carried(page), knownAt: page.knownAt ?? undefined });
  return anchor === undefined ? href : `${href}#${encodeURIComponent(anchor)}`;
}

/** The one address of the shown text under which it is listed elsewhere: that of today, without the words looked for. */
export function listedAt(page: DocumentPage): string {
  const nth = shownPart(page)?.nth ?? 1;
  const query = { part: page.parts?.shown === 'all' ? ('all' as const) : nth === 1 ? undefined : nth };
  return page.pinned && page.text !== null
    ? paths.documentVersion(page.facts.id, page.text.id, query)
    : paths.document(page.facts.id, query);
}

/** Other forms of the shown text, for programs. */
export const otherForms = (page: DocumentPage): { type: string; title: string; href: string }[] => {
  const { id } = page.facts;
  const on = dayOfText(page);
  return [
    { type: 'application/atom+xml', title: '本文件的变动', href: paths.documentFeed(id) },
    { type: 'application/json', title: '机器可读数据', href: paths.publicDocumentData(id, { on }) },
    ...(page.text === null
      ? []
      : [{ type: 'application/akn+xml', title: '结构化文本', href: paths.akomaNtoso(id, { on }) }]),
  ];
};

/** The part that the page shows; null where it shows the whole text. */
export const shownPart = ({ parts }: Pick<DocumentPage, 'parts'>): PartLine | null =>
  parts === null || parts.shown === 'all' ? null : (parts.list[parts.shown - 1] ?? null);
