import type { Figure, Figures } from '../profile.ts';
import { EVIDENCE_KINDS, type DocumentClass, type EvidenceKind } from './codes.ts';
import type { Duration } from './shapes.ts';

/** A kind of evidence that a document needs, with the source of the demand. */
export interface Demand {
  evidence: EvidenceKind;
  /** The class of the document that brings the demand. */
  because: DocumentClass;
  figure: Figure<readonly DocumentClass[] | null>;
}

export interface Demands {
  demanded: Demand[];
  /** Kinds that the bureau has set nothing about: the gate sleeps for these, and says so. */
  unset: EvidenceKind[];
}

/** 程序证据 that a document of these classes needs; `every` is always among them (domain.md §2). */
export function evidenceDemanded(classes: readonly DocumentClass[], figures: Figures): Demands {
  const own = new Set<DocumentClass>(['every', ...classes]);
  const demanded: Demand[] = [];
  const unset: EvidenceKind[] = [];
  for (const evidence of EVIDENCE_KINDS) {
    const figure = figures[`procedure.${evidence}`];
    if (figure.value === null) unset.push(evidence);
    const because = figure.value?.find((one) => own.has(one));
    if (because !== undefined) demanded.push({ evidence, because, figure });
  }
  return { demanded, unset };
}

/** The classes that every document has by who issues it. */
export const classesOf = (tier: 'government' | 'department' | 'town' | null): DocumentClass[] =>
  tier === 'government' ? ['every', 'government'] : ['every'];

const WEIGHT = { day: 1, workday: 1.5, month: 30 } as const;
const length = ({ count, unit }: Duration): number => count * WEIGHT[unit];

/**
 * Least time for which a draft of these classes is open to comments: the longest of those that apply, with its source; null
 * where the bureau has set none of them.
 */
export function consultationLeast(
  classes: readonly DocumentClass[],
  figures: Figures,
): (Figure<Duration> & { class: 'every' | 'market' | 'major' }) | null {
  let longest: (Figure<Duration> & { class: 'every' | 'market' | 'major' }) | null = null;
  for (const one of ['every', 'market', 'major'] as const) {
    const figure = figures[`consultation.${one}`];
    if (figure.value === null || (one !== 'every' && !classes.includes(one))) continue;
    if (longest === null || length(figure.value) > length(longest.value))
      longest = { ...figure, value: figure.value, class: one };
  }
  return longest;
}
