import { z } from 'zod';
import type { RelationFact } from '../../domain/documents/facts.ts';
import type { Values } from '../../web/factsForm.ts';
import {
  factsForm,
  formerVersions,
  pastFilings,
  pastReview,
  purposeField,
  relationRows,
  versionField,
} from './document.ts';

/** Relations to earlier versions as a person chose them, each to the very document. */
const formerRelations = (chosen: z.output<typeof formerVersions>): RelationFact[] =>
  chosen.map(({ documentId, kind }) => ({
    kind,
    title: null,
    docNumber: null,
    scope: 'whole',
    articles: [],
    targetDocumentId: documentId,
  }));

const APART = /^apartFrom\.(\d{1,12})$/;

/** Held documents of which a person ticked that this is another one. */
const apartFrom = z.looseObject({}).transform((values) =>
  Object.entries(values as Values).flatMap(([name, ticked]) => {
    const id = APART.exec(name)?.[1];
    return id !== undefined && ticked === 'yes' ? [Number(id)] : [];
  }),
);

/** The form of the confirm page: facts, what the text says of others, past acts, and what was ticked. */
export const CONFIRM_FORM = z
  .looseObject({ version: versionField, purpose: purposeField })
  .transform((values, context) => {
    const part = <S extends z.ZodType>(schema: S): z.output<S> => {
      const parsed = schema.safeParse(values);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) context.addIssue({ ...issue, code: 'custom', path: issue.path });
      return z.NEVER;
    };
    return {
      version: values.version,
      purpose: values.purpose,
      facts: part(factsForm),
      relations: [...part(relationRows), ...formerRelations(part(formerVersions))],
      review: part(pastReview),
      filings: part(pastFilings),
      apartFrom: part(apartFrom),
      listedApart: values['listedApart'] === 'yes',
    };
  });
