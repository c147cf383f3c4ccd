/** What an RTF file is made of. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** One byte of text, as it stands or as \'xx. */
  | { kind: 'byte'; byte: number }
  /** \* before a destination that readers may leave out. */
  | { kind: 'optional' };

const WORD = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z']))/y;

/** Tokens of an RTF file, in order. Raw bytes of \binN are passed over. */
export function* tokens(bytes: Buffer): Generator<Token> {
  const source = bytes.toString('latin1');
  for (let at = 0; at < source.length;) {
    const character = source[at] ?? '';
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' };
      at += 1;
      continue;
    }
    if (character !== '\\') {
      if (character !== '\r' && character !== '\n') yield { kind: 'byte', byte: source.charCodeAt(at) };
      at += 1;
      continue;
    }
    WORD.lastIndex = at;
    const [whole = '\\', word, value, hex, symbol] = WORD.exec(source) ?? [];
    at += whole.length;
    if (word !== undefined) {
      const number = value === undefined ? null : Number(value);
      if (word === 'bin') at += Math.max(0, number ?? 0);
      else yield { kind: 'word', word, value: number };
    } else if (hex !== undefined) yield { kind: 'byte', byte: parseInt(hex, 16) };
    else if (symbol === '*') yield { kind: 'optional' };
    else if (symbol === '\r' || symbol === '\n') yield { kind: 'word', word: 'par', value: null };
    else if (symbol === '\\' || symbol === '{' || symbol === '}') yield { kind: 'byte', byte: symbol.charCodeAt(0) };
    else if (symbol !== undefined) yield { kind: 'word', word: symbol, value: null };
  }
}
