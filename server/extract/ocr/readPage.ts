import type { ScannedPage, ScannedPiece } from '../contract.ts';
import { cropped, levelled, resized, turned, type Box, type Grey } from './bitmap.ts';
import { isSensible, pageConfidence, pieceDoubts } from './confidence.ts';
import type { Engine } from './engine.ts';
import { textOf, type Glyph } from './glyphs.ts';
import { healRow, isWide } from './heal.ts';
import { inkOf, onWhite, type Ink } from './ink.ts';
import { takeDrawnLines, type DrawnLine } from './drawnLines.ts';
import { piecesOf } from './pieces.ts';
import { greyOf, type Raster } from './raster.ts';
import { linesOf } from './skew.ts';

/** Height, in pixels, to which every line is brought for the engine, and the white around it; found by measuring (test/bench/ocr.ts). */
const LINE_HEIGHT = 36;
const MARGIN = 0.22;
/** Slopes below this bend no line by more than a pixel or two. */
const LEVEL = 0.0015;
/** Lines read to see which way up a page is, and how much better the other way must be. */
const SAMPLE_LINES = 5;
const UPRIGHT = 70;

/** Reads one page. `page` is its number (from 1) in its file. Never throws for what is on the page; a page without text has no pieces. */
export async function readPage(raster: Raster, page: number, engine: Engine): Promise<ScannedPage> {
  const laid = await upright(onWhite(greyOf(raster)), engine);
  const { picture, ink, quarters, slope } = laid;
  const drawn = takeDrawnLines(picture, ink);
  const { pieces, size } = piecesOf(ink);
  const read: Read[] = [];
  for (const box of pieces) {
    const glyphs = await readPiece(picture, box, size, engine);
    read.push({ box, glyphs });
  }
  const kept = withoutDirt(read);
  const wide = isWide(kept.map(({ glyphs }) => glyphs));
  const healed = kept
    .map(({ box, glyphs }) => ({ box, glyphs: healRow(glyphs, wide) }))
    .filter(({ glyphs }) => /\S/.test(textOf(glyphs)));
  const onSide = quarters % 2 === 1;
  const width = onSide ? raster.points.height : raster.points.width;
  const height = onSide ? raster.points.width : raster.points.height;
  const scale = width / picture.width;
  const line = ({ at, from, to }: DrawnLine, across: boolean) =>
    across
      ? { at: height - at * scale, from: from * scale, to: to * scale }
      : { at: at * scale, from: height - to * scale, to: height - from * scale };
  return {
    page,
    width,
    height,
    laid: { turned: quarters, slope },
    confidence: pageConfidence(healed.map(({ glyphs }) => glyphs)),
    pieces: healed.map(({ box, glyphs }) => placed(box, glyphs, size, scale, height)),
    rulings: {
      horizontal: drawn.horizontal.map((one) => line(one, true)),
      vertical: drawn.vertical.map((one) => line(one, false)),
    },
  };
}

interface Read {
  box: Box;
  glyphs: Glyph[];
}

/** Pieces that say something, and those beside them in their row: 一、 alone is hardly to be told from a scratch, before a line it is the line's number. */
function withoutDirt(read: readonly Read[]): Read[] {
  const sensible = read.filter(({ glyphs }) => isSensible(glyphs));
  const besideText = ({ box }: Read) =>
    sensible.some(({ box: other }) => {
      const shared = Math.min(box.y1, other.y1) - Math.max(box.y0, other.y0);
      return shared > (box.y1 - box.y0) * 0.6 && box.y1 - box.y0 < (other.y1 - other.y0) * 1.3;
    });
  return read.filter((piece) => sensible.includes(piece) || (piece.glyphs.length > 0 && besideText(piece)));
}

interface Laid {
  picture: Grey;
  ink: Ink;
  /** Quarter turns clockwise that put the page upright. */
  quarters: number;
  /** Slope of its lines before they were levelled. */
  slope: number;
}

/** The page upright and level. Which of two opposite ways is up shows only in how well its lines can be read. */
async function upright(source: Grey, engine: Engine): Promise<Laid> {
  const onSide = linesOf(inkOf(source)).onSide;
  const first = level(source, onSide ? 1 : 0);
  const sure = await sampleSureness(first, engine);
  if (sure >= UPRIGHT) return first;
  let best = { laid: first, sure };
  for (const quarters of [first.quarters + 2, first.quarters + 1, first.quarters + 3]) {
    const laid = level(source, quarters % 4);
    const other = { laid, sure: await sampleSureness(laid, engine) };
    if (other.sure > best.sure + 5) best = other;
    if (best.sure >= UPRIGHT) break;
  }
  return best.laid;
}

function level(source: Grey, quarters: number): Laid {
  const picture = turned(source, quarters);
  const ink = inkOf(picture);
  const { slope } = linesOf(ink);
  if (Math.abs(slope) < LEVEL) return { picture: { ...picture, data: picture.data.slice() }, ink, quarters, slope: 0 };
  const straight = levelled(picture, slope);
  return { picture: straight, ink: inkOf(straight), quarters, slope };
}

/** How sure the engine is, on average, of a few long lines of a page; 100 for a page without lines. */
async function sampleSureness({ picture, ink }: Laid, engine: Engine): Promise<number> {
  const { pieces, size } = piecesOf(ink);
  const long = pieces.filter((box) => box.x1 - box.x0 > size * 6 && box.y1 - box.y0 < size * 2);
  const sample = long.filter((_, at) => at % Math.ceil(long.length / SAMPLE_LINES) === 0);
  if (sample.length === 0) return pieces.length === 0 ? 100 : 0;
  const glyphs: Glyph[] = [];
  for (const box of sample) glyphs.push(...(await readPiece(picture, box, size, engine)));
  const han = glyphs.filter((glyph) => /\p{Script=Han}/u.test(glyph.text));
  return han.reduce((sum, glyph) => sum + glyph.sure, 0) / Math.max(1, glyphs.length);
}

async function readPiece(picture: Grey, box: Box, size: number, engine: Engine): Promise<Glyph[]> {
  const crop = withRoom(box, size);
  const high = crop.y1 - crop.y0;
  const margin = Math.round(high * MARGIN);
  const cut = cropped(picture, crop, margin);
  const scale = LINE_HEIGHT / high;
  const line = resized(cut, Math.max(8, Math.round(cut.width * scale)), Math.max(8, Math.round(cut.height * scale)));
  const glyphs = await engine.line(line);
  const back = (x: number) => Math.min(box.x1, Math.max(box.x0, x / scale - margin + crop.x0));
  return glyphs.map((glyph) => ({ ...glyph, x0: back(glyph.x0), x1: back(glyph.x1) }));
}

/** A dash or 一 alone is no line's height: the engine must see it in its place. */
function withRoom(box: Box, size: number): Box {
  const high = box.y1 - box.y0;
  if (high >= size * 0.85) return box;
  const middle = (box.y0 + box.y1) / 2;
  return { ...box, y0: Math.round(middle - size * 0.45), y1: Math.round(middle + size * 0.45) };
}

/** A piece at its place in points, y upwards. Heights of lines in one type vary with their characters; such lines count as of one size. */
function placed(box: Box, glyphs: readonly Glyph[], size: number, scale: number, height: number): ScannedPiece {
  const high = Math.max(box.y1 - box.y0, size * 0.5);
  const usual = high < size * 1.2;
  const middle = (box.y0 + box.y1) / 2;
  return {
    text: textOf(glyphs),
    x: box.x0 * scale,
    right: box.x1 * scale,
    y: height - (middle + (usual ? size : high) * 0.4) * scale,
    size: (usual ? size : high) * scale,
    doubts: pieceDoubts(glyphs).map(({ start, end, x0, x1 }) => ({ start, end, x: x0 * scale, right: x1 * scale })),
  };
}
