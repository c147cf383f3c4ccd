import type { JSX } from 'preact';
import { scanProgressWords } from '../../text/scans.ts';

/** How far OCR has come with a file: pages that are read, of those that have to be. */
export interface ScanProgress {
  done: number;
  total: number;
}

/** 第 3 页，共 12 页, with a bar. */
export function ScanProgressBar({ progress }: { progress: ScanProgress | null }): JSX.Element | null {
  if (progress === null) return null;
  const words = scanProgressWords(progress.done, progress.total);
  return (
    <span class="scan-progress">
      <progress max={progress.total} value={progress.done} aria-label={words} />
      <small>{words}</small>
    </span>
  );
}
