import type { Actor } from '../../domain/actor.ts';
import { insert, remove, update, type Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { ProfileRow } from '../../domain/model.ts';
import { changed, differences, laid, versionsBetween, type FigureChange } from '../../domain/profile/difference.ts';
import type { FigureName } from '../../domain/profile/figures.ts';
import { completeProfile, periodOn, withVersions } from '../../domain/profile.ts';
import type { Figures, Profile, ProfileSource, WrittenVersion } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';
import { storedVersion } from './stored.ts';

type Ctx = Pick<Context, 'rules' | 'rulebook' | 'reader'>;

/** What a proposal would do to the rules, before anybody decides. */
export interface Proposal {
  /** What is to be set, each version with what it changes from its day. */
  versions: WrittenVersion[];
  changes: { fromDay: Day; figures: FigureChange[] }[];
  /** Figures that a later version sets anew, so that the proposal counts for them only until then. */
  untilLater: { name: FigureName; fromDay: Day; laterDay: Day }[];
  /** The rules as they would be. */
  after: Profile;
  /** Row versions of what is set already, by id: who decides on it meets who has changed it since. */
  seen: Record<number, number>;
}

async function held(ctx: Ctx): Promise<{ rows: ProfileRow[]; versions: WrittenVersion[] }> {
  const rows = await ctx.reader.profiles();
  return { rows, versions: rows.map((row) => storedVersion(row).version) };
}

/**
 * Works out what setting these versions would change. Figures that are already so are left out; throws
 * Fault('profile.unchanged') when nothing is left.
 */
export async function propose(ctx: Ctx, wanted: readonly WrittenVersion[]): Promise<Proposal> {
  const { rulebook, rules } = ctx;
  const { rows, versions: before } = await held(ctx);
  const versions: WrittenVersion[] = [];
  const changes: Proposal['changes'] = [];
  for (const version of laid(wanted)) {
    const standing = withVersions(rulebook.base, laid(before, versions), rulebook.base);
    const { figures } = periodOn(standing, version.fromDay);
    const own = changed(figures, version.figures);
    if (Object.keys(own).length === 0) continue;
    changes.push({ fromDay: version.fromDay, figures: differences(figures, own) });
    versions.push({ ...version, figures: own });
  }
  if (versions.length === 0) throw new Fault('profile.unchanged', {});
  const after = withVersions(rules.profile, laid(before, versions), rulebook.base);
  const untilLater = changes.flatMap(({ fromDay, figures }) =>
    figures.flatMap(({ name }) => {
      const later = before.find((one) => one.fromDay > fromDay && one.figures[name] !== undefined);
      return later ? [{ name, fromDay, laterDay: later.fromDay }] : [];
    }),
  );
  return {
    versions,
    changes,
    untilLater,
    after,
    seen: Object.fromEntries(rows.map((row) => [row.id, row.version])),
  };
}

/** The figures that a form states from a day on, as a proposal. */
export const proposeFigures = (ctx: Ctx, fromDay: Day, figures: Partial<Figures>, note: string): Promise<Proposal> =>
  propose(ctx, [{ fromDay, note, figures }]);

/** Everything that another profile says, on all its days: taking over what another installation has set. */
export const proposeProfile = (ctx: Ctx, to: Profile, note: string): Promise<Proposal> =>
  propose(ctx, versionsBetween(ctx.rules.profile, to, note));

/**
 * The figures that an example states itself, as they stand on `fromDay`, from that day on. What the example leaves to the
 * bureau takes nothing away that the bureau has set already.
 */
export function proposeExample(ctx: Ctx, example: ProfileSource, fromDay: Day, note: string): Promise<Proposal> {
  const stated: Partial<Figures> = {};
  for (const version of laid(example.versions)) if (version.fromDay <= fromDay) Object.assign(stated, version.figures);
  const now = periodOn(ctx.rules.profile, fromDay).figures;
  const figures = Object.fromEntries(
    Object.entries(stated).filter(([name, { value }]) => value !== null || now[name as FigureName].value === null),
  ) as Partial<Figures>;
  return propose(ctx, [{ fromDay, note, figures }]);
}

/** A profile of a file, complete: on the installation's own base where it is written on one. */
export const completeFrom = (ctx: Ctx, source: ProfileSource): Profile =>
  completeProfile(
    { ...source, inherits: source.inherits === null ? null : ctx.rulebook.base.id },
    source.inherits === null ? null : ctx.rulebook.base,
  );

/**
 * Sets versions of the rules, all or none. `seen` is what the proposal showed; Fault('conflict.stale') when somebody has set
 * something since. Acts of days before a version's first day are judged as before.
 */
export async function setVersions(
  ctx: Context,
  actor: Actor,
  wanted: readonly WrittenVersion[],
  seen: Record<number, number>,
): Promise<Profile> {
  permit(actor, 'profile.set', {});
  const { versions } = await propose(ctx, wanted);
  const rows = await ctx.reader.profiles();
  const fresh = rows.find((row) => seen[row.id] !== row.version);
  if (fresh) throw new Fault('conflict.stale', { table: 'profile', id: fresh.id });
  const ids = await ctx.store.ids(versions.length);
  const stamp = { savedAt: ctx.clock.now(), savedById: actorId(actor) };
  const writes: Write[] = versions.map((version, i) => {
    const row = rows.find((one) => one.fromDay === version.fromDay);
    const note = version.note ?? null;
    if (!row)
      return insert('profile', { id: ids[i] ?? 0, fromDay: version.fromDay, figures: version.figures, note, ...stamp });
    const figures = { ...(row.figures as Partial<Figures>), ...version.figures };
    return update('profile', row, { figures, note, ...stamp });
  });
  const note = versions.map((version) => `${version.fromDay}起`).join('、');
  await ctx.store.commit({ act: 'profile.set', documents: [], writes, note }, actor);
  return ctx.rules.profile;
}

/** Takes back a version that was set here and has not begun; one that acts have been judged by stays. Fault('profile.begun'). */
export async function withdrawVersion(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<void> {
  permit(actor, 'profile.withdraw', {});
  const row = await ctx.reader.row('profile', id);
  if (!row) throw new Fault('not.found', { id });
  if (row.fromDay <= ctx.clock.today()) throw new Fault('profile.begun', { fromDay: row.fromDay });
  const change = { documents: [], writes: [remove('profile', { id, version })], note: `${row.fromDay}起：${reason}` };
  await ctx.store.commit({ act: 'profile.withdraw', ...change }, actor);
}
