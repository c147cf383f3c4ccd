/** Open data: dumps of everything public. */
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/model.ts';

export interface DumpFile {
  /** Its name under `/dumps/`. */
  name: string;
  what: 'documents' | 'table' | 'in_force' | 'schema';
  size: number;
  sha256: string;
  /** Records; null for what holds none. */
  rows: number | null;
}

/** What was dumped: as it was known at `madeAt`, with the validity of `on`. */
export interface DumpManifest {
  on: Day;
  madeAt: Instant;
  /** The state of what is public that it shows. */
  change: number;
  files: DumpFile[];
}

/** Dumps as they lie there. */
export interface PublicDumps {
  /** Null before the first one, and while one is made anew because something was withdrawn. */
  manifest(): Promise<DumpManifest | null>;
  /** Path of a file that the manifest names; throws Fault('not.found'). */
  path(name: string): Promise<string>;
}

/** The one writer of dumps. */
export interface DumpWriter {
  /** Writes files from streams of text, then has all of them seen at once; `gz` names are packed. */
  write(
    of: Pick<DumpManifest, 'on' | 'madeAt' | 'change'>,
    files: readonly { name: string; what: DumpFile['what']; lines: () => AsyncIterable<string>; counted: boolean }[],
  ): Promise<DumpManifest>;
  /** Takes all of them away. */
  clear(): Promise<void>;
}
