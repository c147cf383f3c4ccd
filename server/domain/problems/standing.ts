import type { FlagKind, ProblemKind } from '../codes.ts';
import { addDays, type Day } from '../day.ts';
import type { Flag } from '../duties/flag.ts';
import type { DocumentRow } from '../model.ts';
import { periodOn, type Profile } from '../profile.ts';
import { problemKey, type ProblemFact } from './event.ts';

/** Flags that prove an event by standing at all: a limit has run out and nothing was done. */
const PROVED: Partial<Record<FlagKind, ProblemKind>> = {
  'filing.overdue': 'filing.missed',
  'filing.correction_overdue': 'rectification.overdue',
  'cleanup.overdue': 'cleanup.missed',
  'registration.overdue': 'publication.missing',
};

/** What a standing flag proves, and of which document. */
export interface StandingFact {
  documentId: number;
  fact: ProblemFact;
  key: string;
}

/** The flag that came before an overdue cleanup, by its key. */
const warningOf = ({ documentId, dueOn }: Pick<Flag, 'documentId' | 'dueOn'>): string =>
  `cleanup.due:${documentId}:${dueOn}`;

/** Keys of the flags that say whether the desk knew of what is overdue now. */
export const warningsOf = (flags: readonly Flag[]): string[] =>
  flags.flatMap((flag) => (flag.kind === 'cleanup.overdue' ? [warningOf(flag)] : []));

/** `filing.overdue:31:bureau:2026-03-01` → the line and the day in it. */
const partsOf = (flag: Pick<Flag, 'key'>): string[] => flag.key.split(':').slice(2);

/**
 * Events that stand on a day by the flags of that day. `warned` says whether the desk had the duty before it was overdue: a cleanup
 * that was overdue when the document came into these books is a finding and no event.
 */
export function provedByFlags(flags: readonly Flag[], warned: (key: string) => boolean): StandingFact[] {
  return flags.flatMap((flag): StandingFact[] => {
    const kind = PROVED[flag.kind];
    if (kind === undefined || flag.documentId === null) return [];
    if (kind === 'cleanup.missed' && !warned(warningOf(flag))) return [];
    const source = sourceOf(kind, flag, flag.documentId);
    const fact = { kind, on: addDays(flag.dueOn, 1), note: flag.rule, source };
    return [{ documentId: flag.documentId, fact, key: problemKey(kind, source) }];
  });
}

/** What proves it: a correction that did not come is proved by its filing, everything else by the document that waits. */
function sourceOf(kind: ProblemKind, flag: Flag, documentId: number): ProblemFact['source'] {
  const filing = flag.evidence.find((row) => row.table === 'filing')?.id;
  if (kind === 'rectification.overdue' && filing !== undefined)
    return { table: 'filing', id: filing, again: flag.dueOn };
  return { table: 'document', id: documentId, again: kind === 'filing.missed' ? partsOf(flag)[0] : flag.dueOn };
}

/** Whether what is not on record counts against the issuer: not of documents published before `filing.demandedFrom`. */
export function demanded(
  document: Pick<DocumentRow, 'publishedOn' | 'signedOn'>,
  kind: ProblemKind,
  on: Day,
  profile: Profile,
): boolean {
  if (kind !== 'filing.missed') return true;
  const born = document.publishedOn ?? document.signedOn;
  return born !== null && born >= periodOn(profile, on).figures['filing.demandedFrom'].value;
}
