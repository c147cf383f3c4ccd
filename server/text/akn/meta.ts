import type { EventKind } from '../../domain/codes.ts';
import { EVENT_KIND, VALIDITY } from '../labels.ts';
import { titled } from '../names.ts';
import type { AknDocument } from './document.ts';
import { element } from './element.ts';
import { identification, SOURCE } from './identification.ts';
import { namesOf } from './names.ts';
import { sourceOf, sourcesOf } from './sources.ts';
import type { Source } from './sources.ts';

/** Names of our own, for what the format has no word for. */
const OWN = 'urn:guibei:validity';

/** What an event is in the three kinds that Akoma Ntoso knows. */
const EVENT_TYPE: Readonly<Record<EventKind, 'generation' | 'amendment' | 'repeal'>> = {
  enact: 'generation',
  amend: 'amendment',
  extend: 'amendment',
  continue: 'amendment',
  renew: 'generation',
  suspend: 'amendment',
  resume: 'amendment',
  repeal: 'repeal',
  lapse: 'repeal',
  conditional_lapse: 'repeal',
  revoke: 'repeal',
};

/** Identification, publication, life and references of a document, in the order that the format wants. */
export function metaOf(doc: AknDocument): string {
  const { facts, standing, issuers } = doc;
  const dated = doc.events.filter((event) => event.on !== null);
  const sources = sourcesOf(doc);
  const validity = element(
    'validity',
    { xmlns: OWN, on: standing.on, code: standing.validity },
    VALIDITY[standing.validity],
  );
  return element(
    'meta',
    {},
    identification(doc),
    facts.publishedOn === null
      ? ''
      : element('publication', {
          date: facts.publishedOn,
          name: '公布',
          showAs: issuers.map(({ name }) => name).join('、') || '制定机关未写明',
          number: facts.docNumber,
        }),
    dated.length === 0
      ? ''
      : element(
          'lifecycle',
          { source: SOURCE },
          ...dated.map(({ kind, on, basis }, i) =>
            element('eventRef', {
              eId: `event_${i + 1}`,
              date: on,
              type: EVENT_TYPE[kind],
              source: sourceOf(sources, basis),
              refersTo: `#${kind}`,
            }),
          ),
        ),
    references(doc, sources),
    element('proprietary', { source: SOURCE }, validity),
  );
}

/** The address of a document that is not held here, within our ontology: the standard wants one, and pointing at the entry itself would say nothing. */
const elsewhere = (name: string): string => `/ontology/document/${encodeURIComponent(name)}`;

function references(doc: AknDocument, sources: readonly Source[]): string {
  const { facts, issuers } = doc;
  const kinds = [...new Set(doc.events.filter((event) => event.on !== null).map(({ kind }) => kind))];
  return element(
    'references',
    { source: SOURCE },
    element('original', {
      eId: 'original',
      href: namesOf(doc).master.uri,
      showAs: titled(facts.title, facts.docNumber),
    }),
    ...sources.map(({ eId, name, as, documentId, showAs }) =>
      element(name, {
        eId,
        name: as,
        href: documentId === null ? elsewhere(showAs) : doc.addressOf(documentId),
        showAs,
      }),
    ),
    element('TLCOrganization', { eId: 'guibei', href: '/ontology/organization/guibei', showAs: '规备' }),
    ...issuers.map(({ id, name }, i) =>
      element('TLCOrganization', {
        eId: `issuer_${i + 1}`,
        href: `/ontology/organization/${id === null ? `unlisted-${i + 1}` : id}`,
        showAs: name,
      }),
    ),
    element('TLCRole', { eId: 'author', href: '/ontology/role/author', showAs: '制定机关' }),
    ...kinds.map((kind) =>
      element('TLCEvent', { eId: kind, href: `/ontology/event/${kind}`, showAs: EVENT_KIND[kind] }),
    ),
  );
}
