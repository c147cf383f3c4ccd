import type { EventKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { EVENT_KIND, VALIDITY } from '../labels.ts';
import { titled } from '../names.ts';
import type { AknDocument } from './document.ts';
import { element } from './element.ts';
import { sourceOf, sourcesOf } from './sources.ts';
import type { Source } from './sources.ts';

/** Names of our own, for what the format has no word for. */
const OWN = 'urn:guibei:validity';
const SOURCE = '#guibei';

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

/** A day that stands where the format wants one and none is known. */
const NO_DAY = '0001-01-01' as Day;

/** Identification, publication, life and references of a document, in the order that the format wants. */
export function metaOf(doc: AknDocument): string {
  const { facts, standing, issuers } = doc;
  const day = facts.publishedOn ?? facts.signedOn ?? facts.effectiveOn ?? NO_DAY;
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
    identification(doc, day),
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

/** Work, expression and manifestation, as FRBR tells them apart: the document, this wording of it, this file. */
function identification(doc: AknDocument, day: Day): string {
  const { facts, text, issuers } = doc;
  const work = `/akn/cn/act/${day}/${facts.id}`;
  const since = text.startsOn ?? facts.effectiveOn ?? day;
  const expression = `${work}/zho@${since}`;
  const authors =
    issuers.length === 0
      ? [element('FRBRauthor', { href: SOURCE })]
      : issuers.map((_, i) => element('FRBRauthor', { href: `#issuer_${i + 1}`, as: '#author' }));
  const of = (uri: string, date: Day, name: string, format = ''): string[] => [
    element('FRBRthis', { value: `${uri}/!main${format}` }),
    element('FRBRuri', { value: uri + format }),
    ...(uri === work ? [element('FRBRalias', { value: doc.address, name: '固定地址' })] : []),
    element('FRBRdate', { date, name }),
  ];
  return element(
    'identification',
    { source: SOURCE },
    element(
      'FRBRWork',
      {},
      ...of(work, day, '公布'),
      ...authors,
      element('FRBRcountry', { value: 'cn' }),
      ...(facts.docNumber === null ? [] : [element('FRBRnumber', { value: facts.docNumber })]),
      element('FRBRname', { value: facts.title }),
      element('FRBRprescriptive', { value: 'true' }),
    ),
    element(
      'FRBRExpression',
      {},
      ...of(expression, since, '文本起始'),
      ...authors,
      // The 标准文本 is the one in print; this one is made of it.
      element('FRBRauthoritative', { value: 'false' }),
      element('FRBRlanguage', { language: 'zho' }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...of(expression, doc.today, '生成', '.xml'),
      element('FRBRauthor', { href: SOURCE }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
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
    element('original', { eId: 'original', href: doc.address, showAs: titled(facts.title, facts.docNumber) }),
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
