import type { FilingLine, IssuerKind, ProblemKind, EventKind } from './codes.ts';
import type { Day } from './day.ts';
import { Fault } from './fault.ts';

/** Where a figure comes from: a national text, another place's rule, our own choice, or nowhere yet. */
export const FIGURE_KINDS = ['statute', 'local', 'ours', 'unset'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** One period, threshold or list with its source. `source` names the text and article; null for what is our own choice. */
export interface Figure<T> {
  value: T;
  source: string | null;
  kind: FigureKind;
  note?: string;
}

/** A step of supervision: reached when the weighted sum of problem events is at least `threshold`. */
export interface InterviewTier {
  measure: string;
  threshold: number;
}

/** Every figure of a jurisdiction, by its name. Days are calendar days unless the name says workdays. */
export interface Figures {
  /** Months between two cleanups of one document. */
  'cleanup.months': Figure<number>;
  /** The day the first cleanup counts from. */
  'cleanup.countFrom': Figure<'effective' | 'published'>;
  /** Events that count as a cleanup conclusion, so that the period starts again. */
  'cleanup.restartedBy': Figure<EventKind[]>;
  /** Days before the due day on which people are told. */
  'cleanup.ladderDays': Figure<number[]>;
  /** Days before the last day in force on which people are told. */
  'expiry.ladderDays': Figure<number[]>;
  /** Months before the last day in force from which the document is to be evaluated. */
  'expiry.evaluationMonths': Figure<number | null>;
  /** The day a stated term counts from. */
  'term.countFrom': Figure<'effective' | 'published'>;
  /** Usual term in months, that of trial documents and of 通告; null: not set here. */
  'term.months': Figure<number | null>;
  'term.trialMonths': Figure<number | null>;
  'term.noticeMonths': Figure<number | null>;
  /** Least days from publication to effect. */
  'effect.minDays': Figure<number | null>;
  /** 合法性审核: least and most working days. */
  'review.minWorkdays': Figure<number>;
  'review.maxWorkdays': Figure<number>;
  /** The day the filing limits count from. */
  'filing.countFrom': Figure<'published' | 'signed'>;
  'filing.days.superior': Figure<number>;
  'filing.days.congress': Figure<number>;
  'filing.days.bureau': Figure<number>;
  /** The lines on which a document of the tier is filed. */
  'filing.lines.government': Figure<FilingLine[]>;
  'filing.lines.department': Figure<FilingLine[]>;
  'filing.lines.town': Figure<FilingLine[]>;
  /** A filing that is not on record is demanded only for documents published on or after this day. */
  'filing.demandedFrom': Figure<Day>;
  /** Kinds of bodies that may issue. */
  'issuer.eligibleKinds': Figure<IssuerKind[]>;
  'interview.windowMonths': Figure<number>;
  'interview.weights': Figure<Record<ProblemKind, number>>;
  /** Ascending by threshold. */
  'interview.tiers': Figure<InterviewTier[]>;
  /** Days after the due day on which people are told again. */
  'reminder.overdueDays': Figure<number[]>;
}

export type FigureName = keyof Figures;

/** All figures as they stand from a day on. */
export interface Period {
  fromDay: Day;
  figures: Figures;
}

/** A jurisdiction profile; `versions` ascending by day, never empty. */
export interface Profile {
  id: string;
  name: string;
  region: string;
  versions: Period[];
}

/** A profile as written down: each version states what changes from its day; what is unsaid comes from `inherits`. */
export interface ProfileSource {
  id: string;
  name: string;
  region: string;
  inherits: string | null;
  versions: { fromDay: Day; figures: Partial<Figures> }[];
}

/** The figures in force on `day`; a day before the first version is judged by the first. */
export function periodOn(profile: Profile, day: Day): Period {
  const { versions } = profile;
  for (let i = versions.length - 1; i > 0; i--) if (versions[i]!.fromDay <= day) return versions[i]!;
  return versions[0]!;
}

/**
 * Completes a written profile with the one it inherits from. `names` is the full list of figures; throws
 * Fault('profile.incomplete', {missing}) when a version lacks one, and Fault('profile.base') when the base is not the one named.
 */
export function completeProfile(source: ProfileSource, base: Profile | null, names: readonly FigureName[]): Profile {
  if (source.inherits !== (base?.id ?? null))
    throw new Fault('profile.base', { id: source.id, inherits: source.inherits });
  const own = [...source.versions].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  const first = own[0]?.fromDay ?? base?.versions[0]?.fromDay;
  const days = new Set([...own, ...(base?.versions ?? [])].map((v) => v.fromDay).filter((d) => d >= (first ?? d)));
  const versions = [...days].sort().map((fromDay) => {
    const figures: Partial<Figures> = base ? { ...periodOn(base, fromDay).figures } : {};
    for (const version of own) if (version.fromDay <= fromDay) Object.assign(figures, version.figures);
    const missing = names.filter((name) => !(name in figures));
    if (missing.length > 0) throw new Fault('profile.incomplete', { id: source.id, fromDay, missing });
    return { fromDay, figures: figures as Figures };
  });
  if (versions.length === 0) throw new Fault('profile.incomplete', { id: source.id, missing: names });
  return { id: source.id, name: source.name, region: source.region, versions };
}

/** How a figure is cited to people: its text, or that it is our own setting. */
export function citationOf(figure: Figure<unknown>): string {
  if (figure.kind === 'statute') return figure.source ?? '';
  if (figure.kind === 'local') return `${figure.source ?? ''}（外地规定，供参照）`;
  return figure.kind === 'ours' ? '本系统设定，非法定标准' : '未设定';
}
