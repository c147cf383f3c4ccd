import { z } from 'zod';
import type { HeldIssuer } from '../domain/issuers.ts';
import { flatten } from '../domain/normalForm.ts';
import { blank, idField } from './schemas/fields.ts';

/** How a page is asked for the documents of one body: by its number, or by a part of its name where the list of bodies is too long to choose from. */
export const BODY_SHAPE = { issuer: blank(idField), body: blank(z.string().trim().max(200)) } as const;

/** The bodies that are meant; undefined for all, none for a name that no body has or had. */
export function chosenBodies(
  { issuer, body }: { issuer?: number; body?: string },
  issuers: readonly Pick<HeldIssuer, 'id' | 'name' | 'shortNames' | 'formerNames'>[],
): readonly number[] | undefined {
  if (issuer !== undefined) return [issuer];
  const wanted = flatten(body ?? '');
  if (wanted === '') return undefined;
  return issuers
    .filter(({ name, shortNames, formerNames }) =>
      [name, ...shortNames, ...formerNames].some((one) => flatten(one).includes(wanted)),
    )
    .map(({ id }) => id);
}
