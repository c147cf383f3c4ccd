import type { Day } from './day.ts';
import { Fault } from './fault.ts';
import { FIGURE_NAMES, type FigureName, type FigureValue } from './profile/figures.ts';

export type { FigureName } from './profile/figures.ts';
export type { Duration, InterviewTier } from './profile/shapes.ts';

/**
 * Where a figure comes from: 法律法规, 规章, 文件 (with its article), another place's rule as a reference, our own choice, or
 * nowhere yet: then the bureau has to set it, and what reads it sleeps.
 */
export const FIGURE_KINDS = ['statute', 'rule', 'document', 'local', 'ours', 'unset'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** Kinds that name the text they come from. */
export const CITED_KINDS: ReadonlySet<FigureKind> = new Set(['statute', 'rule', 'document', 'local']);

/** One period, threshold or list with its source. `source` names the text and article; null for what is our own choice. */
export interface Figure<T> {
  value: T;
  source: string | null;
  kind: FigureKind;
  note?: string;
}

/** Every figure of a jurisdiction, by its name. */
export type Figures = { [N in FigureName]: Figure<FigureValue<N>> };

/** All figures as they stand from a day on. */
export interface Period {
  fromDay: Day;
  /** Why a version begins on that day. */
  note?: string;
  figures: Figures;
}

/** A jurisdiction profile; `versions` ascending by day, never empty. */
export interface Profile {
  id: string;
  name: string;
  region: string;
  versions: Period[];
}

/** What a version changes from its day on, and why. */
export interface WrittenVersion {
  fromDay: Day;
  note?: string;
  figures: Partial<Figures>;
}

/** A profile as written down: each version states what changes from its day; what is unsaid comes from `inherits`. */
export interface ProfileSource {
  id: string;
  name: string;
  region: string;
  inherits: string | null;
  versions: WrittenVersion[];
}

/**
 * The figures in force on `day`, by which an act of that day is judged for ever: later versions change nothing of it. A day
 * before the first version is judged by the first.
 */
export function periodOn(profile: Profile, day: Day): Period {
  const { versions } = profile;
  for (let i = versions.length - 1; i > 0; i--) if (versions[i]!.fromDay <= day) return versions[i]!;
  return versions[0]!;
}

/**
 * Completes a written profile with the one it inherits from; where it is silent on a day, the base of that day speaks.
 * Throws Fault('profile.incomplete', {missing}) when a version lacks a figure, and Fault('profile.base') when the base is not
 * the one named.
 */
export function completeProfile(source: ProfileSource, base: Profile | null): Profile {
  if (source.inherits !== (base?.id ?? null))
    throw new Fault('profile.base', { id: source.id, inherits: source.inherits });
  return withVersions({ id: source.id, name: source.name, region: source.region }, source.versions, base);
}

/** Figures that came after profiles had been written down whole (as a download is): one from before leaves them unset, or has our own choice. */
const CAME_LATER: Partial<Figures> = {
  'yearly.ended': { value: ['repealed'], source: null, kind: 'ours' },
  'reminder.escalateDays': { value: 7, source: null, kind: 'ours' },
  'registration.docNumbers': { value: null, source: null, kind: 'unset' },
  'interview.spent': { value: 'tier', source: null, kind: 'ours' },
};

/** `base` with further versions on top: each says what changes from its day. Throws as `completeProfile` does. */
export function withVersions(
  { id, name, region }: Pick<Profile, 'id' | 'name' | 'region'>,
  written: readonly WrittenVersion[],
  base: Profile | null,
): Profile {
  const own = [...written].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const days = new Set([...own, ...(base?.versions ?? [])].map((version) => version.fromDay));
  const versions = [...days].sort().map((fromDay) => {
    const figures: Partial<Figures> = base ? { ...periodOn(base, fromDay).figures } : { ...CAME_LATER };
    for (const version of own) if (version.fromDay <= fromDay) Object.assign(figures, version.figures);
    const missing = FIGURE_NAMES.filter((name) => !(name in figures));
    if (missing.length > 0) throw new Fault('profile.incomplete', { id, fromDay, missing });
    const note = [...own, ...(base?.versions ?? [])].find((one) => one.fromDay === fromDay && one.note)?.note;
    return { fromDay, ...(note === undefined ? {} : { note }), figures: figures as Figures };
  });
  if (versions.length === 0) throw new Fault('profile.incomplete', { id, missing: FIGURE_NAMES });
  return { id, name, region, versions };
}

/** Said of a figure that is our own choice. */
export const OUR_CITATION = '本系统设定，非法定标准';

/** How a figure is cited to people: its text, or that it is our own setting. */
export function citationOf(figure: Figure<unknown>): string {
  if (figure.kind === 'local') return `${figure.source ?? ''}（外地规定，供参照）`;
  if (figure.kind === 'ours') return OUR_CITATION;
  return figure.kind === 'unset' ? '待司法局设定' : (figure.source ?? '');
}
