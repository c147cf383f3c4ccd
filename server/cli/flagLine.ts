import type { Flag } from '../domain/duties/flag.ts';

/** A flag as the command line prints it (design §4). */
export function lineOf(
  { kind, documentId, issuerId, dueOn, rule, citation, evidence }: Flag,
  externalIds: ReadonlyMap<number, string>,
) {
  const externalId = documentId === null ? undefined : externalIds.get(documentId);
  return {
    kind,
    ...(documentId === null ? {} : { documentId }),
    ...(externalId === undefined ? {} : { externalId }),
    ...(issuerId === null ? {} : { issuerId }),
    dueOn,
    rule,
    citation,
    evidence,
  };
}
