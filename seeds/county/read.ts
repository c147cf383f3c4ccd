import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { documentSeed, issuerSeed } from './types.ts';
import type { County, DocumentSeed, FileRecord } from './types.ts';

const here = import.meta.dirname;

/** Where the real files of the demo county stand. */
export const FILES_DIR = join(here, '..', 'documents');
export const RECORDS_PATH = join(here, 'files.json');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The whole fictional county, every default filled in; throws ZodError where a manifest is malformed. */
export function readCounty(): County {
  const issuers = z.array(issuerSeed).parse(json(join(here, 'issuers.json')));
  const folder = join(here, 'documents');
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => z.array(documentSeed).parse(json(join(folder, name))))
    .map((seed) => ({ ...seed, file: seed.file || `${seed.key}.${seed.fileKind}` }));
  return { issuers, documents };
}

/** The structured text `name` (see blocks.ts for its marks). */
export function readText(name: string): string {
  return readFileSync(join(here, 'texts', `${name}.txt`), 'utf8');
}

/** Hashes of the committed files; empty before the first run of `makeCounty`. */
export function readRecords(): FileRecord[] {
  return z
    .array(z.strictObject({ file: z.string(), bytes: z.number(), sha256: z.string(), sourceSha256: z.string() }))
    .parse(json(RECORDS_PATH));
}

/** Names of a document's issuers as printed: a key becomes the body's name, anything else stands as it is. */
export function issuerNames(county: County, seed: DocumentSeed): string[] {
  return seed.issuers.map((ref) => county.issuers.find((issuer) => issuer.key === ref)?.name ?? ref);
}
