import { createReadStream } from 'node:fs';

/**
 * Lines of a UTF-8 file without their ends (LF or CRLF) and without a byte order mark. Not `readline`: that also breaks at
 * U+2028 and U+2029, which may stand inside a JSON text.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const parts = (rest + (first ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
    first = false;
    rest = parts.pop() ?? '';
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  if (rest !== '') yield rest;
}
