import { decodeText } from './encoding.ts';
import { withoutFurniture } from './furniture.ts';
import { tidyLine } from './tidy.ts';

/**
 * Text of a plain text file: every line a paragraph as it stands, without what a web page that it was copied from says of itself. Lines that were wrapped
 * by hand are not joined, since nothing shows where a line was meant to end.
 */
export function readPlain(bytes: Buffer): string {
  const lines = decodeText(bytes)
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map(tidyLine)
    .filter(Boolean);
  return withoutFurniture(lines).join('\n');
}
