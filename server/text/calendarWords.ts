import type { FlagRow } from '../domain/model.ts';
import { FLAG_ACT, FLAG_KIND } from './labels.ts';
import { PRODUCT, titled } from './names.ts';

/** What a person's calendar is called in their program. */
export const calendarName = (county: string): string => `${PRODUCT}待办（${county}）`;

interface Entry {
  flag: FlagRow;
  document: { title: string; docNumber: string | null } | null;
  issuer: { name: string } | null;
}

/** Words of a calendar's entries; `at` gives the address of a duty. */
export const calendarWords =
  (at: (flagId: number) => string) =>
  ({ flag, document, issuer }: Entry) => ({
    summary: `${FLAG_KIND[flag.kind]}：${document === null ? (issuer?.name ?? '') : titled(document.title, document.docNumber)}`,
    description: [flag.rule, `要做的：${FLAG_ACT[flag.kind]}`, `依据：${flag.citation}`].join('\n'),
    url: at(flag.id),
  });
