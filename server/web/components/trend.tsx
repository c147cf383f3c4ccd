import type { JSX } from 'preact';

/** What a picture shows of each year: numbers under one name. `look` 0, 1, 2 … tells the fillings apart without their colours. */
export interface Series {
  name: string;
  values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 40;
const TOP = 24;
const BOTTOM = 28;
const FLOOR = HEIGHT - BOTTOM;
const TICKS = 4;
const MOST_COLUMN = 44;

/** A round number above `most`, so that the scale has whole steps. */
function ceilingOf(most: number): number {
  const step = Math.max(1, Math.ceil(most / TICKS));
  const unit = 10 ** Math.floor(Math.log10(step));
  const round = [1, 2, 5, 10].map((n) => n * unit).find((n) => n >= step) ?? step;
  return round * TICKS;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Numbers over years, made here and on paper alike: columns in layers, or a line. Its data stand in the table beside it; the picture
 * itself tells its title and, in a sentence, what is to be seen.
 */
export function Trend(props: {
  id: string;
  title: string;
  /** What is to be seen, for those who do not see it. */
  desc: string;
  years: readonly number[];
  series: readonly Series[];
  kind: 'columns' | 'line';
}): JSX.Element | null {
  const { id, title, desc, years, series, kind } = props;
  if (years.length === 0) return null;
  const totals = years.map((_, i) => sum(series.map((one) => one.values[i] ?? 0)));
  const ceiling = ceilingOf(Math.max(1, ...totals));
  const y = (value: number): number => FLOOR - ((FLOOR - TOP) * value) / ceiling;
  const room = (WIDTH - LEFT) / years.length;
  const x = (i: number): number => LEFT + room * (i + 0.5);
  return (
    <figure class="bars trend">
      <figcaption>{title}</figcaption>
      {series.length < 2 ? null : (
        <ul class="trend-key">
          {series.map((one, i) => (
            <li>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <Hatch id={`${id}-key-${i}`} look={i} />
                <rect
                  x={1}
                  y={1}
                  width={14}
                  height={14}
                  class={`trend-part trend-${i}`}
                  fill={`url(#${id}-key-${i})`}
                />
              </svg>
              {one.name}
            </li>
          ))}
        </ul>
      )}
      <div class="bars-scroll" tabIndex={0} role="group" aria-label={title}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{desc}</desc>
          {series.map((_, i) => (
            <Hatch id={`${id}-${i}`} look={i} />
          ))}
          {Array.from({ length: TICKS + 1 }, (_, i) => (ceiling / TICKS) * i).map((value) => (
            <g>
              <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} class="trend-rule" />
              <text x={LEFT - 6} y={y(value) + 4} text-anchor="end">
                {value}
              </text>
            </g>
          ))}
          {kind === 'line' ? (
            <polyline points={totals.map((value, i) => `${x(i)},${y(value)}`).join(' ')} class="trend-line" />
          ) : null}
          {years.map((year, i) => (
            <g>
              {kind === 'line' ? (
                <circle cx={x(i)} cy={y(totals[i] ?? 0)} r={4} class="trend-point" />
              ) : (
                series.map((one, layer) => {
                  const below = sum(series.slice(0, layer).map((under) => under.values[i] ?? 0));
                  const value = one.values[i] ?? 0;
                  const width = Math.min(MOST_COLUMN, room * 0.6);
                  return value === 0 ? null : (
                    <rect
                      x={x(i) - width / 2}
                      y={y(below + value)}
                      width={width}
                      height={y(below) - y(below + value)}
                      class={`trend-part trend-${layer}`}
                      fill={`url(#${id}-${layer})`}
                    />
                  );
                })
              )}
              <text x={x(i)} y={y(totals[i] ?? 0) - 8} text-anchor="middle" class="trend-said">
                {totals[i]}
              </text>
              <text x={x(i)} y={HEIGHT - 8} text-anchor="middle">
                {year}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}

/** Fillings that differ in print and for who sees no colours: full, lines, dots, lines the other way, empty. */
function Hatch({ id, look }: { id: string; look: number }): JSX.Element {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" class={`trend-${look}`}>
      <rect width={6} height={6} class={look === 0 ? 'trend-full' : 'trend-ground'} />
      {look === 1 ? <path d="M0 6 6 0" class="trend-stroke" /> : null}
      {look === 2 ? <circle cx={3} cy={3} r={1.2} class="trend-full" /> : null}
      {look === 3 ? <path d="M0 0 6 6" class="trend-stroke" /> : null}
    </pattern>
  );
}
