import type { JSX } from 'preact';
import type { Validity } from '../../domain/codes.ts';
import type { Standing } from '../../text/standing.ts';
import type { DocumentFacts } from '../models.ts';
import { paths } from '../paths.ts';

/** What schema.org knows of legal force: amended or partly suspended documents are said to be in force, as everywhere. */
const FORCE: Readonly<Partial<Record<Validity, string>>> = {
  in_force: 'https://schema.org/InForce',
  suspended: 'https://schema.org/NotInForce',
  upcoming: 'https://schema.org/NotInForce',
  lapsed: 'https://schema.org/NotInForce',
  repealed: 'https://schema.org/NotInForce',
  revoked: 'https://schema.org/NotInForce',
};

/** A document in the words of schema.org (`Legislation`), as JSON-LD; addresses are relative to the page. */
export function legislation(facts: DocumentFacts, standing: Standing): Record<string, unknown> {
  const { since, until, validity } = standing;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': paths.document(facts.id),
    url: paths.document(facts.id),
    name: facts.title,
    inLanguage: 'zh-CN',
    ...(facts.genre === null ? {} : { legislationType: facts.genre }),
    ...(facts.docNumber === null ? {} : { legislationIdentifier: facts.docNumber }),
    ...(facts.signedOn === null ? {} : { legislationDate: facts.signedOn }),
    ...(facts.publishedOn === null ? {} : { datePublished: facts.publishedOn }),
    ...(validity === 'in_force' && since !== null ? { temporalCoverage: `${since}/${until ?? '..'}` } : {}),
    ...(FORCE[validity] === undefined ? {} : { legislationLegalForce: FORCE[validity] }),
    legislationPassedBy: facts.issuers.map((issuer) => ({ '@type': 'GovernmentOrganization', name: issuer.name })),
  };
}

/** The same as a block of data in the page; nothing in it can end the block early. */
export function Legislation({ facts, standing }: { facts: DocumentFacts; standing: Standing }): JSX.Element {
  const json = JSON.stringify(legislation(facts, standing)).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
