/** The folder through which the public process hands over what the public sends (design §1.8). */

/** One thing that was sent, as a file keeps it; read back it is material to check, whoever wrote it. */
export interface Letter {
  kind: 'comment' | 'suggestion' | 'subscription' | 'queries';
  /** Names the file: the same thing sent twice is one file. Letters, digits, `-` and `_` alone. */
  id: string;
  body: Readonly<Record<string, unknown>>;
  /** A file that came with it, moved into the folder. */
  file: string | null;
}

/** Each letter is one fsynced, renamed file: it is there whole or not at all. */
export interface IntakeFolder {
  /** Puts a letter there; nothing where one of its name waits already. Throws Fault('intake.busy') when too many wait, Fault('intake.full') where there is no room for it. */
  put(letter: Letter): Promise<void>;
  /** Names of letters that wait, the oldest first, at most `most`. */
  waiting(most: number): Promise<string[]>;
  /** What a letter says, and the path of its file; throws what reading throws for one that is no JSON. */
  read(name: string): Promise<{ said: unknown; file: string | null }>;
  /** Removes a letter that was taken in. */
  remove(name: string): Promise<void>;
  /** Moves a letter aside that cannot be taken in, with the reason beside it. */
  setAside(name: string, reason: string): Promise<void>;
  /** How many lie aside. */
  aside(): Promise<number>;
  /** A path for a file that is being sent. */
  temporary(): Promise<string>;
  /** Removes what was being sent before `ms` and never became a letter; returns how many. */
  sweep(ms: number): Promise<number>;
}
