import type { JSX } from 'preact';
import { paths } from '../paths.ts';

const VIEWS = [
  { href: paths.catalogue(), text: '目录' },
  { href: paths.catalogueBrowse(), text: '按机关、年份、体裁' },
  { href: paths.catalogueCompare(), text: '两日对比' },
  { href: paths.catalogueEnding(), text: '即将到期' },
];

/** The ways to look through what is held. `here`: the one that is shown. */
export function CatalogueTabs({ here }: { here: string }): JSX.Element {
  return (
    <nav class="status-tabs" aria-label="目录的各种看法">
      {VIEWS.map(({ href, text }) => (
        <a href={href} aria-current={href === here ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
