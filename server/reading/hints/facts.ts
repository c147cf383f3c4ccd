import type { HintFacts } from '../../domain/hints.ts';
import type { Metadata } from '../../domain/metadata.ts';

type Read = Omit<Pick<Metadata, Exclude<keyof HintFacts, 'draft' | 'today' | 'figures' | 'issuers'>>, never>;

/** The facts of a text that nobody has confirmed yet: what the reading proposes, of issuers only their names. */
export const hintFacts = (
  read: Read & { issuers: readonly string[] } & Pick<HintFacts, 'draft' | 'today' | 'figures'>,
): HintFacts => ({
  title: read.title,
  genre: read.genre,
  docNumber: read.docNumber,
  issuers: read.issuers.map((name) => ({ name, kind: null })),
  signedOn: read.signedOn,
  publishedOn: read.publishedOn,
  effectiveOn: read.effectiveOn,
  validUntil: read.validUntil,
  validMonths: read.validMonths,
  trial: read.trial,
  draft: read.draft,
  today: read.today,
  figures: read.figures,
});

/** Whether a title calls its document a draft: 征求意见稿, 草案, 送审稿. */
export const saysDraft = (title: string | null): boolean => /征求意见|草案|送审/.test(title ?? '');
