import type { Day } from '../domain/day.ts';
import { differences, type FigureChange } from '../domain/profile/difference.ts';
import type { Context } from '../ports.ts';
import type { VersionLine } from '../web/pages/profileVersions.tsx';

/** What changed on the first day of a version; nothing for the first of all. */
export function versionChanges(ctx: Pick<Context, 'rules'>, fromDay: Day): FigureChange[] {
  const { versions } = ctx.rules.profile;
  const at = versions.findIndex((version) => version.fromDay === fromDay);
  const [before, now] = [versions[at - 1], versions[at]];
  return before === undefined || now === undefined ? [] : differences(before.figures, now.figures);
}

/** Every day from which other figures hold, newest first, with who set it here. */
export async function versionLines(ctx: Pick<Context, 'rules' | 'reader'>): Promise<VersionLine[]> {
  const rows = new Map((await ctx.reader.profiles()).map((row) => [row.fromDay, row]));
  const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
  return ctx.rules.profile.versions
    .map(({ fromDay, note, figures }, i) => {
      const row = rows.get(fromDay);
      return {
        fromDay,
        note: row?.note ?? note ?? null,
        figures: i === 0 ? Object.keys(figures).length : versionChanges(ctx, fromDay).length,
        set: row
          ? { id: row.id, version: row.version, by: people.get(row.savedById ?? -1) ?? null, at: row.savedAt }
          : null,
      };
    })
    .reverse();
}
