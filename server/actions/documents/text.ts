import { createHash } from 'node:crypto';
import type { TextFact } from '../../domain/documents/parts.ts';
import { articlesOf } from '../../reading/articles.ts';

/** SHA-256 (hex) of a text's UTF-8 bytes: what a review is bound to and what finds the same text in another file. */
export const textSha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A wording as it is kept: its hash, and its articles numbered. */
export function textFact(text: string, file: Omit<TextFact, 'text' | 'textSha256' | 'articles'> | null): TextFact {
  const articles = articlesOf(text).map(({ label, kind, number, start, end }) => ({ label, kind, number, start, end }));
  return {
    text,
    textSha256: textSha256(text),
    articles,
    ...(file ?? { fileSha256: null, fileName: null, mediaType: null, pages: null }),
  };
}
