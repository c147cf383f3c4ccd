import type { JSX } from 'preact';
import { weeksOf, type YearDays } from '../../domain/calendarYear.ts';
import type { Day } from '../../domain/day.ts';

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

function Cell({ day, days, weekend }: { day: Day | null; days: YearDays; weekend: boolean }): JSX.Element {
  if (day === null) return <td />;
  const mark = days.holidays.includes(day) ? '休' : days.workdays.includes(day) ? '班' : null;
  const kind = mark === '休' ? 'off' : mark === '班' ? 'work' : weekend ? 'weekend' : 'plain';
  return (
    <td class={`day-${kind}`}>
      {Number(day.slice(8))}
      {mark === null ? null : <small>{mark}</small>}
    </td>
  );
}

/** A year with its days off (休) and worked weekends (班), a table a month. */
export function YearGrid({ year, days }: { year: number; days: YearDays }): JSX.Element {
  return (
    <div class="year-grid">
      {Array.from({ length: 12 }, (_, i) => (
        <table>
          <caption>{i + 1}月</caption>
          <thead>
            <tr>
              {WEEK.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, i + 1).map((week) => (
              <tr>
                {week.map((day, at) => (
                  <Cell day={day} days={days} weekend={at > 4} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
