import type { ReadingContext } from '../../domain/metadata.ts';
import type { Folded } from './fold.ts';
import { fold } from './fold.ts';
import { tidy } from './mentions.ts';
import type { OwnDocument, Skeleton } from './signs.ts';

const TITLE_LINE =
  /^(?!第)[^。；]{6,100}(?:办法|规定|细则|规则|规程|通知|意见|决定|通告|公告|方案|措施|条例|制度|导则|指南)(?:[（(][^)）]{1,12}[)）])?$/;

/** What is known before the clauses are read, and which of its days are only guessed. */
export type ClauseContext = ReadingContext & Partial<Pick<OwnDocument, 'guessed' | 'printedOn'>>;

/** Gathers what is known of the document; a title that the context lacks is taken from the first lines of the text. */
export function ownDocument(_s: Skeleton, folded: Folded, context: ClauseContext): OwnDocument {
  const title = context.title ? tidy(fold(context.title).printed) : titleIn(folded.printed);
  return {
    title,
    docNumber: context.docNumber ?? null,
    genre: context.genre ?? null,
    signedOn: context.signedOn ?? null,
    publishedOn: context.publishedOn ?? null,
    printedOn: context.printedOn ?? null,
    draft: title !== null && /征求意见|草案|送审稿|公开征集/.test(title),
    guessed: context.guessed ?? [],
  };
}

function titleIn(text: string): string | null {
  for (const line of text.slice(0, 600).split('\n', 4)) {
    const trimmed = line.trim();
    if (TITLE_LINE.test(trimmed)) return trimmed;
  }
  return null;
}
