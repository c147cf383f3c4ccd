import type { JSX } from 'preact';
import type { EventKind, Validity } from '../../domain/codes.ts';
import type { Standing } from '../../text/standing.ts';
import type { LifeStretch } from '../document/timelineScale.ts';
import type { DocumentFacts, RelationLine } from '../models.ts';
import { paths } from '../paths.ts';

/** What schema.org knows of legal force; what it cannot say (待核实, a superseded wording) is left out. */
const FORCE: Readonly<Partial<Record<Validity, string>>> = {
  in_force: 'https://schema.org/InForce',
  suspended: 'https://schema.org/NotInForce',
  upcoming: 'https://schema.org/NotInForce',
  lapsed: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
  revoked: 'https://schema.org/NotInForce',
};

/** Events that take parts of a document out of force while the whole stays in it. An amended document is in force as it reads then. */
const TAKES_PARTS: ReadonlySet<EventKind> = new Set(['repeal', 'lapse', 'revoke', 'suspend']);

function forceOf({ validity, besides }: Standing): string | undefined {
  const parts = besides.some(({ kind, scope }) => scope === 'articles' && TAKES_PARTS.has(kind));
  return validity === 'in_force' && parts ? 'https://schema.org/PartiallyInForce' : FORCE[validity];
}

/** What is known of a document beyond its facts and standing: its life, what it does to others, and its original. */
export interface LegislationLinks {
  stretches: readonly LifeStretch[];
  relations: readonly RelationLine[];
  /** Its original, as data about a file. */
  original: { href: string; mediaType: string | null; sha256: string; size: number | null } | null;
}

/** Relations that schema.org has a name for, said of the document that does it. */
const DONE: Readonly<Partial<Record<RelationLine['kind'], string>>> = {
  repeals: 'legislationRepeals',
  amends: 'legislationAmends',
  lapses: 'legislationChanges',
  extends: 'legislationChanges',
  continues: 'legislationChanges',
  lapses_unless: 'legislationChanges',
  based_on: 'isBasedOn',
};

/** The days on which a document is in force, past and to come as far as they are on record: one interval, or each of several. */
function coverage(stretches: readonly LifeStretch[]): Record<string, unknown> {
  const days = stretches.filter(({ validity }) => validity === 'in_force');
  const said = days.map(({ from, to }) => `${from ?? '..'}/${to ?? '..'}`);
  return said.length === 0 ? {} : { temporalCoverage: said.length === 1 ? said[0] : said };
}

function done(relations: readonly RelationLine[]): Record<string, unknown[]> {
  const said: Record<string, unknown[]> = {};
  for (const { kind, direction, other } of relations) {
    const name = DONE[kind];
    if (name === undefined || direction !== 'out') continue;
    const one = {
      '@type': 'Legislation',
      ...(other.title === null ? {} : { name: other.title }),
      ...(other.docNumber === null ? {} : { legislationIdentifier: other.docNumber }),
      ...(other.documentId === null ? {} : { '@id': paths.document(other.documentId) }),
    };
    (said[name] ??= []).push(one);
  }
  return said;
}

/** A document in the words of schema.org (`Legislation`), as JSON-LD; addresses are relative to the page. */
export function legislation(
  facts: DocumentFacts,
  standing: Standing,
  { relations, original, stretches }: LegislationLinks,
): Record<string, unknown> {
  const force = forceOf(standing);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': paths.document(facts.id),
    url: paths.document(facts.id),
    name: facts.title,
    inLanguage: 'zh-CN',
    ...(facts.genre === null ? {} : { legislationType: facts.genre }),
    ...(facts.subject === null ? {} : { about: { '@type': 'Thing', name: facts.subject } }),
    ...(facts.docNumber === null ? {} : { legislationIdentifier: facts.docNumber }),
    ...(facts.signedOn === null ? {} : { legislationDate: facts.signedOn }),
    ...(facts.publishedOn === null ? {} : { datePublished: facts.publishedOn }),
    ...(facts.effectiveOn === null ? {} : { legislationDateOfApplicability: facts.effectiveOn }),
    legislationDateVersion: standing.on,
    ...coverage(stretches),
    ...(force === undefined ? {} : { legislationLegalForce: force }),
    legislationPassedBy: facts.issuers.map((issuer) => ({ '@type': 'GovernmentOrganization', name: issuer.name })),
    ...done(relations),
    ...(original === null
      ? {}
      : {
          encoding: {
            '@type': 'LegislationObject',
            contentUrl: original.href,
            ...(original.mediaType === null ? {} : { encodingFormat: original.mediaType }),
            ...(original.size === null ? {} : { contentSize: String(original.size) }),
            sha256: original.sha256,
          },
        }),
  };
}

/** The same as a block of data in the page; nothing in it can end the block early. */
export function Legislation(props: { facts: DocumentFacts; standing: Standing } & LegislationLinks): JSX.Element {
  const json = JSON.stringify(legislation(props.facts, props.standing, props)).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
