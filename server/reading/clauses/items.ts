import type { DocumentRef } from '../../domain/metadata.ts';
import type { Act } from './acts.ts';
import type { WaitingLapse } from './conditional.ts';
import type { Folded } from './fold.ts';
import { tidy } from './mentions.ts';
import type { MentionSign, Skeleton, Span } from './signs.ts';
import type { Target } from './targets.ts';

export const named = (m: MentionSign): DocumentRef => ({ title: m.title, docNumber: m.docNumber });
export const selfRef = (own: { title: string | null; docNumber: string | null }): DocumentRef[] =>
  own.title === null && own.docNumber === null ? [] : [{ title: own.title, docNumber: own.docNumber }];
export const spanOf = (t: Target): Span =>
  t.title
    ? { start: Math.min(t.title.start, t.at), end: Math.max(t.title.end, t.at + 1) }
    : { start: t.at, end: t.at + 1 };

/** `mention` with the one number that the text gives a document of its title; as it is where it gives none, or several. */
export function withNumber(s: Skeleton, mention: MentionSign, own: { docNumber: string | null }): MentionSign {
  if (mention.docNumber !== null) return mention;
  const numbers = new Set<string>();
  for (const sign of s.signs.values())
    if (sign.kind === 'mention' && sign.title === mention.title && sign.docNumber !== null) numbers.add(sign.docNumber);
  const [only, ...more] = numbers;
  return only === undefined || more.length > 0 || only === own.docNumber ? mention : { ...mention, docNumber: only };
}

/** A lapse under a condition is not yet a lapse. */
export const waitsFor = (waiting: WaitingLapse | null, act: Act): boolean =>
  waiting !== null && act.span.start >= waiting.span.start && act.span.end <= waiting.span.end && !waiting.self;

/** What an act says of the document that it means: title as printed, and 文号. */
export function refOf(s: Skeleton, folded: Folded, t: Pick<Target, 'mention' | 'title'>): DocumentRef {
  if (!t.title) return named(t.mention);
  const title = tidy(folded.printed.slice(s.start[t.title.start], s.end[t.title.end - 1]));
  return { title, docNumber: t.mention.docNumber };
}

/** Collects acts of one kind: the same document named twice is one item, and the later mention may complete its number or its title. */
export function collector(s: Skeleton, folded: Folded): { acts: Act[]; add: (act: Act) => void } {
  const acts: Act[] = [];
  const places = new Set<number>();
  const known = new Map<string, number>();
  const add = (act: Act) => {
    if (places.has(act.target.at)) return;
    places.add(act.target.at);
    const ref = refOf(s, folded, act.target);
    const keys = [ref.docNumber, ref.title].filter((key) => key !== null);
    for (const key of keys) {
      const i = known.get(key);
      const seen = i === undefined ? null : refOf(s, folded, acts[i]!.target);
      if (i === undefined || seen === null || acts[i]!.span.start === act.span.start) continue;
      if (key === ref.title && seen.docNumber !== null && ref.docNumber !== null) continue;
      const fuller = (seen.docNumber === null && ref.docNumber !== null) || (seen.title === null && ref.title !== null);
      if (fuller) acts[i] = act;
      return;
    }
    for (const key of keys) known.set(key, acts.length);
    acts.push(act);
  };
  return { acts, add };
}
