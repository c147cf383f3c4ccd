import type { Dossier } from '../../domain/dossier.ts';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';
import type { Context } from '../../ports.ts';
import { proposeSubject } from '../../reading/subject.ts';
import type { SubjectFacts } from '../../reading/subject.ts';

/** The subject that a text speaks for, among those of the list. */
export const subjectOf = (ctx: Pick<Context, 'subjects'>, facts: SubjectFacts): SubjectProposal | null =>
  proposeSubject(ctx.subjects().subjects, facts);

/** The same for a document that is held: by its title, its bodies and its latest wording. */
export const subjectOfDossier = (
  ctx: Pick<Context, 'subjects'>,
  { document, issuers, versions }: Pick<Dossier, 'document' | 'issuers' | 'versions'>,
): SubjectProposal | null =>
  subjectOf(ctx, {
    title: document.title,
    text: versions.at(-1)?.text ?? '',
    issuers: issuers.map((row) => row.name),
  });
