import { heal } from './heal.ts';
import type { Relaid } from './relaid.ts';
import { breakRun } from './runBreaks.ts';
import { joinSplitRows } from './splitRows.ts';
import { unspace } from './unspace.ts';
import { unwrap } from './unwrap.ts';

type Undo = (text: string) => Relaid | null;

/** What layouts do to a text is undone in this order before it is read. */
const LAYOUTS: readonly Undo[] = [heal, joinSplitRows, unspace, unwrap, breakRun];

/**
 * Reads a text after what its layout did to it has been undone; `placed` moves what was found in the text laid out anew back
 * to the text that it was made from.
 */
export function readLaidOut<T>(
  text: string,
  read: (text: string) => T,
  placed: (text: string, relaid: Relaid, found: T) => T,
  [undo, ...rest]: readonly Undo[] = LAYOUTS,
): T {
  if (undo === undefined) return read(text);
  const relaid = undo(text);
  return relaid === null
    ? readLaidOut(text, read, placed, rest)
    : placed(text, relaid, readLaidOut(relaid.text, read, placed, rest));
}
