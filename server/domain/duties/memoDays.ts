import { addDays, addMonths, type Day } from '../day.ts';

/**
 * Day arithmetic with a memory: a scan asks for the same few thousand days again and again, and calendar arithmetic is
 * what it costs. Pure to the caller; a full table is dropped.
 */
function remembered(calculate: (from: Day, n: number) => Day): (from: Day, n: number) => Day {
  const tables = new Map<number, Map<Day, Day>>();
  return (from, n) => {
    let table = tables.get(n);
    if (!table) tables.set(n, (table = new Map()));
    let day = table.get(from);
    if (day === undefined) {
      day = calculate(from, n);
      if (table.size >= 20_000) table.clear();
      table.set(from, day);
    }
    return day;
  };
}

export const daysLater = remembered(addDays);
export const monthsLater = remembered(addMonths);
