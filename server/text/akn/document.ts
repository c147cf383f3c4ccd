import type { RelationKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentRow, TextVersionRow } from '../../domain/model.ts';
import { xml } from '../atom.ts';
import type { Standing, ToldEvent } from '../standing.ts';
import { bodyOf } from './body.ts';
import { element } from './element.ts';
import { metaOf } from './meta.ts';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** A document on a day as it is exported. */
export interface AknDocument {
  facts: Pick<DocumentRow, 'id' | 'title' | 'docNumber' | 'genre' | 'signedOn' | 'publishedOn' | 'effectiveOn'>;
  issuers: readonly { id: number | null; name: string }[];
  text: Pick<TextVersionRow, 'id' | 'startsOn' | 'text' | 'articles'>;
  /** Which of its wordings the text is, counted from 1, and when the first one began (null: with the document itself). */
  nth: number;
  firstStartsOn: Day | null;
  standing: Standing;
  events: readonly Pick<ToldEvent, 'kind' | 'on' | 'basis'>[];
  relations: readonly {
    kind: RelationKind;
    direction: 'in' | 'out';
    other: { documentId: number | null; title: string | null; docNumber: string | null };
  }[];
  /** The permanent addresses of the document, of this wording of it, of this file, and those of other documents. */
  address: string;
  wordingAddress: string;
  fileAddress: string;
  addressOf: (documentId: number) => string;
  today: Day;
}

/** A document as Akoma Ntoso 3.0 (OASIS LegalDocML): its facts, its life and its text by 编 章 节 条 款 项 目. */
export function akomaNtoso(doc: AknDocument): string {
  const { facts, text } = doc;
  const preface = element(
    'preface',
    {},
    element('longTitle', {}, element('p', {}, element('docTitle', {}, xml(facts.title)))),
    facts.docNumber === null ? '' : element('p', {}, element('docNumber', {}, xml(facts.docNumber))),
  );
  const act = element(
    'act',
    { name: facts.genre ?? '行政规范性文件', contains: doc.nth === 1 ? 'originalVersion' : 'singleVersion' },
    metaOf(doc),
    preface,
    ...bodyOf(text.text, text.articles),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: AKN }, act)}\n`;
}
