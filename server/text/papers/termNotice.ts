import type { Day } from '../../domain/day.ts';
import { dayProse } from '../days.ts';
import { titled } from '../names.ts';

/** What a notice that lengthens a term is drafted from. */
export interface TermNotice {
  issuers: readonly string[];
  title: string;
  docNumber: string | null;
  lastDay: Day;
  until: Day;
  /** Why the document is to go on, for the text; null: left out. */
  reason: string | null;
}

/** The name that people know a document by: of a notice that issues another text, that text's own. */
const knownAs = (title: string): string => /印发《(.+)》的(?:通知|通告|决定)$/.exec(title)?.[1] ?? title;

/** 关于延长《…》有效期的通知. */
export const termNoticeTitle = (title: string): string => `关于延长《${knownAs(title)}》有效期的通知`;

/**
 * The text of the small document, in the wording that is usual (domain.md §5, variants 27 and 28: 经评估需继续实施，有效期延长至…). It takes effect
 * with its issue, which has to be before the old last day.
 */
export function termNoticeText({ issuers, title, docNumber, lastDay, until, reason }: TermNotice): string {
  const named = titled(knownAs(title), docNumber);
  return [
    ...issuers,
    termNoticeTitle(title),
    '',
    '各有关单位：',
    `${named}有效期至${dayProse(lastDay)}。${reason === null ? '' : `${reason.replace(/。$/, '')}。`}经研究，${named}需继续实施，有效期延长至${dayProse(until)}。`,
    '本通知自印发之日起施行。',
    '',
    issuers.join('　'),
  ].join('\n');
}
