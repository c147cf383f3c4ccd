import type { Day } from '../domain/day.ts';
import { emptyMetadata } from '../domain/metadata.ts';
import type { Evidence, EvidenceSpan, MetadataField, Proposal } from '../domain/metadata.ts';
import { findBasis } from './basis.ts';
import { findDates } from './dates.ts';
import { genreOf } from './genre.ts';
import { readHeadnote } from './headnote.ts';
import { findIssuers, ofMasthead, ofTitle } from './issuers.ts';
import { layoutOf } from './layout.ts';
import { findOwnNumber } from './number.ts';
import { findPublished, labelledDay } from './published.ts';
import { findImprint, findSignature, findUndatedSigners } from './signed.ts';
import { findTitle } from './title.ts';

/**
 * What head, tail and preamble say: title, number, issuers, genre, 成文 and 公布 days, basis, and the day of the 版记. The clause fields stay empty.
 * Pure, never throws, linear in the length of the text.
 */
export function readHead(text: string): Proposal & { printedOn: Day | null } {
  const metadata = emptyMetadata();
  const evidence: Evidence = {};
  const note = (field: MetadataField, start: number, end: number, sure: boolean, item?: number): void => {
    const span: EvidenceSpan = { start, end, quote: text.slice(start, end), sure };
    (evidence[field] ??= []).push(item === undefined ? span : { item, ...span });
  };
  const layout = layoutOf(text);
  const title = findTitle(layout);
  const headnote = readHeadnote(layout);
  const number = findOwnNumber(layout, title, headnote);
  const heads = [...ofTitle(layout, title), ...ofMasthead(layout, title)].map((o) => o.name);
  const named = [...heads, ...layout.labels.filter((l) => l.name === 'issuer').map((l) => l.value)];
  const dates = findDates(text);
  const signature = findSignature(layout, named, dates);
  const imprint = findImprint(layout, named, dates);
  const undated = signature === null ? findUndatedSigners(layout, named) : null;
  if (title) {
    metadata.title = title.title;
    note('title', title.start, title.end, title.sure);
    const genre = genreOf(text.slice(title.start, title.end)) ?? genreOf(title.title);
    if (genre) {
      metadata.genre = genre.genre;
      note('genre', title.start + genre.at, title.start + genre.at + genre.length, title.sure);
    }
  }
  if (number) {
    metadata.docNumber = number.number.printed;
    note('docNumber', number.number.start, number.number.end, number.sure);
  }
  findIssuers(layout, { title, number, headnote, signature, imprint, undated }).forEach((issuer, i) => {
    metadata.issuers.push(issuer.name);
    note('issuers', issuer.start, issuer.end, issuer.sure, i);
  });
  const signed = signature?.date.day
    ? { day: signature.date.day, start: signature.date.start, end: signature.date.end, sure: signature.sure }
    : labelledDay(layout, 'signedOn');
  if (signed) {
    metadata.signedOn = signed.day;
    note('signedOn', signed.start, signed.end, signed.sure);
  }
  const published = findPublished(layout, headnote, imprint);
  if (published) {
    metadata.publishedOn = published.day;
    note('publishedOn', published.start, published.end, published.sure);
  }
  findBasis(layout, signature).forEach((cited, i) => {
    metadata.citesLaws.push(cited.title);
    note('citesLaws', cited.start, cited.end, cited.sure, i);
  });
  return { metadata, evidence, printedOn: imprint?.date.day ?? null };
}
