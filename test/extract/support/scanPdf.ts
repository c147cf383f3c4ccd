import { imageSize } from 'image-size';
import { linesAt, pdfOf, stream, type Placed } from './pdf.ts';

/** A page of a mixed PDF: a JPEG over the whole sheet, lines of text, or both (a scanner's own text layer, which does not show). */
export interface MixedPage {
  jpeg?: Buffer;
  lines?: readonly Placed[];
  hidden?: boolean;
  /** Codes of the text's characters in hex; the default is what the font says. */
  encode?: (text: string) => string;
}

/** A PDF of A4 pages that hold pictures, text, or both. The Chinese font is not embedded. */
export function mixedPdf(pages: readonly MixedPage[]): Buffer {
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
  ];
  const add = (object: string | Buffer): number => objects.push(object);
  const kids = pages.map(({ jpeg, lines, hidden, encode }) => {
    const picture = jpeg && add(stream(jpeg, imageEntries(jpeg)));
    const text = lines ? `${hidden ? '3 Tr ' : ''}${linesAt(lines, encode)}` : '';
    const content = add(stream(`${picture ? 'q 595 0 0 842 0 0 cm /Im Do Q\n' : ''}${text}`));
    const images = picture ? `/XObject<</Im ${picture} 0 R>>` : '';
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>${images}>>/Contents ${content} 0 R>>`,
    );
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  return pdfOf(objects);
}

function imageEntries(jpeg: Buffer): string {
  const { width, height } = imageSize(jpeg);
  const space = jpegIsGrey(jpeg) ? '/DeviceGray' : '/DeviceRGB';
  return `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`;
}

/** Number of components in the start-of-frame segment. */
function jpegIsGrey(jpeg: Buffer): boolean {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return jpeg[at + 9] === 1;
  }
  return false;
}
