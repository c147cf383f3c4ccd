import type { RelationKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentFacts } from '../domain/documents/facts.ts';
import type {
  DocumentRef,
  Evidence,
  EvidenceSpan,
  ExtensionRef,
  Metadata,
  MetadataField,
  RepealRef,
} from '../domain/metadata.ts';

/**
 * Names of the fields that hold a document's facts. Rows of lists are named `issuers.0`, `issuers.1`, … and
 * `relations.0.kind`, `relations.0.title`, …; a row whose name (or title and number) is empty is left out.
 */
export const FACT_FIELDS = [
  'title',
  'docNumber',
  'registrationNumber',
  'genre',
  'subject',
  'tier',
  'adoptedOn',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'validMonths',
  'trial',
] as const;

/** Parts of one `relations.N` row. `articles` is one text, labels parted by 、; `until` belongs to `extends`. */
export const RELATION_PARTS = ['kind', 'title', 'docNumber', 'scope', 'articles', 'until', 'on'] as const;

/** What stands in a form's fields, by their names. */
export type Values = Partial<Record<string, string>>;

const ROW = /^(\d+)(?:\.(.+))?$/;

/** How many rows of a list the values hold. */
export function rowCount(values: Values, list: string): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const match = name.startsWith(`${list}.`) ? ROW.exec(name.slice(list.length + 1)) : null;
    return match === null ? [] : [Number(match[1]) + 1];
  });
  return Math.max(0, ...numbers);
}

/** The rows of a sent list, in order, each part trimmed and present; rows without any text but a choice are left out. */
export function rowsOf<P extends string>(
  values: Values,
  list: string,
  parts: readonly P[],
  texts: readonly P[],
): Record<P, string>[] {
  const rows: Record<P, string>[] = [];
  for (let i = 0; i < rowCount(values, list); i++) {
    const row = Object.fromEntries(parts.map((p) => [p, (values[`${list}.${i}.${p}`] ?? '').trim()])) as Record<
      P,
      string
    >;
    if (texts.some((p) => row[p] !== '')) rows.push(row);
  }
  return rows;
}

/** The names of a sent list of plain rows (`issuers.0` …), trimmed, empty ones left out. */
export function namesOf(values: Values, list: string): string[] {
  const names: string[] = [];
  for (let i = 0; i < rowCount(values, list); i++) {
    const name = (values[`${list}.${i}`] ?? '').trim();
    if (name !== '') names.push(name);
  }
  return names;
}

/** Confirmed facts as the values of their form. */
export function factValues(facts: DocumentFacts): Values {
  const values: Values = {};
  for (const name of FACT_FIELDS) {
    const value = facts[name];
    values[name] = value === true ? 'yes' : value === null || value === false ? '' : String(value);
  }
  facts.issuers.forEach((issuer, i) => (values[`issuers.${i}`] = issuer.name));
  return values;
}

/** A proposal as the values of the confirm form, and where in the text each field comes from, by the field's name. */
export interface ProposedForm {
  values: Values;
  evidence: Readonly<Record<string, EvidenceSpan>>;
}

const LISTS = ['repeals', 'lapses', 'extends', 'continues', 'amends'] as const satisfies readonly (MetadataField &
  RelationKind)[];
const PLAIN = [
  'title',
  'docNumber',
  'genre',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'validMonths',
] as const;

/** Any of the lists' items: what only some of them state is optional. */
type NamedRef = DocumentRef & Partial<Pick<RepealRef, 'scope' | 'articles'> & Pick<ExtensionRef, 'until'>>;

/** The day that a text states for what it does to one document, apart from its own first day. */
export type ActDay = (kind: RelationKind, ref: DocumentRef) => Day | null;

/** Fills the confirm form from what the machine proposes. */
export function proposedForm(metadata: Metadata, evidence: Evidence, dayOf: ActDay = () => null): ProposedForm {
  const values: Values = {};
  const spans: Record<string, EvidenceSpan> = {};
  const spanOf = (field: MetadataField, item?: number): EvidenceSpan | undefined =>
    evidence[field]?.find((e) => item === undefined || (e.item ?? 0) === item);
  const put = (name: string, value: string | number | null, span: EvidenceSpan | undefined): void => {
    values[name] = value === null ? '' : String(value);
    if (span !== undefined && value !== null) spans[name] = span;
  };
  for (const name of PLAIN) put(name, metadata[name], spanOf(name));
  put('trial', metadata.trial ? 'yes' : '', metadata.trial ? spanOf('trial') : undefined);
  metadata.issuers.forEach((name, i) => put(`issuers.${i}`, name, spanOf('issuers', i)));
  let row = 0;
  for (const kind of LISTS) {
    const refs: readonly NamedRef[] = metadata[kind];
    refs.forEach((ref, i) => {
      const at = `relations.${row++}`;
      put(`${at}.kind`, kind, undefined);
      put(`${at}.title`, ref.title, spanOf(kind, i));
      put(`${at}.docNumber`, ref.docNumber, ref.title === null ? spanOf(kind, i) : undefined);
      put(`${at}.scope`, ref.scope ?? 'whole', undefined);
      put(`${at}.articles`, (ref.articles ?? []).join('、'), undefined);
      put(`${at}.until`, ref.until ?? null, undefined);
      put(`${at}.on`, dayOf(kind, ref), undefined);
    });
  }
  const { conditionalLapse: waiting } = metadata;
  for (const ref of (waiting?.targets ?? []).filter(({ title }) => title === null || title !== metadata.title)) {
    const at = `relations.${row++}`;
    put(`${at}.kind`, 'lapses_unless', undefined);
    put(`${at}.title`, ref.title, spanOf('conditionalLapse'));
    put(`${at}.docNumber`, ref.docNumber, undefined);
    put(`${at}.scope`, 'whole', undefined);
    put(`${at}.until`, waiting?.deadline ?? null, undefined);
    put(`${at}.on`, waiting?.lapsesOn ?? null, undefined);
  }
  metadata.citesLaws.forEach((title, i) => {
    const at = `relations.${row++}`;
    put(`${at}.kind`, 'based_on', undefined);
    put(`${at}.title`, title, spanOf('citesLaws', i));
    put(`${at}.scope`, 'whole', undefined);
  });
  return { values, evidence: spans };
}
