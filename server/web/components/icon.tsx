import type { JSX } from 'preact';

/** Line icons on a 16-unit grid, drawn by hand for this house; they never stand without a word. */
const SHAPES = {
  check: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM4.9 8.2l2.2 2.2l4-4.4',
  clock: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM8 4.4V8l2.6 1.7',
  layers: 'M8 1.8l6 3.2l-6 3.2l-6-3.2zM2.4 8.2L8 11.2l5.6-3M2.4 11.2L8 14.2l5.6-3',
  pause: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM6.3 5.4v5.2M9.7 5.4v5.2',
  expired: 'M4 1.8h8M4 14.2h8M4.8 1.8c0 3.6 6.4 4.4 6.4 7.4v5M11.2 1.8c0 3.6-6.4 4.4-6.4 7.4v5',
  cross: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  revoke: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM3.5 12.5l9-9',
  question:
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM6.1 6.3c0-1.2.8-2 1.9-2s1.9.7 1.9 1.7c0 1.4-1.9 1.5-1.9 2.9M8 11.2v.5',
  search: 'M7 2a5 5 0 1 0 0 10a5 5 0 0 0 0-10zM10.6 10.6L14.2 14.2',
  warning: 'M8 1.9L14.6 13.6H1.4zM8 6.2v3.4M8 11.3v.6',
  download: 'M8 1.8v8M4.8 6.8L8 10l3.2-3.2M2 13.8h12',
  link: 'M6.6 9.4l2.8-2.8M7.4 4.6l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.6 11.4l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4',
  arrow: 'M2 8h11M9 4l4 4l-4 4',
  file: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A decoration beside words; hidden from assistive technology. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
