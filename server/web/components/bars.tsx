import type { JSX } from 'preact';

/** A share in per cent; null where there is nothing to count. */
export interface Bar {
  label: string;
  percent: number | null;
  /** As it is written beside the bar. */
  said: string;
}

const ROW = 28;
const LABEL = 220;
const WIDTH = 720;
const SAID = 70;

/**
 * Shares as bars, made here and on paper alike. What it shows stands in a table beside it too, so that those who do not see it
 * miss nothing: the picture itself says only its title.
 */
export function Bars({ title, bars }: { title: string; bars: readonly Bar[] }): JSX.Element | null {
  if (bars.length === 0) return null;
  const room = WIDTH - LABEL - SAID;
  return (
    <figure class="bars">
      <figcaption>{title}</figcaption>
      <div class="bars-scroll" tabIndex={0} role="group" aria-label={title}>
        <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={`${title}（数据见表）`}>
          {bars.map((bar, i) => (
            <g>
              <text x={LABEL - 8} y={i * ROW + 19} text-anchor="end" class="bars-label">
                {bar.label.length > 15 ? `${bar.label.slice(0, 14)}…` : bar.label}
              </text>
              <rect x={LABEL} y={i * ROW + 6} width={room} height={16} class="bars-rail" />
              {bar.percent === null ? null : (
                <rect
                  x={LABEL}
                  y={i * ROW + 6}
                  width={(room * Math.max(0, Math.min(100, bar.percent))) / 100}
                  height={16}
                  class="bars-bar"
                />
              )}
              <text x={WIDTH - SAID + 8} y={i * ROW + 19} class="bars-said">
                {bar.said}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </figure>
  );
}
