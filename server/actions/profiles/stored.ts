import { FIGURE_NAMES, type FigureName } from '../../domain/profile/figures.ts';
import type { Figures, WrittenVersion } from '../../domain/profile.ts';
import type { ProfileRow } from '../../domain/model.ts';
import { FIGURE_SCHEMAS } from './schema.ts';

/**
 * A kept version as it counts today. A figure that this release no longer reads is left out and named in `unread`, so that
 * an upgrade neither stops the service nor passes over it in silence.
 */
export function storedVersion(row: ProfileRow): { version: WrittenVersion; unread: string[] } {
  const figures: Partial<Figures> = {};
  const unread: string[] = [];
  const kept = typeof row.figures === 'object' && row.figures !== null ? Object.entries(row.figures) : [];
  for (const [name, figure] of kept) {
    const known = (FIGURE_NAMES as string[]).includes(name)
      ? FIGURE_SCHEMAS[name as FigureName].safeParse(figure)
      : null;
    if (known?.success) Object.assign(figures, { [name]: known.data });
    else unread.push(name);
  }
  return { version: { fromDay: row.fromDay, ...(row.note === null ? {} : { note: row.note }), figures }, unread };
}
