import type { Day } from '../day.ts';
import { periodOn, type Figure, type Figures, type Profile, type WrittenVersion } from '../profile.ts';
import { FIGURE_NAMES, type FigureName } from './figures.ts';

/** A figure that is another one from a day on. */
export interface FigureChange {
  name: FigureName;
  before: Figure<unknown>;
  after: Figure<unknown>;
}

/** A text that is the same for the same value, whatever order its keys came in. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`;
}

/** Whether two figures say the same, their source and note included. */
export const sameFigure = (a: Figure<unknown>, b: Figure<unknown>): boolean => canonical(a) === canonical(b);

/** What differs between two states of the figures, in their order. */
export const differences = (before: Figures, after: Partial<Figures>): FigureChange[] =>
  FIGURE_NAMES.flatMap((name) => {
    const figure = after[name];
    return figure === undefined || sameFigure(before[name], figure)
      ? []
      : [{ name, before: before[name], after: figure }];
  });

/** Only what differs, as a version would state it. */
export const changed = (before: Figures, after: Partial<Figures>): Partial<Figures> =>
  Object.fromEntries(differences(before, after).map((one) => [one.name, one.after])) as Partial<Figures>;

/** Versions of one day laid over one another: the later in the list wins. */
export function laid(...lists: readonly (readonly WrittenVersion[])[]): WrittenVersion[] {
  const byDay = new Map<Day, WrittenVersion>();
  for (const version of lists.flat()) {
    const was = byDay.get(version.fromDay);
    byDay.set(version.fromDay, {
      fromDay: version.fromDay,
      note: version.note ?? was?.note,
      figures: { ...was?.figures, ...version.figures },
    });
  }
  return [...byDay.values()].sort((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
}

/** The versions that turn `from` into `to` on every day since the first day of `to`: each states what differs by then. */
export function versionsBetween(from: Profile, to: Profile, note?: string): WrittenVersion[] {
  const first = to.versions[0]!.fromDay;
  const days = new Set(
    [...from.versions, ...to.versions].map((version) => version.fromDay).filter((on) => on >= first),
  );
  const written: WrittenVersion[] = [];
  const standing: Partial<Figures> = {};
  for (const fromDay of [...days].sort()) {
    const figures = changed({ ...periodOn(from, fromDay).figures, ...standing }, periodOn(to, fromDay).figures);
    if (Object.keys(figures).length === 0) continue;
    Object.assign(standing, figures);
    written.push({ fromDay, ...(note === undefined ? {} : { note }), figures });
  }
  return written;
}

/** A profile as it is written down: the first version whole, each further one what it changes. */
export function writtenOf(profile: Profile): WrittenVersion[] {
  return profile.versions.flatMap(({ fromDay, note, figures }, i) => {
    const before = profile.versions[i - 1];
    const own = before === undefined ? figures : changed(before.figures, figures);
    return Object.keys(own).length === 0 ? [] : [{ fromDay, ...(note === undefined ? {} : { note }), figures: own }];
  });
}
