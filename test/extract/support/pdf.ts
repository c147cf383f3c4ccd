/** A PDF of the given objects (number = place + 1); the first is the catalogue. */
export function pdfOf(objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, at) => {
    offsets.push(length);
    const bytes = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(bytes);
    length += bytes.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(trailer)]);
}

/** A stream object. */
export function stream(content: string | Buffer, entries = ''): Buffer {
  const bytes = Buffer.from(content);
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF whose pages have the given content streams; font F1 is a Chinese font that is not embedded, in the given encoding. */
export function pagesPdf(
  contents: (string | Buffer)[],
  { encoding = 'UniGB-UCS2-H' }: { encoding?: string } = {},
): Buffer {
  const first = 6;
  const kids = contents.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const font = `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`;
  const descendant =
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>';
  const descriptor =
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>';
  const pages = contents.flatMap((content, at) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + at * 2 + 1} 0 R>>`,
    content instanceof Buffer ? content : stream(content),
  ]);
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    font,
    descendant,
    descriptor,
    ...pages,
  ]);
}

export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** Drawing commands for lines of text at places, encoded by `encode` (hex of the character codes). */
export function linesAt(lines: readonly Placed[], encode: (text: string) => string = ucs2): string {
  return lines
    .map(({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${encode(text)}> Tj ET`)
    .join('\n');
}

/** Codes of UniGB-UCS2-H. */
export function ucs2(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** GB18030 bytes of a text within GBK. */
export function gbk(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => (character < '\x80' ? Buffer.from(character) : gbkCode(character))),
  );
}

const codes = new Map<string, Buffer>();

function gbkCode(character: string): Buffer {
  if (codes.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let row = 0x81; row <= 0xfe; row++) {
      for (let cell = 0x40; cell <= 0xfe; cell++) {
        const bytes = Buffer.from([row, cell]);
        codes.set(decoder.decode(bytes), bytes);
      }
    }
  }
  const code = codes.get(character);
  if (!code) throw new Error(`not in GBK: ${character}`);
  return code;
}
