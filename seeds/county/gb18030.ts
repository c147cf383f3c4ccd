let table: Map<string, number> | undefined;

/** Two-byte half of GB18030 read backwards out of the platform's decoder: no table of our own to get wrong. */
function pairs(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\uFFFD' && !found.has(char)) found.set(char, (lead << 8) | trail);
    }
  }
  return found;
}

/** Encodes ASCII and the two-byte characters of GB18030; throws RangeError for any other character. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= pairs();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else throw new RangeError(`no two-byte GB18030 code for ${char}`);
  }
  return Uint8Array.from(bytes);
}
