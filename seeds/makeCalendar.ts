/** Writes seeds/calendar.json from chinese-days: `npx tsx seeds/makeCalendar.ts`. Run again when a new year is announced. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

const FIRST_YEAR = 2018;

const years: Record<string, { holidays: string[]; workdays: string[] }> = {};
for (const kind of ['holidays', 'workdays'] as const) {
  for (const day of Object.keys(chineseDays[kind]).sort()) {
    const year = day.slice(0, 4);
    if (Number(year) < FIRST_YEAR) continue;
    years[year] ??= { holidays: [], workdays: [] };
    years[year][kind].push(day);
  }
}

writeFileSync(fileURLToPath(new URL('./calendar.json', import.meta.url)), `${JSON.stringify({ years }, null, 2)}\n`);
