import { storedVersion } from '../server/actions/profiles/stored.ts';
import type { CalendarYearRow, ProfileRow } from '../server/domain/model.ts';
import { withVersions } from '../server/domain/profile.ts';
import type { Rulebook, Rules } from '../server/ports.ts';

/** The rules in force: what this installation starts from, with what was set here on top. */
export function rulesOf(book: Rulebook, versions: readonly ProfileRow[], years: readonly CalendarYearRow[]): Rules {
  const { base, calendar } = book;
  return {
    profile: withVersions(
      base,
      versions.map((row) => storedVersion(row).version),
      base,
    ),
    calendar: {
      years: {
        ...calendar.years,
        ...Object.fromEntries(years.map(({ year, holidays, workdays }) => [year, { holidays, workdays }])),
      },
    },
  };
}
